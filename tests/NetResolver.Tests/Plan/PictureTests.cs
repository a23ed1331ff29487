using System.Xml.Linq;
using NetResolver.Plan;
using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Planning;

namespace NetResolver.Tests.Plan;

/// <summary>What a picture of a plan shows.</summary>
public sealed class PictureTests
{
    private const string Qbg = "<virtualport type='802.1Qbg'><parameters managerid='11'/></virtualport>";

    [Fact]
    public void Sample_as_svg_is_the_one_that_is_shown()
    {
        using var shell = Sample("host-a-split.xml", "guest-split.xml");

        Snapshot.Check(Path.Combine(Repository.Root, "samples", "red-network"), "plan.svg", shell.Run("plan --network host-a-split.xml guest-split.xml --output svg").Out, Snapshot.IsAccepting);
    }

    [Fact]
    public void Sample_as_dot()
    {
        using var shell = Sample("host-a-split.xml", "guest-split.xml");

        Snapshot.Check("plan-red-network.dot", shell.Run("plan --network host-a-split.xml guest-split.xml --output dot").Out);
    }

    [Fact]
    public void Contradiction_as_svg()
    {
        using var shell = Sample("host-a-split.xml", "guest-conflict.xml");

        Snapshot.Check("plan-conflict.svg", shell.Run("plan --network host-a-split.xml guest-conflict.xml --output svg").Out);
    }

    [Fact]
    public void Way_goes_from_the_interface_to_its_connection()
    {
        var panel = Panel(PlanOn("<forward mode='vepa'><interface dev='eth0'/><interface dev='eth1'/></forward><portgroup name='sales'/>", portgroup: "sales", used: [("eth0", 2)]));

        panel.Title.Should().Be("interface 52:54:00:00:00:01, connected");
        Lines(panel.Interface).Should().Equal("52:54:00:00:00:01", "asks for network 'red'", "and portgroup 'sales'", "interface.xml(1,2)");
        Lines(panel.Network!).Should().Equal("red", "forward mode vepa", "network.xml(1,27)");
        Lines(panel.PortGroup!).Should().Equal("sales", "named by the interface", "network.xml(1,104)");
        Lines(panel.Connection).Should().Equal("connected", "direct", "mode vepa", "device eth1");
        panel.Connection.Emphasis.Should().Be(Emphasis.Strong);
        panel.Pool!.Kind.Should().Be("pool of 2 devices, shared by connections");
        panel.Pool.Devices.Select(device => (device.Name, device.Use, device.IsTaken)).Should().Equal(("eth0", "2 connections", false), ("eth1", "idle", true));
        panel.Pool.Word.Should().Be("taken");
    }

    [Fact]
    public void Portgroup_that_is_not_there_is_dashed_and_called_unknown()
    {
        var panel = Panel(PlanOn("<bridge name='b'/><portgroup name='sales'/>", portgroup: "slaes"));

        panel.PortGroup!.Emphasis.Should().Be(Emphasis.Absent);
        Lines(panel.PortGroup)[..2].Should().Equal("slaes", "unknown: the network has none of that name, and its default is not used either");
        panel.Findings.Should().ContainSingle().Which.Id.Should().Be("NR9004");
    }

    [Fact]
    public void Statements_are_told_with_whose_holds()
    {
        var panel = Panel(PlanOn(
            $"<forward mode='vepa' dev='eth0'/>{Qbg}<portgroup name='g' default='yes'><virtualport><parameters managerid='11' typeid='2' typeidversion='3'/></virtualport></portgroup>",
            "<virtualport><parameters instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>"));

        panel.Rows.Select(Told).Should().Equal(
            "virtualport: no type - | 802.1Qbg - holds | no type - | = 802.1Qbg - from the network",
            "managerid: | 11 - holds | 11 - agrees | = 11 - from the network",
            "typeid: | | 2 - holds | = 2 - from the portgroup",
            "typeidversion: | | 3 - holds | = 3 - from the portgroup",
            "instanceid: 09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f - holds | | | = 09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f - from the interface");
        panel.Unstated.Should().Equal("vlan", "bandwidth", "trustGuestRxFilters", "isolated", "mtu");
    }

    [Fact]
    public void Contradictions_are_marked_on_both_sides()
    {
        var panel = Panel(PlanOn($"<forward mode='vepa' dev='eth0'/>{Qbg}", Qbg.Replace("11", "12", StringComparison.Ordinal)));

        panel.Rows.Select(Told).Should().StartWith(
        [
            "virtualport: 802.1Qbg - | 802.1Qbg - | | = none - nothing is merged",
            "managerid: 12 - contradicts | 11 - contradicts | | = contradiction - refused: NR3002",
        ]);
        panel.Rows[1].Cells.OfType<Statement>().Should().OnlyContain(cell => cell.Emphasis == Emphasis.Bad);
        Lines(panel.Connection).Should().Equal("no connection", "refused: NR3002");
        panel.Pool!.Word.Should().Be("would be taken");
        panel.Findings[0].Id.Should().Be("NR3002");
    }

