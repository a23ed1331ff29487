using NetResolver.Diagnostics;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Migration;

/// <summary>What it would meet to change an interface while its guest runs.</summary>
public sealed class LiveChangeAdviceTests
{
    private const string Switch = "<forward mode='bridge'/><bridge name='br0'/><virtualport type='openvswitch'/>";
    private const string OwnId = "<virtualport><parameters interfaceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>";
    private const string Down = "<link state='down'/>";

    [Fact]
    public void Generated_id_keeps_the_interface_from_being_changed()
    {
        var advice = Change(Switch, "", Switch, Down).Should().ContainSingle().Subject;

        (advice.Id, advice.Severity).Should().Be(("NR9060", Severity.Info));
        advice.Mend.Should().Be("Copy interfaceid from 'virsh dumpxml' of the running guest into what is handed in, or state one for good.");
    }

    [Fact]
    public void Stated_id_does_not() => Change(Switch, OwnId, Switch, OwnId + Down).Should().BeEmpty();

    [Fact]
    public void Inherited_vlan_is_taken_away()
    {
        var advice = Change(Switch + Group(4), OwnId, Switch + Group(5), OwnId).Should().ContainSingle().Subject;

        advice.Id.Should().Be("NR9039");
        advice.Related.Should().ContainSingle().Which.Place.Path.Should().Be("/network/portgroup[1]/vlan");

        static string Group(int vlan) => $"<portgroup name='g' default='yes'><vlan><tag id='{vlan}'/></vlan></portgroup>";
    }

    [Fact]
    public void Own_vlan_is_not() => Change(Switch, OwnId + "<vlan><tag id='4'/></vlan>", Switch, OwnId + "<vlan><tag id='5'/></vlan>").Should().BeEmpty();

    [Fact]
    public void Changed_midonet_id_is_not_noticed()
    {
        const string Midonet = "<interface type='bridge'><mac address='52:54:00:00:00:01'/><source bridge='br0'/><virtualport type='midonet'><parameters interfaceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport></interface>";

        var advice = Change("", GuestInterface.Parse(Midonet), "", GuestInterface.Parse(Midonet.Replace("09b11c53", "19b11c53", StringComparison.Ordinal))).Should().ContainSingle().Subject;

        advice.Id.Should().Be("NR9008");
        advice.Place.Path.Should().Be("/interface/virtualport/parameters/@interfaceid");
    }

    [Fact]
    public void Address_of_another_kind_raises_an_error_and_goes_on() =>
        Change("<bridge name='b'/>", "<address type='pci' bus='1'/>", "<bridge name='b'/>", "<address type='ccw' cssid='0xfe' ssid='0' devno='1'/>")
            .Should().ContainSingle().Which.Id.Should().Be("NR9059");

    [Fact]
    public void Bandwidth_of_one_direction_loses_the_inherited_other_one()
    {
        const string Group = "<bridge name='b'/><portgroup name='g' default='yes'><bandwidth><inbound average='5'/><outbound average='6'/></bandwidth></portgroup>";

        var advice = Change(Group, "", Group, "<bandwidth><inbound average='7'/></bandwidth>").Should().ContainSingle().Subject;

        advice.Id.Should().Be("NR9061");
        advice.Message.Should().StartWith("Changed while the guest runs, the interface loses its outbound limit: it comes from portgroup 'g'");
        Change(Group, "", Group, "<bandwidth><inbound average='7'/><outbound average='6'/></bandwidth>").Should().BeEmpty();
    }

    [Theory]
    [InlineData("<forward mode='vepa'><interface dev='eth0'/><interface dev='eth1'/></forward>", "the second one gets 'eth1', which is used less than 'eth0', so that the change is refused as another connection")]
    [InlineData("<forward mode='passthrough' dev='eth0'/>", "network 'red' gives each port a device alone, and beside this one none is free")]
    public void Second_port_is_not_to_be_had(string pool, string why)
    {
        var advice = Change(pool, "", pool, Down).Should().ContainSingle().Subject;

        advice.Id.Should().Be("NR9038");
        advice.Message.Should().EndWith(why);
    }

    [Theory]
    [InlineData("<forward mode='vepa' dev='eth0'/>")]
    [InlineData("<forward mode='passthrough'><interface dev='eth0'/><interface dev='eth1'/></forward>")]
    [InlineData("<bridge name='b'/>")]
    public void Second_port_is_to_be_had(string pool) => Change(pool, "", pool, Down).Should().BeEmpty();

    [Fact]
    public void Nothing_is_told_where_nothing_changes_or_the_guest_is_off()
    {
        Change(Switch, "", Switch, "").Should().BeEmpty();
        WhatIf.Run(Host(Switch, Planning.Interface(), isRunning: false), Host(Switch, Planning.Interface(Down), isRunning: false)).Interfaces.Single().IfChangedLive.Should().BeEmpty();
    }

    [Fact]
    public void Nothing_is_told_where_libvirt_makes_no_such_change() =>
        Change("<forward mode='vepa' dev='eth0'/>", "", "<forward mode='vepa' dev='eth1'/>", Down).Should().BeEmpty();

    private static IReadOnlyList<Diagnostic> Change(string network, string nic, string newNetwork, string newNic) =>
        Change(network, Planning.Interface(nic), newNetwork, Planning.Interface(newNic));

    private static IReadOnlyList<Diagnostic> Change(string network, GuestInterface nic, string newNetwork, GuestInterface newNic)
    {
        var changed = WhatIf.Run(Host(network, nic), Host(newNetwork, newNic)).Interfaces.Single();

        changed.Outcome.Should().NotBe(WhatIfOutcome.Conflicts);
        changed.IfChangedLive.Should().BeSubsetOf(changed.Diagnostics);
        return changed.IfChangedLive;
    }

    private static HostSnapshot Host(string network, GuestInterface nic, bool isRunning = true) => new()
    {
        Name = "hostA",
        Networks = [new HostedNetwork(Planning.Network(network))],
        Guests = [new HostedGuest(new Guest { Name = "g", Interfaces = [nic] }, isRunning)],
    };
}
