using NetResolver.Diagnostics;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Migration;

/// <summary>A host is its documents: networks, guests, an inventory.</summary>
public sealed class HostSnapshotReadingTests
{
    private const string Red = "<network><name>red</name><forward mode='private'><interface dev='eth2'/><interface dev='eth6'/></forward></network>";
    private const string LiveRed =
        "<network connections='1'><name>red</name><forward mode='private'><interface dev='eth2'/><interface dev='eth6' connections='1'/></forward></network>";
    private const string Nat =
        "<network><name>nat</name><forward mode='nat'/><bridge name='virbr0'/><bandwidth><inbound average='1000'/></bandwidth><ip address='10.0.0.1' prefix='24'/></network>";
    private const string Pci =
        "<network><name>pci</name><forward mode='hostdev' managed='yes'>"
        + "<address type='pci' domain='0' bus='3' slot='16' function='0'/><address type='pci' domain='0' bus='3' slot='16' function='2'/></forward></network>";

    private const string OnEth6 = "<interface type='direct'><source network='red' dev='eth6' mode='private'/></interface>";

    [Fact]
    public void Networks_of_the_documents_are_those_of_the_host()
    {
        var host = Host(Red, Nat).Require();

        host.Name.Should().Be("hostB");
        host.Networks.Select(network => network.Definition.Name).Should().Equal("red", "nat");
        host.Find("red")!.Should().Match<HostedNetwork>(network => network.IsActive == null && network.IsAutostarted == null && network.Use == NetworkUse.Idle);
        host.Inventory.Should().BeNull();
        host.Release.Should().Be(LibvirtRelease.Default);
    }

    [Fact]
    public void Inventory_says_what_networks_do_and_which_libvirt_runs()
    {
        var host = Host(new HostInventory
        {
            Release = new LibvirtRelease(10, 1),
            Networks = (ValueList<InventoriedNetwork>)[new InventoriedNetwork("red") { IsActive = false, IsAutostarted = true, IsPersistent = false }],
        }, Red, Nat).Require();

        host.Find("red")!.Should().Match<HostedNetwork>(network => network.IsActive == false && network.IsAutostarted == true && network.IsPersistent == false);
        host.Find("nat")!.IsActive.Should().BeNull("the inventory says nothing of it");
        host.Release.Should().Be(new LibvirtRelease(10, 1));
    }

    [Fact]
    public void Documents_are_read_with_the_release_that_the_inventory_names()
    {
        const string Titled = "<network><name>red</name><title>Red</title></network>";

        Host(new HostInventory { Release = new LibvirtRelease(10, 1) }, Titled).Require().Networks[0].Definition.Title.Should().Be("Red");
        Host(Titled).Require().Networks[0].Definition.Title.Should().BeNull();
    }

    [Fact]
    public void Definition_that_libvirt_would_refuse_is_an_error() =>
        Host("<network><name>red</name><forward mode='vepa'><interface dev='eth0'/></forward><ip address='10.0.0.1' prefix='24'/></network>").FirstError!.Id.Should().StartWith("NR2");

    [Fact]
    public void Definitions_are_checked_beside_each_other() =>
        Host("<network><name>a</name><bridge name='virbr0'/></network>", "<network><name>b</name><bridge name='virbr0'/></network>")
            .FirstError!.Place.Document.Should().Be("1.xml");

    [Fact]
    public void Advice_about_definitions_is_not_told() =>
        Host("<network><name>red</name><forward mode='vepa'><interface dev='eth0'/></forward><virtualport type='openvswitch'/></network>").Diagnostics.Should().BeEmpty();

    [Fact]
    public void PCI_device_that_is_no_virtual_function_is_an_error_where_those_are_known()
    {
        Host(HostInventory.Empty, Pci).Succeeded.Should().BeTrue("the inventory lists no functions");
        Host(new HostInventory { PhysicalFunctions = [new PhysicalFunction("eth9", [])] }, Pci).FirstError.Should().NotBeNull();
    }

    [Fact]
    public void Two_documents_of_one_network_are_an_error()
    {
        var error = Host(Red, LiveRed).FirstError!;

        error.Id.Should().Be("NR1522");
        error.Place.Document.Should().Be("1.xml");
        error.Related.Should().ContainSingle().Which.Place.Document.Should().Be("0.xml");
    }

