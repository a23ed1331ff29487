using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public class DeviceAddressReaderTests
{
    [Fact]
    public void Pci_address_is_read_with_its_switches() =>
        Address("type='pci' bus='1' slot='0x2' function='3' multifunction='on'").Should().Be(new DeviceAddress.Pci(new(0, 1, 2, 3), MultiFunction: true));

    [Fact]
    public void Zpci_ids_are_read() =>
        Guests.OnRed("<address type='pci' bus='1'><zpci uid='0x0003' fid='2'/></address>").Require().Address
            .Should().Be(new DeviceAddress.Pci(new(0, 1, 0, 0), null, 3, 2));

    [Fact]
    public void Ccw_address_is_read() =>
        Address("type='ccw' cssid='0xfe' ssid='0x0' devno='0x0001'").Should().Be(new DeviceAddress.Ccw(0xfe, 0, 1));

    [Theory]
    [InlineData("type='usb' bus='1' port='1.2'", "<address type='usb' bus='1' port='1.2'/>")]
    [InlineData("type='spapr-vio' reg='0x2000'", "<address type='spapr-vio' reg='0x00002000'/>")]
    [InlineData("type='virtio-mmio'", "<address type='virtio-mmio'/>")]
    [InlineData("type='isa' iobase='0x300' irq='0x5'", "<address type='isa' iobase='0x300' irq='0x5'/>")]
    public void Address_of_another_kind_is_carried_along(string attributes, string expected) =>
        Guests.OnRed($"<address {attributes}/>").Require().ToXml().Should().Contain(expected);

    [Theory]
    [InlineData("", "NR1358")]
    [InlineData("type='none'", "NR1359")]
    [InlineData("type='PCI'", "NR1359")]
    [InlineData("type='pci' bus='256'", "NR1013")]
    [InlineData("type='pci' bus='1' multifunction='yes'", "NR1011")]
    [InlineData("type='ccw' cssid='0xff' ssid='0' devno='0'", "NR1360")]
    [InlineData("type='ccw' cssid='0xfe'", "NR1360")]
    [InlineData("type='usb' port='1.x'", "NR1361")]
    [InlineData("type='drive' unit='x'", "NR1012")]
    public void Faulty_address_is_refused(string attributes, string id) => Guests.OnRed($"<address {attributes}/>").Error().Id.Should().Be(id);

    private static DeviceAddress? Address(string attributes) => Guests.OnRed($"<address {attributes}/>").Require().Address;
}
