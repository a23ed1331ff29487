using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Policies;

namespace NetResolver.Tests.Resolve;

/// <summary>What a policy refuses, step by step, and in which order it is told.</summary>
public class PolicyCheckTests
{
    private const string VepaDevice = "<forward mode='vepa' dev='eth4'/>";
    private const string HostBridge = "<forward mode='bridge'/><bridge name='br0'/>";

    [Theory]
    [InlineData("<bridge name='virbr1'/>", ForwardMode.None)]
    [InlineData("<forward mode='nat'/><bridge name='virbr1'/><ip address='10.0.0.1'/>", ForwardMode.Nat)]
    [InlineData("<forward mode='route'/><bridge name='virbr1'/><ip address='10.0.0.1'/>", ForwardMode.Route)]
    [InlineData("<forward mode='open'/><bridge name='virbr1'/><ip address='10.0.0.1'/>", ForwardMode.Open)]
    [InlineData("<forward mode='bridge'/><bridge name='br0'/>", ForwardMode.Bridge)]
    [InlineData("<forward mode='bridge' dev='eth0'/>", ForwardMode.Bridge)]
    [InlineData("<forward mode='private' dev='eth0'/>", ForwardMode.Private)]
    [InlineData("<forward mode='vepa' dev='eth0'/>", ForwardMode.Vepa)]
    [InlineData("<forward mode='passthrough' dev='eth0'/>", ForwardMode.Passthrough)]
    [InlineData("<forward mode='hostdev'><address type='pci' domain='0' bus='3' slot='0x10' function='2'/></forward>", ForwardMode.Hostdev)]
    public void Mode_must_be_allowed_and_not_forbidden(string network, ForwardMode mode)
    {
        var other = mode == ForwardMode.Vepa ? ForwardMode.Private : ForwardMode.Vepa;

        PlanUnder($"<nr:allow modes='{other.XmlName()} {mode.XmlName()}'/>", network).Errors().Should().BeEmpty();
        PlanUnder($"<nr:allow modes='{other.XmlName()}'/>", network).Errors().Should().Equal("NR5000");
        PlanUnder($"<nr:forbid modes='{other.XmlName()}'/>", network).Errors().Should().BeEmpty();
        PlanUnder($"<nr:forbid modes='{other.XmlName()} {mode.XmlName()}'/>", network).Errors().Should().Equal("NR5002");
    }

    [Fact]
    public void Refused_mode_names_the_mode_and_what_is_allowed_with_the_networks_place()
    {
        var error = PlanUnder("<nr:allow modes='vepa private'/>", HostBridge).FirstError!;

        error.Id.Should().Be("NR5000");
        error.Message.Should().Be("mode 'bridge' is not allowed, allowed are vepa, private");
        error.Mend.Should().Be("Use a network of an allowed mode, or allow bridge in the policy.");
        error.Rule.IsPolicyRefusal.Should().BeTrue();
        error.Place.ToString().Should().Be("policy.xml(4,11)");
        error.Place.Path.Should().Be("/interface/policy/allow/@modes");
        error.Related.Should().ContainSingle().Which.Place.Path.Should().Be("/network/forward/@mode");
    }

    [Fact]
    public void Refused_mode_comes_before_libvirts_own_refusals()
    {
        var result = PlanUnder(
            "<nr:allow modes='vepa'/>",
            "<forward mode='hostdev'><pf dev='gone'/></forward>" + Vepa,
            VnLink,
            use: NetworkUse.Idle with { IsActive = false });

        result.Errors().Should().Equal("NR5000", "NR4103", "NR4002", "NR3001");
    }

    [Fact]
    public void Guest_that_takes_VEPA_only_is_refused_by_every_other_network()
    {
        var policy = "<nr:allow modes='vepa' virtualports='802.1Qbg'/>";

        PlanUnder(policy, VepaDevice, Vepa).Succeeded.Should().BeTrue();
        PlanUnder(policy, VepaDevice + Vepa).Succeeded.Should().BeTrue("the profile may live with the network");
        PlanUnder(policy, VepaDevice).Errors().Should().Equal("NR5001");
        PlanUnder(policy, "<forward mode='private' dev='eth2'/><virtualport type='802.1Qbh'/>", Vepa).Errors().Should().Equal("NR5000", "NR3001", "NR5001");
        PlanUnder(policy, HostBridge).Errors().Should().Equal("NR5000", "NR5001");
    }

