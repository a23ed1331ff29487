using System.Text.Json.Nodes;
using NetResolver.LiveTests.Libvirt;

namespace NetResolver.LiveTests.Recording;

/// <summary>Answers of libvirt in the vectors' format, for one question.</summary>
public sealed class Answers(Phrasebook phrases, GivenValues given)
{
    public static JsonObject Ok(params (string Name, JsonNode? Value)[] fields)
    {
        var answer = new JsonObject { ["ok"] = true };
        foreach (var (name, value) in fields)
        {
            answer[name] = value;
        }

        return answer;
    }

    /// <summary>A refusal. Where the wording is one that the recordings have, so are its rule and arguments; else those two are left out.</summary>
    public JsonObject Failure(string stage, LibvirtException refusal)
    {
        var answer = new JsonObject { ["ok"] = false, ["stage"] = stage, ["code"] = refusal.Code };
        if (phrases.Read(refusal.Code, refusal.Message) is { } known)
        {
            answer["rule"] = known.Rule;
            if (known.Arguments.Count > 0)
            {
                answer["args"] = new JsonObject(known.Arguments.Select(a => KeyValuePair.Create<string, JsonNode?>(a.Key, given.Value(a.Value))));
            }
        }

        answer["domain"] = refusal.Domain;
        answer["message"] = refusal.Message;
        return answer;
    }

    /// <summary>Does something and tells what came of it.</summary>
    public JsonObject Of(string stage, Func<JsonObject> ask)
    {
        try
        {
            return ask();
        }
        catch (LibvirtException refusal)
        {
            return Failure(stage, refusal);
        }
    }

    /// <summary>XML of an answer.</summary>
    public string Xml(string xml) => given.Xml(xml);
}
