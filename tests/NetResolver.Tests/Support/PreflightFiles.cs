namespace NetResolver.Tests.Support;

/// <summary>Hosts and guests of the thread as files: a VEPA host, a VN-Link host and a plain bridge with one network name, and guests that differ in what they demand.</summary>
internal static class PreflightFiles
{
    public const string Vepa = "<network>\n  <name>red</name>\n  <forward mode='vepa'><interface dev='eth4'/></forward>\n</network>\n";

    public const string VnLink =
        "<network>\n  <name>red</name>\n  <forward mode='private'><interface dev='eth2'/><interface dev='eth6'/></forward>\n  <virtualport type='802.1Qbh'/>\n</network>\n";

    public const string Bridge = "<network>\n  <name>red</name>\n  <forward mode='bridge'/><bridge name='br0'/>\n</network>\n";

    public static Shell Hosts(this Shell shell) => shell
        .File("hostA/red.xml", Vepa).File("hostA/inventory.json", Inventory("eth4"))
        .File("hostA2/red.xml", Vepa).File("hostA2/inventory.json", Inventory("eth4"))
        .File("hostB/red.xml", VnLink).File("hostB/inventory.json", Inventory("eth2", "eth6"))
        .File("hostC/red.xml", Bridge).File("hostC/inventory.json", Inventory("br0"));

    /// <summary>A guest with 802.1Qbg parameters on each of so many interfaces.</summary>
    /// <param name="policy">The parts of its policy; empty for none.</param>
    /// <param name="name">Its name, as XML.</param>
    /// <param name="interfaces">How many interfaces it has.</param>
    public static string Guest(string policy = Either, string name = "guest1", int interfaces = 1) => $"""
        <domain type='kvm'>
          <name>{name}</name>
        {(policy.Length == 0 ? "" : $"  <metadata><nr:connections xmlns:nr='urn:netresolver:connections:1'><nr:interface>\n    {policy}\n  </nr:interface></nr:connections></metadata>\n")}  <devices>
        {string.Concat(Enumerable.Range(1, interfaces).Select(Interface))}  </devices>
        </domain>

        """;

    public const string Either =
        "<nr:allow virtualports='802.1Qbg 802.1Qbh'/><nr:alternative><virtualport type='802.1Qbh'><parameters profileid='p1'/></virtualport></nr:alternative>";

    private static string Interface(int number) => $"""
            <interface type='network'>
              <mac address='52:54:00:00:00:{number:x2}'/>
              <source network='red'/>
              <virtualport type='802.1Qbg'>
                <parameters managerid='11' typeid='1193047' typeidversion='2' instanceid='09b11c53-8b5c-4eeb-8f00-{number:x12}'/>
              </virtualport>
            </interface>

        """;

    private static string Inventory(params string[] devices) =>
        $$"""{ "formatVersion": "1.0", "networks": [ { "name": "red", "active": true, "autostart": true, "persistent": true } ], "devices": [ {{string.Join(", ", devices.Select(device => $$"""{ "name": "{{device}}", "mtu": 1500, "link": true, "segment": "red" }"""))}} ] }""";
}
