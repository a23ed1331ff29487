using System.Xml.Linq;

namespace NetResolver.Read;

/// <summary>The names of policies in XML.</summary>
internal static class PolicyNames
{
    /// <summary>The prefix that messages show where the document has none.</summary>
    public const string Prefix = "nr";

    /// <summary>What the names of all versions of the namespace begin with.</summary>
    private const string Family = "urn:netresolver";

    private static readonly XNamespace Space = GuestPolicy.Namespace;

    public static readonly XName Connections = Space + "connections";
    public static readonly XName Interface = Space + "interface";
    public static readonly XName Policy = Space + "policy";
    public static readonly XName Allow = Space + "allow";
    public static readonly XName Forbid = Space + "forbid";
    public static readonly XName VirtualPort = Space + "virtualport";
    public static readonly XName Parameter = Space + "parameter";
    public static readonly XName PortGroup = Space + "portgroup";
    public static readonly XName Alternative = Space + "alternative";
    public static readonly XName Unchanged = Space + "unchanged";

    public static readonly XName Alias = "alias";
    public static readonly XName PolicyAttribute = "policy";
    public static readonly XName Moved = "moved";
    public static readonly XName Modes = "modes";
    public static readonly XName VirtualPorts = "virtualports";
    public static readonly XName Aspects = "aspects";

    /// <summary>True for the namespace, and for what looks like another version or a misspelling of it.</summary>
    public static bool IsLikeOurs(string space) => space.Length > 0 && space.StartsWith(Family, StringComparison.OrdinalIgnoreCase);
}
