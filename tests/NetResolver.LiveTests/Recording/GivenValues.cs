using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NetResolver.LiveTests.Recording;

/// <summary>
/// The UUIDs and MAC addresses that a question gives, in whatever spelling. Any other one in an answer is one that libvirt made up, and is
/// recorded as <c>AUTO</c>.
/// </summary>
public sealed partial class GivenValues
{
    private const string Auto = "AUTO";
    private readonly HashSet<string> _uuids = [];
    private readonly HashSet<string> _macs = [];

    public GivenValues(JsonNode question) => Collect(question);

    /// <summary>An answer's XML with what libvirt made up replaced.</summary>
    public string Xml(string xml) => WholeValue().Replace(xml, value => Value(value.Value));

    /// <summary>A value, replaced where libvirt made it up.</summary>
    public string Value(string value) =>
        Uuid().IsMatch(value) ? (_uuids.Contains(value.Replace("-", "", StringComparison.Ordinal)) ? value : Auto)
        : Mac().IsMatch(value) ? (_macs.Contains(value) ? value : Auto)
        : value;

    private void Collect(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var member in members)
                {
                    Collect(member.Value);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Collect(item);
                }

                break;
            case JsonValue value when value.TryGetValue(out string? text):
                Collect(text);
                break;
        }
    }

    private void Collect(string text)
    {
        foreach (var uuid in LooseUuid().EnumerateMatches(text))
        {
            _uuids.Add(string.Concat(text.Substring(uuid.Index, uuid.Length).Where(char.IsAsciiHexDigit)).ToLowerInvariant());
        }

        foreach (var mac in LooseMac().EnumerateMatches(text))
        {
            _macs.Add(string.Join(':', text.Substring(mac.Index, mac.Length).Split(':').Select(g => g.PadLeft(2, '0').ToLowerInvariant())));
        }
    }

    /// <summary>Dashes and blanks may stand before any pair of digits.</summary>
    [GeneratedRegex("[0-9a-fA-F]{2}(?:[- ]*[0-9a-fA-F]{2}){15}")]
    private static partial Regex LooseUuid();

    /// <summary>What follows the sixth group does not matter to libvirt.</summary>
    [GeneratedRegex("[0-9a-fA-F]{1,2}(?::[0-9a-fA-F]{1,2}){5}")]
    private static partial Regex LooseMac();

    [GeneratedRegex("(?<=['>])(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{2}(?::[0-9a-f]{2}){5})(?=['<])")]
    private static partial Regex WholeValue();

    [GeneratedRegex("^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
    private static partial Regex Uuid();

    [GeneratedRegex("^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$")]
    private static partial Regex Mac();
}