    [Fact]
    public void Setting_that_the_start_refuses_does_not_seem_to_hold()
    {
        var panel = Panel(PlanOn("<forward mode='vepa' dev='eth0'/>", "<vlan><tag id='4'/></vlan>"));

        var vlan = panel.Rows.Single(row => row.Name == "vlan");
        (vlan.OfInterface!.Word, vlan.OfInterface.Emphasis).Should().Be(("refused", Emphasis.Bad));
        (vlan.Result.Word, vlan.Result.Emphasis).Should().Be(("refused: NR2050", Emphasis.Bad));
    }

    [Fact]
    public void Types_that_contradict_are_marked_too() =>
        Panel(PlanOn($"<forward mode='vepa' dev='eth0'/>{Qbg}", "<virtualport type='802.1Qbh'><parameters profileid='p'/></virtualport>")).Rows.Select(Told).Should().StartWith(
            ["virtualport: 802.1Qbh - contradicts | 802.1Qbg - contradicts | | = contradiction - refused: NR3001"]);

    [Fact]
    public void Parameters_that_come_to_nothing_say_why()
    {
        Panel(PlanOn("<forward mode='bridge'/><bridge name='br0'/><virtualport type='openvswitch'/>", "<virtualport><parameters managerid='5'/></virtualport>")).Rows.Select(Told).Should().Equal(
            "virtualport: no type - | openvswitch - holds | | = openvswitch - from the network",
            "managerid: 5 - not used: openvswitch has no such parameter | | | = none - not in the result",
            "interfaceid: AUTO - holds: libvirt generates it when it reads the guest | | | = AUTO - generated for the interface");
        Panel(PlanOn("<bridge name='b'/><portgroup name='g' default='yes'><virtualport><parameters managerid='5'/></virtualport></portgroup>")).Rows.Select(Told).Should().Equal(
            "virtualport: | | no type - not looked at | = no type - no level states one",
            "managerid: | | 5 - not used: nobody states a type | = none - not in the result");
    }

    [Fact]
    public void Settings_are_told_with_those_that_are_overruled() =>
        Panel(PlanOn(
                "<forward mode='bridge'/><bridge name='b'/><virtualport type='openvswitch'/><vlan><tag id='7'/></vlan><portgroup name='g' default='yes' trustGuestRxFilters='no'><vlan><tag id='4'/></vlan></portgroup>",
                "<vlan><tag id='4'/></vlan>"))
            .Rows.Select(Told).TakeLast(2).Should().Equal(
                "vlan: 4 - holds | 7 - overruled | 4 - states the same | = 4 - from the interface",
                "trustGuestRxFilters: | | no - holds | = no - from the portgroup");

    [Fact]
    public void Bandwidth_of_zero_and_of_a_network_are_not_inherited() =>
        Panel(PlanOn(
                "<bridge name='b'/><bandwidth><inbound average='100'/></bandwidth><portgroup name='g' default='yes'><bandwidth><inbound average='10'/></bandwidth></portgroup>",
                "<bandwidth><inbound average='0'/></bandwidth>"))
            .Rows.Select(Told).Should().Contain(
                "bandwidth: inbound 0 - zero: lost on the way to the network | inbound average 100 kB/s - of its bridge: not inherited | inbound average 10 kB/s - holds | = inbound average 10 kB/s - from the portgroup");

    [Fact]
    public void Large_pool_shows_its_first_devices_and_the_one_that_is_taken()
    {
        var pool = string.Concat(Enumerable.Range(0, 500).Select(i => $"<interface dev='eth{i}'/>"));

        var panel = Panel(PlanOn($"<forward mode='passthrough'>{pool}</forward>", used: [.. Enumerable.Range(0, 488).Where(i => i != 400).Select(i => ($"eth{i}", 1)), ("eth400", 2)]));

        panel.Pool!.Devices.Select(device => $"{device.Name}: {device.Use}").Should().Equal(
            "eth0: 1 connection", "eth1: 1 connection", "eth2: 1 connection", "eth3: 1 connection", "eth4: 1 connection", "eth5: 1 connection",
            "… 482 more: 0 idle", "eth488: idle", "… 11 more: 11 idle");
        panel.Pool.Devices[panel.Pool.Taken].Name.Should().Be("eth488");
    }

