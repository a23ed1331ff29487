using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace NetResolver.LiveTests;

/// <summary>Finds the smallest question with which libvirt and NetResolver still differ: steps, elements and attributes are left out as long as they do.</summary>
internal static class Shrinker
{
    private static readonly string[] Documents = ["network", "second", "xml", "interface", "networkport"];

    /// <param name="question">A question with which they differ.</param>
    /// <param name="differs">Asks both anew.</param>
    /// <param name="budget">How often both may be asked.</param>
    public static async Task<JsonObject> ShrinkAsync(JsonObject question, Func<JsonObject, Task<bool>> differs, int budget)
    {
        for (var improved = true; improved;)
        {
            improved = false;
            foreach (var smaller in Smaller(question))
            {
                if (budget-- == 0)
                {
                    return question;
                }

                if (await differs(smaller))
                {
                    (question, improved) = (smaller, true);
                    break;
                }
            }
        }

        return question;
    }

    /// <summary>Each thing left out that can be, the largest first.</summary>
    private static IEnumerable<JsonObject> Smaller(JsonObject question)
    {
        var steps = question["steps"]?.AsArray().Count ?? 0;
        for (var length = steps; length >= 1; length /= 2)
        {
            for (var at = 0; at + length <= steps; at += length)
            {
                var shorter = Copy(question);
                for (var i = 0; i < length; i++)
                {
                    shorter["steps"]!.AsArray().RemoveAt(at);
                }

                yield return shorter;
            }
        }

        foreach (var name in Documents)
        {
            foreach (var document in Shorter(question[name]))
            {
                var smaller = Copy(question);
                smaller[name] = document;
                yield return smaller;
            }

            for (var i = 0; i < steps; i++)
            {
                foreach (var document in Shorter(question["steps"]![i]![name]))
                {
                    var smaller = Copy(question);
                    smaller["steps"]![i]![name] = document;
                    yield return smaller;
                }
            }
        }
    }

    private static JsonObject Copy(JsonObject question) => (JsonObject)question.DeepClone();

    /// <summary>A document without one of its elements or attributes; none where it is no XML.</summary>
    private static IEnumerable<string> Shorter(JsonNode? document)
    {
        if (document is null || Parse((string)document!) is not { } root)
        {
            yield break;
        }

        var count = root.Descendants().Count();
        for (var i = 0; i < count; i++)
        {
            var copy = new XElement(root);
            copy.Descendants().ElementAt(i).Remove();
            yield return copy.ToString(SaveOptions.DisableFormatting);
        }

        var attributes = root.DescendantsAndSelf().SelectMany(e => e.Attributes()).Count();
        for (var i = 0; i < attributes; i++)
        {
            var copy = new XElement(root);
            copy.DescendantsAndSelf().SelectMany(e => e.Attributes()).ElementAt(i).Remove();
            yield return copy.ToString(SaveOptions.DisableFormatting);
        }
    }

    private static XElement? Parse(string xml)
    {
        try
        {
            return XElement.Parse(xml);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
