using NetResolver.Read;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public class DriverReaderTests
{
    [Fact]
    public void Options_of_a_virtio_model_are_read() =>
        Virtio("<driver name='vhost' txmode='timer' ioeventfd='on' event_idx='off' queues='4' rx_queue_size='256' tx_queue_size='512' rss='on' rss_hash_report='off' iommu='on'><host csum='off' gso='on'/><guest tso4='off'/></driver>")
            .Driver.Should().Be(new InterfaceDriver
            {
                Name = DriverName.Vhost,
                TransmitMode = TransmitMode.Timer,
                IoEventFd = true,
                EventIndex = false,
                Queues = 4,
                ReceiveQueueSize = 256,
                TransmitQueueSize = 512,
                Rss = true,
                RssHashReport = false,
                Iommu = true,
                Host = new Offloads { Checksum = false, GenericSegmentation = true },
                Guest = new Offloads { TcpSegmentation4 = false },
            });

    [Fact]
    public void One_queue_is_none() => Virtio("<driver name='vhost' queues='1'/>").Driver!.Queues.Should().Be(0);

    [Theory]
    [InlineData("name='default'")]
    [InlineData("txmode='x'")]
    [InlineData("rss='yes'")]
    [InlineData("iommu=''")]
    public void Option_has_fixed_values(string option) =>
        Guests.OnRed($"<model type='virtio'/><driver {option}/>").Error().Id.Should().Be("NR1011");

    [Fact]
    public void Options_of_another_model_are_dropped_unread_and_told_of()
    {
        var read = Guests.OnRed("<model type='e1000'/><driver name='junk' queues='x'><host csum='x'/></driver>");

        read.Value!.Driver.Should().BeNull();
        read.Diagnostics.Select(d => d.Id).Should().Equal("NR1303", "NR1303", "NR1303");
    }

    [Fact]
    public void Drivers_name_of_a_hostdev_interface_is_another_thing() =>
        Guests.Read("<interface type='hostdev'><driver name='vfio'/><source><address type='pci' bus='1'/></source></interface>").Diagnostics.Should().BeEmpty();

    [Fact]
    public void Backend_is_read_on_any_type() =>
        Guests.OnRed("<backend type='passt' logFile='/l' tap='/dev//tap/'/>").Diagnostics.Select(d => d.Id).Should().Equal("NR2007");

    [Fact]
    public void Vhost_of_a_backend_needs_a_virtio_model()
    {
        Guests.OnRed("<backend vhost='/v'/>").Advice().Id.Should().Be("NR1303");
        Virtio("<backend vhost='/v'/>").Backend!.Vhost.Should().Be("/v");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("/", "/")]
    [InlineData("///", "/")]
    [InlineData("//", "//")]
    [InlineData("//a", "//a")]
    [InlineData("///a", "/a")]
    [InlineData("/a///b/", "/a/b")]
    [InlineData("a//", "a")]
    [InlineData("x://a//b", "x://a//b")]
    public void Path_is_folded_as_libvirt_does(string path, string expected) => DriverReader.Folded(path).Should().Be(expected);

    private static GuestInterface Virtio(string content) => Guests.OnRed("<model type='virtio'/>" + content).Require();
}
