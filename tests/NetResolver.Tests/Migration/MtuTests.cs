using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Migrating;

namespace NetResolver.Tests.Migration;

/// <summary>The MTU that the guest sees: the interface's own, else that of a network of libvirt's own, else the device's; what is not known is never equal.</summary>
public class MtuTests
{
    private const string Address = "<ip address='192.168.122.1' prefix='24'/>";
    private const string Vepa = "<forward mode='vepa'><interface dev='eth0'/></forward>";

    [Fact]
    public void Own_mtu_of_the_interface_is_what_the_guest_sees()
    {
        var to = Host("hostB", Vepa, new HostInventory { Devices = [Device("eth0", mtu: 9000)] });

        Check(OnRed("<mtu size='1400'/>"), to).First().Same.Should().HaveFlag(ConnectionAspects.Mtu);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<forward mode='nat'/>")]
    [InlineData("<forward mode='route'/>")]
    [InlineData("<forward mode='open'/>")]
    public void Mtu_of_a_network_of_libvirts_own(string forward)
    {
        var from = Host("hostA", forward + "<bridge name='virbr0'/><mtu size='1500'/>" + Address, Devices("virbr0"));

        Check(OnRed(), Host("hostB", forward + "<bridge name='virbr0'/><mtu size='9000'/>" + Address, Devices("virbr0")), from: from).First().Words().Should().Equal("mtu 1500->9000");
        Check(OnRed(), Host("hostB", forward + "<bridge name='virbr0'/><mtu size='1500'/>" + Address, Devices("virbr0")), from: from).Verdict.Should().Be(MigrationVerdict.Ready);
    }

    [Fact]
    public void Mtu_of_the_device_from_the_inventory() =>
        Check(OnRed(), Host("hostB", Vepa, new HostInventory { Devices = [Device("eth0", mtu: 9000)] })).First().Words().Should().Equal("mtu 1500->9000");

    [Fact]
    public void Unknown_mtu_is_never_equal()
    {
        var unknown = new HostInventory { Devices = [Device("eth0", mtu: 0)] };

        var result = Check(OnRed(), Host("hostB", Vepa, unknown), from: Host("hostA", Vepa, unknown));

        result.Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);
        result.First().NotVerified.Should().Be(ConnectionAspects.Mtu);
        result.First().Finding("NR5084").Message.Should().Be("Not verified: mtu");
    }

    [Fact]
    public void Device_that_carries_less_than_the_guest_may_send_is_not_ready()
    {
        var jumbo = new HostInventory { Devices = [Device("eth0", mtu: 9000)] };

        var result = Check(OnRed("<mtu size='9000'/>"), Host("hostB", Vepa, Devices("eth0")), from: Host("hostA", Vepa, jumbo));

        result.Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);
        result.First().Finding("NR5077").Message.Should().Be("The interface states an MTU of 9000, and 'eth0' at the destination carries 1500");
        Check(OnRed("<mtu size='9000'/>"), Host("hostB", Vepa, jumbo)).First().Ids().Should().NotContain("NR5077");
    }
}
