namespace NetResolver.PageTests;

/// <summary>Hosts and guests for single tests.</summary>
internal static class Documents
{
    /// <summary>What a stranger may call a thing: markup, ends of elements, quotes, ends of lines for a script, and marks that turn the direction of writing around.</summary>
    public static readonly string[] HostileNames =
    [
        "<script>alert(1)</script>",
        "</script><script>alert(2)</script>",
        "<img src=x onerror=alert(3)>",
        "\"'><svg onload=alert(4)>",
        "--><!--<script>alert(5)",
        "line\u2028separator\u2029end",
        "right\u202eto\u2066left",
        "{{script}} ${alert(6)} `",
        "__proto__",
    ];

    /// <summary>A guest with two interfaces on one pool.</summary>
    public static IEnumerable<(string, string)> Twins { get; } =
    [
        ("there/n.xml", Pool("n", 2)),
        ("here/twins.xml", Guest("twins", "n", "n")),
        ("here/n.xml", Pool("n", 4)),
    ];

    /// <summary>A pool that is longer than a drawing wants to be.</summary>
    public static IEnumerable<(string, string)> LargePool { get; } =
    [
        ("there/n.xml", Pool("n", 40)),
        ("other/g.xml", Guest("g", "n")),
    ];

    /// <summary>Names without a place to break them.</summary>
    public static IEnumerable<(string, string)> Long { get; } =
    [
        ("there/n.xml", Pool(new string('n', 120), 3)),
        ("other/g.xml", Guest(new string('g', 120), new string('n', 120))),
    ];

    /// <summary>A guest and a network for each hostile name.</summary>
    public static IEnumerable<(string, string)> Hostile { get; } =
    [
        .. HostileNames.Select((name, index) => ($"there/n{index}.xml", Pool(OfNetwork(name), 1))),
        .. HostileNames.Select((name, index) => ($"other/g{index}.xml", Guest(name, OfNetwork(name), $"{name} that is not there"))),
    ];

    /// <summary>libvirt makes a file of a network's name, which has no slash for that.</summary>
    public static string OfNetwork(string name) => name.Replace('/', '|');

    private static string Pool(string name, int devices) =>
        $"<network><name>{Escaped(name)}</name><forward mode='passthrough'>{string.Concat(Enumerable.Range(0, devices).Select(device => $"<interface dev='eth{device}'/>"))}</forward></network>";

    private static string Guest(string name, params string[] networks) =>
        $"<domain type='kvm'><name>{Escaped(name)}</name><devices>{string.Concat(networks.Select((network, index) => $"<interface type='network'><mac address='52:54:00:00:{Math.Abs(name.Length) % 256:x2}:{index:x2}'/><source network='{Escaped(network)}'/></interface>"))}</devices></domain>";

    public static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("'", "&apos;", StringComparison.Ordinal);
}
