using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Migrating;

namespace NetResolver.Tests.Migration;

/// <summary>What is told as a change, aspect by aspect.</summary>
public class ChangeTests
{
    private const string Vepa = "<forward mode='vepa'><interface dev='eth0'/></forward>";
    private const string Bridge = "<forward mode='bridge'/><bridge name='br0'/>";
    private const string OpenVSwitch = Bridge + "<virtualport type='openvswitch'/>";
    private const string Ids = "instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'";

    [Fact]
    public void Mode() => Changes(Vepa, "<forward mode='passthrough'><interface dev='eth0'/></forward>").Should().Equal("mode vepa->passthrough");

    [Fact]
    public void Plug_of_another_kind() => Changes(Vepa, Bridge).Should().Equal("mode vepa->bridge", "plug direct eth0->bridge br0");

    [Fact]
    public void Plug_on_another_device_where_the_segment_is_not_known()
    {
        var result = Check(OnRed("<mtu size='1500'/>"), Host("hostB", "<forward mode='vepa'><interface dev='eth9'/></forward>"));

        result.First().Words().Should().Equal("plug eth0->eth9");
        result.First().NotVerified.Should().Be(ConnectionAspects.Segment);
    }

    [Fact]
    public void No_change_on_another_device_of_the_same_segment() => Changes(Vepa, "<forward mode='vepa'><interface dev='eth9'/></forward>").Should().BeEmpty();

    [Fact]
    public void No_change_on_another_bridge_of_the_same_segment() => Changes(Bridge, "<forward mode='bridge'/><bridge name='br1'/>").Should().BeEmpty();

    [Fact]
    public void No_change_for_what_libvirt_calls_the_bridge_of_its_own_network() =>
        Changes("<bridge name='virbr0'/><mtu size='1500'/>", "<bridge name='virbr7'/><mtu size='1500'/>").Should().BeEmpty();

    [Fact]
    public void Type_of_the_virtualport() => Changes(Bridge, OpenVSwitch).Should().Equal("virtualport none->openvswitch");

    [Theory]
    [InlineData("managerid='12' typeid='1' typeidversion='2'", "managerid 11->12")]
    [InlineData("managerid='11' typeid='3' typeidversion='2'", "typeid 1->3")]
    [InlineData("managerid='11' typeid='1' typeidversion='4'", "typeidversion 2->4")]
    [InlineData("managerid='13' typeid='5' typeidversion='2'", "managerid 11->13", "typeid 1->5")]
    public void Parameter_of_the_virtualport(string there, params string[] changes) =>
        Changes(
            Vepa + "<virtualport type='802.1Qbg'><parameters managerid='11' typeid='1' typeidversion='2'/></virtualport>",
            Vepa + $"<virtualport type='802.1Qbg'><parameters {there}/></virtualport>",
            $"<virtualport><parameters {Ids}/></virtualport>").Should().Equal(changes);

    [Fact]
    public void Profile_of_an_open_vswitch_port() =>
        Changes(
            OpenVSwitch,
            Bridge + "<virtualport type='openvswitch'><parameters profileid='web'/></virtualport>",
            "<virtualport><parameters interfaceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>").Should().Equal("profileid none->web");

    [Fact]
    public void Id_that_the_destinations_network_states_otherwise()
    {
        const string There = "<virtualport type='802.1Qbg'><parameters managerid='11' typeid='1' typeidversion='2' instanceid='{0}'/></virtualport>";

        Changes(
            Vepa + There.Replace("{0}", "11111111-0000-4000-8000-000000000001", StringComparison.Ordinal),
            Vepa + There.Replace("{0}", "11111111-0000-4000-8000-000000000002", StringComparison.Ordinal))
            .Should().Equal("instanceid 11111111-0000-4000-8000-000000000001->11111111-0000-4000-8000-000000000002");
    }

