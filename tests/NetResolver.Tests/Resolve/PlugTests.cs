using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Planning;

namespace NetResolver.Tests.Resolve;

public class PlugTests
{
    private const string Vepa = "<virtualport type='802.1Qbg'><parameters managerid='1' typeid='2' typeidversion='3'/></virtualport>";
    private const string VnLink = "<virtualport type='802.1Qbh'><parameters profileid='p'/></virtualport>";
    private const string Switch = "<virtualport type='openvswitch'/>";
    private const string Midonet = "<virtualport type='midonet'><parameters interfaceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>";
    private const string Address = "<address type='pci' domain='0' bus='3' slot='0x10' function='2'/>";

    [Theory]
    [InlineData("<bridge name='b'/>")]
    [InlineData("<forward mode='nat'/><bridge name='b'/><ip address='10.0.0.1'/>")]
    [InlineData("<forward mode='route'/><bridge name='b'/><ip address='10.0.0.1'/>")]
    [InlineData("<forward mode='open'/><bridge name='b'/><ip address='10.0.0.1'/>")]
    public void Network_of_libvirts_own_gives_its_bridge(string network) => PlanOn(network).Plan!.Plug.Should().Be(new Plug.Network("b"));

    [Fact]
    public void Bridge_mode_with_a_name_gives_the_hosts_bridge() =>
        PlanOn("<forward mode='bridge'/><bridge name='br0' macTableManager='libvirt'/>").Plan!.Plug.Should().Be(new Plug.Bridge("br0", MacTableManager.Libvirt));

    [Theory]
    [InlineData("bridge", MacvtapMode.Bridge)]
    [InlineData("private", MacvtapMode.Private)]
    [InlineData("vepa", MacvtapMode.Vepa)]
    [InlineData("passthrough", MacvtapMode.Passthrough)]
    public void Macvtap_modes_give_a_device_in_their_mode(string mode, MacvtapMode expected) =>
        PlanOn($"<forward mode='{mode}'><interface dev='eth0'/></forward>").Plan!.Plug.Should().Be(new Plug.Direct("eth0", expected));

    [Theory]
    [InlineData("yes", true)]
    [InlineData("no", false)]
    [InlineData("garbage", false)]
    public void Hostdev_mode_gives_a_pci_device_and_managed_is_never_unsaid(string managed, bool expected) =>
        PlanOn($"<forward mode='hostdev' managed='{managed}'><driver name='vfio'/>{Address}</forward>").Plan!.Plug
            .Should().Be(new Plug.HostdevPci(new PciAddress(0, 3, 0x10, 2), expected, HostdevDriver.Vfio));

    public static TheoryData<string, string, string?> TypesByMode() => new()
    {
        { "none", Vepa, "NR4010" }, { "none", VnLink, "NR4010" }, { "none", Switch, "NR4010" }, { "none", Midonet, "NR4010" }, { "none", "<virtualport/>", "NR4010" },
        { "bridge", Vepa, "NR4011" }, { "bridge", VnLink, "NR4011" }, { "bridge", Switch, null }, { "bridge", Midonet, "NR4011" }, { "bridge", "<virtualport/>", "NR4011" },
        { "vepa", Vepa, null }, { "vepa", VnLink, null }, { "vepa", Switch, "NR4012" }, { "vepa", Midonet, "NR4012" }, { "vepa", "<virtualport/>", "NR4012" },
        { "passthrough", Vepa, null }, { "passthrough", VnLink, null }, { "passthrough", Switch, "NR4012" }, { "passthrough", Midonet, "NR4012" },
        { "hostdev", Vepa, null }, { "hostdev", VnLink, null }, { "hostdev", Switch, "NR4013" }, { "hostdev", Midonet, "NR4013" }, { "hostdev", "<virtualport/>", "NR4013" },
    };

    [Theory]
    [MemberData(nameof(TypesByMode))]
    public void Each_plug_takes_its_types_of_virtualport(string mode, string virtualport, string? error)
    {
        var network = mode switch
        {
            "none" => "<bridge name='b'/>",
            "bridge" => "<forward mode='bridge'/><bridge name='br0'/>",
            "hostdev" => $"<forward mode='hostdev'>{Address}</forward>",
            _ => $"<forward mode='{mode}' dev='eth0'/>",
        };

        PlanOn(network, virtualport).Errors().Should().Equal(error is null ? [] : new[] { error });
    }

    [Fact]
    public void Virtualport_without_a_type_anywhere_is_explained() =>
        PlanOn("<forward mode='vepa' dev='eth0'/>", "<virtualport/>").Advice().Should().Contain("NR9003");

    [Fact]
    public void Qbg_on_hostdev_gets_a_port_and_a_warning() =>
        PlanOn($"<forward mode='hostdev'>{Address}</forward>", Vepa).Advice().Should().Contain("NR9133");

    [Fact]
    public void Macvtap_network_without_devices_is_refused() => PlanOn("<forward mode='vepa'/>").Errors().Should().Equal("NR4100");

    [Fact]
    public void Macvtap_reports_the_virtualports_type_before_the_pool() =>
        PlanOn("<forward mode='vepa'/>", Switch).Errors().Should().Equal("NR4012", "NR4100");

    [Fact]
    public void Hostdev_reports_the_pool_before_the_virtualports_type() =>
        PlanOn($"<forward mode='hostdev'>{Address}</forward>", Switch, null, ("0000:03:10.2", 1)).Errors().Should().Equal("NR4101", "NR4013");

    [Fact]
    public void Interface_of_another_network_is_refused()
    {
        var result = ConnectionPlanner.Plan(Network("<bridge name='b'/>"), GuestInterface.Parse("<interface type='network'><source network='blue'/></interface>"));

        result.Errors().Should().Equal("NR4001");
        result.FirstError!.Message.Should().Contain("'blue'").And.Contain("red");
    }

    [Fact]
    public void Network_that_does_not_run_is_refused() =>
        ConnectionPlanner.Plan(Network("<bridge name='b'/>"), Interface(), new PlanOptions { Use = new NetworkUse { IsActive = false } })
            .Errors().Should().Equal("NR4002");

    [Theory]
    [InlineData("user")]
    [InlineData("ethernet")]
    [InlineData("null")]
    public void Interface_of_a_type_without_a_host_network_has_nothing_to_resolve(string type)
    {
        var result = ConnectionPlanner.Plan(Network("<bridge name='b'/>"), GuestInterface.Parse($"<interface type='{type}'/>"));

        result.Outcome.Should().Be(PlanOutcome.NotAHostNetwork);
        result.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR4003");
    }

    [Fact]
    public void Virtual_functions_of_a_physical_one_are_the_pool()
    {
        var inventory = new HostInventory
        {
            PhysicalFunctions = [new PhysicalFunction("eth6", [new VirtualFunction(new PciAddress(0, 3, 0x10, 0), null), new VirtualFunction(new PciAddress(0, 3, 0x10, 2), "eth6v1")])],
        };

        PlanWith("<forward mode='vepa'><pf dev='eth6'/></forward>").Plan!.Device.Should().Be("eth6v1", "the first function has no network device");
        PlanWith("<forward mode='hostdev'><pf dev='eth6'/></forward>").Plan!.Device.Should().Be("0000:03:10.0");
        PlanWith("<forward mode='hostdev'><pf dev='eth7'/></forward>").Errors().Should().Equal("NR4102");
        PlanOn("<forward mode='vepa'><pf dev='eth6'/></forward>").Errors().Should().Equal("NR4103");

        PlanResult PlanWith(string network) => ConnectionPlanner.Plan(Network(network), Interface(), new PlanOptions { Inventory = inventory });
    }
}
