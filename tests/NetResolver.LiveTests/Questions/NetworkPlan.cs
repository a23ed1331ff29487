using CsCheck;

namespace NetResolver.LiveTests.Questions;

/// <summary>What the parts of one question have in common.</summary>
/// <param name="Name">The network's name.</param>
/// <param name="Kind">What becomes of its ports.</param>
/// <param name="Usual">The type that most virtualports have.</param>
/// <param name="VirtualPortPercent">How many in a hundred networks, portgroups and interfaces have a virtualport.</param>
/// <param name="HasVlans">Whether the network and its portgroups have vlans, which not every kind takes, and hardly any together with a virtualport.</param>
/// <param name="IsStarted">Whether it is to run, so that nothing must stand in it that only the host's kernel refuses.</param>
/// <param name="FaultPercent">How likely each of the things that libvirt refuses is.</param>
internal sealed record NetworkPlan(string Name, NetworkKind Kind, string Usual, int VirtualPortPercent, bool HasVlans, bool IsStarted, int FaultPercent)
{
    /// <summary>How many in a hundred values of a guest's interface are ones that libvirt refuses.</summary>
    private const int InterfaceFaults = 2;


    public const string Uuid = "4c820f0f-c4af-4122-8761-5b96217a4711";

    public static readonly string[] Groups = ["sales", "engineering", "Sales"];

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

    /// <summary>How many in a hundred of the network's vlans and of each group's are there.</summary>
    public int VlanPercent => HasVlans ? 50 : FaultPercent / 2;

    public int NetworkVirtualPortPercent => HasOwnBridge ? VirtualPortPercent / 2 : HasVlans && Kind == NetworkKind.Bridge ? 100 - FaultPercent : VirtualPortPercent;

    public int GroupVirtualPortPercent => HasVlans && Kind != NetworkKind.Bridge ? FaultPercent : VirtualPortPercent;

    /// <summary>Settings of the network and of its portgroups.</summary>
    public Settings Settings { get; } = new((FaultPercent + 1) / 2);

    /// <summary>Virtualports of the network and of its portgroups.</summary>
    public VirtualPorts VirtualPorts { get; } = new((FaultPercent + 1) / 2);

    /// <summary>Addresses, DHCP and DNS.</summary>
    public Served Served { get; } = new((FaultPercent + 1) / 2);

    /// <summary>Settings of interfaces.</summary>
    public static Settings GuestSettings { get; } = new(InterfaceFaults);

    /// <summary>Virtualports of interfaces.</summary>
    public static VirtualPorts GuestVirtualPorts { get; } = new(InterfaceFaults);

    /// <summary>What a change adds or takes away.</summary>
    public static Served ChangedService { get; } = new(InterfaceFaults);

    public static Gen<NetworkPlan> Any(int faultPercent, bool isStarted) =>
        from kind in Gen.Enum<NetworkKind>()
        from usual in Gen.Frequency([
            (70, (IGen<string>)Text.OneOf(kind == NetworkKind.Bridge ? ["openvswitch"] : ["802.1Qbg", "802.1Qbg", "802.1Qbh"])),
            (30, Gen.OneOf(VirtualPorts.Types.ToArray())),
        ])
        from virtualPorts in Gen.OneOf(kind <= NetworkKind.Open ? new[] { 0, 0, 0, 10 } : [0, 30, 60, 90])
        from vlans in Gen.Int[0, 2]
        let takesVlans = kind is NetworkKind.Passthrough or NetworkKind.Hostdev || (kind == NetworkKind.Bridge && usual == "openvswitch")
        from name in Gen.Frequency([(100 - faultPercent, (IGen<string>)Gen.OneOf("q", "default", "red-network")), (faultPercent, Gen.OneOf("a b", "q&amp;a", "a/b", ""))])
        select new NetworkPlan(name, kind, usual, virtualPorts, vlans == 0 && takesVlans, isStarted, faultPercent);
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
