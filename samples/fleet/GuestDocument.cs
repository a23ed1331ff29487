namespace Fleet;

/// <summary>A guest of the fleet, as libvirt keeps a running one: with what its interfaces are connected to.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Host">The number of its host.</param>
/// <param name="Turn">How many guests of its kind that host had before.</param>
internal sealed record GuestDocument(int Number, int Host, int Turn)
{
    /// <summary>Kinds of racks: behind a VEPA switch, behind a VN-Link switch, with plain bridges. Hosts are of these kinds in turn.</summary>
    public const int RackKinds = 3;

    private const int Kinds = 6;
    private static readonly string[] VepaDevices = ["eth0", "eth4", "eth18"];

    /// <summary>Guests of a kind run on the hosts of their racks in turn.</summary>
    public static GuestDocument Of(int number, int hosts)
    {
        var rack = Math.Min(hosts - 1, (number % Kinds) switch
        {
            2 => number / Kinds % RackKinds,
            4 => 2,
            _ => 0,
        });
        var (turn, host) = Math.DivRem(number / Kinds, (hosts - rack + RackKinds - 1) / RackKinds);
        return new(number, rack + (host * RackKinds), turn);
    }

    public string Name => $"{Kind}-{(Number / Kinds) + 1:00}";

    public string Xml => $"""
        <domstatus state='running'>
        <domain type='kvm' id='{Number + 1}'>
          <name>{Name}</name>
          <uuid>5f0c1a6e-7b35-4c93-9d1e-{Number:x12}</uuid>
        {Metadata}  <memory unit='GiB'>2</memory>
          <os><type arch='x86_64'>hvm</type></os>
          <devices>
        {Interfaces}  </devices>
        </domain>
        </domstatus>

        """;

    private string Kind => (Number % Kinds) switch { 0 => "either", 1 => "vepa", 2 => "lab", 3 => "storage", 4 => "dmz", _ => "any" };

    private string Metadata => Policy.Length == 0 ? "" : $"""
          <metadata>
            <nr:connections xmlns:nr="urn:netresolver:connections:1">
              <nr:interface network="red-network">
        {Policy}
              </nr:interface>
            </nr:connections>
          </metadata>

        """;

    private string Policy => Kind switch
    {
        "either" or "storage" => """
                    <nr:allow virtualports="802.1Qbg 802.1Qbh"/>
                    <nr:alternative>
                      <virtualport type="802.1Qbh"><parameters profileid="profile1"/></virtualport>
                    </nr:alternative>
            """,
        "vepa" => """
                    <nr:allow modes="vepa" virtualports="802.1Qbg"/>
            """,
        "any" => """
                    <nr:allow modes="vepa private bridge"/>
                    <nr:virtualport policy="optional"/>
            """,
        _ => "",
    };

    private string Interfaces => Kind switch
    {
        "lab" => Interface(
            1,
            "<source network='lab'/>",
            "<bandwidth><inbound average='500' floor='1500'/></bandwidth>",
            "<actual type='network'><source bridge='virbr1'/><class id='3'/><bandwidth><inbound average='500' floor='1500'/></bandwidth></actual>"),
        "dmz" => Interface(
            1,
            Number % 12 == 4 ? "<source network='dmz' portgroup='sales'/>" : "<source network='dmz'/>",
            "",
            $"<actual type='bridge'><source bridge='ovs0'/><vlan><tag id='{(Number % 12 == 4 ? 43 : 42)}'/></vlan><virtualport type='openvswitch'><parameters interfaceid='{Id}'/></virtualport></actual>"),
        "storage" => Red + Interface(
            2,
            "<source network='storage'/>",
            "<mtu size='9000'/>",
            $"<actual type='direct'><source dev='eth{10 + (Turn % 2)}' mode='passthrough'/></actual>"),
        _ => Red,
    };

    private string Red => Interface(
        1,
        "<source network='red-network'/>",
        $"<virtualport type='802.1Qbg'>{Profile}</virtualport>",
        $"<actual type='direct'><source dev='{VepaDevices[Number % VepaDevices.Length]}' mode='vepa'/><virtualport type='802.1Qbg'>{Profile}</virtualport></actual>");

    private string Profile => $"<parameters managerid='11' typeid='1193047' typeidversion='2' instanceid='{Id}'/>";

    private string Id => $"09b11c53-8b5c-4eeb-8f00-{Number:x12}";

    private string Interface(int index, string source, string settings, string actual) => $"""
            <interface type='network'>
              <mac address='52:54:00:{index:x2}:{Number / 256 % 256:x2}:{Number % 256:x2}'/>
              {source}
        {(settings.Length == 0 ? "" : $"      {settings}\n")}      {actual}
              <model type='virtio'/>
            </interface>

        """;
}
