using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NetResolver.LiveTests.Recording;

/// <summary>
/// The request for a port that libvirt's guest side makes from an interface (<c>virDomainNetDefToNetworkPort</c>), put together from the
/// interface as libvirt itself prints it. No code of NetResolver takes part, so that a fault of ours cannot hide in the question.
/// </summary>
public sealed partial class PortRequest
{
    private readonly string _interface;

    /// <summary>Of an interface in libvirt's canonical form: its element not indented.</summary>
    public PortRequest(string canonicalInterface) => _interface = canonicalInterface;

    public bool NeedsPort => Type().IsMatch(_interface);

    /// <summary>The name of the network.</summary>
    public string Network => WebUtility.HtmlDecode(Source().Match(_interface).Groups["network"].Value);

    /// <summary>Cuts an interface out of the canonical text of a guest that has it as its only device.</summary>
    public static string InterfaceOf(string guest)
    {
        var start = guest.IndexOf("    <interface", StringComparison.Ordinal);
        const string End = "    </interface>\n";
        var end = guest.IndexOf(End, start, StringComparison.Ordinal) + End.Length;
        return string.Concat(guest[start..end].Split('\n').Select(line => line.StartsWith("    ", StringComparison.Ordinal) ? line[4..] + "\n" : line));
    }

    public string Xml(string port, string ownerName, string ownerUuid)
    {
        var xml = new StringBuilder("<networkport>\n").Append($"  <uuid>{port}</uuid>\n")
            .Append($"  <owner>\n    <name>{WebUtility.HtmlEncode(ownerName)}</name>\n    <uuid>{ownerUuid}</uuid>\n  </owner>\n");
        if (Source().Match(_interface).Groups["group"] is { Success: true, Value: var group })
        {
            xml.Append($"  <group>{group}</group>\n");
        }

        foreach (var element in (string[])["mac", "virtualport", "bandwidth", "vlan", "port"])
        {
            xml.Append(Child(element));
        }

        if (TrustGuest().Match(_interface) is { Success: true } trust)
        {
            xml.Append($"  <rxfilters trustGuest='{trust.Groups["value"].Value}'/>\n");
        }

        return xml.Append("</networkport>\n").ToString();
    }

    /// <summary>A child as libvirt prints it; the text may be no XML where a value is not escaped, and libvirt passes it on like that.</summary>
    private string Child(string name) =>
        Regex.Match(_interface, $@"^  <{name}\b(?:[^\n]*/>\n|.*?^  </{name}>\n)", RegexOptions.Multiline | RegexOptions.Singleline).Value;

    [GeneratedRegex(@"\A<interface type='network'")]
    private static partial Regex Type();

    [GeneratedRegex(@"\A<interface [^\n]*\btrustGuestRxFilters='(?<value>yes|no)'")]
    private static partial Regex TrustGuest();

    [GeneratedRegex(@"^  <source network='(?<network>[^']*)'(?: portgroup='(?<group>[^']*)')?", RegexOptions.Multiline)]
    private static partial Regex Source();
}
