using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Policies;

namespace NetResolver.Tests.Resolve;

/// <summary>Optional parameters that take the value of the network's side.</summary>
public class PolicyYieldTests
{
    private const string VepaDevice = "<forward mode='vepa' dev='eth4'/>";

    private static string Port(string parameters, string type = "802.1Qbg") => $"<virtualport type='{type}'><parameters {parameters}/></virtualport>";

    private static string Group(string parameters) => $"<portgroup name='g' default='yes'><virtualport><parameters {parameters}/></virtualport></portgroup>";

    [Fact]
    public void Optional_parameter_takes_the_networks_value_instead_of_conflicting()
    {
        var result = PlanUnder("<nr:virtualport policy='optional'/>", VepaDevice + Port("managerid='12'"), Vepa);

        result.Plan!.VirtualPort.Should().Be(new VirtualPort.Ieee8021Qbg(12, 1193047, 2, null));
        result.Policy!.Yielded.Should().Be(VirtualPortParameters.ManagerId);
        result.Policy.Chosen!.Fields.Has(VirtualPortParameters.ManagerId).Should().BeFalse();
    }

    [Fact]
    public void Optional_parameter_takes_the_portgroups_value_where_the_network_states_none() =>
        PlanUnder("<nr:virtualport policy='optional'/>", VepaDevice + Port("typeid='1193047'") + Group("managerid='13'"), Vepa).Plan!.VirtualPort
            .Should().Be(new VirtualPort.Ieee8021Qbg(13, 1193047, 2, null));

    [Fact]
    public void Network_and_portgroup_that_contradict_each_other_stay_a_conflict()
    {
        foreach (var own in new[] { Vepa, Vepa.Replace("managerid='11'", "managerid='12'", StringComparison.Ordinal) })
        {
            var result = PlanUnder("<nr:virtualport policy='optional'/>", VepaDevice + Port("managerid='12'") + Group("managerid='13'"), own);

            result.Errors().Should().Equal("NR3002");
            result.FirstError!.Message.Should().Be("the portgroup states managerid '13', the network '12'");
        }
    }

    [Fact]
    public void Warning_names_both_values_and_both_places()
    {
        var warning = PlanUnder("<nr:virtualport policy='optional'/>", VepaDevice + Port("managerid='12'"), Vepa).Finding("NR5021");

        warning.Message.Should().Be("managerid '11' gives way to '12' of the network");
        warning.Place.Path.Should().Be("/interface/virtualport/parameters/@managerid");
        warning.Related[0].Place.Path.Should().Be("/network/virtualport/parameters/@managerid");
        warning.Severity.Should().Be(Diagnostics.Severity.Warning);
    }

    [Fact]
    public void Parameter_has_the_policy_of_its_virtualport_unless_it_has_its_own()
    {
        var network = VepaDevice + Port("managerid='12' typeid='7'");

        PlanUnder("<nr:virtualport policy='optional'><nr:parameter name='typeid' policy='require'/></nr:virtualport>", network, Vepa)
            .Errors().Should().Equal("NR3002");
        PlanUnder("<nr:virtualport policy='require'><nr:parameter name='managerid' policy='optional'/></nr:virtualport>", network, Vepa)
            .FirstError!.Message.Should().Be("the network states typeid '7', the interface '1193047'");
        PlanUnder(
            "<nr:virtualport><nr:parameter name='managerid' policy='optional'/><nr:parameter name='typeid' policy='optional'/></nr:virtualport>",
            network,
            Vepa).Plan!.VirtualPort.Should().Be(new VirtualPort.Ieee8021Qbg(12, 7, 2, null));
    }

    [Fact]
    public void Equal_values_yield_nothing()
    {
        var result = PlanUnder("<nr:virtualport policy='optional'/>", VepaDevice + Port("managerid='11'"), Vepa);

        result.Policy!.Yielded.Should().Be(VirtualPortParameters.None);
        result.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Generated_id_conflicts_with_a_stated_one_as_in_libvirt_and_yields_where_it_is_optional()
    {
        var network = VepaDevice + Port("instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'");

        PlanUnder("<nr:virtualport policy='require'/>", network, Vepa).Errors().Should().Equal("NR3002");
        PlanUnder("<nr:virtualport><nr:parameter name='instanceid' policy='optional'/></nr:virtualport>", network, Vepa).Plan!.VirtualPort
            .Should().Be(new VirtualPort.Ieee8021Qbg(11, 1193047, 2, Guid.Parse("09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f")));
    }

    [Fact]
    public void Alternative_yields_as_the_interfaces_own_does() =>
        PlanUnder(
            $"<nr:virtualport policy='optional'/><nr:alternative>{VnLink}</nr:alternative>",
            "<forward mode='private' dev='eth2'/>" + Port("profileid='other'", "802.1Qbh"),
            Vepa).Plan!.VirtualPort.Should().Be(new VirtualPort.Ieee8021Qbh("other"));
}
