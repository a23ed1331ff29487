using CsCheck;
using static NetResolver.LiveTests.Questions.Text;

namespace NetResolver.LiveTests.Questions;

/// <summary>Interfaces of guests.</summary>
internal static class Interfaces
{
    private static readonly Gen<string> Model = OneOf("virtio", "e1000", "rtl8139");

    private static readonly Gen<string> Unused = OneOf(
        "<link state='up'/>", "<link state='down'/>", "<mtu size='1400'/>", "<boot order='1'/>", "<target dev='guestnic'/>", "<alias name='ua-first'/>");

    private static readonly Gen<string> BadMac = OneOf("52:54:00", "53:54:00:00:00:01", "52-54-00-00-00-01", "52:54:00:00:00:011", "");

    /// <summary>One that asks the plan's network for a connection.</summary>
    public static Gen<string> Of(NetworkPlan plan, int number) => Element(
        "interface",
        Join(Gen.Const(" type='network'"), Maybe(15, NetworkPlan.GuestSettings.Trust)),
        Shuffle([
            Mac(number, plan.FaultPercent),
            Element("source", Join(
                Attribute("network", Mostly(98, Gen.Const(plan.Name), Gen.Const("nosuch"))),
                Attribute(60, "portgroup", Mostly(90, Gen.OneOf(NetworkPlan.Groups), OneOf("ghost", "", "sales "))))),
            .. Wishes(plan.Usual, plan.VirtualPortPercent * 2 / 3, plan.HasVlans ? 40 : 8, plan.HasOwnBridge ? 50 : 3),
        ]));

    /// <summary>One of any type, on its own.</summary>
    public static Gen<string> Any { get; } =
        from type in OneOf("network", "network", "network", "bridge", "bridge", "direct", "direct", "hostdev", "ethernet", "user", "internal", "mcast")
        from usual in Gen.OneOf(VirtualPorts.Types.ToArray())
        from element in Element(
            "interface",
            Join(Attribute("type", Mostly(97, Gen.Const(type), OneOf("Network", "", "vepa"))), Maybe(10, NetworkPlan.GuestSettings.Trust), Attribute(type == "hostdev" ? 50 : 2, "managed", NetworkPlan.GuestSettings.YesOrNo)),
            Shuffle([
                Mac(1, 4),
                Maybe(97, Source(type)),
                .. Wishes(usual, type is "network" or "bridge" or "direct" ? 40 : 12, 25, type == "network" ? 40 : 4),
            ]))
        select element;

    private static Gen<string>[] Wishes(string usual, int virtualPortPercent, int vlanPercent, int floorPercent) =>
    [
        Maybe(virtualPortPercent, NetworkPlan.GuestVirtualPorts.Of(usual)),
        Maybe(vlanPercent, NetworkPlan.GuestSettings.Vlan),
        Maybe(30, NetworkPlan.GuestSettings.Bandwidth(floorPercent)),
        Maybe(12, NetworkPlan.GuestSettings.Isolated),
        Maybe(30, Element("model", Attribute("type", Model))),
        Maybe(10, Unused),
    ];

    private static Gen<string> Mac(int number, int faultPercent) => Maybe(92, Element("mac", Attribute(
        "address", Mostly(100 - (faultPercent / 2), OneOf($"52:54:00:00:00:{number:x2}", $"52:54:0:0A:b:{number:x}"), BadMac))));

    private static Gen<string> Source(string type) => type switch
    {
        "network" => Element("source", Join(Attribute(97, "network", OneOf("q", "r&amp;d", "")), Attribute(40, "portgroup", OneOf("sales", "", "a'b".Replace("'", "&apos;", StringComparison.Ordinal))))),
        "bridge" => Element("source", Attribute(97, "bridge", OneOf("br0", "ovsbr0"))),
        "direct" => Element("source", Join(Attribute(97, "dev", OneOf("eth0", "eth0.5")), Attribute(85, "mode", Mostly(95, OneOf("vepa", "bridge", "private", "passthrough"), OneOf("", "VEPA"))))),
        "hostdev" => Element("source", Nothing, Maybe(95, Element("address", Join(
            Attribute(95, "type", Mostly(97, Gen.Const("pci"), OneOf("usb", "drive", ""))),
            Gen.OneOf(NetworkPlan.Functions).Select(f => " " + f))))),
        "internal" => Element("source", Attribute(97, "name", OneOf("inside"))),
        "mcast" => Element("source", Join(Attribute(97, "address", OneOf("230.0.0.1")), Attribute(97, "port", OneOf("5558", "x")))),
        _ => Nothing,
    };
}