    [Fact]
    public void Two_documents_of_one_guest_are_an_error() => Host(Guest("g"), Guest("g", id: "id='3'")).FirstError!.Id.Should().Be("NR1523");

    [Theory]
    [InlineData("<interface type='network'><source network='red'/></interface>")]
    [InlineData("<networkport/>")]
    [InlineData("<pool/>")]
    [InlineData(" { \"formatVersion\": \"1.0\" }")]
    public void Other_documents_are_told_of_and_ignored(string document)
    {
        var read = Host(Red, document);

        read.Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(d => d.Id == "NR1524" && d.Severity == Severity.Info);
        read.Require().Networks.Count.Should().Be(1);
    }

    [Theory]
    [InlineData("", "NR1001")]
    [InlineData("<<", "NR1001")]
    [InlineData("<!DOCTYPE network><network><name>red</name></network>", "NR1002")]
    [InlineData("<network/>", "NR1101")]
    [InlineData("<domain/>", "NR1370")]
    public void Broken_document_is_an_error(string document, string id)
    {
        var read = Host(Red, document);

        read.FirstError!.Id.Should().Be(id);
        read.Value.Should().BeNull();
    }

    [Fact]
    public void Network_that_the_inventory_names_and_nobody_defines_is_warned_of()
    {
        var inventory = HostInventory.Parse("""{"formatVersion":"1.0","networks":[{"name":"blue"}]}""");

        var warning = Host(inventory, Red).Diagnostics.Should().ContainSingle().Subject;

        warning.Id.Should().Be("NR1525");
        warning.Place.ToString().Should().Be("inventory.json(1,45)");
        warning.Message.Should().EndWith("they are: red");
    }

    [Theory]
    [InlineData("id='7'", true)]
    [InlineData("id='-1'", false)]
    [InlineData("", false)]
    public void Guest_with_an_id_runs(string id, bool runs) => Host(Red, Guest("g", id: id)).Require().Guests.Should().ContainSingle().Which.IsRunning.Should().Be(runs);

    [Theory]
    [InlineData("running", true)]
    [InlineData("paused", true)]
    [InlineData("pmsuspended", true)]
    [InlineData("shutoff", false)]
    public void Guest_of_a_status_file_runs_or_is_paused_unless_it_has_ended(string state, bool runs) =>
        Host($"<domstatus state='{state}'>{Guest("g")}</domstatus>").Require().Guests.Should().ContainSingle().Which.IsRunning.Should().Be(runs);

    [Fact]
    public void Guest_that_the_inventory_lists_as_running_runs()
    {
        var host = Host(Running("g"), Nat, Guest("g"), Guest("h")).Require();

        host.Guests.Select(guest => guest.IsRunning).Should().Equal(true, false);
    }

    [Fact]
    public void Running_guest_without_a_document_is_warned_of() => Host(Running("g"), Red).Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR1526");

    [Fact]
    public void Running_guest_that_the_inventory_does_not_list_runs_and_is_warned_of()
    {
        var read = Host(Running(), Red, Guest("g", OnEth6, "id='3'"));

        read.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR1528");
        read.Require().Find("red")!.Use.Connections["eth6"].Should().Be(1);
    }

    [Fact]
    public void Network_with_connections_that_the_inventory_says_does_not_run_is_inactive_and_warned_of()
    {
        var inventory = new HostInventory { Networks = (ValueList<InventoriedNetwork>)[new InventoriedNetwork("red") { IsActive = false }] };

        var read = Host(inventory, LiveRed);

        read.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR1527");
        read.Require().Find("red")!.IsActive.Should().BeFalse();
    }

    [Fact]
    public void Network_with_connections_is_active_where_the_inventory_says_nothing() =>
        Host(new HostInventory { Networks = (ValueList<InventoriedNetwork>)[new InventoriedNetwork("red")] }, LiveRed).Require().Find("red")!.IsActive.Should().BeTrue();

    [Fact]
    public void Running_guests_take_devices()
    {
        var host = Host(Red, Guest("g", OnEth6, "id='3'"), Guest("h", OnEth6, "id='4'")).Require();

        host.Find("red")!.Use.Connections.Should().Equal(new Dictionary<string, int> { ["eth6"] = 2 });
        host.Find("red")!.IsActive.Should().BeNull("guests go on running when their network is stopped");
    }

