using static NetResolver.Tests.Support.Planning;

namespace NetResolver.Tests.Plan;

/// <summary>What does not survive libvirt's writing and reading of its own request.</summary>
public class PortRequestTests
{
    private const string VnLinkNetwork = "<forward mode='vepa' dev='eth0'/>";

    [Theory]
    [InlineData("it&apos;s")]
    [InlineData("a&lt;b")]
    [InlineData("R&amp;D")]
    public void Profile_that_libvirt_writes_without_escaping_makes_the_request_unreadable(string profile) =>
        PlanOn(VnLinkNetwork, Profile(profile)).Errors().First().Should().Be("NR4030");

    [Fact]
    public void Tab_in_a_profile_becomes_a_blank() =>
        PlanOn(VnLinkNetwork, Profile("a&#9;b")).Plan!.VirtualPort.Should().Be(new VirtualPort.Ieee8021Qbh("a b"));

    [Fact]
    public void Doubled_native_tag_makes_the_request_unreadable() =>
        PlanOn("<bridge name='b'/>", "<vlan trunk='yes'><tag id='4' nativeMode='tagged'/><tag id='4'/></vlan>").Errors().First().Should().Be("NR1062");

    [Fact]
    public void Zero_average_with_a_peak_and_a_floor_makes_the_request_unreadable() =>
        PlanOn("<bridge name='b'/><bandwidth><inbound average='9'/></bandwidth>", "<bandwidth><inbound average='0' peak='5' floor='1'/></bandwidth>")
            .Errors().First().Should().Be("NR1084");

    [Fact]
    public void Unreadable_request_is_reported_before_a_network_that_does_not_run() =>
        ConnectionPlanner.Plan(Network(VnLinkNetwork), Interface(Profile("R&amp;D")), new PlanOptions { Use = new NetworkUse { IsActive = false } })
            .Errors().Should().StartWith(["NR4030", "NR4002"]);

    private static string Profile(string profile) => $"<virtualport type='802.1Qbh'><parameters profileid='{profile}'/></virtualport>";
}
