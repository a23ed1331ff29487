using CsCheck;
using static NetResolver.LiveTests.Questions.Text;

namespace NetResolver.LiveTests.Questions;

/// <summary>Networks of a plan.</summary>
internal static class Networks
{
    private static readonly Gen<string> Metadata = Gen.Const("<metadata><x:m xmlns:x='http://example.com/x'>1</x:m></metadata>");

    public static Gen<string> Of(NetworkPlan plan)
    {
        var fault = plan.FaultPercent;
        var takesBandwidth = plan.HasOwnBridge || plan.Kind == NetworkKind.Bridge;
        return Element(
            "network",
            Join(Maybe(15, plan.Settings.Trust), Attribute(fault, "ipv6", OneOf("yes", "no", "maybe"))),
            Shuffle(
                Maybe(100 - (fault / 3), $"<name>{plan.Name}</name>"),
                Mostly(100 - plan.FaultPercent, Gen.Const($"<uuid>{NetworkPlan.Uuid}</uuid>"), Maybe(50, "<uuid>junk</uuid>")),
                Forward(plan),
                Bridge(plan),
                Address(plan),
                Maybe(plan.VlanPercent, plan.Settings.Vlan),
                Maybe(takesBandwidth ? 55 : fault / 2, plan.Settings.Bandwidth(plan.FaultPercent / 2)),
                Maybe(12, plan.Settings.Isolated),
                Maybe(plan.NetworkVirtualPortPercent, plan.VirtualPorts.OfNetwork(plan.Usual)),
                PortGroups(plan),
                Maybe(plan.HasOwnBridge ? 10 : fault / 2, Element("mtu", Attribute("size", Mostly(100 - fault, OneOf("1400", "0"), plan.IsStarted ? Gen.Const("big") : OneOf("-1", "big"))))),
                Maybe(plan.HasOwnBridge ? 10 : fault / 2, Element("mac", Attribute("address", Mostly(100 - fault, Gen.Const("52:54:00:0A:b:c"), OneOf("53:54:00:00:00:01", "x"))))),
                Maybe(plan.HasOwnBridge ? 10 : fault / 2, Element("domain", Mostly(100 - fault, OneOf(" name='example.com'", " name='x' localOnly='yes'"), OneOf(" localOnly='x'", " localOnly='no'")))),
                Maybe(plan.HasOwnBridge ? 25 : fault / 2, plan.Served.Dns),
                Maybe(5, Metadata)));
    }

    public static Gen<string> PortGroup(NetworkPlan plan, Gen<string> name, int defaultPercent) => Element(
        "portgroup",
        Join(Attribute(100 - (plan.FaultPercent / 3), "name", name), Attribute(defaultPercent, "default", OneOf("yes", "yes", "YES", "no")), Maybe(15, plan.Settings.Trust)),
        Shuffle(
            Maybe(plan.VlanPercent, plan.Settings.Vlan),
            Maybe(plan.HasOwnBridge || plan.Kind == NetworkKind.Bridge ? 40 : plan.FaultPercent / 2, plan.Settings.Bandwidth(plan.FaultPercent / 2)),
            Maybe(plan.GroupVirtualPortPercent, plan.VirtualPorts.Of(plan.Usual))));

    private static Gen<string> PortGroups(NetworkPlan plan) =>
        from names in Some(NetworkPlan.Groups, 0, 3)
        from groups in Join([.. names.Select((name, i) => PortGroup(plan, Mostly(100 - plan.FaultPercent, Gen.Const(name), Gen.OneOf(NetworkPlan.Groups)), i == 0 ? 60 : plan.FaultPercent))])
        select groups;

    private static Gen<string> Bridge(NetworkPlan plan)
    {
        var manager = Attribute(8, "macTableManager", Mostly(100 - plan.FaultPercent, OneOf("kernel", "libvirt"), OneOf("default", "")));
        var own = Join(
            Attribute(40, "name", OneOf("virbr0", "virbr9", "vb%d", "privnet")),
            Attribute(15, "stp", OneOf("on", "off", "OFF")),
            Attribute(15, "delay", Mostly(100 - plan.FaultPercent, OneOf("0", "5"), Gen.Const("x"))),
            manager);
        return plan.HasOwnBridge ? Maybe(50, Element("bridge", own))
            : plan.Kind == NetworkKind.Bridge ? Element("bridge", Join(Attribute("name", OneOf("br0", "br1")), manager))
            : Maybe(plan.FaultPercent / 2, Element("bridge", own));
    }