    [Fact]
    public void Guest_that_is_shut_off_takes_nothing() =>
        Host(Red, Guest("g", "<interface type='network'><source network='red'/></interface>")).Should()
            .Match<ReadResult<HostSnapshot>>(read => read.Diagnostics.Count == 0 && read.Require().Find("red")!.Use == NetworkUse.Idle);

    [Fact]
    public void Connection_that_dump_and_guest_show_is_counted_once() =>
        Host(LiveRed, Guest("g", OnEth6, "id='3'")).Should().Match<ReadResult<HostSnapshot>>(
            read => read.Diagnostics.Count == 0 && read.Require().Find("red")!.Use.Connections.Count == 1 && read.Require().Find("red")!.Use.Connections["eth6"] == 1);

    [Fact]
    public void Of_two_counts_of_one_device_the_larger_holds_and_is_warned_of()
    {
        var read = Host(LiveRed, Guest("g", OnEth6, "id='3'"), Guest("h", OnEth6, "id='4'"));

        read.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR1532");
        read.Diagnostics[0].Message.Should().Be("The connections that running guests hold of 'eth6' are 2, and those in the live dump of network 'red' 1; the larger number is taken");
        read.Require().Find("red")!.Use.Connections.Should().Equal(new Dictionary<string, int> { ["eth6"] = 2 });
    }

    [Fact]
    public void Running_guests_take_floors_and_traffic_classes()
    {
        const string Status =
            """
            <domstatus state='running'><domain><name>g</name><devices><interface type='network'>
              <source network='nat'/>
              <actual type='network'><source bridge='virbr0'/><bandwidth><inbound average='100' floor='30'/></bandwidth><class id='4'/></actual>
            </interface></devices></domain></domstatus>
            """;
        const string Live =
            "<interface type='network'><source network='nat' bridge='virbr0'/><bandwidth><inbound average='100' floor='50'/></bandwidth></interface>";

        var use = Host(Nat, Status, Guest("h", Live, "id='2'")).Require().Find("nat")!.Use;

        use.FloorSum.Should().Be(80);
        use.NextClassId.Should().Be(5, "3 is taken by the guest whose class is not shown, 4 by the other");
    }

    [Fact]
    public void Class_that_libvirt_never_gives_does_no_harm() =>
        Host(Nat, "<domstatus state='running'><domain><name>g</name><devices><interface type='network'><source network='nat'/>"
                + "<actual type='network'><source bridge='virbr0'/><class id='4294967295'/></actual></interface></devices></domain></domstatus>")
            .Require().Find("nat")!.Use.NextClassId.Should().Be(3);

    [Fact]
    public void Running_guest_whose_document_does_not_tell_is_planned_anew_and_warned_of()
    {
        const string Configured = "<interface type='network'><source network='red'/></interface>";
        var read = Host(Running("g", "h"), Red, Guest("g", Configured), Guest("h", Configured));

        read.Diagnostics.Select(d => d.Id).Should().Equal("NR1529", "NR1529");
        read.Diagnostics[1].Message.Should().EndWith("it is taken to be 'eth6', which libvirt would choose now");
        read.Require().Find("red")!.Use.Connections.Should().Equal(new Dictionary<string, int> { ["eth2"] = 1, ["eth6"] = 1 });
    }

    [Fact]
    public void What_is_told_counts_before_what_is_planned_anew() =>
        Host(
                Running("g", "h"),
                Red,
                Guest("g", "<interface type='network'><source network='red'/></interface>"),
                Guest("h", "<interface type='direct'><source network='red' dev='eth2' mode='private'/></interface>", "id='3'"))
            .Require().Find("red")!.Use.Connections.Should().Equal(new Dictionary<string, int> { ["eth2"] = 1, ["eth6"] = 1 });

    [Fact]
    public void Device_that_a_live_dump_counts_is_not_planned_anew()
    {
        var read = Host(Running("g"), LiveRed, Guest("g", "<interface type='network'><source network='red'/></interface>"));

        read.Diagnostics.Should().ContainSingle().Which.Message.Should().EndWith("it is among the connections that the network's live dump shows");
        read.Require().Find("red")!.Use.Connections.Should().Equal(new Dictionary<string, int> { ["eth6"] = 1 });
    }

