using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Policies;

namespace NetResolver.Tests.Resolve;

/// <summary>Policies of interfaces that name no network.</summary>
public class PlainPolicyTests
{
    private const string Direct = "<interface type='direct'><source dev='eth0' mode='private'/></interface>";
    private const string Bridge = "<interface type='bridge'><source bridge='br0'/></interface>";

    private static PlanResult Plan(string nic, string policy) => ConnectionPlanner.Plan([], Guests.Parse(nic), new PlanOptions { Policy = Policy(policy) });

    [Theory]
    [InlineData(Direct, ForwardMode.Private)]
    [InlineData("<interface type='direct'><source dev='eth0' mode='bridge'/></interface>", ForwardMode.Bridge)]
    [InlineData("<interface type='direct'><source dev='eth0' mode='passthrough'/></interface>", ForwardMode.Passthrough)]
    [InlineData("<interface type='direct'><source dev='eth0'/></interface>", ForwardMode.Vepa)]
    [InlineData(Bridge, ForwardMode.Bridge)]
    [InlineData("<interface type='hostdev'><source><address type='pci' domain='0' bus='3' slot='0x10' function='2'/></source></interface>", ForwardMode.Hostdev)]
    public void Mode_is_that_of_the_interface_itself(string nic, ForwardMode mode)
    {
        Plan(nic, $"<nr:allow modes='{mode.XmlName()}'/>").Succeeded.Should().BeTrue();
        var refused = Plan(nic, $"<nr:forbid modes='{mode.XmlName()}'/>");
        refused.Errors().Should().Equal("NR5002");
        refused.Plan.Should().BeNull();
        refused.Outcome.Should().Be(PlanOutcome.Refused);
    }

    [Fact]
    public void Interface_that_connects_to_nothing_of_the_host_is_in_no_mode()
    {
        const string User = "<interface type='user'/>";

        Plan(User, "<nr:forbid modes='bridge'/>").Outcome.Should().Be(PlanOutcome.NotAHostNetwork);
        var refused = Plan(User, "<nr:allow modes='bridge vepa'/>");
        refused.FirstError!.Id.Should().Be("NR5011");
        refused.FirstError.Message.Should().Be("an interface of type user is connected in none of the modes that are allowed: bridge, vepa");
        refused.Outcome.Should().Be(PlanOutcome.Refused);
        refused.Explain().ToString().Should().Contain("error NR5011");
    }

    [Fact]
    public void Type_must_be_allowed_and_there_where_it_is_required()
    {
        Plan(Bridge, "<nr:allow virtualports='openvswitch'/>").Errors().Should().Equal("NR5001");
        Plan(Bridge, "<nr:virtualport policy='require'/>").Errors().Should().Equal("NR5004");
        Plan(Bridge, "<nr:virtualport><nr:parameter name='profileid' policy='require'/></nr:virtualport>").Errors().Should().Equal("NR5007");
    }

    [Fact]
    public void Optional_changes_nothing() => Plan(Bridge, $"<nr:virtualport policy='optional'/><nr:alternative>{VnLink}</nr:alternative>").Succeeded.Should().BeTrue();

    [Fact]
    public void Required_parameter_that_the_type_ignores_is_an_error() =>
        Plan(
            "<interface type='bridge'><source bridge='br0'/><virtualport type='midonet'><parameters managerid='1' interfaceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport></interface>",
            "<nr:virtualport><nr:parameter name='managerid' policy='require'/></nr:virtualport>").Errors().Should().Equal("NR5006");
}
