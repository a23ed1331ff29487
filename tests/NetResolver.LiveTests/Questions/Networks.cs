using CsCheck;
using static NetResolver.LiveTests.Questions.Text;

namespace NetResolver.LiveTests.Questions;

/// <summary>Networks of a plan.</summary>
internal static class Networks
{
    private static readonly Gen<string> Ipv4 =
        from net in Gen.OneOf("192.168.13", "10.9.8")
        from mask in OneOf(" netmask='255.255.255.0'", " prefix='24'", "")
        from dhcp in Maybe(50, $"<dhcp><range start='{net}.2' end='{net}.254'/></dhcp>")
        select $"<ip address='{net}.1'{mask}>{dhcp}</ip>";

    private static readonly Gen<string> Metadata = Gen.Const("<metadata><x:m xmlns:x='http://example.com/x'>1</x:m></metadata>");

    public static Gen<string> Of(NetworkPlan plan)
    {
        int Fault(int usually = 0) => Math.Max(usually, plan.FaultPercent);
        var takesBandwidth = plan.HasOwnBridge || plan.Kind == NetworkKind.Bridge;
        return Element(
            "network",
            Join(Maybe(15, Settings.Trust), Attribute(Fault(), "ipv6", OneOf("yes", "no", "maybe"))),
            Shuffle(
                Maybe(100 - (Fault() / 3), $"<name>{plan.Name}</name>"),
                Mostly(97, Gen.Const($"<uuid>{NetworkPlan.Uuid}</uuid>"), Maybe(50, "<uuid>junk</uuid>")),
                Forward(plan),
                Bridge(plan),
                Address(plan),
                Maybe(plan.TakesVlan ? 30 : Fault() / 2, Settings.Vlan),
                Maybe(takesBandwidth ? 55 : Fault() / 2, Settings.Bandwidth(1)),
                Maybe(12, Settings.Isolated),
                Maybe(plan.HasOwnBridge ? plan.VirtualPortPercent / 2 : plan.VirtualPortPercent, VirtualPorts.OfNetwork(plan.Usual)),
                PortGroups(plan),
                Maybe(Fault() / 2, OneOf("<mtu size='1400'/>", "<mtu size='-1'/>", "<mtu size='big'/>")),
                Maybe(plan.HasOwnBridge ? 10 : Fault() / 2, OneOf("<mac address='52:54:00:0A:b:c'/>", "<mac address='53:54:00:00:00:01'/>", "<mac address='x'/>")),
                Maybe(plan.HasOwnBridge ? 10 : Fault() / 2, OneOf("<domain name='example.com'/>", "<domain name='x' localOnly='yes'/>", "<domain localOnly='x'/>")),
                Maybe(5, Metadata)));
    }

    public static Gen<string> PortGroup(NetworkPlan plan, Gen<string> name) => Element(
        "portgroup",
        Join(Attribute(100 - (plan.FaultPercent / 3), "name", name), Attribute(30, "default", OneOf("yes", "yes", "YES", "no")), Maybe(15, Settings.Trust)),
        Shuffle(
            Maybe(plan.TakesVlan ? 35 : plan.FaultPercent / 2, Settings.Vlan),
            Maybe(plan.HasOwnBridge || plan.Kind == NetworkKind.Bridge ? 40 : plan.FaultPercent / 2, Settings.Bandwidth(1)),
            Maybe(plan.VirtualPortPercent, VirtualPorts.Of(plan.Usual))));

    private static Gen<string> PortGroups(NetworkPlan plan) =>
        from names in Some(NetworkPlan.Groups, 0, 3)
        from groups in Join([.. names.Select(name => PortGroup(plan, Mostly(98, Gen.Const(name), Gen.OneOf(NetworkPlan.Groups))))])
        select groups;

