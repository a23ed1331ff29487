using NetResolver.Diagnostics;

namespace NetResolver.Tests.Validity;

/// <summary>libvirt counts the connections of each network by itself.</summary>
public sealed class SharedDevicesTests
{
    private static readonly HostInventory Functions = new()
    {
        PhysicalFunctions = [new PhysicalFunction("eth6", [new VirtualFunction(new PciAddress(0, 3, 16, 0), "eth6v0"), new VirtualFunction(new PciAddress(0, 3, 16, 2), "eth6v1")])],
    };

    [Fact]
    public void Device_of_two_networks_is_told_of_where_one_of_them_gives_it_alone()
    {
        var advice = Define("<forward mode='passthrough'><interface dev='eth1'/><interface dev='eth2'/></forward>", "<forward mode='vepa'><interface dev='eth1'/><interface dev='eth2'/></forward>")
            .Should().ContainSingle().Subject;

        advice.Id.Should().Be("NR9063");
        advice.Severity.Should().Be(Severity.Warning);
        advice.Message.Should().Be(
            "Device 'eth1', with another one, is in the pools of networks 'new' and 'other'; libvirt counts each network by itself, and may give a device that serves one guest alone to two");
        (advice.Place.Document, advice.Place.Path).Should().Be(("new.xml", "/network/forward/interface[1]/@dev"));
        advice.Related.Should().ContainSingle().Which.Place.Document.Should().Be("other.xml");
    }

    [Theory]
    [InlineData("<forward mode='vepa'><interface dev='eth1'/></forward>", "<forward mode='private'><interface dev='eth1'/></forward>")]
    [InlineData("<forward mode='passthrough'><interface dev='eth1'/></forward>", "<forward mode='passthrough'><interface dev='eth2'/></forward>")]
    [InlineData("<forward mode='nat' dev='eth1'/><ip address='10.0.0.1'/>", "<forward mode='passthrough'><interface dev='eth1'/></forward>")]
    public void Device_that_guests_may_share_is_not(string network, string other) => Define(network, other).Should().BeEmpty();

    [Theory]
    [InlineData("<forward mode='passthrough'><interface dev='eth6v1'/></forward>", "<forward mode='hostdev'><address type='pci' bus='3' slot='16' function='2'/></forward>")]
    [InlineData("<forward mode='hostdev'><pf dev='eth6'/></forward>", "<forward mode='passthrough'><interface dev='eth6v0'/></forward>")]
    [InlineData("<forward mode='private'><interface dev='eth6v0'/></forward><virtualport type='802.1Qbh'/>", "<forward mode='vepa'><pf dev='eth6'/></forward>")]
    public void Virtual_function_is_known_by_its_address_whatever_it_is_called(string network, string other) => Define(network, other).Select(d => d.Id).Should().Equal("NR9063");

    [Fact]
    public void Functions_of_one_physical_function_are_the_same_where_nobody_tells_which_there_are() =>
        Define("<forward mode='hostdev'><pf dev='eth6'/></forward>", "<forward mode='passthrough'><pf dev='eth6'/></forward>", inventory: null).Select(d => d.Id).Should().Equal("NR9063");

    [Theory]
    [InlineData("<interface type='direct'><source dev='eth6v0' mode='vepa'/></interface>", "<forward mode='passthrough'><pf dev='eth6'/></forward>")]
    [InlineData("<interface type='direct'><source dev='eth1' mode='passthrough'/></interface>", "<forward mode='vepa'><interface dev='eth1'/></forward>")]
    [InlineData("<interface type='hostdev'><source><address type='pci' bus='3' slot='16' function='0'/></source></interface>", "<forward mode='hostdev'><pf dev='eth6'/></forward>")]
    public void Device_of_a_pool_that_an_interface_names_itself_is_told_of(string nic, string network)
    {
        var plan = ConnectionPlanner.Plan([Parse("red", network)], GuestInterface.Parse(nic), new PlanOptions { Inventory = Functions });

        plan.Succeeded.Should().BeTrue();
        plan.Diagnostics.Select(d => d.Id).Should().Equal("NR9163");
        new HostState([Parse("red", network)], Functions).Claim(GuestInterface.Parse(nic), PortIdentity.Preview).Diagnostics.Select(d => d.Id).Should().Equal("NR9163");
    }

    [Theory]
    [InlineData("<interface type='direct'><source dev='eth1' mode='vepa'/></interface>", "<forward mode='vepa'><interface dev='eth1'/></forward>")]
    [InlineData("<interface type='direct'><source dev='eth2' mode='passthrough'/></interface>", "<forward mode='passthrough'><interface dev='eth1'/></forward>")]
    [InlineData("<interface type='bridge'><source bridge='eth1'/></interface>", "<forward mode='passthrough'><interface dev='eth1'/></forward>")]
    public void Device_of_no_pool_or_for_all_is_not(string nic, string network) =>
        ConnectionPlanner.Plan([Parse("red", network)], GuestInterface.Parse(nic)).Diagnostics.Should().BeEmpty();

    [Fact]
    public void Folder_of_a_host_is_looked_through()
    {
        const string Guest =
            "<domain type='kvm' id='1'><name>g</name><devices><interface type='direct'><mac address='52:54:00:00:00:01'/><source dev='eth1' mode='passthrough'/></interface></devices></domain>";

        HostSnapshot.Read("h", [Text("a", "<forward mode='passthrough'><interface dev='eth1'/></forward>"), Text("b", "<forward mode='passthrough'><interface dev='eth1'/></forward>"), new HostDocument("g.xml", Guest)])
            .Diagnostics.Select(d => (d.Id, d.Place.Document)).Should().Equal(("NR9063", "b.xml"), ("NR9163", "g.xml"));
    }

    [Fact]
    public void Ledger_tells_when_the_second_network_is_defined() =>
        new HostState([Parse("a", "<forward mode='passthrough' dev='eth1'/>"), Parse("b", "<forward mode='vepa' dev='eth1'/>")]).Diagnostics.Select(d => d.Id).Should().Equal("NR9063");

    private static IReadOnlyList<Diagnostic> Define(string network, string other) => Define(network, other, Functions);

    private static IReadOnlyList<Diagnostic> Define(string network, string other, HostInventory? inventory) =>
        Parse("new", network).CheckDefinition(new DefineContext { Networks = [Parse("other", other)], Inventory = inventory }).Diagnostics;

    private static NetworkDefinition Parse(string name, string content) => NetworkDefinition.Parse($"<network><name>{name}</name>{content}</network>", $"{name}.xml");

    private static HostDocument Text(string name, string content) => new($"{name}.xml", $"<network><name>{name}</name>{content}</network>");
}
