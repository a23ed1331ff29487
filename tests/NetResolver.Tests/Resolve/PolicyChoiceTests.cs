using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Policies;

namespace NetResolver.Tests.Resolve;

/// <summary>Which virtual port a policy has stand for the interface.</summary>
public class PolicyChoiceTests
{
    private const string VepaDevice = "<forward mode='vepa' dev='eth4'/>";
    private const string PrivateDevice = "<forward mode='private' dev='eth2'/>";
    private const string HostBridge = "<forward mode='bridge'/><bridge name='br0'/>";
    private const string Hostdev = "<forward mode='hostdev'><address type='pci' domain='0' bus='3' slot='0x10' function='2'/></forward>";

    private const string Either = $"<nr:allow virtualports='802.1Qbg 802.1Qbh'/><nr:alternative>{VnLink}</nr:alternative>";

    private const string GivesUp = "<nr:virtualport policy='optional'/>";

    [Fact]
    public void Type_known_takes_the_interfaces_own_of_that_type()
    {
        var result = PlanUnder(Either, VepaDevice + "<virtualport type='802.1Qbg'/>", Vepa);

        result.TypeOf().Should().Be(VirtualPortType.Ieee8021Qbg);
        result.Policy!.Alternative.Should().Be(-1);
        result.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Type_known_takes_the_alternative_of_that_type()
    {
        var result = PlanUnder(Either, PrivateDevice + "<virtualport type='802.1Qbh'/>", Vepa);

        result.Plan!.VirtualPort.Should().Be(new VirtualPort.Ieee8021Qbh("profile1"));
        result.Policy!.Alternative.Should().Be(0);
        result.Finding("NR5022").Message.Should().Be(
            "the alternative of type 802.1Qbh is used in place of its own of type 802.1Qbg: libvirt does not know of it, so the guest must be written with it");
    }

    [Fact]
    public void Type_known_from_the_portgroup_alone_counts_as_well() =>
        PlanUnder(Either, PrivateDevice + "<portgroup name='g' default='yes'><virtualport type='802.1Qbh'/></portgroup>", Vepa)
            .Policy!.Alternative.Should().Be(0);

    [Fact]
    public void Type_known_of_the_network_counts_before_the_portgroups_and_their_contradiction_stays_a_conflict()
    {
        var result = PlanUnder(
            Either,
            PrivateDevice + "<virtualport type='802.1Qbh'/><portgroup name='g' default='yes'><virtualport type='802.1Qbg'/></portgroup>",
            Vepa);

        result.Policy!.Alternative.Should().Be(0);
        result.FirstError!.Id.Should().Be("NR3001");
    }

    [Fact]
    public void Type_known_lets_the_interfaces_own_adopt_it_where_it_is_untyped() =>
        PlanUnder($"<nr:alternative>{Vepa}</nr:alternative>", PrivateDevice + "<virtualport type='802.1Qbh'/>", "<virtualport><parameters profileid='p'/></virtualport>")
            .Plan!.VirtualPort.Should().Be(new VirtualPort.Ieee8021Qbh("p"));

    [Fact]
    public void Type_known_and_no_candidate_of_it_gives_an_optional_one_up()
    {
        var result = PlanUnder(GivesUp, HostBridge + "<virtualport type='openvswitch'/>", Vepa);

        result.TypeOf().Should().Be(VirtualPortType.OpenVSwitch);
        result.Policy.Should().Be(new PolicyDecision { IsDropped = true });
        result.Finding("NR5020").Message.Should().Be("virtualport '802.1Qbg' is given up: network 'red' of mode 'bridge' states type openvswitch");
    }

    [Fact]
    public void Type_known_and_no_candidate_of_it_is_the_ordinary_conflict_without_optional() =>
        PlanUnder($"<nr:alternative>{VnLink}</nr:alternative>", HostBridge + "<virtualport type='openvswitch'/>", Vepa).Errors().Should().Equal("NR3001");

    [Fact]
    public void Type_known_is_adopted_where_the_interface_states_no_virtualport_of_its_own() =>
        PlanUnder($"<nr:alternative>{VnLink}</nr:alternative>", VepaDevice + Vepa).TypeOf().Should().Be(VirtualPortType.Ieee8021Qbg);

    [Theory]
    [InlineData(VepaDevice, VirtualPortType.Ieee8021Qbg)]
    [InlineData(PrivateDevice, VirtualPortType.Ieee8021Qbg)]
    [InlineData("<forward mode='bridge' dev='eth0'/>", VirtualPortType.Ieee8021Qbg)]
    [InlineData("<forward mode='passthrough' dev='eth0'/>", VirtualPortType.Ieee8021Qbg)]
    [InlineData(Hostdev, VirtualPortType.Ieee8021Qbh)]
    [InlineData(HostBridge, VirtualPortType.OpenVSwitch)]
    public void Type_unknown_takes_the_first_candidate_that_the_mode_can_really_carry(string network, VirtualPortType expected) =>
        PlanUnder($"<nr:alternative>{VnLink}</nr:alternative><nr:alternative>{Switch}</nr:alternative>", network, Vepa).TypeOf().Should().Be(expected);

    [Fact]
    public void Type_unknown_takes_the_alternatives_in_their_order() =>
        PlanUnder($"<nr:alternative>{Switch}</nr:alternative><nr:alternative>{VnLink}</nr:alternative><nr:alternative>{Vepa}</nr:alternative>", VepaDevice).TypeOf().Should().Be(VirtualPortType.Ieee8021Qbh);

    [Fact]
    public void Type_unknown_does_not_choose_VnLink_for_a_virtual_function_with_a_vlan() =>
        PlanUnder(GivesUp, Hostdev + "<vlan><tag id='7'/></vlan>", VnLink).Policy!.IsDropped.Should().BeTrue();

    [Fact]
    public void Type_unknown_and_nothing_that_fits_gives_an_optional_one_up()
    {
        var result = PlanUnder(GivesUp, HostBridge, Vepa);

        result.Succeeded.Should().BeTrue();
        result.TypeOf().Should().Be(VirtualPortType.None);
        result.Policy!.IsDropped.Should().BeTrue();
        result.Finding("NR5020").Message.Should().Be("virtualport '802.1Qbg' is given up: network 'red' of mode 'bridge' cannot carry it");
    }

    [Fact]
    public void Type_unknown_and_nothing_that_fits_is_libvirts_own_refusal_without_optional()
    {
        PlanUnder("<nr:virtualport policy='require'/>", HostBridge, Vepa).Errors().Should().Equal("NR4011");
        PlanUnder($"<nr:alternative>{VnLink}</nr:alternative>", HostBridge, Vepa).Errors().Should().Equal("NR4011");
    }

    [Fact]
    public void Type_unknown_and_nothing_that_fits_is_the_policys_refusal_where_it_takes_no_connection_without_a_virtualport()
    {
        var result = PlanUnder(Either, HostBridge, Vepa);

        result.Errors().Should().Equal("NR5001");
        result.FirstError!.Message.Should().Be("mode 'bridge' gives virtualport 'none', allowed are 802.1Qbg, 802.1Qbh");
    }

    [Fact]
    public void Alternatives_alone_are_not_given_up_unasked() =>
        PlanUnder($"<nr:alternative>{VnLink}</nr:alternative>", HostBridge).Errors().Should().Equal("NR4011");

    [Fact]
    public void Alternative_of_the_type_of_the_interfaces_own_counts_before_it()
    {
        var policy = $"<nr:alternative>{VnLink}</nr:alternative>";

        foreach (var network in new[] { PrivateDevice, PrivateDevice + "<virtualport type='802.1Qbh'/>" })
        {
            PlanUnder(policy, network, "<virtualport type='802.1Qbh'/>").Plan!.VirtualPort.Should().Be(new VirtualPort.Ieee8021Qbh("profile1"));
        }
    }

    [Fact]
    public void Alternative_of_the_type_of_the_interfaces_own_yields_to_what_somebody_changed_in_the_interface_since() =>
        PlanUnder($"<nr:alternative>{VnLink}</nr:alternative>", PrivateDevice, "<virtualport type='802.1Qbh'><parameters profileid='new'/></virtualport>").Plan!.VirtualPort
            .Should().Be(new VirtualPort.Ieee8021Qbh("new"));

    [Fact]
    public void After_a_move_what_the_interface_began_with_is_its_first_choice_again() =>
        PlanUnder($"<nr:alternative>{Vepa}</nr:alternative><nr:alternative>{VnLink}</nr:alternative>", PrivateDevice, VnLink).TypeOf().Should().Be(VirtualPortType.Ieee8021Qbg);

    [Fact]
    public void After_a_move_an_alternative_without_a_type_is_what_the_interface_began_with() =>
        PlanUnder(
            $"<nr:alternative moved='yes'><virtualport><parameters typeid='1' typeidversion='2'/></virtualport></nr:alternative><nr:alternative>{VnLink}</nr:alternative>",
            VepaDevice + "<virtualport type='802.1Qbg'><parameters managerid='3'/></virtualport>",
            VnLink).Plan!.VirtualPort.Should().Be(new VirtualPort.Ieee8021Qbg(3, 1, 2, null));

    [Fact]
    public void Alternative_has_ids_generated_as_libvirt_would_in_the_interfaces_place() =>
        PlanUnder(
            $"<nr:alternative>{Vepa}</nr:alternative>",
            VepaDevice + "<virtualport type='802.1Qbg'><parameters instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>").Errors().Should().Equal("NR3002");

    [Fact]
    public void Require_on_an_interface_that_states_no_virtualport_means_that_the_result_must_have_one()
    {
        var policy = "<nr:virtualport policy='require'/>";

        PlanUnder(policy, VepaDevice + Vepa).Succeeded.Should().BeTrue();
        var refused = PlanUnder(policy, VepaDevice);
        refused.Errors().Should().Equal("NR5004");
        refused.FirstError!.Rule.IsPolicyRefusal.Should().BeTrue();
        refused.FirstError.Id.Should().Be("NR5004");
    }

    [Theory]
    [InlineData("", ForwardMode.None)]
    [InlineData("<forward mode='nat'/>", ForwardMode.Nat)]
    [InlineData("<forward mode='route'/>", ForwardMode.Route)]
    [InlineData("<forward mode='open'/>", ForwardMode.Open)]
    public void Optional_gives_nothing_up_for_a_network_of_libvirts_own_unless_its_mode_is_allowed(string forward, ForwardMode mode)
    {
        var network = forward + "<bridge name='virbr1'/><ip address='192.168.5.1'/>";

        var refused = PlanUnder(GivesUp, network, Vepa);
        refused.Errors().Should().Equal("NR5005");
        refused.FirstError!.Rule.IsPolicyRefusal.Should().BeTrue();
        PlanUnder(GivesUp + $"<nr:allow modes='{mode.XmlName()}'/>", network, Vepa).Succeeded.Should().BeTrue();
        PlanUnder(GivesUp, network).Succeeded.Should().BeTrue("there is nothing to give up");
    }
}
