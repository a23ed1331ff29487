using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Migrating;

namespace NetResolver.Tests.Migration;

/// <summary>The text of a running guest shows the connection in place of what the interface asks for.</summary>
public class HiddenRequestTests
{
    private const string Vepa = "<forward mode='vepa'><interface dev='eth0'/></forward>";
    private const string Profile = "<virtualport type='802.1Qbh'><parameters profileid='p1'/></virtualport>";
    private const string Shown = $"<interface type='direct'><mac address='{Mac}'/><source network='red' dev='eth0' mode='vepa'/>{Profile}</interface>";
    private static readonly HostSnapshot WithoutProfile = Host("hostA", Vepa, Devices("eth0"));
    private static readonly HostSnapshot WithProfile = Host("hostA", Vepa + Profile, Devices("eth0"));

    [Fact]
    public void What_the_network_does_not_give_is_the_interfaces_own()
    {
        var nic = MigrationCheck.Run(Running(Shown), WithoutProfile, Host("hostB", Vepa, Devices("eth0"))).First();

        nic.Verdict.Should().Be(MigrationVerdict.Ready);
        nic.Destination.Plan!.VirtualPort.Should().Be(new VirtualPort.Ieee8021Qbh("p1"));
    }

    [Fact]
    public void It_does_not_matter_whose_it_is_where_the_destination_says_the_same() =>
        MigrationCheck.Run(Running(Shown), null, Host("hostB", Vepa + Profile, Devices("eth0"))).First().Errors().Should().BeEmpty();

    [Fact]
    public void Where_it_matters_the_check_asks_for_the_configuration()
    {
        var other = Host("hostB", Vepa + "<virtualport type='802.1Qbh'><parameters profileid='p2'/></virtualport>", Devices("eth0"));

        var nic = MigrationCheck.Run(Running(Shown), WithProfile, other).First();

        nic.Verdict.Should().Be(MigrationVerdict.Blocked);
        nic.Errors().Should().Equal("NR5054");
        nic.Finding("NR5054").Mend.Should().Contain("--migratable").And.Contain("--inactive");
        MigrationCheck.Run(Guest(OnRed()), WithProfile, other).First().Words().Should().Equal("profileid p1->p2");
        MigrationCheck.Run(Guest(OnRed(Profile)), WithProfile, other).Verdict.Should().Be(MigrationVerdict.Incompatible);
    }

    [Fact]
    public void Where_it_is_refused_either_way_it_is_refused()
    {
        const string Policy = "<nr:interface><nr:allow modes='vepa' virtualports='802.1Qbh'/></nr:interface>";

        var nic = MigrationCheck.Run(Running(Shown, Policy), WithProfile, Host("hostC", "<forward mode='bridge'/><bridge name='br0'/>", Devices("br0"))).First();

        nic.Verdict.Should().Be(MigrationVerdict.Refused);
        nic.Errors().Should().Equal("NR5000", "NR5001");
    }

    [Fact]
    public void Own_bandwidth_is_not_lost_where_the_source_is_not_known()
    {
        const string Limited = $"<interface type='direct'><mac address='{Mac}'/><source network='red' dev='eth0' mode='vepa'/><bandwidth><inbound average='5'/></bandwidth></interface>";
        var to = Host("hostB", Vepa, Devices("eth0"));

        MigrationCheck.Run(Running(Limited), null, to).Verdict.Should().Be(MigrationVerdict.Blocked);
        MigrationCheck.Run(Running(Limited), WithoutProfile, to).First().Destination.Plan!.Bandwidth!.Inbound!.Average.Should().Be(5);
    }
}
