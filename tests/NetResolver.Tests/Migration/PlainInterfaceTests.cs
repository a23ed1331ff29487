using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Migrating;

namespace NetResolver.Tests.Migration;

/// <summary>Interfaces that name no network get a verdict too.</summary>
public class PlainInterfaceTests
{
    private const string OnBridge = "<interface type='bridge'><source bridge='br0'/></interface>";
    private const string OnDevice = "<interface type='direct'><source dev='eth0' mode='vepa'/></interface>";
    private const string OnFunction = "<interface type='hostdev'><source><address type='pci' domain='0' bus='3' slot='16' function='1'/></source></interface>";
    private static readonly MigrationOptions Offline = MigrationOptions.Default with { IsLive = false };

    [Theory]
    [InlineData(OnBridge)]
    [InlineData(OnDevice)]
    public void Ready_where_the_inventory_lists_bridge_or_device(string nic) =>
        To(nic, Devices("br0", "eth0"), Devices("br0", "eth0")).Verdict.Should().Be(MigrationVerdict.Ready);

    [Theory]
    [InlineData(OnBridge, "The destination has no bridge 'br0': its inventory does not list it")]
    [InlineData(OnDevice, "The destination has no device 'eth0': its inventory does not list it")]
    [InlineData(OnFunction, "The destination has no PCI device '0000:03:10.1': its inventory does not list it")]
    public void Incompatible_where_the_inventory_lacks_it(string nic, string message)
    {
        var inventory = Devices("other") with { PhysicalFunctions = [new PhysicalFunction("eth3", [new VirtualFunction(new PciAddress(0, 3, 16, 7), "v7")])] };

        var result = To(nic, inventory);

        result.Verdict.Should().Be(MigrationVerdict.Incompatible);
        result.Finding("NR5061").Message.Should().Be(message);
    }

    [Theory]
    [InlineData(OnBridge)]
    [InlineData(OnDevice)]
    [InlineData(OnFunction)]
    public void Not_verified_without_an_inventory(string nic)
    {
        var result = To(nic, null);

        result.Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);
        result.Finding("NR5062").Mend.Should().Be("Hand in the destination's inventory.");
    }

    [Fact]
    public void Incompatible_where_the_bridge_is_no_bridge() =>
        To(OnBridge, new HostInventory { Devices = [Device("br0", isBridge: false)] }).Errors().Should().Equal("NR5061");

    [Fact]
    public void Device_without_a_link_is_not_ready()
    {
        var result = To(OnDevice, new HostInventory { Devices = [Device("eth0", hasLink: false)] }, Devices("eth0"));

        result.Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);
        result.Finding("NR5063").Message.Should().Be("The device 'eth0' of the destination has no link");
    }

    [Fact]
    public void Bridge_of_a_network_that_the_inventory_lacks_is_incompatible_too() =>
        Check(OnRed(), Host("hostB", "<forward mode='bridge'/><bridge name='br0'/>", Devices("br9"))).First().Errors().Should().Equal("NR5061");

    [Fact]
    public void Segment_and_mtu_are_compared()
    {
        var result = To(OnBridge, new HostInventory { Devices = [Device("br0", mtu: 9000, segment: "blue")] }, Devices("br0"));

        result.Verdict.Should().Be(MigrationVerdict.Refused);
        result.Words().Should().Equal("mtu 1500->9000", "segment red->blue");
    }

    [Theory]
    [InlineData("<interface type='ethernet'/>", "ethernet")]
    [InlineData("<interface type='vhostuser'><source type='unix' path='/s' mode='client'/><model type='virtio'/></interface>", "vhostuser")]
    [InlineData("<interface type='mcast'><source address='230.0.0.1' port='5558'/></interface>", "mcast")]
    [InlineData("<interface type='user'/>", "user")]
    public void What_no_inventory_tells_of_is_not_verified(string nic, string type)
    {
        var result = To(nic, Devices("br0"));

        result.Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);
        result.Finding("NR5064").Message.Should().StartWith($"An interface of type {type} depends on ");
    }

    [Theory]
    [InlineData("<interface type='null'/>")]
    [InlineData("<interface type='user'/>")]
    public void Ready_offline_where_nothing_of_the_host_is_needed(string nic) => To(nic, null, options: Offline).Verdict.Should().Be(MigrationVerdict.Ready);

    private static InterfaceMigration To(string nic, HostInventory? there, HostInventory? here = null, MigrationOptions? options = null) =>
        MigrationCheck.Run(Guest(nic), Host("hostA", here), Host("hostB", there), options ?? (nic == OnFunction ? Offline : null)).First();
}
