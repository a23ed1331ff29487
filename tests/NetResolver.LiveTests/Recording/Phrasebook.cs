using System.Text.Json;
using System.Text.RegularExpressions;
using NetResolver.Vectors;

namespace NetResolver.LiveTests.Recording;

/// <summary>
/// Tells from libvirt's text which rule refused, and what it names. It is learned from recorded refusals, which have both: each text with the
/// arguments' values taken out is a pattern.
/// </summary>
public sealed partial class Phrasebook
{
    private const string Malformed = "xml-malformed";

    /// <summary>By libvirt's code; the more is said literally, the earlier.</summary>
    private readonly Dictionary<int, List<Phrase>> _phrases;

    private Phrasebook(Dictionary<int, List<Phrase>> phrases) => _phrases = phrases;

    /// <summary>The wordings of the recordings that lie beside the tests.</summary>
    public static Phrasebook Recorded { get; } = Learn(
        VectorFile.Read(VectorFile.RecordedFolder).SelectMany(v => RefusalsOf(JsonSerializer.SerializeToElement(v))));

    public static Phrasebook Learn(IEnumerable<JsonElement> refusals)
    {
        var phrases = new Dictionary<(int Code, string Rule, string Pattern), Phrase>();
        foreach (var refusal in refusals)
        {
            var (rule, message, arguments) = (refusal.Text("rule")!, refusal.Text("message")!, Arguments(refusal));

            // The text of a malformed document is the XML library's; where an argument is empty, another refusal by the same rule tells more.
            if (rule != Malformed && !arguments.ContainsValue(""))
            {
                var phrase = Phrase.From(rule, message, arguments);
                phrases.TryAdd((refusal.GetProperty("code").GetInt32(), phrase.Rule, phrase.Pattern), phrase);
            }
        }

        return new(phrases.GroupBy(p => p.Key.Code).ToDictionary(g => g.Key, g => g.Select(p => p.Value).OrderByDescending(p => p.Literals).ToList()));
    }

    /// <summary>What the recordings say of such a text; null when they have none like it.</summary>
    public KnownRefusal? Read(int code, string message)
    {
        if (code == (int)Diagnostics.LibvirtErrorCode.XmlDetail && DocumentAndLine().IsMatch(message))
        {
            return new(Malformed, new Dictionary<string, string>());
        }

        return _phrases.TryGetValue(code, out var phrases) ? phrases.Select(p => p.Read(message)).FirstOrDefault(known => known is not null) : null;
    }

    /// <summary>Every refusal anywhere in a vector.</summary>
    public static IEnumerable<JsonElement> RefusalsOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object when json.TryGetProperty("ok", out var ok) && ok.ValueKind == JsonValueKind.False && json.Text("rule") is not null => [json],
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => RefusalsOf(member.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(RefusalsOf),
        _ => [],
    };

    /// <summary>What a recorded refusal names.</summary>
    public static Dictionary<string, string> Arguments(JsonElement refusal) =>
        refusal.Part("args")?.EnumerateObject().ToDictionary(a => a.Name, a => a.Value.GetString()!) ?? [];

    [GeneratedRegex(@"\A\S+:\d+: ")]
    private static partial Regex DocumentAndLine();
}

/// <summary>A refusal in the vectors' words.</summary>
public sealed record KnownRefusal(string Rule, IReadOnlyDictionary<string, string> Arguments);
