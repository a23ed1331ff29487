using CsCheck;

namespace NetResolver.Tests.Support;

/// <summary>Plans made up for properties: of all modes, refused ones, under policies, with large pools, and with names that nobody should choose.</summary>
internal static class PlanGen
{
    /// <summary>Names as hostile or unlucky as a document or its maker can have them.</summary>
    public static readonly Gen<string> Name = GuestGenerators.OneOf(
        "red",
        " ",
        "engineering and sales",
        "</text><script>alert(1)</script>",
        "\"'><![CDATA[ ]]> &amp; <!-- -->",
        "\\N \\G \\\" -> }; digraph {",
        "line\nfeed\ttab\r\u2028end\0",
        "right\u202eto\u2066left\u200f \u05d0\u05e8\u05e5 \u0639\u0631\u0628\u064a",
        "esc\u001b[31m \u009b31m \ufffe \ud800 alone",
        "\u65e5\u672c\u8a9e\u306e\u30cd\u30c3\u30c8\u30ef\u30fc\u30af\u540d\u524d",
        "👩‍👩‍👧‍👦🇩🇪 \u2603 e" + new string('\u0301', 60),
        "\u0301\u0302",
        new string('W', 200),
        string.Concat(Enumerable.Repeat("\u65e5", 200)),
        string.Concat(Enumerable.Repeat("word ", 60)),
        "/srv/a/very/long/path/to/the/folder/of/the/definitions/of/this/host/" + new string('x', 60) + ".xml");

    private static readonly Gen<Forward> Pools =
        from mode in GuestGenerators.OneOf(ForwardMode.Vepa, ForwardMode.Private, ForwardMode.Passthrough, ForwardMode.Bridge)
        from count in GuestGenerators.OneOf(1, 2, 3, 8, 9, 30)
        from name in Name
        select new Forward { Mode = mode, Pool = [.. Enumerable.Range(0, count).Select(i => new PoolDevice.NetDevice(i % 2 == 0 ? $"eth{i}" : $"{name}{i}"))] };

    private static readonly Gen<NetworkDefinition> Renamed =
        from made in NetworkGen.Network
        from name in Name
        from groups in Name.Array[12]
        from pool in Pools
        from takesPool in Gen.Bool
        select new NetworkDefinition(name)
        {
            Forward = takesPool ? pool : made.Forward,
            Bridge = takesPool ? null : made.Bridge,
            VirtualPort = made.VirtualPort,
            Vlan = made.Vlan,
            Bandwidth = made.Bandwidth,
            Mtu = made.Mtu,
            Isolated = made.Isolated,
            TrustGuestRxFilters = made.TrustGuestRxFilters,
            PortGroups = [.. made.PortGroups.Zip(groups, (old, of) => new PortGroup(of)
            {
                IsDefault = old.IsDefault,
                VirtualPort = old.VirtualPort,
                Vlan = old.Vlan,
                Bandwidth = old.Bandwidth,
                TrustGuestRxFilters = old.TrustGuestRxFilters,
            })],
        };

    /// <summary>Of models, which have no places.</summary>
    private static readonly Gen<PlanResult> OfModels =
        from network in Renamed
        from nic in Gen.OneOf(GuestGenerators.NetworkInterface, GuestGenerators.NetworkInterface, GuestGenerators.Interface)
        from portgroup in Name
        from asks in Gen.Int[0, 2]
        from used in Gen.Int[-1, 40].Array[0, 30]
        select ConnectionPlanner.Plan(
            [network],
            nic.Source is InterfaceSource.Network ? nic with { Source = new InterfaceSource.Network(network.Name, asks == 0 ? portgroup : asks == 1 ? (network.PortGroups.Count > 0 ? network.PortGroups[0].Name : null) : null) } : nic,
            new PlanOptions { Use = Used(network, used) });

    /// <summary>Of documents, which have places, and perhaps under a policy.</summary>
    private static readonly Gen<PlanResult> OfDocuments =
        from forward in GuestGenerators.OneOf(
            "<forward mode='vepa'><interface dev='eth0'/><interface dev='eth1'/></forward>", "<forward mode='private' dev='eth0'/>", "<forward mode='bridge'/><bridge name='br0'/>", "<bridge name='v'/><mtu size='9000'/>")
        from network in GuestGenerators.OneOf(
            "", "<virtualport type='802.1Qbg'><parameters managerid='11'/></virtualport>", Policies.VnLink, "<virtualport type='openvswitch'/><vlan><tag id='4'/></vlan>")
        from port in GuestGenerators.OneOf("", Policies.VnLink, "<virtualport><parameters typeid='2' typeidversion='3'/></virtualport>", "<vlan><tag id='5'/></vlan><bandwidth><inbound average='9'/></bandwidth>")
        from own in GuestGenerators.OneOf(
            "", Policies.Vepa, Policies.VnLink, "<virtualport/>", "<virtualport type='midonet'/>", "<vlan trunk='yes'><tag id='5'/><tag id='6'/></vlan>", "<port isolated='yes'/><mtu size='1400'/>", Hosts.Floor(60))
        from policy in GuestGenerators.OneOf(
            null, null, $"<nr:allow modes='vepa private'/><nr:alternative>{Policies.VnLink}</nr:alternative>", "<nr:virtualport policy='optional'/>", "<nr:forbid modes='vepa'/><nr:portgroup policy='require'/>")
        from asks in GuestGenerators.OneOf("", " portgroup='g'", " portgroup='other'")
        from documents in Name.Array[2]
        select Plan(
            $"<network><name>red</name>{forward}{network}<portgroup name='g' default='yes'>{port}</portgroup></network>",
            $"<interface type='network'><source network='red'{asks}/>{own}</interface>",
            policy,
            documents);

    public static Gen<PlanResult[]> Results { get; } = Gen.OneOf(OfModels, OfDocuments).Array[0, 3];

    private static PlanResult Plan(string network, string nic, string? policy, string[] documents) => ConnectionPlanner.Plan(
        [NetworkDefinition.Read(network, documents[0]).Require()],
        GuestInterface.Read(nic, documents[1]).Require(),
        new PlanOptions { Policy = policy is null ? null : Policies.Policy(policy) });

    private static NetworkUse Used(NetworkDefinition network, int[] used) =>
        network.Forward is not { } forward ? NetworkUse.Idle : new NetworkUse
        {
            Connections = NetworkUse.Idle.Connections.SetItems(forward.Pool.Zip(used, (device, count) => KeyValuePair.Create(device.Name, count))),
        };
}
