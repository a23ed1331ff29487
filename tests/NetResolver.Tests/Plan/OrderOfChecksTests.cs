using static NetResolver.Tests.Support.Planning;

namespace NetResolver.Tests.Plan;

/// <summary>Several things are wrong: the first error is libvirt's, the others follow.</summary>
public class OrderOfChecksTests
{
    [Fact]
    public void Conflict_comes_before_an_exhausted_pool_and_a_floor() =>
        PlanOn(
                "<forward mode='passthrough' dev='eth0'/><virtualport type='802.1Qbg'><parameters managerid='1'/></virtualport>",
                "<virtualport type='802.1Qbg'><parameters managerid='2'/></virtualport><bandwidth><inbound floor='1'/></bandwidth>",
                null,
                ("eth0", 1))
            .Errors().Should().Equal("NR3002", "NR4101", "NR4020");

    [Fact]
    public void Missing_parameters_come_last() =>
        PlanOn("<forward mode='passthrough' dev='eth0'/>", "<virtualport type='802.1Qbh'/><bandwidth><inbound floor='1'/></bandwidth>")
            .Errors().Should().Equal("NR4020", "NR1046");

    [Fact]
    public void Conflict_of_a_generated_id_with_a_shared_one_is_explained()
    {
        var result = PlanOn(
            "<forward mode='vepa' dev='eth0'/><virtualport type='802.1Qbg'><parameters managerid='1' typeid='2' typeidversion='3' instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>",
            "<virtualport/>");

        result.Errors().Should().Equal("NR3002");
        result.FirstError!.Arguments.Should().Contain(new KeyValuePair<string, string>("left", "AUTO"));
        result.FirstError!.Mend.Should().Be(
            "State instanceid at one of the two places, or the same value at both; or remove the <virtualport> from the interface, for which libvirt generates an id before it knows the network.");
        result.Advice().Should().NotContain("NR9001", "one fault is told once");
    }

    [Fact]
    public void Generated_id_that_waits_for_a_type_to_contradict_is_warned_of() =>
        PlanOn(
                "<forward mode='vepa' dev='eth0'/><portgroup name='a' default='yes'><virtualport><parameters instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport></portgroup>",
                "<virtualport/>")
            .Advice().Should().Contain(["NR9001", "NR9003"]);

    [Fact]
    public void Shared_id_that_every_port_would_present_is_warned_of() =>
        PlanOn("<forward mode='bridge'/><bridge name='br0'/><virtualport type='openvswitch'><parameters interfaceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>")
            .Advice().Should().Equal("NR9002");

    [Fact]
    public void Midonet_id_of_the_network_is_warned_of() =>
        PlanOn(
                "<forward mode='bridge'/><bridge name='br0'/><virtualport type='midonet'><parameters interfaceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>",
                "<virtualport type='midonet'/>")
            .Advice().Should().Contain("NR9007");

    [Fact]
    public void Dropped_parameter_is_warned_of() =>
        PlanOn("<forward mode='vepa' dev='eth0'/><virtualport type='802.1Qbh'/>", "<virtualport><parameters managerid='1' profileid='p'/></virtualport>")
            .Advice().Should().Equal("NR9100");
}
