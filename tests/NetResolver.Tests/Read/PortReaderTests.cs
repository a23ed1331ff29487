using NetResolver.Diagnostics;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public class PortReaderTests
{
    private const string Uuid = "<uuid>11111111-2222-4333-8444-555555555555</uuid>";
    private const string Owner = "<owner><name>g</name><uuid>f0000000-0000-4000-8000-0000000000aa</uuid></owner>";
    private const string Mac = "<mac address='52:54:00:00:00:01'/>";

    [Fact]
    public void Port_is_read() =>
        Port("<group>web</group><virtualport type='802.1Qbg'><parameters managerid='1'/></virtualport><bandwidth classID='1729'><inbound floor='5'/></bandwidth>" +
             "<vlan><tag id='2'/></vlan><port isolated='yes'/><rxfilters trustGuest='no'/><plug type='network' bridge='b'/>").Require()
            .Should().Be(new NetworkPort
            {
                Identity = new PortIdentity(Guid.Parse("11111111-2222-4333-8444-555555555555"), "g", Guid.Parse("f0000000-0000-4000-8000-0000000000aa")),
                Mac = MacAddress.Parse("52:54:00:00:00:01"),
                Group = "web",
                VirtualPort = new VirtualPortFields { Type = VirtualPortType.Ieee8021Qbg, ManagerId = 1 },
                Bandwidth = new Bandwidth { Inbound = new BandwidthRate(0, Floor: 5) },
                ClassId = 1729,
                Vlan = new Vlan { Tags = [new VlanTag(2)] },
                Isolated = true,
                TrustGuestRxFilters = false,
                Plug = new Plug.Network("b"),
            });

    public static TheoryData<string, Plug?> Plugs => new()
    {
        { "", null },
        { "<plug/>", null },
        { "<plug type='none'/>", null },
        { "<plug type='network' bridge=''/>", new Plug.Network("") },
        { "<plug type='bridge' bridge='b' macTableManager='kernel'/>", new Plug.Bridge("b", MacTableManager.Kernel) },
        { "<plug type='direct' dev='d'/>", new Plug.Direct("d", MacvtapMode.Vepa) },
        { "<plug type='direct' dev='d' mode='passthrough'/>", new Plug.Direct("d", MacvtapMode.Passthrough) },
        { "<plug type='hostdev-pci'><address/></plug>", new Plug.HostdevPci(default, null) },
        { "<plug type='hostdev-pci' managed='no'><driver name='kvm'/><address bus='3' slot='0x10'/></plug>", new Plug.HostdevPci(new(0, 3, 16, 0), false, HostdevDriver.Kvm) },
        { "<plug type='hostdev-pci' managed='yes'><driver/><address bus='3'/></plug>", new Plug.HostdevPci(new(0, 3, 0, 0), true) },
    };

    [Theory]
    [MemberData(nameof(Plugs))]
    public void Plug_is_read(string xml, Plug? expected) => Port(xml).Require().Plug.Should().Be(expected);

    [Fact]
    public void Variant_driver_of_a_plug_is_read_since_10_0_0()
    {
        const string Xml = $"<networkport>{Uuid}{Owner}{Mac}<plug type='hostdev-pci'><driver name='vfio' model='m'/><address bus='1'/></plug></networkport>";

        ((Plug.HostdevPci)NetworkPort.Parse(Xml).Plug!).DriverModel.Should().BeNull();
        ((Plug.HostdevPci)NetworkPort.Parse(Xml, options: new ReadOptions { Release = new(10, 0) }).Plug!).DriverModel.Should().Be("m");
    }

    [Theory]
    [InlineData("", "NR1400", "")]
    [InlineData("<uuid/>", "NR1400", "")]
    [InlineData("<uuid>junk</uuid>", "NR1404", "value=junk")]
    [InlineData(Uuid, "NR1401", "")]
    [InlineData(Uuid + "<owner><name/></owner>", "NR1401", "")]
    [InlineData(Uuid + "<owner><name>g</name></owner>", "NR1402", "")]
    [InlineData(Uuid + "<owner><name>g</name><uuid>x</uuid></owner>", "NR1404", "value=x")]
    [InlineData(Uuid + Owner, "NR1403", "")]
    [InlineData(Uuid + Owner + "<mac address=''/>", "NR1403", "")]
    [InlineData(Uuid + Owner + "<mac address='x'/>", "NR1406", "value=x")]
    public void Port_without_an_identity_is_refused(string content, string id, string named)
    {
        var error = NetworkPort.Read($"<networkport>{content}</networkport>").Error();

        error.Id.Should().Be(id);
        error.Rule.LibvirtError.Should().Be(LibvirtErrorCode.InternalError);
        error.Named().Should().Be(named);
    }

    [Theory]
    [InlineData("<bandwidth classID='x'/>", "NR1405", "value=x")]
    [InlineData("<port isolated='x'/>", "NR1011", "attribute=isolated, element=port, value=x")]
    [InlineData("<rxfilters trustGuest='x'/>", "NR1011", "attribute=trustGuest, element=rxfilters, value=x")]
    [InlineData("<plug type='tap'/>", "NR1011", "attribute=type, element=plug, value=tap")]
    [InlineData("<plug type=''/>", "NR1011", "attribute=type, element=plug, value=")]
    [InlineData("<plug type='network'/>", "NR1410", "")]
    [InlineData("<plug type='bridge'/>", "NR1410", "")]
    [InlineData("<plug type='direct'/>", "NR1411", "")]
    [InlineData("<plug type='hostdev-pci'/>", "NR1412", "")]
    [InlineData("<plug type='hostdev-pci'><driver name='xen'/><address/></plug>", "NR1413", "")]
    [InlineData("<plug type='direct' dev='d' mode='junk'/>", "NR1414", "value=junk")]
    [InlineData("<plug type='bridge' bridge='b' macTableManager='default'/>", "NR1415", "value=default")]
    [InlineData("<plug type='hostdev-pci'><address bus='256'/></plug>", "NR1013", "value=256, limit=255")]
    public void Faulty_port_is_refused(string content, string id, string named)
    {
        var error = Port(content).Error();

        error.Id.Should().Be(id);
        error.Named().Should().Be(named);
    }

    [Fact]
    public void Multicast_mac_is_no_fault_of_a_port() =>
        NetworkPort.Read($"<networkport>{Uuid}{Owner}<mac address='01:00:5e:00:00:01'/></networkport>").Succeeded.Should().BeTrue();

    [Fact]
    public void Class_id_may_wrap_around() => Port("<bandwidth classID='-1'><inbound average='1'/></bandwidth>").Require().ClassId.Should().Be(uint.MaxValue);

    [Fact]
    public void Empty_group_is_none() => Port("<group/>").Require().Group.Should().BeNull();

    [Fact]
    public void Group_keeps_its_blanks() => Port("<group>sales </group>").Require().Group.Should().Be("sales ");

    [Fact]
    public void Virtualport_of_a_port_need_not_be_complete_but_has_no_extras()
    {
        Port("<virtualport type='openvswitch'/>").Succeeded.Should().BeTrue();
        Port("<virtualport type='802.1Qbh'><parameters typeid='1'/></virtualport>").Error().Id.Should().Be("NR1047");
    }

    [Fact]
    public void Port_is_read_from_bytes_and_from_a_tree()
    {
        const string Xml = $"<networkport>{Uuid}{Owner}{Mac}</networkport>";

        NetworkPort.Parse(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Xml))).Should().Be(NetworkPort.Parse(Xml));
        NetworkPort.Parse(System.Xml.Linq.XElement.Parse(Xml)).Should().Be(NetworkPort.Parse(Xml));
    }

    private static ReadResult<NetworkPort> Port(string content) => NetworkPort.Read($"<networkport>{Uuid}{Owner}{Mac}{content}</networkport>");
}