    private static Gen<string> Address(NetworkPlan plan) => plan.Kind switch
    {
        NetworkKind.Isolated => Maybe(30, plan.Served.Addresses),
        NetworkKind.Nat or NetworkKind.Route or NetworkKind.Open => Maybe(100 - (plan.FaultPercent / 2), plan.Served.Addresses),
        _ => Maybe(plan.FaultPercent / 2, plan.Served.Addresses),
    };

    private static Gen<string> Forward(NetworkPlan plan)
    {
        var mode = plan.Kind switch
        {
            NetworkKind.Isolated => "none",
            NetworkKind.Macvtap => "bridge",
            var kind => kind.ToString().ToLowerInvariant(),
        };
        var modeText = Attribute("mode", Mostly(100 - (plan.FaultPercent / 3), Gen.Const(mode), OneOf(mode.ToUpperInvariant(), "", "hostdev", "vepa")));
        return plan.Kind switch
        {
            NetworkKind.Isolated => Maybe(5, Element("forward", modeText)),
            NetworkKind.Nat => Element("forward", Join(modeText, Attribute(8, "dev", OneOf("eth0"))), Maybe(15, Nat(plan))),
            NetworkKind.Route or NetworkKind.Open => Element("forward", Join(modeText, Attribute(plan.Kind == NetworkKind.Route ? 8 : 1, "dev", OneOf("eth0")))),
            NetworkKind.Bridge => Element("forward", Join(modeText, Attribute(plan.FaultPercent / 2, "dev", OneOf("eth0")))),
            NetworkKind.Hostdev => HostdevPool(plan, modeText),
            _ => DevicePool(plan, modeText),
        };
    }

    private static Gen<string> Nat(NetworkPlan plan) => Element("nat", Attribute(10, "ipv6", plan.Settings.YesOrNo), Join(
        Maybe(40, Mostly(100 - plan.FaultPercent, Gen.Const("<address start='10.0.0.1' end='10.0.0.9'/>"), OneOf("<address start='10.0.0.9' end='10.0.0.1'/>", "<address start='x' end='10.0.0.1'/>"))),
        Maybe(40, Mostly(100 - plan.FaultPercent, OneOf("<port start='1024' end='65535'/>", "<port start='0' end='0'/>"), Gen.Const("<port start='9' end='1'/>")))));

    private static Gen<string> DevicePool(NetworkPlan plan, Gen<string> mode)
    {
        var listed =
            from names in Some(NetworkPlan.Devices, 1, 3)
            from first in Maybe(25, $" dev='{names[0]}'")
            from repeated in Maybe(plan.FaultPercent / 2, $"<interface dev='{names[^1]}'/>")
            from forward in Element("forward", Join(mode, Gen.Const(first)), Gen.Const(string.Concat(names.Select(n => $"<interface dev='{n}'/>")) + repeated))
            select forward;
        return Gen.Frequency([
            (82, (IGen<string>)listed),
            (6, Element("forward", Join(mode, Gen.Const(" dev='eth2'")), Maybe(10, "<interface dev='eth3'/>"))),
            (9, Element("forward", mode, Mostly(90, Gen.Const("<pf dev='eth6'/>"), OneOf("<pf dev='eth7'/>", "<pf dev='nosuch'/>", "<pf/>")))),
            (3, Element("forward", mode)),
        ]);
    }

    private static Gen<string> HostdevPool(NetworkPlan plan, Gen<string> mode)
    {
        var attributes = Join(mode, Attribute(60, "managed", OneOf("yes", "no", "YES")));
        var driver = Maybe(10, Mostly(100 - plan.FaultPercent, OneOf("<driver name='vfio'/>", "<driver name='kvm'/>"), Gen.Const("<driver name='xen'/>")));
        var fault = OneOf(
            "<address type='pci' bus='3' slot='2' function='0'/>", "<address type='pci' bus='0x100' slot='2' function='0'/>", "<address type='usb'/>", "<address/>", "<interface dev='eth0'/>");
        var listed =
            from functions in Some(NetworkPlan.Functions, 1, 3)
            from other in Maybe(plan.FaultPercent, fault)
            from forward in Element("forward", attributes, Join(driver, Gen.Const(string.Concat(functions.Select(f => $"<address type='pci' {f}/>"))), Gen.Const(other)))
            select forward;
        return Gen.Frequency([
            (65, (IGen<string>)listed),
            (32, Element("forward", attributes, Join(driver, OneOf("<pf dev='eth6'/>", "<pf dev='eth7'/>")))),
            (3, Element("forward", attributes)),
        ]);
    }
}