    private static Gen<string> Bridge(NetworkPlan plan)
    {
        var manager = Attribute(8, "macTableManager", Mostly(95, OneOf("kernel", "libvirt"), OneOf("default", "")));
        var own = Join(
            Attribute(40, "name", OneOf("virbr0", "virbr9", "vb%d", "privnet")),
            Attribute(15, "stp", OneOf("on", "off", "OFF")),
            Attribute(15, "delay", OneOf("0", "5", "x")),
            manager);
        return plan.HasOwnBridge ? Maybe(50, Element("bridge", own))
            : plan.Kind == NetworkKind.Bridge ? Element("bridge", Join(Attribute("name", OneOf("br0", "br1", "ovsbr0")), manager))
            : Maybe(plan.FaultPercent / 2, Element("bridge", own));
    }

    private static Gen<string> Address(NetworkPlan plan) => plan.Kind switch
    {
        NetworkKind.Isolated => Maybe(30, Ipv4),
        NetworkKind.Nat or NetworkKind.Route or NetworkKind.Open => Maybe(100 - (plan.FaultPercent / 2), Ipv4),
        _ => Maybe(plan.FaultPercent / 2, Ipv4),
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
            NetworkKind.Nat => Element("forward", Join(modeText, Attribute(8, "dev", OneOf("eth0"))), Maybe(15, Nat)),
            NetworkKind.Route or NetworkKind.Open => Element("forward", Join(modeText, Attribute(plan.Kind == NetworkKind.Route ? 8 : 1, "dev", OneOf("eth0")))),
            NetworkKind.Bridge => Element("forward", Join(modeText, Attribute(plan.FaultPercent / 2, "dev", OneOf("eth0")))),
            NetworkKind.Hostdev => HostdevPool(plan, modeText),
            _ => DevicePool(plan, modeText),
        };
    }

    private static Gen<string> Nat { get; } = Element("nat", Attribute(10, "ipv6", Settings.YesOrNo), Join(
        Maybe(40, OneOf("<address start='10.0.0.1' end='10.0.0.9'/>", "<address start='10.0.0.9' end='10.0.0.1'/>", "<address start='x' end='10.0.0.1'/>")),
        Maybe(40, OneOf("<port start='1024' end='65535'/>", "<port start='0' end='0'/>", "<port start='9' end='1'/>"))));

    private static Gen<string> DevicePool(NetworkPlan plan, Gen<string> mode) =>
        Gen.Frequency([
            (82, (IGen<string>)
                from names in Some(NetworkPlan.Devices, 1, 3)
                from first in Maybe(25, $" dev='{names[0]}'")
                from repeated in Maybe(plan.FaultPercent / 2, $"<interface dev='{names[^1]}'/>")
                from forward in Element("forward", Join(mode, Gen.Const(first)), Gen.Const(string.Concat(names.Select(n => $"<interface dev='{n}'/>")) + repeated))
                select forward),
            (6, Element("forward", Join(mode, Gen.Const(" dev='eth2'")), Maybe(10, "<interface dev='eth3'/>"))),
            (9, Element("forward", mode, OneOf("<pf dev='eth6'/>", "<pf dev='eth6'/>", "<pf dev='eth7'/>", "<pf dev='nosuch'/>", "<pf/>"))),
            (3, Element("forward", mode)),
        ]);

    private static Gen<string> HostdevPool(NetworkPlan plan, Gen<string> mode)
    {
        var attributes = Join(mode, Attribute(60, "managed", OneOf("yes", "no", "YES")));
        var driver = Maybe(10, OneOf("<driver name='vfio'/>", "<driver name='kvm'/>", "<driver name='xen'/>"));
        return Gen.Frequency([
            (65, (IGen<string>)
                from functions in Some(NetworkPlan.Functions, 1, 3)
                from other in Maybe(plan.FaultPercent, OneOf(
                    "<address type='pci' bus='3' slot='2' function='0'/>", "<address type='pci' bus='0x100' slot='2' function='0'/>", "<address type='usb'/>", "<address/>", "<interface dev='eth0'/>"))
                from forward in Element("forward", attributes, Join(driver, Gen.Const(string.Concat(functions.Select(f => $"<address type='pci' {f}/>"))), Gen.Const(other)))
                select forward),
            (32, Element("forward", attributes, Join(driver, OneOf("<pf dev='eth6'/>", "<pf dev='eth7'/>")))),
            (3, Element("forward", attributes)),
        ]);
    }
}
