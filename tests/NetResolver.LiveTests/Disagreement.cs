using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using NetResolver.Diagnostics;
using NetResolver.LiveTests.Recording;
using NetResolver.Vectors;

namespace NetResolver.LiveTests;

/// <summary>A question that libvirt and NetResolver answer differently.</summary>
/// <param name="Vector">The question with libvirt's answers.</param>
/// <param name="Detail">Where NetResolver's differ.</param>
internal sealed record Disagreement(JsonObject Vector, string Detail)
{
    /// <summary>Puts an answered question to NetResolver; null where it agrees or cannot be asked.</summary>
    public static (Status Status, Disagreement? Found) Of(JsonObject vector)
    {
        if (Coverage.AnswersOf(vector).Any(a => IsOfTheHost(a.Answer)))
        {
            return (Status.Skip, null);
        }

        Outcome outcome;
        try
        {
            outcome = Runner.Run(VectorFile.ToVector(vector));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            outcome = Outcome.Fail($"NetResolver throws: {fault}"); // it never may, so that is an answer too
        }

        return (outcome.Status, outcome.Status == Status.Fail ? new(vector, outcome.Detail) : null);
    }

    /// <summary>The documents, what libvirt answered and what NetResolver did.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"{Vector["id"]} ({Vector["kind"]}{((bool?)Vector["persistent"] == true ? ", persistent" : "")})\n");
        foreach (var document in (string[])["second", "network", "xml"])
        {
            Document(text, document, Vector[document]);
        }

        foreach (var answer in (string[])["start", "expect", "define"])
        {
            Answer(text, answer, Vector[answer]);
        }

        foreach (var (index, step) in (Vector["steps"]?.AsArray() ?? []).Index())
        {
            var inputs = step!.AsObject().Where(m => m.Key is not ("op" or "expect" or "interface" or "xml" or "networkport")).Select(m => $"{m.Key} {Value(m.Value)}");
            text.Append($"step {index + 1}: {step["op"]} {string.Join(", ", inputs)}\n");
            foreach (var document in (string[])["interface", "xml", "networkport"])
            {
                Document(text, document, step[document]);
            }

            Answer(text, "answer", step["expect"]);
        }

        return text.Append($"NetResolver: {Detail}\n").ToString();
    }

    /// <summary>A call of the operating system failed: an address twice, a bridge of a name that is taken. Of such things documents tell nothing.</summary>
    private static bool IsOfTheHost(JsonObject answer) =>
        !(bool)answer["ok"]! && answer["rule"] is null && (int)answer["code"]! == (int)LibvirtErrorCode.SystemError;

    private static void Document(StringBuilder text, string name, JsonNode? xml)
    {
        if (xml is not null)
        {
            text.Append($"{name}:\n{Indented((string)xml!)}\n");
        }
    }

    private static void Answer(StringBuilder text, string name, JsonNode? answer)
    {
        if (answer is JsonObject members)
        {
            text.Append($"libvirt's {name}:");
            foreach (var (member, value) in members)
            {
                text.Append(value is JsonValue v && v.TryGetValue(out string? content) && content.Contains('\n', StringComparison.Ordinal)
                    ? $" {member}\n{content}" : $" {member} {Value(value)}");
            }

            text.Append('\n');
        }
    }

    private static string Value(JsonNode? value) => value is null ? "null" : VectorFile.Line(value);

    private static string Indented(string xml)
    {
        try
        {
            return XElement.Parse(xml).ToString();
        }
        catch (XmlException)
        {
            return xml;
        }
    }
}
