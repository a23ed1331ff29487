using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public class HostdevReaderTests
{
    private const string Address = "<address type='pci' domain='0' bus='3' slot='0x10' function='2'/>";

    [Fact]
    public void Pci_device_is_read() =>
        Guests.Parse($"<interface type='hostdev' managed='yes'><driver name='vfio'/><source writeFiltering='no'>{Address}</source></interface>").Source
            .Should().Be(new InterfaceSource.Hostdev(new HostdevDevice.Pci(new(0, 3, 16, 2), HostdevDriver.Vfio, WriteFiltering: false), Managed: true));

    [Theory]
    [InlineData("kvm", HostdevDriver.Kvm)]
    [InlineData("vfio", HostdevDriver.Vfio)]
    [InlineData("xen", HostdevDriver.Xen)]
    public void Driver_is_one_of_three(string name, HostdevDriver expected) =>
        Device($"<driver name='{name}'/><source>{Address}</source>").Driver.Should().Be(expected);

    [Theory]
    [InlineData("default")]
    [InlineData("qemu")]
    [InlineData("")]
    public void Driver_of_another_name_is_refused(string name) =>
        Guests.Read($"<interface type='hostdev'><driver name='{name}'/><source>{Address}</source></interface>").Error().Named()
            .Should().Be($"attribute=name, element=driver, value={name}");

    [Fact]
    public void Variant_driver_is_read_since_10_0_0()
    {
        const string Xml = $"<interface type='hostdev'><driver name='vfio' model='mlx5_vfio_pci'/><source>{Address}</source></interface>";

        ((HostdevDevice.Pci)((InterfaceSource.Hostdev)Guests.Parse(Xml).Source).Device).DriverModel.Should().BeNull();
        ((HostdevDevice.Pci)((InterfaceSource.Hostdev)Guests.Parse(Xml, release: new(10, 0)).Source).Device).DriverModel.Should().Be("mlx5_vfio_pci");
    }

    [Theory]
    [InlineData("<source/>")]
    [InlineData("<source><address bus='3'/></source>")]
    [InlineData("<source><address type='' bus='3'/></source>")]
    [InlineData("")]
    public void Device_without_an_address_type_is_refused(string source) =>
        Guests.Read($"<interface type='hostdev'>{source}</interface>").Error().Id.Should().Be("NR1313");

    [Fact]
    public void Address_type_that_is_not_for_it_is_refused()
    {
        var error = Guests.Read("<interface type='hostdev'><source><address type='drive'/></source></interface>").Error();

        error.Id.Should().Be("NR1314");
        error.Named().Should().Be("value=drive");
    }

    [Theory]
    [InlineData("bus='0x100'", "NR1013", "value=256, limit=255")]
    [InlineData("bus='3' slot='32'", "NR1014", "value=32, limit=31")]
    [InlineData("bus='3' function='8'", "NR1015", "value=8, limit=7")]
    public void Address_out_of_range_is_refused(string numbers, string id, string named)
    {
        var error = Guests.Read($"<interface type='hostdev'><source><address type='pci' {numbers}/></source></interface>").Error();

        error.Id.Should().Be(id);
        error.Named().Should().Be(named);
    }

    [Fact]
    public void Fault_of_the_address_comes_before_that_of_the_driver() =>
        Guests.Read("<interface type='hostdev'><driver name='default'/><source><address type='pci' bus='0x100'/></source></interface>").Error()
            .Id.Should().Be("NR1013");

    [Fact]
    public void Startup_policy_is_for_usb() =>
        Guests.Read($"<interface type='hostdev'><source startupPolicy='optional'>{Address}</source></interface>").Error().Id.Should().Be("NR1315");

    [Theory]
    [InlineData("sgio='filtered'")]
    [InlineData("rawio='yes'")]
    [InlineData("model='vfio-pci'")]
    public void Attributes_of_other_devices_are_refused(string attribute) =>
        Guests.Read($"<interface type='hostdev' {attribute}><source>{Address}</source></interface>").Error().Id.Should().Be("NR1316");

    [Theory]
    [InlineData("yes", true)]
    [InlineData("no", false)]
    [InlineData("YES", false)]
    [InlineData("", false)]
    public void Managed_is_yes_only_for_that_word(string text, bool managed) =>
        ((InterfaceSource.Hostdev)Guests.Parse($"<interface type='hostdev' managed='{text}'><source>{Address}</source></interface>").Source).Managed
            .Should().Be(managed);

    [Fact]
    public void Managed_that_silently_means_no_is_told_of() =>
        Guests.Read($"<interface type='hostdev' managed='YES'><source>{Address}</source></interface>").Advice().Id.Should().Be("NR9048");

    [Fact]
    public void Usb_device_passes_and_is_told_of()
    {
        var read = Guests.Read("<interface type='hostdev'><source><vendor id='0x1234'/><product id='0xabcd'/></source></interface>");

        read.Value!.Source.Should().Be(new InterfaceSource.Hostdev(new HostdevDevice.Usb(0x1234, 0xabcd, null, null)));
        read.Diagnostics.Should().Contain(d => d.Id == "NR9034");
    }

    [Fact]
    public void Usb_address_needs_a_device() =>
        Guests.Read("<interface type='hostdev'><source><address type='usb' bus='3'/></source></interface>").Error().Named()
            .Should().Be("attribute=device, element=address");

    [Fact]
    public void Device_of_another_kind_is_carried_along() =>
        Guests.Parse("<interface type='hostdev'><source><address type='mdev' uuid='u'/></source></interface>").Source.Should().Be(
            new InterfaceSource.Hostdev(new HostdevDevice.Other("mdev", [new("uuid", "u")])));

    private static HostdevDevice.Pci Device(string content) =>
        (HostdevDevice.Pci)((InterfaceSource.Hostdev)Guests.Parse($"<interface type='hostdev'>{content}</interface>").Source).Device;
}