    [Fact]
    public void Floor_of_a_guest_that_does_not_tell_is_planned_anew()
    {
        const string Configured = "<interface type='network'><source network='nat'/><bandwidth><inbound average='100' floor='60'/></bandwidth></interface>";

        Host(Running("g"), Nat, Guest("g", Configured)).Require().Find("nat")!.Use.Should().Match<NetworkUse>(use => use.FloorSum == 60 && use.NextClassId == 4);
        Host(Running("g"), Nat, Guest("g", Configured)).Diagnostics.Should().ContainSingle().Which.Message.Should().EndWith("its floor is that which libvirt would give it now");
    }

    [Fact]
    public void Guest_on_a_bridge_without_a_floor_has_nothing_to_tell() =>
        Host(Running("g"), Nat, Guest("g", "<interface type='network'><source network='nat'/></interface>")).Diagnostics.Should().BeEmpty();

    [Fact]
    public void Guest_that_libvirt_would_not_connect_now_is_not_counted() =>
        Host(Running("g"), Nat, Guest("g", "<interface type='network'><source network='nat'/><bandwidth><inbound average='100' floor='6000'/></bandwidth></interface>"))
            .Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(d => d.Id == "NR1529" && d.Message.Contains("it is not counted"));

    [Theory]
    [InlineData("slot='0x10' function='0x2'", "it is counted on network 'pci', whose pool has it", 1)]
    [InlineData("slot='0x11' function='0x2'", "it is in no pool, and is not counted", 0)]
    public void Live_dump_that_lost_the_networks_name_is_told_of(string address, string instead, int counted)
    {
        var hostdev = $"<interface type='hostdev' managed='yes'><source><address type='pci' domain='0x0000' bus='0x03' {address}/></source></interface>";

        var read = Host(Pci, Guest("g", hostdev, "id='3'"));

        var warning = read.Diagnostics.Should().ContainSingle().Subject;
        warning.Id.Should().Be("NR1530");
        warning.Message.Should().EndWith(instead);
        warning.Mend.Should().Contain("--migratable");
        read.Require().Find("pci")!.Use.Connections.Values.Sum().Should().Be(counted);
    }

    [Fact]
    public void Status_file_shows_the_network_of_a_PCI_device()
    {
        const string Status =
            """
            <domstatus state='running'><domain><name>g</name><devices><interface type='network'>
              <source network='pci'/>
              <actual type='hostdev' managed='yes'><source><address type='pci' domain='0x0000' bus='0x03' slot='0x10' function='0x2'/></source></actual>
            </interface></devices></domain></domstatus>
            """;

        var read = Host(Pci, Status);

        read.Diagnostics.Should().BeEmpty();
        read.Require().Find("pci")!.Use.Connections.Should().Equal(new Dictionary<string, int> { ["0000:03:10.2"] = 1 });
    }

    [Theory]
    [InlineData("<interface type='direct'><source network='blue' dev='eth6' mode='private'/></interface>", "Guest 'g' is connected to network 'blue', which none of the host's documents is")]
    [InlineData("<interface type='direct'><source network='red' dev='eth7' mode='private'/></interface>", "Guest 'g' is connected to device 'eth7', which network 'red' does not have in its pool")]
    public void Guest_that_is_connected_to_what_its_network_does_not_have_is_told_of(string nic, string message)
    {
        var warning = Host(Red, Guest("g", nic, "id='3'")).Diagnostics.Should().ContainSingle().Subject;

        warning.Id.Should().Be("NR1531");
        warning.Message.Should().Be(message);
    }

    [Fact]
    public void PCI_devices_that_only_a_count_tells_of_are_taken_from_the_first_idle_one_on()
    {
        var read = Host(Pci.Replace("<network>", "<network connections='1'>", StringComparison.Ordinal));

        read.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR1533");
        read.Require().Find("pci")!.Should().Match<HostedNetwork>(network => network.UntoldConnections == 1 && network.Use.Connections["0000:03:10.0"] == 1);
    }

    [Fact]
    public void Floors_that_nobody_tells_of_are_taken_to_be_all_that_are_left()
    {
        const string Floored = "<interface type='network'><source network='nat' bridge='virbr0'/><bandwidth><inbound average='100' floor='300'/></bandwidth></interface>";

        var read = Host(Nat.Replace("<network>", "<network connections='2'>", StringComparison.Ordinal), Guest("g", Floored, "id='3'"));

        read.Diagnostics.Should().ContainSingle().Which.Message
            .Should().Be("Of the connections of network 'nat' (2) the host's documents tell of 1: the others are taken to have all the floors that are left");
        read.Require().Find("nat")!.Should().Match<HostedNetwork>(network => network.UntoldConnections == 1 && network.AssumedFloor == 700 && network.Use.FloorSum == 1000);
    }

