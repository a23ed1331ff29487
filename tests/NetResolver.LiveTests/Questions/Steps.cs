using System.Text.Json.Nodes;
using CsCheck;
using static NetResolver.LiveTests.Questions.Text;

namespace NetResolver.LiveTests.Questions;

/// <summary>Steps of a sequence.</summary>
internal static class Steps
{
    private const int GuestCount = 3;

    private static readonly Gen<JsonObject> State = Gen.Const(() => new JsonObject { ["op"] = "state" });

    /// <summary>The steps of a sequence on a network of the plan, the last of which shows the counters.</summary>
    public static Gen<JsonArray> Of(NetworkPlan plan, bool persistent) =>
        from count in Gen.Int[1, 9]
        from steps in Enumerable.Range(1, count).Aggregate(
            Gen.Const(Array.Empty<JsonObject>()),
            (all, number) => Gen.Select(all, Step(plan, persistent, number), (earlier, step) => (JsonObject[])[.. earlier, step]))
        select new JsonArray([.. steps, new JsonObject { ["op"] = "state" }]);

    private static Gen<JsonObject> Step(NetworkPlan plan, bool persistent, int number) => Gen.Frequency([
        (number == 1 ? 400 : 55, (IGen<JsonObject>)Create(plan, number)),
        (number == 1 ? 0 : 14, Delete(number)),
        (6, State),
        (12, Update(plan, persistent)),
        (5, Reclaim(plan, number)),
        (persistent ? 4 : 0, Gen.OneOf("stop", "start").Select(op => new JsonObject { ["op"] = op })),
        (persistent ? 2 : 0, Networks.Of(plan).Select(xml => new JsonObject { ["op"] = "define", ["xml"] = xml })),

        // libvirt meets ports in no fixed order then, which mode private may show in the counters.
        (plan.Kind == NetworkKind.Private ? 0 : 2, Gen.Const(() => new JsonObject { ["op"] = "restart" })),
    ]);

    private static Gen<JsonObject> Create(NetworkPlan plan, int number) =>
        from port in Mostly(96, Gen.Const(PortUuid(number)), Gen.Int[1, number].Select(PortUuid))
        from guest in Gen.Int[0, GuestCount - 1]
        from xml in Interfaces.Of(plan, number)
        select new JsonObject { ["op"] = "create", ["interface"] = xml, ["port"] = port, ["owner"] = Owner(guest) };

    private static Gen<JsonObject> Delete(int number) =>
        from port in Gen.Int[1, Math.Max(1, number - 1)]
        select new JsonObject { ["op"] = "delete", ["port"] = PortUuid(port) };

    private static readonly Gen<(string, string)> Service = Gen.OneOf(
        NetworkPlan.ChangedService.DhcpHost.Select(xml => ("ip-dhcp-host", xml)),
        NetworkPlan.ChangedService.AnyDhcpRange.Select(xml => ("ip-dhcp-range", xml)),
        NetworkPlan.ChangedService.DnsHost.Select(xml => ("dns-host", xml)),
        NetworkPlan.ChangedService.DnsTxt.Select(xml => ("dns-txt", xml)),
        NetworkPlan.ChangedService.DnsSrv.Select(xml => ("dns-srv", xml)));

    private static Gen<JsonObject> Update(NetworkPlan plan, bool persistent) =>
        from change in Gen.Frequency([
            (plan.IsDirect ? 50 : 4, (IGen<(string, string)>)Gen.OneOf(NetworkPlan.Devices).Select(d => ("forward-interface", $"<interface dev='{d}'/>"))),
            (50, Networks.PortGroup(plan, Gen.OneOf(NetworkPlan.Groups), 30).Select(xml => ("portgroup", xml))),
            (plan.HasOwnBridge ? 50 : 3, Service),
            (2, Gen.Const(("forward-interface", "<interface/>"))),
            (2, Gen.OneOf(("portgroup", "<interface dev='eth0'/>"), ("portgroup", "<portgroup"), ("bridge", "<bridge name='br1'/>"), ("forward-pf", "<pf dev='eth6'/>"))),
        ])