    [Fact]
    public void Pool_without_an_idle_device_leads_nowhere()
    {
        var panel = Panel(PlanOn("<forward mode='passthrough'><interface dev='eth0'/></forward>", used: ("eth0", 1)));

        panel.Pool!.Kind.Should().Be("pool of 1 device, none is idle");
        panel.Pool.Taken.Should().Be(-1);
        new PictureLayout([panel]).Edges.Count(edge => edge.IsBlocked).Should().Be(2);
    }

    [Theory]
    [InlineData("<interface type='user'/>", "not on a host network, type user needs none")]
    [InlineData("<interface type='bridge'><source bridge='br0'/></interface>", "connected, bridge br0")]
    [InlineData("<interface type='network'><source network='blue'/></interface>", "no connection, refused: NR4001")]
    public void Interface_without_a_network(string nic, string connection)
    {
        var panel = Panel(ConnectionPlanner.Plan([], GuestInterface.Parse(nic)));

        string.Join(", ", Lines(panel.Connection)).Should().Be(connection);
        (panel.Network?.Emphasis ?? Emphasis.Absent).Should().Be(Emphasis.Absent);
    }

    [Fact]
    public void Policy_is_told_line_by_line()
    {
        var result = Policies.PlanUnder(
            $"<nr:allow modes='vepa private'/><nr:alternative>{Policies.VnLink}</nr:alternative>", "<forward mode='private' dev='eth2'/><virtualport type='802.1Qbh'/>", Policies.Vepa);

        var panel = Panel(result);

        panel.Policy.Select(line => line.Subject).Should().Equal("allow modes vepa, private", "use the alternative 802.1Qbh", "not its own 802.1Qbg");
        panel.Rows.Select(Told).Should().Contain("profileid: profile1 - holds | | | = profile1 - from the alternative");
        PlanReport.ToSvg([result]).Should().Contain(">use the alternative 802.1Qbh</text>");
        PlanReport.ToDot([result]).Should().Contain("use the alternative 802.1Qbh");
    }

    [Fact]
    public void Interfaces_stand_below_each_other_in_their_order()
    {
        var (one, two) = (PlanOn("<bridge name='b'/>"), PlanOn("<forward mode='vepa' dev='eth0'/>"));

        var layout = new PictureLayout(PanelMaker.Make([one, two], ReportOptions.Default));

        layout.Frames.Where(frame => frame.Kind == FrameKind.Panel).Should().HaveCount(2).And.BeInAscendingOrder(frame => frame.Area.Y);
        layout.Texts[0].Text.Should().Be("interface 1 of 2: 52:54:00:00:00:01, connected");
    }

    [Fact]
    public void Guest_without_interfaces_has_a_picture_that_says_so() => PlanReport.ToSvg([]).Should().Contain(">the guest has no interfaces</text>");

    [Fact]
    public void Long_names_are_cut_and_whole_in_the_title()
    {
        var name = new string('n', 300);

        var svg = XDocument.Parse(PlanReport.ToSvg([ConnectionPlanner.Plan(NetworkDefinition.Parse($"<network><name>{name}</name></network>"), GuestInterface.Parse($"<interface type='network'><source network='{name}'/></interface>"))]));

        svg.Descendants().Where(element => element.Name.LocalName == "title").Select(title => title.Value).Should().Contain(name);
        svg.Descendants().Where(element => element.Name.LocalName == "text").Should().Contain(text => text.Value.EndsWith('…'));
    }

    [Fact]
    public void Warnings_weigh_as_they_are_told_to()
    {
        var result = PlanOn("<bridge name='b'/>", portgroup: "x");

        PlanReport.ToSvg([result]).Should().Contain(">warning NR9004: ");
        PlanReport.ToSvg([result], new ReportOptions { Severities = new() { WarningsAreErrors = true } }).Should().Contain(">error NR9004: ");
    }

    private static PicturePanel Panel(PlanResult result) => PanelMaker.Make([result], ReportOptions.Default).Should().ContainSingle().Subject;

    private static string[] Lines(PictureBox box) => [.. box.Lines.Select(line => line.Text)];

    private static string Told(StatementRow row) =>
        $"{row.Name}: {string.Join(" | ", row.Cells.SkipLast(1).Select(Told))} | = {Told(row.Result)}".Replace(":  |", ": |", StringComparison.Ordinal).Replace("|  |", "| |", StringComparison.Ordinal).Replace("|  |", "| |", StringComparison.Ordinal);

    private static string Told(Statement? statement) => statement is null ? "" : $"{statement.Value} - {statement.Word}".TrimEnd();

    private static Shell Sample(params string[] files)
    {
        var shell = new Shell();
        foreach (var file in files)
        {
            shell.File(file, File.ReadAllText(Path.Combine(Repository.Root, "samples", "red-network", file)));
        }

        return shell;
    }
}