    [Fact]
    public void Parameter_that_yields_to_the_network()
    {
        var result = Check(
            OnRed($"<virtualport type='802.1Qbg'><parameters managerid='11' typeid='1' typeidversion='2' {Ids}/></virtualport>"),
            Host("hostB", Vepa + "<virtualport type='802.1Qbg'><parameters managerid='12'/></virtualport>", Devices("eth0")),
            "<nr:interface><nr:virtualport><nr:parameter name='managerid' policy='optional'/></nr:virtualport></nr:interface>");

        result.Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);
        result.First().Words().Should().Equal("managerid 11->12 (yielded)");
        result.First().Ids().Should().Contain("NR5021");
    }

    [Fact]
    public void Yielded_parameter_is_never_ready_even_if_it_is_what_the_source_has()
    {
        const string There = Vepa + "<virtualport type='802.1Qbg'><parameters managerid='12'/></virtualport>";
        const string Policy = "<nr:interface><nr:virtualport><nr:parameter name='managerid' policy='optional'/></nr:virtualport></nr:interface>";

        var result = MigrationCheck.Run(
            InStatusFile(
                OnRed($"<actual type='direct'><source dev='eth0' mode='vepa'/><virtualport type='802.1Qbg'><parameters managerid='12' typeid='1' typeidversion='2' {Ids}/></virtualport></actual>" +
                    $"<virtualport type='802.1Qbg'><parameters managerid='11' typeid='1' typeidversion='2' {Ids}/></virtualport>"),
                Policy),
            HostA,
            Host("hostB", There, Devices("eth0")));

        result.First().Changes.Should().BeEmpty();
        result.Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);
    }

    [Fact]
    public void Portgroup() =>
        Changes(Vepa + "<portgroup name='a' default='yes'/>", Vepa + "<portgroup name='b' default='yes'/>").Should().Equal("portgroup a->b");

    [Fact]
    public void Vlan() =>
        Changes(OpenVSwitch + "<vlan><tag id='42'/></vlan>", OpenVSwitch + "<vlan><tag id='43'/></vlan>", "<virtualport type='openvswitch'><parameters interfaceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>")
            .Should().Equal("vlan 42->43");

    [Fact]
    public void Bandwidth() =>
        Changes(Bridge + "<portgroup name='a' default='yes'><bandwidth><inbound average='10'/></bandwidth></portgroup>", Bridge + "<portgroup name='a' default='yes'/>")
            .Should().Equal("bandwidth inbound average 10 kB/s->none");

    [Fact]
    public void Mtu()
    {
        var to = Host("hostB", Vepa, new HostInventory { Devices = [Device("eth0", mtu: 9000)] });

        Check(OnRed(), to).First().Words().Should().Equal("mtu 1500->9000");
    }

    [Fact]
    public void Trust_that_nobody_states_is_none()
    {
        Check(OnRed(), Trusting("no"), from: HostA).First().Words().Should().BeEmpty();
        Check(OnRed(), Trusting("yes"), from: HostA).First().Words().Should().Equal("trustGuestRxFilters no->yes");
    }

    [Fact]
    public void Isolation() =>
        Changes(Bridge, Bridge + "<port isolated='yes'/>").Should().Equal("isolated no->yes");

    [Fact]
    public void Changes_stand_in_the_order_of_the_aspects()
    {
        var to = Host(
            "hostB",
            Bridge + "<portgroup name='a' default='yes'><bandwidth><inbound average='10'/></bandwidth></portgroup><port isolated='yes'/>",
            new HostInventory { Devices = [Device("br0", segment: "blue", mtu: 9000)] });

        var result = Check(OnRed(), to, options: MigrationOptions.Default with { AllowSegmentChange = true });

        result.First().Changes.Select(c => c.Aspect).Should().Equal(
            ConnectionAspects.Mode,
            ConnectionAspects.Plug,
            ConnectionAspects.PortGroup,
            ConnectionAspects.Bandwidth,
            ConnectionAspects.Mtu,
            ConnectionAspects.Isolated,
            ConnectionAspects.Segment);
        result.First().Same.Should().Be(ConnectionAspects.VirtualPort | ConnectionAspects.Vlan | ConnectionAspects.TrustGuestRxFilters);
        result.First().Changes.Should().OnlyContain(c => c.Place.Document == "hostB/red.xml");
    }

    private static HostSnapshot Trusting(string trust) => new()
    {
        Name = "hostB",
        Networks = [new HostedNetwork(NetworkDefinition.Parse($"<network trustGuestRxFilters='{trust}'><name>red</name>{Vepa}</network>"))],
        Inventory = Devices("eth0"),
    };

    private static IEnumerable<string> Changes(string from, string to, string nic = "")
    {
        var devices = Devices("eth0", "eth9", "br0", "br1");
        return Check(OnRed(nic), Host("hostB", to, devices), from: Host("hostA", from, devices)).First().Words();
    }
}