    [Theory]
    [InlineData(VepaDevice, "", VirtualPortType.None, "vepa")]
    [InlineData(VepaDevice, Vepa, VirtualPortType.Ieee8021Qbg, "vepa")]
    [InlineData(VepaDevice + VnLink, "", VirtualPortType.Ieee8021Qbh, "vepa")]
    [InlineData(HostBridge, Switch, VirtualPortType.OpenVSwitch, "bridge")]
    [InlineData(HostBridge, "", VirtualPortType.None, "bridge")]
    public void Type_of_the_result_must_be_allowed_and_not_forbidden(string network, string nic, VirtualPortType type, string mode)
    {
        PlanUnder($"<nr:allow virtualports='midonet {type.XmlName()}'/>", network, nic).Errors().Should().BeEmpty();
        PlanUnder("<nr:forbid virtualports='midonet'/>", network, nic).Errors().Should().BeEmpty();

        var refused = PlanUnder("<nr:allow virtualports='midonet'/>", network, nic).FirstError!;
        refused.Id.Should().Be("NR5001");
        refused.Message.Should().Be($"mode '{mode}' gives virtualport '{type.XmlName()}', allowed are midonet");
        var forbidden = PlanUnder($"<nr:forbid virtualports='{type.XmlName()}'/>", network, nic).FirstError!;
        forbidden.Id.Should().Be("NR5003");
        forbidden.Message.Should().Be($"mode '{mode}' gives virtualport '{type.XmlName()}', which is forbidden");
    }

    [Fact]
    public void Refused_type_shows_the_network_and_who_gives_the_type()
    {
        var error = PlanUnder("<nr:allow virtualports='none'/>", VepaDevice, Vepa).FirstError!;

        error.Related.Select(r => r.Place.Path).Should().Equal("/network/forward/@mode", "/interface/virtualport/@type");
    }

    [Fact]
    public void Type_that_libvirt_refuses_is_told_as_libvirt_tells_it() =>
        PlanUnder("<nr:forbid virtualports='802.1Qbg'/>", HostBridge, Vepa).Errors().Should().Equal("NR4011");

    [Fact]
    public void Required_parameter_must_have_the_chosen_value()
    {
        var policy = "<nr:virtualport policy='optional'><nr:parameter name='profileid' policy='require'/></nr:virtualport>";

        PlanUnder(policy, VepaDevice + "<virtualport type='802.1Qbh'/>", VnLink).Succeeded.Should().BeTrue();
        PlanUnder(policy, VepaDevice + "<virtualport type='802.1Qbh'><parameters profileid='other'/></virtualport>", VnLink).Errors().Should().Equal("NR3002");
    }

    [Fact]
    public void Required_parameter_that_the_merge_would_silently_ignore_is_an_error()
    {
        var policy = "<nr:virtualport><nr:parameter name='profileid' policy='require'/></nr:virtualport>";

        var error = PlanUnder(policy, VepaDevice + Vepa, "<virtualport><parameters profileid='sales' instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>").FirstError!;
        error.Id.Should().Be("NR5006");
        error.Message.Should().Be("profileid 'sales' is required, and virtualport type 802.1Qbg has no such parameter: libvirt would ignore it");
    }

    [Fact]
    public void Required_parameter_may_come_from_anybody_where_the_chosen_virtualport_does_not_state_it()
    {
        var policy = "<nr:virtualport><nr:parameter name='profileid' policy='require'/></nr:virtualport>";

        PlanUnder(policy, VepaDevice + VnLink).Succeeded.Should().BeTrue();
        PlanUnder(policy, HostBridge + "<virtualport type='openvswitch'/><portgroup name='g' default='yes'><virtualport><parameters profileid='p'/></virtualport></portgroup>")
            .Succeeded.Should().BeTrue();
        var error = PlanUnder(policy, HostBridge + "<virtualport type='openvswitch'/>").FirstError!;
        error.Id.Should().Be("NR5007");
        error.Message.Should().Be("profileid is required, and nobody states it: virtualport type openvswitch comes without");
        PlanUnder(policy, VepaDevice).Errors().Should().Equal("NR5007");
        PlanUnder(policy, VepaDevice + Vepa).Errors().Should().Equal("NR5007");
    }

