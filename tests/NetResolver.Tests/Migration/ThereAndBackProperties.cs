using System.Collections.Immutable;
using CsCheck;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Migration;

/// <summary>What holds of the domain XML of every move: libvirt alone connects it as promised, and the way back ends where it began.</summary>
public sealed class ThereAndBackProperties
{
    private const string Mac = "52:54:00:00:00:01";
    private const string Id = "11111111-2222-4333-8444-555555555555";

    private static readonly Gen<string> Networks = OneOf(
        "<forward mode='vepa' dev='eth4'/>",
        "<forward mode='vepa' dev='eth4'/><virtualport type='802.1Qbg'/>",
        "<forward mode='vepa' dev='eth4'/><virtualport type='802.1Qbg'><parameters managerid='11' typeid='5'/></virtualport>",
        "<forward mode='vepa' dev='eth4'/><virtualport type='802.1Qbg'><parameters managerid='12' typeid='1193047' typeidversion='2'/></virtualport>",
        $"<forward mode='vepa' dev='eth4'/><virtualport type='802.1Qbg'><parameters managerid='11' typeid='1193047' typeidversion='2' instanceid='{Id}'/></virtualport>",
        "<forward mode='private' dev='eth2'/>",
        "<forward mode='private'><interface dev='eth2'/><interface dev='eth3'/></forward><virtualport type='802.1Qbh'/>",
        "<forward mode='private' dev='eth2'/><virtualport type='802.1Qbh'><parameters profileid='profile1'/></virtualport>",
        "<forward mode='private' dev='eth2'/><portgroup name='g' default='yes'><virtualport type='802.1Qbh'><parameters profileid='other'/></virtualport></portgroup>",
        "<forward mode='passthrough' dev='eth2'/>",
        "<forward mode='bridge'/><bridge name='br0'/>",
        "<forward mode='bridge'/><bridge name='br0'/><virtualport type='openvswitch'/>",
        "<forward mode='bridge'/><bridge name='br0'/><virtualport type='openvswitch'><parameters profileid='web'/></virtualport>",
        "<forward mode='nat'/><bridge name='virbr0'/><ip address='192.168.9.1' netmask='255.255.255.0'/>",
        "<forward mode='hostdev'><address type='pci' domain='0' bus='3' slot='0x10' function='2'/></forward>");

    private static readonly string[] VirtualPorts =
    [
        "<virtualport type='802.1Qbg'><parameters managerid='11' typeid='1193047' typeidversion='2'/></virtualport>",
        $"<virtualport type='802.1Qbg'><parameters managerid='11' typeid='1193047' typeidversion='2' instanceid='{Id}'/></virtualport>",
        "<virtualport type='802.1Qbg'><parameters typeid='1193047' typeidversion='2'/></virtualport>",
        "<virtualport type='802.1Qbh'><parameters profileid='profile1'/></virtualport>",
        "<virtualport type='802.1Qbh'/>",
        "<virtualport type='openvswitch'><parameters profileid='profile1'/></virtualport>",
        "<virtualport type='openvswitch'/>",
    ];

    private static readonly Gen<string> Owns = OneOf(
        [.. VirtualPorts, "", "<virtualport><parameters typeidversion='2'/></virtualport>", $"<virtualport><parameters instanceid='{Id}'/></virtualport>", "<virtualport><parameters profileid='profile1'/></virtualport>"]);

    private static readonly Gen<string> Policies =
        from kind in Gen.Int[0, 3]
        from allow in OneOf("", "<nr:allow virtualports='802.1Qbg 802.1Qbh'/>", "<nr:allow modes='vepa private nat bridge'/>", "<nr:forbid modes='nat'/>")
        from strictness in OneOf("", "<nr:virtualport policy='optional'/>", "<nr:virtualport policy='require'/>", "<nr:virtualport><nr:parameter name='profileid' policy='optional'/></nr:virtualport>", "<nr:virtualport policy='optional'><nr:parameter name='typeid' policy='require'/></nr:virtualport>")
        from alternatives in Gen.Shuffle(VirtualPorts, 0, 3)
        let distinct = alternatives.DistinctBy(port => port.AsSpan(0, 28).ToString())
        select kind == 0 ? "" : $"{allow}{strictness}{string.Concat(distinct.Select(port => $"<nr:alternative>{port}</nr:alternative>"))}";

    [Fact]
    public void Every_move_does_at_the_destination_what_it_promises_and_can_be_undone() =>
        Gen.Select(Networks, Networks, Owns, Policies, OneOf("mac='" + Mac + "'", "network='red'", "")).Sample(
            (a, b, own, policy, selector) => ThereAndBack(a, b, own, policy, selector, null), iter: 3_000);

    [Fact]
    public void So_it_is_under_a_managers_policy() =>
        Gen.Select(Networks, Networks, Owns, OneOf("", "<nr:virtualport policy='optional'/>", "<nr:allow modes='vepa'/>"), Policies).Sample(
            (a, b, own, policy, managers) => ThereAndBack(a, b, own, policy, $"mac='{Mac}'", managers), iter: 3_000);

