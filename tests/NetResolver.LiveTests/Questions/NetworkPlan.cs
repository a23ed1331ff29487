using CsCheck;

namespace NetResolver.LiveTests.Questions;

/// <summary>What the parts of one question have in common.</summary>
/// <param name="Name">The network's name.</param>
/// <param name="Kind">What becomes of its ports.</param>
/// <param name="Usual">The type that most virtualports have.</param>
/// <param name="VirtualPortPercent">How many in a hundred networks, portgroups and interfaces have a virtualport.</param>
/// <param name="FaultPercent">How likely each of the things that libvirt refuses is.</param>
internal sealed record NetworkPlan(string Name, NetworkKind Kind, string Usual, int VirtualPortPercent, int FaultPercent)
{
    public const string Uuid = "4c820f0f-c4af-4122-8761-5b96217a4711";

    public static readonly string[] Groups = ["sales", "engineering", "Sales", "r&amp;d"];

    /// <summary>Network devices that pools list.</summary>
    public static readonly string[] Devices = ["eth0", "eth1", "eth2", "eth3"];

    /// <summary>Virtual functions that pools list.</summary>
    public static readonly string[] Functions =
    [
        "domain='0x0000' bus='0x03' slot='0x10' function='0x0'",
        "domain='0' bus='3' slot='020' function='2'",
        "bus='0x03' slot='0x10' function='0x4'",
        "domain='0x0000' bus='0x03' slot='0x11' function='0x1'",
    ];

    public bool HasOwnBridge => Kind is NetworkKind.Isolated or NetworkKind.Nat or NetworkKind.Route or NetworkKind.Open;

    public bool IsDirect => Kind is NetworkKind.Macvtap or NetworkKind.Private or NetworkKind.Vepa or NetworkKind.Passthrough;

    /// <summary>Where a vlan stands without being refused at once.</summary>
    public bool TakesVlan => Kind is NetworkKind.Passthrough or NetworkKind.Hostdev || (Kind == NetworkKind.Bridge && Usual == "openvswitch");

    public static Gen<NetworkPlan> Any(int faultPercent) =>
        from kind in Gen.Enum<NetworkKind>()
        from usual in Gen.Frequency([
            (70, (IGen<string>)Gen.OneOf(kind == NetworkKind.Bridge ? ["openvswitch"] : ["802.1Qbg", "802.1Qbg", "802.1Qbh"])),
            (30, Gen.OneOf(VirtualPorts.Types.ToArray())),
        ])
        from virtualPorts in Gen.OneOf(kind <= NetworkKind.Open ? [0, 0, 0, 10] : [0, 30, 60, 90])
        from name in Gen.Frequency([(97, (IGen<string>)Gen.OneOf("q", "default", "red-network")), (3, Gen.OneOf("a b", "q&amp;a", "a/b", ""))])
        select new NetworkPlan(name, kind, usual, virtualPorts, faultPercent);
}

/// <summary>Kinds of networks, by what a port of theirs is plugged into.</summary>
internal enum NetworkKind
{
    Isolated,
    Nat,
    Route,
    Open,

    /// <summary>Mode bridge with a bridge of the host.</summary>
    Bridge,

    /// <summary>Mode bridge without one.</summary>
    Macvtap,
    Private,
    Vepa,
    Passthrough,
    Hostdev,
}