    [Fact]
    public void Required_id_that_libvirt_would_generate_counts_as_not_stated()
    {
        var policy = "<nr:virtualport><nr:parameter name='instanceid' policy='require'/></nr:virtualport>";

        PlanUnder(policy, VepaDevice, Vepa).Errors().Should().Equal("NR5007");
        PlanUnder(policy, VepaDevice, Vepa.Replace("managerid", "instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f' managerid", StringComparison.Ordinal)).Succeeded.Should().BeTrue();
    }

    [Fact]
    public void Requirement_of_one_alternatives_parameter_is_none_of_another_type()
    {
        var policy = $"<nr:virtualport><nr:parameter name='profileid' policy='require'/></nr:virtualport><nr:alternative>{VnLink}</nr:alternative>";

        PlanUnder(policy, VepaDevice + "<virtualport type='802.1Qbg'/>", Vepa).Succeeded.Should().BeTrue();
        PlanUnder(policy, VepaDevice + "<virtualport type='802.1Qbh'/>", Vepa).Succeeded.Should().BeTrue();
    }

    [Fact]
    public void Required_parameter_is_not_given_up_with_its_optional_virtualport()
    {
        var policy = "<nr:virtualport policy='optional'><nr:parameter name='profileid' policy='require'/></nr:virtualport>";

        var error = PlanUnder(policy, HostBridge, VnLink).FirstError!;
        error.Id.Should().Be("NR5008");
        error.Message.Should().Be("profileid 'profile1' is required, and network 'red' cannot use the virtualport of type 802.1Qbh that states it");
    }

    [Fact]
    public void Portgroup_that_the_network_lacks_is_libvirts_rule_in_a_plan_and_where_it_is_optional()
    {
        foreach (var policy in new[] { "", "<nr:portgroup policy='optional'/>" })
        {
            var result = PlanUnder(policy, HostBridge, portgroup: "sales");

            result.Succeeded.Should().BeTrue();
            result.Advice().Should().Equal("NR9004");
        }
    }

    [Fact]
    public void Portgroup_that_is_required_must_be_there()
    {
        var policy = "<nr:portgroup policy='require'/>";

        PlanUnder(policy, HostBridge + "<portgroup name='sales'/>", portgroup: "sales").Succeeded.Should().BeTrue();
        PlanUnder(policy, HostBridge).Succeeded.Should().BeTrue("the interface names none");
        var refused = PlanUnder(policy, HostBridge, portgroup: "sales");
        refused.FirstError!.Id.Should().Be("NR5009");
        refused.FirstError.Message.Should().Be("portgroup 'sales' is required, and network 'red' has none of that name");
        refused.Advice().Should().BeEmpty();
    }

    [Fact]
    public void Portgroup_must_be_there_in_a_check_unless_it_is_optional()
    {
        Check(null).FirstError!.Id.Should().Be("NR5010");
        Check("").Errors().Should().Equal("NR5010");
        Check("<nr:portgroup policy='require'/>").Errors().Should().Equal("NR5010");
        Check("<nr:portgroup policy='optional'/>").Succeeded.Should().BeTrue();
        Check(null).FirstError!.Rule.IsPolicyRefusal.Should().BeFalse();

        static PlanResult Check(string? policy) => ConnectionPlanner.Plan(
            Planning.Network(HostBridge),
            Planning.Interface(portgroup: "sales"),
            new PlanOptions { Policy = policy is null ? null : Policy(policy), NeedsPortGroup = true });
    }

    [Fact]
    public void All_refusals_are_told_and_the_first_is_that_of_the_first_step()
    {
        var policy = "<nr:forbid modes='private' virtualports='802.1Qbg'/><nr:virtualport><nr:parameter name='profileid' policy='require'/></nr:virtualport><nr:portgroup policy='require'/>";

        PlanUnder(
            policy,
            "<forward mode='private' dev='eth0'/>" + Vepa,
            "<virtualport type='802.1Qbg'><parameters managerid='12'/></virtualport><bandwidth><inbound average='1' floor='1'/></bandwidth>",
            "sales").Errors().Should().Equal("NR5002", "NR5009", "NR3002", "NR5003", "NR4020");
    }
}