    private static void ThereAndBack(string a, string b, string own, string policy, string selector, string? managers)
    {
        var manager = managers is null ? null : GuestPolicy.Parse($"<nr:connections xmlns:nr='{GuestPolicy.Namespace}'><nr:interface>{managers}</nr:interface></nr:connections>");
        var metadata = policy.Length == 0 ? "" : $"<metadata><nr:connections xmlns:nr='{GuestPolicy.Namespace}'><nr:interface {selector}>{policy}</nr:interface></nr:connections></metadata>";
        var text = $"<domain><name>g</name>{metadata}<devices><interface type='network'><mac address='{Mac}'/><source network='red'/>{own}</interface></devices></domain>";
        var (hostA, hostB) = (Host("hostA", "red", a), Host("hostB", "blue", b));

        // Where it begins is where a check has put it.
        var first = MigrationCheck.Run(Guest.Parse(text), null, hostA, Options(manager));
        if (!first.CanMove)
        {
            return;
        }

        text = first.ToDomainXml(text);
        var (start, connectionAtA) = Running(text, hostA, 1);
        var there = MigrationCheck.Run(start, hostA, hostB, Options(manager, ("red", "blue")));
        if (!there.CanMove)
        {
            return;
        }

        var textAtB = there.ToDomainXml(text);
        var read = Guest.Parse(textAtB);
        Text(read).Should().Be(Text(there.ToGuest()), "what is written is what is read: {0}", textAtB);
        read.Should().Be(there.ToGuest());
        var planned = ConnectionPlanner.Plan(hostB.Networks.Select(n => n.Definition), read).Single();
        planned.Plan.Should().Be(there.Interfaces[0].Destination.Plan, "libvirt alone does what is promised: {0}", textAtB);

        var (atB, _) = Running(textAtB, hostB, 1000);
        var back = MigrationCheck.Run(atB, hostB, hostA, Options(manager, ("blue", "red")));
        back.CanMove.Should().BeTrue("the way back is open from {0}: {1}", textAtB, string.Join("; ", back.Interfaces[0].Diagnostics));
        var textAtA = back.ToDomainXml(textAtB);
        Text(WithoutIds(back.ToGuest())).Should().Be(Text(WithoutIds(start)), "it ends where it began: {0} ---- {1} ---- {2}", text, textAtB, textAtA);
        // What a manager's policy brings in is not written, and neither is its id.
        if (managers is not null && start.Policy is not null)
        {
            return;
        }

        // An interface that states no virtual port has a place for its id only where it has one, did not give one up, and no network brings another id.
        var promised = there.Interfaces[0].Destination;
        var keeps = promised is { Policy: null or { Chosen: null, IsDropped: false }, Plan.VirtualPort.Fields: var fields } && Ids(fields).All(id => Ids(connectionAtA.VirtualPort?.Fields).Contains(id));
        if (start.Interfaces[0].VirtualPort is not null || keeps)
        {
            var again = ConnectionPlanner.Plan(hostA.Networks.Select(n => n.Definition), Guest.Parse(textAtA)).Single();
            again.Plan.Should().Be(connectionAtA, "the ids are the same too: {0} ---- {1} ---- {2}", text, textAtB, textAtA);
        }
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.OneOf([.. texts.Select(Gen.Const)]);

    private static MigrationOptions Options(GuestPolicy? manager, params (string Here, string There)[] names) => new()
    {
        IsLive = false,
        Policy = manager,
        AllowSegmentChange = true,
        NetworkNames = names.ToImmutableSortedDictionary(name => name.Here, name => name.There, StringComparer.Ordinal),
    };

    private static HostSnapshot Host(string name, string network, string content) => new()
    {
        Name = name,
        Networks = [new HostedNetwork(NetworkDefinition.Parse($"<network><name>{network}</name>{content}</network>")) { IsActive = true, IsAutostarted = true, IsPersistent = true }],
    };

    /// <summary>The guest of a text as it runs on a host, with the ids that libvirt generates there, and its connection.</summary>
    private static (Guest Guest, ConnectionPlan Plan) Running(string text, HostSnapshot host, int firstId)
    {
        var guest = Guest.Parse(text);
        var plan = ConnectionPlanner.Plan(host.Networks.Select(n => n.Definition), guest).Single().Plan!;
        var id = firstId;
        var port = plan.VirtualPort?.Fields.WithIds(() => Hosts.Id(id++));
        plan = plan with { VirtualPort = port is { } fields ? VirtualPort.From(fields) : null };
        return (guest with { Interfaces = [guest.Interfaces[0] with { Actual = plan.ToActual() }] }, plan);
    }

    private static string Text(Guest guest) => string.Concat(guest.Interfaces.Select(nic => nic.ToXml(generated: GeneratedValues.Auto))) + guest.Policy?.ToXml();

    /// <summary>The guest with the policy that holds for its interface: one that holds for more of them keeps what is of this one apart.</summary>
    private static Guest WithoutIds(Guest guest) => WithoutIdsIn(guest.Policy?.Find(guest.Interfaces[0]) is { } held
        ? guest with { Policy = guest.Policy with { Interfaces = [held with { Selector = new PolicySelector.AnyInterface() }] } }
        : guest);

    private static Guest WithoutIdsIn(Guest guest) => guest with
    {
        Uuid = null,
        Interfaces = [guest.Interfaces[0] with { Actual = null, VirtualPort = WithoutIds(guest.Interfaces[0].VirtualPort) }],
        Policy = guest.Policy is null ? null : guest.Policy with
        {
            Interfaces = [.. guest.Policy.Interfaces.Select(p => p with { Policy = p.Policy with { Alternatives = [.. p.Policy.Alternatives.Select(port => WithoutIds(port) ?? new VirtualPortElement(default(VirtualPortFields)))] } })],
        },
    };

    private static IEnumerable<Guid> Ids(VirtualPortFields? fields) => new[] { fields?.InstanceId, fields?.InterfaceId }.OfType<Guid>();

    private static VirtualPortElement? WithoutIds(VirtualPortElement? port) =>
        port is null or { Fields: { Type: VirtualPortType.None, Specified: VirtualPortParameters.InstanceId or (VirtualPortParameters.InstanceId | VirtualPortParameters.InterfaceId) } }
            ? null
            : port with { Fields = port.Fields with { InstanceId = null, InterfaceId = null } };
}
