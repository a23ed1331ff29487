using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Migrating;

namespace NetResolver.Tests.Migration;

/// <summary>A device of the host that the guest holds itself cannot move live.</summary>
public class LiveDeviceTests
{
    private const string Vepa = "<forward mode='vepa'><interface dev='eth0'/></forward>";
    private const string Functions = "<forward mode='hostdev' managed='yes'><address type='pci' domain='0' bus='3' slot='16' function='1'/><address type='pci' domain='0' bus='3' slot='16' function='3'/></forward>";
    private const string Pair = "<interface type='network'><mac address='52:54:00:00:00:02'/><source network='blue'/><model type='virtio'/><teaming type='persistent'/><alias name='ua-backup'/></interface>";
    private static readonly MigrationOptions Offline = MigrationOptions.Default with { IsLive = false };

    private static readonly HostInventory Inventory = new()
    {
        Devices = [Device("eth0"), Device("eth3")],
        PhysicalFunctions = [new PhysicalFunction("eth3", [new VirtualFunction(new PciAddress(0, 3, 16, 1), "eth3v0"), new VirtualFunction(new PciAddress(0, 3, 16, 3), "eth3v1")])],
    };

    [Fact]
    public void Incompatible_at_the_source()
    {
        var result = Check(OnRed(), Host("hostB", Vepa, Inventory), from: Host("hostA", Functions, Inventory));

        result.Verdict.Should().Be(MigrationVerdict.Incompatible);
        result.First().Finding("NR5065").Message.Should().StartWith("At the source the interface is a device");
    }

    [Fact]
    public void Incompatible_at_the_destination()
    {
        var result = Check(OnRed(), Host("hostB", Functions, Inventory));

        result.Verdict.Should().Be(MigrationVerdict.Incompatible);
        result.First().Finding("NR5065").Message.Should().StartWith("At the destination the interface is a device");
    }

    [Fact]
    public void Incompatible_even_before_a_device_is_free() =>
        Check(OnRed(), Host("hostB", Functions, Inventory, Planning.Used(("0000:03:10.1", 1), ("0000:03:10.3", 1)))).First().Errors().Should().Equal("NR5065", "NR4101");

    [Fact]
    public void Offline_it_may_move() =>
        Check(OnRed(), Host("hostB", Functions, Inventory), from: Host("hostA", Functions, Inventory), options: Offline).Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);

    [Fact]
    public void Plain_hostdev_interface_cannot_move_live()
    {
        var result = Check("<interface type='hostdev'><source><address type='pci' domain='0' bus='3' slot='16' function='1'/></source></interface>", Host("hostB", Vepa, Inventory));

        result.Verdict.Should().Be(MigrationVerdict.Incompatible);
        result.First().Errors().Should().Equal("NR5065");
    }

    [Fact]
    public void Vdpa_interface_cannot_move_live() =>
        Check("<interface type='vdpa'><source dev='/dev/vhost-vdpa-0'/><model type='virtio'/></interface>", Host("hostB", Vepa, Inventory)).First().Errors().Should().Equal("NR5065");

    [Fact]
    public void Transient_half_of_a_pair_may_move_and_its_function_still_counts()
    {
        var result = CheckPair("<teaming type='transient' persistent='ua-backup'/>", NetworkUse.Idle);

        result.First().Errors().Should().BeEmpty();
        result.First().Destination.Plan!.Device.Should().Be("0000:03:10.1");
        result.CanMove.Should().BeTrue();
        CheckPair("<teaming type='transient' persistent='ua-backup'/>", Planning.Used(("0000:03:10.1", 1), ("0000:03:10.3", 1))).Interfaces.Select(i => i.Verdict)
            .Should().Equal(MigrationVerdict.Blocked, MigrationVerdict.Ready);
    }

    [Fact]
    public void Persistent_half_is_checked_as_usual()
    {
        var to = Host("hostB", Inventory, Network("red", Functions));

        var result = MigrationCheck.Run(Guest(OnRed("<teaming type='transient' persistent='ua-backup'/>") + Pair), null, to);

        result.Interfaces[1].Errors().Should().Equal("NR4001");
        result.Verdict.Should().Be(MigrationVerdict.Incompatible);
    }

    [Fact]
    public void Transient_half_without_its_partner_cannot_move()
    {
        var result = CheckPair("<teaming type='transient' persistent='ua-other'/>", NetworkUse.Idle);

        result.First().Errors().Should().Equal("NR5066", "NR5065");
        result.Verdict.Should().Be(MigrationVerdict.Incompatible);
    }

    [Fact]
    public void Transient_half_needs_a_device_at_the_destination_too()
    {
        var guest = Guest(OnRed("<teaming type='transient' persistent='ua-backup'/>") + Pair);
        var from = Host("hostA", Inventory, Network("red", Functions), Network("blue", Vepa));

        var result = MigrationCheck.Run(guest, from, Host("hostB", Inventory, Network("red", Vepa), Network("blue", Vepa)));

        result.First().Errors().Should().Equal("NR5073");
    }

    private static MigrationResult CheckPair(string teaming, NetworkUse use)
    {
        var networks = new[] { Network("red", Functions), Network("blue", Vepa) };
        var to = new HostSnapshot { Name = "hostB", Networks = [new HostedNetwork(networks[0]) { Use = use }, new HostedNetwork(networks[1])], Inventory = Inventory };
        return MigrationCheck.Run(Guest(OnRed(teaming) + Pair), Host("hostA", Inventory, networks), to);
    }
}
