using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public sealed class NetworkRulesTests
{
    [Theory]
    [InlineData("NR1101", "xml-name-missing", "/network", "<network/>")]
    [InlineData("NR1101", "xml-name-missing", "/network/name", "<network><name/></network>")]
    [InlineData("NR1101", "xml-name-missing", "/network", "<network xmlns='urn:x'><name>n</name></network>")]
    [InlineData("NR1102", "xml-name-character", "/network/name", "<network><name>a/b</name></network>")]
    [InlineData("NR1103", "xml-uuid-invalid", "/network/uuid", "<network><name>n</name><uuid>junk</uuid></network>")]
    [InlineData("NR1103", "xml-uuid-invalid", "/network/uuid", "<network><name>n</name><uuid> </uuid></network>")]
    [InlineData("NR1104", "xml-ipv6-invalid", "/network/@ipv6", "<network ipv6='YES'><name>n</name></network>")]
    [InlineData("NR1011", "xml-attribute-invalid", "/network/@trustGuestRxFilters", "<network trustGuestRxFilters=''><name>n</name></network>")]
    public void Fault_of_the_root_is_told_at_its_place(string id, string slug, string path, string xml) => Check(id, slug, path, xml);

    [Theory]
    [InlineData("NR1105", "xml-bridge-delay-invalid", "/network/bridge/@delay", "<bridge delay='-1'/>")]
    [InlineData("NR1105", "xml-bridge-delay-invalid", "/network/bridge/@delay", "<bridge delay='18446744073709551616'/>")]
    [InlineData("NR1106", "xml-bridge-mactablemanager-invalid", "/network/bridge/@macTableManager", "<bridge macTableManager='default'/>")]
    [InlineData("NR1107", "xml-bridge-mac-invalid", "/network/mac/@address", "<mac address='52:54:00'/>")]
    [InlineData("NR1108", "xml-bridge-mac-multicast", "/network/mac/@address", "<mac address='01:54:00:00:00:01'/>")]
    [InlineData("NR1109", "xml-network-mtu-invalid", "/network/mtu/@size", "<mtu size='big'/>")]
    [InlineData("NR1110", "xml-portgroup-no-name", "/network/portgroup[2]", "<portgroup name='a'/><portgroup/>")]
    [InlineData("NR1110", "xml-portgroup-no-name", "/network/portgroup[1]", "<portgroup name=''/>")]
    [InlineData("NR1011", "xml-attribute-invalid", "/network/port/@isolated", "<port isolated='maybe'/>")]
    [InlineData("NR1011", "xml-attribute-invalid", "/network/domain/@localOnly", "<domain localOnly='1'/>")]
    [InlineData("NR1041", "vport-missing-type", "/network/virtualport", "<virtualport/>")]
    public void Fault_of_a_simple_element_is_told_at_its_place(string id, string slug, string path, string children) =>
        Check(id, slug, path, NetworkText.Of(children));

    [Fact]
    public void Title_has_one_line_where_it_is_read_at_all()
    {
        var xml = NetworkText.Of("<title>two\nlines</title>");
        var error = NetworkDefinition.Read(xml, "n.xml", new ReadOptions { Release = new LibvirtRelease(9, 7) }).FirstError!;

        error.Id.Should().Be("NR1111");
        error.Place.Path.Should().Be("/network/title");
        NetworkDefinition.Read(xml).FirstError.Should().BeNull();
    }

    [Theory]
    [InlineData("<title>t</title>", "/network/title", 9, 7)]
    [InlineData("<description>d</description>", "/network/description", 9, 7)]
    [InlineData("<domain name='d' register='yes'/>", "/network/domain/@register", 10, 1)]
    [InlineData("<forward mode='hostdev'><driver name='vfio' model='m'/></forward>", "/network/forward/driver/@model", 10, 0)]
    [InlineData("<dns><forwarder addr='10.0.0.1' port='53'/></dns>", "/network/dns/forwarder[1]/@port", 12, 0)]
    public void What_an_older_libvirt_does_not_read_is_told_and_left_out(string children, string path, int major, int minor)
    {
        var since = new LibvirtRelease(major, minor);
        var older = NetworkDefinition.Read(NetworkText.Of(children));
        var newer = NetworkDefinition.Read(NetworkText.Of(children), "n.xml", new ReadOptions { Release = since });

        older.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR1120");
        older.Diagnostics[0].Place.Path.Should().Be(path);
        older.Diagnostics[0].Message.Should().Contain(since.ToString());
        newer.Diagnostics.Should().BeEmpty();
        newer.Value.Should().NotBe(older.Value);
    }

    [Theory]
    [InlineData("<forwrad mode='nat'/>", "/network/forwrad", "forwrad")]
    [InlineData("<x:bridge xmlns:x='urn:x'/>", "/network/bridge", "x:bridge")]
    [InlineData("<bridge xmlns='urn:x'/>", "/network/bridge", "bridge xmlns='urn:x'")]
    [InlineData("<forward mode='vepa'><device/></forward>", "/network/forward/device", "device")]
    [InlineData("<portgroup name='a'><port isolated='yes'/></portgroup>", "/network/portgroup[1]/port", "port")]
    [InlineData("<ip address='10.0.0.1'><dns/></ip>", "/network/ip[1]/dns", "dns")]
    [InlineData("<ip address='10.0.0.1'><dhcp><subnet/></dhcp></ip>", "/network/ip[1]/dhcp/subnet", "subnet")]
    [InlineData("<dns><cname/></dns>", "/network/dns/cname", "cname")]
    [InlineData("<virtualport type='802.1Qbg'><parameter/></virtualport>", "/network/virtualport/parameter", "parameter")]
    [InlineData("<bandwidth><inbond average='1'/></bandwidth>", "/network/bandwidth/inbond", "inbond")]
    [InlineData("<vlan><tag id='1'/><tg id='2'/></vlan>", "/network/vlan/tg", "tg")]
    public void Element_that_libvirt_does_not_know_is_told(string children, string path, string name)
    {
        var finding = NetworkDefinition.Read(NetworkText.Of(children)).Diagnostics.Should().ContainSingle().Subject;

        finding.Id.Should().Be("NR1020");
        finding.Place.Path.Should().Be(path);
        finding.Arguments[0].Value.Should().Be(name);
        finding.Mend.Should().EndWith("If it is not needed, remove it.");
    }

    private static void Check(string id, string slug, string path, string xml)
    {
        var error = NetworkDefinition.Read(xml).FirstError!;

        (error.Id, error.Slug, error.Place.Path).Should().Be((id, slug, path));
    }
}