        // A device name slips into a pool of PCI devices, and libvirt then reads memory as an address.
        where change.Item1 != "forward-interface" || plan.Kind != NetworkKind.Hostdev
        from command in OneOf("add-last", "add-last", "add-first", change.Item1 is "portgroup" or "ip-dhcp-host" ? "modify" : "delete", "delete", "modify")
        from parent in Gen.Frequency((92, -1), (6, 0), (2, 5))
        from flags in Mostly(persistent ? 50 : 95, OneOf("current", "live"), OneOf("config", "live+config"))
        select new JsonObject { ["op"] = "update", ["section"] = change.Item1, ["command"] = command, ["parent"] = parent, ["flags"] = flags, ["xml"] = change.Item2 };

    private static Gen<JsonObject> Reclaim(NetworkPlan plan, int number) =>
        from port in Gen.Int[1, number].Select(PortUuid)
        from reclaim in Gen.Frequency((80, true), (20, false))
        from content in Shuffle(
            Maybe(97, $"<uuid>{port}</uuid>"),
            Maybe(97, $"<owner><name>guest0</name><uuid>{GuestUuid(0)}</uuid></owner>"),
            Maybe(97, Element("mac", Attribute("address", Mostly(97, Gen.Const($"52:54:00:00:00:{number:x2}"), Gen.Const("x"))))),
            Maybe(40, Element("group", Nothing, Gen.OneOf(NetworkPlan.Groups))),
            Maybe(plan.VirtualPortPercent, NetworkPlan.GuestVirtualPorts.Of(plan.Usual)),
            Maybe(plan.HasVlans ? 30 : 5, NetworkPlan.GuestSettings.Vlan),
            Maybe(10, NetworkPlan.GuestSettings.Isolated),
            Maybe(10, Element("rxfilters", Attribute("trustGuest", NetworkPlan.GuestSettings.YesOrNo))),
            Maybe(reclaim ? 95 : 20, Plug(plan)))
        select new JsonObject { ["op"] = "reclaim", ["networkport"] = $"<networkport>{content}</networkport>", ["reclaim"] = reclaim };

    private static Gen<string> Plug(NetworkPlan plan)
    {
        var network = Element("plug", Join(Attribute("type", Gen.Const("network")), Attribute(97, "bridge", OneOf("virbr0", "virbr9")), Attribute(10, "macTableManager", OneOf("libvirt", "kernel", "x"))));
        var bridge = Element("plug", Join(Attribute("type", Gen.Const("bridge")), Attribute(97, "bridge", OneOf("br0", "br1"))));
        var direct = Element("plug", Join(Attribute("type", Gen.Const("direct")), Attribute(97, "dev", Gen.OneOf(NetworkPlan.Devices)), Attribute(97, "mode", OneOf("vepa", "private", "passthrough", "bridge", "x"))));
        var hostdev = Element(
            "plug",
            Join(Attribute("type", Gen.Const("hostdev-pci")), Attribute(80, "managed", NetworkPlan.GuestSettings.YesOrNo)),
            Join(Maybe(10, "<driver name='vfio'/>"), Maybe(97, Gen.OneOf(NetworkPlan.Functions).Select(f => $"<address {f}/>"))));
        var own = plan.HasOwnBridge ? network : plan.Kind == NetworkKind.Bridge ? bridge : plan.Kind == NetworkKind.Hostdev ? hostdev : direct;
        return Gen.Frequency([(90, (IGen<string>)own), (8, Gen.OneOf(network, bridge, direct, hostdev)), (2, Gen.Const("<plug type='tap'/>"))]);
    }

    private static JsonObject Owner(int guest) => new() { ["name"] = $"guest{guest}", ["uuid"] = GuestUuid(guest) };

    private static string GuestUuid(int guest) => $"f0000000-0000-4000-8000-{guest:d12}";

    private static string PortUuid(int number) => $"00000000-0000-4000-8000-{number:d12}";
}
