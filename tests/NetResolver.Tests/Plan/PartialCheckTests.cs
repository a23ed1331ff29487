using NetResolver.Diagnostics;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Plan;

/// <summary>Documents with errors do not keep back the conflicts of what could be read.</summary>
public sealed class PartialCheckTests
{
    private const string Red = "<network><name>red</name><forward mode='vepa' dev='eth0'/></network>";
    private const string Broken = "<network><name>blue</name><mtu size='big'/></network>";
    private const string Isolated = "<port isolated='yes'/>";

    [Fact]
    public void Good_interfaces_are_checked_beside_a_faulty_one() =>
        Check([Red], On("red", "<boot order='0'/>" + Isolated), On("redd"), On("red", Isolated)).Should().Equal("NR4001 /domain/devices/interface[2]/source/@network", "NR2004 /domain/devices/interface[3]/port/@isolated");

    [Fact]
    public void Interface_that_is_refused_as_a_whole_is_not_checked_further() =>
        Check([Red], "<interface type='direct'><source dev='eth0' mode='vepa'/><port isolated='yes'/></interface>", On("redd")).Should().Equal("NR4001 /domain/devices/interface[2]/source/@network");

    [Fact]
    public void Good_networks_are_checked_beside_a_faulty_one() =>
        Check([Broken, Red], On("red", Isolated), On("green")).Should().Equal("NR2004 /domain/devices/interface[1]/port/@isolated", "NR4001 /domain/devices/interface[2]/source/@network");

    [Fact]
    public void Network_that_has_errors_is_there() => Check([Broken, Red], On("blue", Isolated)).Should().BeEmpty();

    [Fact]
    public void Network_that_has_errors_is_among_those_there_are() =>
        ConnectionPlanner.Check(Host(Broken, Red), Guest(On("bluee"))).Single().Message.Should().EndWith("there are: red, blue; did you mean 'blue'?");

    [Theory]
    [InlineData("<network><name>blue")]
    [InlineData("<network><bridge name='b'/></network>")]
    public void Network_may_be_in_a_document_that_tells_no_name(string document) =>
        Check([document, Red], On("blue"), On("red", Isolated)).Should().Equal("NR2004 /domain/devices/interface[2]/port/@isolated");

    [Fact]
    public void Networks_that_a_host_cannot_have_are_passed_over() =>
        Check([Red, Red, "<network><name>a</name><bridge name='b'/></network>", "<network><name>c</name><bridge name='b'/></network>"], On("red", Isolated), On("c", "<vlan><tag id='1'/></vlan>"), On("a", "<vlan><tag id='1'/></vlan>"))
            .Should().Equal("NR2050 /domain/devices/interface[3]/vlan");

    [Fact]
    public void Without_errors_it_is_what_the_plan_finds()
    {
        var (host, guest) = (Host(Red), Guest(On("red", Isolated), On("redd")));

        ConnectionPlanner.Check(host, guest).Select(finding => finding.ToString()).Should().Equal(
            ConnectionPlanner.Plan(host.Value!.Networks.Select(network => network.Definition), guest.Value!).SelectMany(result => result.Diagnostics).Select(finding => finding.ToString()));
    }

    [Fact]
    public void Devices_that_are_used_are_taken()
    {
        var options = new PlanOptions { Use = NetworkUse.Idle with { Connections = NetworkUse.Idle.Connections.Add("eth0", 1) } };

        ConnectionPlanner.Check(Host(Broken, "<network><name>red</name><forward mode='passthrough' dev='eth0'/></network>"), Guest(On("red")), options)
            .Select(finding => finding.Id).Should().Equal("NR4101");
    }

    [Fact]
    public void Guest_that_is_not_read_has_no_conflicts() => ConnectionPlanner.Check(Host(Red), NetResolver.Guest.Read("<domain>")).Should().BeEmpty();

    [Fact]
    public void Command_tells_conflicts_beside_errors_of_documents_and_no_plan()
    {
        using var shell = new Shell();
        shell.File("red.xml", Red).File("blue.xml", Broken).File("g.xml", Domain(On("red", "<boot order='0'/>"), On("redd"), On("blue")));

        var ran = shell.Run("plan --network red.xml --network blue.xml g.xml");

        (ran.Status, ran.Out).Should().Be((2, ""));
        ran.Error.Should().ContainAll("error NR1109", "error NR1322", "error NR4001");
        shell.Run("plan --network red.xml --network blue.xml g.xml --output networkport").Should().Be(ran);
    }

    [Fact]
    public void Command_tells_of_no_network_that_may_be_in_the_document_which_is_none()
    {
        using var shell = new Shell();
        shell.File("red.xml", Red).File("port.xml", "<networkport/>").File("g.xml", On("blue"));

        shell.Run("plan --network red.xml --network port.xml g.xml").Error.Should().Contain("NR1005").And.NotContain("NR4001");
    }

    private static string On(string network, string content = "") => $"<interface type='network'><source network='{network}'/>{content}</interface>";

    private static string Domain(params string[] interfaces) => $"<domain><name>g</name><devices>{string.Concat(interfaces)}</devices></domain>";

    private static ReadResult<Guest> Guest(params string[] interfaces) => NetResolver.Guest.Read(Domain(interfaces));

    private static ReadResult<HostSnapshot> Host(params string[] networks) => HostSnapshot.Read("h", networks.Select((text, index) => new HostDocument($"{index}.xml", text)));

    private static IEnumerable<string> Check(string[] networks, params string[] interfaces) =>
        ConnectionPlanner.Check(Host(networks), Guest(interfaces)).Select(finding => $"{finding.Id} {finding.Place.Path}");
}