    [Fact]
    public void Floor_that_may_be_given_away_already_blocks_a_guest_until_more_is_known()
    {
        var guest = NetResolver.Guest.Parse(Guest("h", "<interface type='network'><source network='nat'/><bandwidth><inbound average='100' floor='10'/></bandwidth></interface>"));
        var nat = Nat.Replace("<network>", "<network connections='1'>", StringComparison.Ordinal);
        const string Other = "<interface type='network'><source network='nat' bridge='virbr0'/></interface>";

        MigrationCheck.Run(guest, null, Host(nat).Require()).Verdict.Should().Be(MigrationVerdict.Blocked);
        MigrationCheck.Run(guest, null, Host(nat, Guest("g", Other, "id='3'")).Require()).CanMove.Should().BeTrue();
    }

    [Fact]
    public void Network_that_admits_no_floors_has_none_to_tell_of() =>
        Host("<network connections='2'><name>default</name><bridge name='virbr0'/></network>").Diagnostics.Should().BeEmpty();

    [Fact]
    public void Pool_of_a_physical_function_is_counted_by_its_functions()
    {
        var inventory = new HostInventory { PhysicalFunctions = [new PhysicalFunction("eth9", [new VirtualFunction(new PciAddress(0, 3, 16, 0), null), new VirtualFunction(new PciAddress(0, 3, 16, 2), null)])] };

        var network = Host(inventory, "<network connections='1'><name>pci</name><forward mode='hostdev'><pf dev='eth9'/></forward></network>").Require().Networks[0];

        network.Use.Connections.Should().Equal(new Dictionary<string, int> { ["0000:03:10.0"] = 1 });
    }

    [Fact]
    public void Hosts_of_equal_documents_are_equal() =>
        HostSnapshot.Parse("a", [new HostDocument("x", LiveRed)]).Should().Be(HostSnapshot.Parse("a", [new HostDocument("y", LiveRed.Replace("><", "> <", StringComparison.Ordinal))]));

    [Fact]
    public void Document_of_bytes_is_read_in_its_encoding()
    {
        using var good = new MemoryStream([.. "<network><name>gr\u00fcn</name></network>"u8]);
        using var bad = new MemoryStream([.. "<network><name>"u8, 0xff, .. "</name></network>"u8]);

        HostSnapshot.Read("a", [new HostDocument("g.xml", good)]).Require().Find("gr\u00fcn").Should().NotBeNull();
        HostSnapshot.Read("a", [new HostDocument("b.xml", bad)]).FirstError!.Id.Should().Be("NR1001");
    }

    [Theory]
    [InlineData("hostA", 2, true)]
    [InlineData("hostB", 1, false)]
    [InlineData("hostC", 0, true)]
    public void Sample_host_is_good(string name, int connections, bool hasInventory)
    {
        var folder = Path.Combine(Repository.Root, "samples", "migration", "hosts", name);
        var inventory = Path.Combine(folder, HostInventory.FileName);

        var read = HostSnapshot.Read(
            name,
            Directory.GetFiles(folder, "*.xml").Select(file => new HostDocument(file, File.ReadAllText(file))),
            File.Exists(inventory) ? HostInventory.Parse(File.ReadAllText(inventory)) : null);

        read.Diagnostics.Should().BeEmpty();
        var network = read.Require().Find("red-network")!;
        network.Use.Connections.Values.Sum().Should().Be(connections);
        network.IsActive.Should().Be(hasInventory ? true : null);
    }

    private static ReadResult<HostSnapshot> Host(params string[] documents) => Host(null, documents);

    private static ReadResult<HostSnapshot> Host(HostInventory? inventory, params string[] documents) =>
        HostSnapshot.Read("hostB", documents.Select((text, i) => new HostDocument($"{i}.xml", text)), inventory);

    private static HostInventory Running(params string[] guests) => new() { RunningGuests = (ValueList<InventoriedGuest>)[.. guests.Select(name => new InventoriedGuest(name))] };

    private static string Guest(string name, string interfaces = "", string id = "") => $"<domain {id}><name>{name}</name><devices>{interfaces}</devices></domain>";
}
