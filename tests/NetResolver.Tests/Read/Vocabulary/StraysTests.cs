using NetResolver.Diagnostics;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

/// <summary>What libvirt passes over without a word: what is said of it.</summary>
public sealed class StraysTests
{
    private const string Network = "libvirt does not know <{0}> in <{1}>: it is ignored, and lost when libvirt writes the document";
    private const string Attribute = "libvirt does not read the attribute '{0}' of <{1}> here: it is ignored, and lost when libvirt writes the document";

    [Theory]
    [InlineData("<virtualPort type='802.1Qbh'/>", "/network/virtualPort", "virtualPort", "network", "; did you mean <virtualport>?")]
    [InlineData("<portGroup name='a'/>", "/network/portGroup", "portGroup", "network", "; did you mean <portgroup>?")]
    [InlineData("<bandwith/>", "/network/bandwith", "bandwith", "network", "; did you mean <bandwidth>?")]
    [InlineData("<forward mode='vepa'><portgroup name='a'/></forward>", "/network/forward/portgroup", "portgroup", "forward", "; libvirt reads it in <network>")]
    [InlineData("<parameters managerid='1'/>", "/network/parameters", "parameters", "network", "; libvirt reads it in <virtualport>")]
    [InlineData("<tag id='1'/>", "/network/tag", "tag", "network", "; libvirt reads it in <vlan>")]
    [InlineData("<source dev='eth0'/>", "/network/source", "source", "network", "")]
    [InlineData("<forward mode='vepa'/><portgroup name='a'/><portgroup name='b'><mtu size='9000'/></portgroup>", "/network/portgroup[2]/mtu", "mtu", "portgroup", "; libvirt reads it in <network>")]
    [InlineData("<forward mode='vepa'><mode>nat</mode></forward>", "/network/forward/mode", "mode", "forward", "; libvirt reads it as an attribute, mode='…'")]
    [InlineData("<frobnicate/>", "/network/frobnicate", "frobnicate", "network", "")]
    public void Unknown_element_of_a_network(string content, string path, string name, string parent, string hint)
    {
        var finding = Only(NetworkText.Of(content));

        finding.Id.Should().Be("NR1020");
        finding.Place.Path.Should().Be(path);
        finding.Message.Should().Be(Text(Network, name, parent) + hint);
    }

    [Theory]
    [InlineData("mode='vepa'", "", "/network/@mode", "mode", "network", "; libvirt reads it in <forward>")]
    [InlineData("name='red'", "", "/network/@name", "name", "network", "; libvirt reads it as an element, <name>")]
    [InlineData("trustguestrxfilters='yes'", "", "/network/@trustguestrxfilters", "trustguestrxfilters", "network", "; did you mean 'trustGuestRxFilters'?")]
    [InlineData("", "<forward mode='vepa' managed='yes'/>", "/network/forward/@managed", "managed", "forward", "; libvirt reads it in <forward> for mode hostdev")]
    [InlineData("", "<virtualport type='802.1Qbg' managerid='1'/>", "/network/virtualport/@managerid", "managerid", "virtualport", "; libvirt reads it in <parameters>")]
    [InlineData("", "<virtualport type='802.1Qbh'><parameters profileId='p'/></virtualport>", "/network/virtualport/parameters/@profileId", "profileId", "parameters", "; did you mean 'profileid'?")]
    [InlineData("", "<virtualport type='802.1Qbg'><parameters managerID='1'/></virtualport>", "/network/virtualport/parameters/@managerID", "managerID", "parameters", "; did you mean 'managerid'?")]
    [InlineData("", "<portgroup name='a' defualt='yes'/>", "/network/portgroup[1]/@defualt", "defualt", "portgroup", "; did you mean 'default'?")]
    [InlineData("", "<bridge name='br0' mactablemanager='libvirt'/>", "/network/bridge/@mactablemanager", "mactablemanager", "bridge", "; did you mean 'macTableManager'?")]
    [InlineData("", "<vlan><tag id='1' trunk='yes'/></vlan>", "/network/vlan/tag[1]/@trunk", "trunk", "tag", "; libvirt reads it in <vlan>")]
    [InlineData("", "<ip address='10.0.0.1' prefix='24'><dhcp><range start='10.0.0.2' end='10.0.0.3'/><host mac='52:54:00:00:00:01' ip='10.0.0.4' hostname='x'/></dhcp></ip>", "/network/ip[1]/dhcp/host[1]/@hostname", "hostname", "host", "")]
    public void Unknown_attribute_of_a_network(string attributes, string content, string path, string name, string element, string hint)
    {
        var finding = Only(NetworkText.Of(content, " " + attributes));

        finding.Id.Should().Be("NR1300");
        finding.Place.Path.Should().Be(path);
        finding.Message.Should().Be(Text(Attribute, name, element) + hint);
    }

    [Theory]
    [InlineData("<interface type='network'><source network='red'><vlan><tag id='1'/></vlan></source></interface>", "vlan", "source", "; libvirt reads it in <interface>")]
    [InlineData("<interface type='network'><source network='red'><virtualport/></source></interface>", "virtualport", "source", "; libvirt reads it in <interface>")]
    [InlineData("<interface type='network'><source network='red'/><parameters profileid='p'/></interface>", "parameters", "interface", "; libvirt reads it in <virtualport>")]
    [InlineData("<interface type='network'><source network='red'/><target><bandwidth/></target></interface>", "bandwidth", "target", "; libvirt reads it in <interface>")]
    [InlineData("<interface type='network'><source network='red'/><portgroup name='a'/></interface>", "portgroup", "interface", "; libvirt reads it as an attribute, <source portgroup='…'>")]
    [InlineData("<interface type='network'><source network='red'><virtualPort/></source></interface>", "virtualPort", "source", "; libvirt reads it in <interface>; did you mean <virtualport>?")]
    [InlineData("<interface type='bridge'><source bridge='br0'><reconnect enabled='no'/></source></interface>", "reconnect", "source", "; libvirt reads it in <source> for type vhostuser")]
    public void Unknown_element_of_an_interface(string xml, string name, string parent, string hint)
    {
        var finding = Guests.Read(xml).Advice();

        finding.Id.Should().Be("NR1020");
        finding.Message.Should().Be(Text(Network, name, parent) + hint);
    }

    [Theory]
    [InlineData("<interface type='network' portgroup='a'><source network='red'/></interface>", "portgroup", "interface", "; libvirt reads it in <source>")]
    [InlineData("<interface type='network' portGroup='a'><source network='red'/></interface>", "portGroup", "interface", "; libvirt reads it in <source>; did you mean 'portgroup'?")]
    [InlineData("<interface type='network' managed='yes'><source network='red'/></interface>", "managed", "interface", "; libvirt reads it in <interface> for type hostdev")]
    [InlineData("<interface type='network'><source network='red' mode='vepa'/></interface>", "mode", "source", "; libvirt reads it in <source> for type vhostuser or direct")]
    [InlineData("<interface type='network'><source network='red'/><mac address='52:54:00:00:00:01' currentAddress='52:54:00:00:00:02'/></interface>", "currentAddress", "mac", "; libvirt reads it from 11.2.0 on")]
    public void Unknown_attribute_of_an_interface(string xml, string name, string element, string hint)
    {
        var finding = Guests.Read(xml).Advice();

        finding.Id.Should().Be("NR1300");
        finding.Message.Should().Be(Text(Attribute, name, element) + hint);
    }

    [Fact]
    public void Suggestion_is_an_argument_and_is_absent_where_there_is_none()
    {
        Only(NetworkText.Of("<vlann/>")).Arguments.Should().Equal(
            new("element", "vlann"), new("parent", "network"), new KeyValuePair<string, string>("suggestion", "vlan"));
        Only(NetworkText.Of("<vlan><tag id='1'><x/></tag></vlan>")).Arguments.Should().Equal(
            new("element", "x"), new KeyValuePair<string, string>("parent", "tag"));
    }

    [Theory]
    [InlineData("<vlann/>", "Write <vlan>. If it is not needed, remove it.")]
    [InlineData("<forward mode='vepa'><portgroup name='a'/></forward>", "Move it to <network>. If it is not needed, remove it.")]
    [InlineData("<x:y xmlns:x='urn:x'/>", "Move it into <metadata>, where libvirt keeps what is not its own. If it is not needed, remove it.")]
    [InlineData("<portgroup name='a'><frobnicate/></portgroup>", "libvirt knows here: vlan, virtualport, bandwidth. If it is not needed, remove it.")]
    public void Mend_says_what_to_write(string content, string mend) => Only(NetworkText.Of(content)).Mend.Should().Be(mend);

    [Fact]
    public void Document_in_a_namespace_is_told_of_once()
    {
        var finding = NetworkDefinition.Read("<network xmlns='http://libvirt.org/schemas/network/1.0'><name>n</name><forward/><bridge/></network>").Diagnostics[0];

        finding.Id.Should().Be("NR1600");
        finding.Message.Should().Be("The elements in <network> are in the namespace 'http://libvirt.org/schemas/network/1.0': libvirt looks for names without a namespace and finds none of them");
    }

    [Theory]
    [InlineData("<network xmlns:x='urn:x'><name>n</name></network>")]
    [InlineData("<network xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:noNamespaceSchemaLocation='network.xsd'><name>n</name></network>")]
    [InlineData("<network><name>n</name><metadata><x:y xmlns:x='urn:x' z='1'/></metadata></network>")]
    [InlineData("<network xmlns:d='http://libvirt.org/schemas/network/dnsmasq/1.0'><name>n</name><d:options><d:option value='a'/></d:options></network>")]
    [InlineData("<x:network xmlns:x='urn:x'><name>n</name></x:network>")]
    [InlineData("<network><name>n</name><bandwidth><x:inbound xmlns:x='urn:x' average='1'/></bandwidth></network>")]
    public void Namespaces_where_libvirt_has_them_are_no_strays(string xml) => NetworkDefinition.Read(xml).Diagnostics.Should().BeEmpty();

    [Theory]
    [InlineData("<mtu>9000</mtu>", "Write <mtu size='…'>. If it is not needed, remove it.")]
    [InlineData("<bridge>\n br0\n</bridge>", "Write <bridge name='…'>. If it is not needed, remove it.")]
    [InlineData("<mac>52:54:00:11:22:33</mac>", "Write <mac address='…'>. If it is not needed, remove it.")]
    [InlineData("<bridge name='br0'>br1</bridge>", "If it is not needed, remove it.")]
    [InlineData("<bandwidth>10<inbound average='10'/></bandwidth>", "If it is not needed, remove it.")]
    public void Text_where_libvirt_reads_attributes_is_told_of(string part, string mend)
    {
        var finding = Only(NetworkText.Of(part));

        finding.Id.Should().Be("NR1602");
        finding.Mend.Should().Be(mend);
    }

    [Theory]
    [InlineData("<interface type='network'><source network='a'>red</source></interface>", "If it is not needed, remove it.")]
    [InlineData("<interface type='user'><model>virtio</model></interface>", "Write <model type='…'>. If it is not needed, remove it.")]
    [InlineData("<interface type='user'><mtu>9000</mtu></interface>", "Write <mtu size='…'>. If it is not needed, remove it.")]
    public void Text_in_an_interface_is_told_of(string xml, string mend)
    {
        var finding = GuestInterface.Read(xml).Diagnostics.Should().ContainSingle().Subject;

        finding.Id.Should().Be("NR1602");
        finding.Mend.Should().Be(mend);
    }

    [Theory]
    [InlineData("<interface type='network'><source network='a'/><bandwidth><in average='4'/></bandwidth></interface>", "Write <inbound>. If it is not needed, remove it.")]
    [InlineData("<interface type='network'><source network='a'/><portgroup name='x'/></interface>", "Write <source portgroup='…'>. If it is not needed, remove it.")]
    [InlineData("<interface type='network'><source network='a'/><virtualport><profileid>x</profileid></virtualport></interface>", "Write <parameters profileid='…'>. If it is not needed, remove it.")]
    [InlineData("<interface type='ethernet'><source dev='eth0'/></interface>", "It counts in <source> for type user, direct or vdpa alone. If it is not needed, remove it.")]
    [InlineData("<interface type='user'><driver><mtu size='9000'/></driver></interface>", "Move it to <interface>. If it is not needed, remove it.")]
    public void Advice_names_what_is_near_and_can_hold_it(string xml, string mend) =>
        GuestInterface.Read(xml).Diagnostics.Should().ContainSingle().Which.Mend.Should().Be(mend);

    [Fact]
    public void Attribute_that_is_written_out_is_known_by_its_abbreviation() =>
        Only(NetworkText.Of("<dns><forwarder domain='a' address='192.0.2.1'/></dns>")).Mend.Should().Be("Write addr='…'. If it is not needed, remove it.");

    [Fact]
    public void Second_element_of_a_network_is_told_of_with_the_first()
    {
        var finding = Only(NetworkText.Of("<vlan><tag id='1'/></vlan>\n<vlan><tag id='x' y='z'/></vlan>"));

        finding.Id.Should().Be("NR1301");
        finding.Place.Line.Should().Be(2);
        finding.Related.Should().ContainSingle().Which.Place.Line.Should().Be(1);
    }

    [Theory]
    [InlineData("<mtu/><mtu size='9000'/>", 0)]
    [InlineData("<mtu size='1500'/><mtu size='9000'/>", 1)]
    public void Second_element_that_adds_something_is_none_for_nothing(string content, int count) =>
        NetworkDefinition.Read(NetworkText.Of(content)).Diagnostics.Where(d => d.Id == "NR1301").Should().HaveCount(count);

    [Theory]
    [InlineData("<networkport><uuid>5b2e6a3c-1d4f-4c8e-9a70-3f1b2c4d5e6f</uuid><owner><name>g</name><uuid>5b2e6a3c-1d4f-4c8e-9a70-3f1b2c4d5e60</uuid></owner><mac address='52:54:00:00:00:01'/><plug type='bridge' bridge='b' mode='vepa'/></networkport>")]
    public void Unknown_attribute_of_a_port(string xml)
    {
        var finding = NetworkPort.Read(xml).Advice();

        finding.Id.Should().Be("NR1300");
        finding.Message.Should().EndWith("; libvirt reads it in <plug> for type direct");
    }

    [Fact]
    public void Lone_virtualport_is_looked_at() =>
        VirtualPortElement.Read("<virtualport><parameters managerID='1'/></virtualport>").Advice().Message.Should().EndWith("; did you mean 'managerid'?");

    [Fact]
    public void Change_of_a_network_is_looked_at() =>
        NetworkUpdate.Apply(NetworkDefinition.Parse(NetworkText.Of("")), new NetworkChange(UpdateSection.PortGroup, UpdateCommand.AddLast, "<portgroup name='a' trustguestrxfilters='yes'/>"))
            .Diagnostics.Should().Contain(finding => finding.Id == "NR1300" && finding.Message.EndsWith("; did you mean 'trustGuestRxFilters'?", StringComparison.Ordinal));

    [Fact]
    public void Very_many_strays_are_told_of_up_to_a_bound()
    {
        var ips = string.Concat(Enumerable.Repeat("<ip address='10.0.0.1' prefix='24' x='1'/>", 20_000));

        var found = NetworkDefinition.Read(NetworkText.Of(ips)).Diagnostics;

        found.Should().HaveCount(DiagnosticBag.Limit);
        found[^1].Place.Path.Should().Be("/network/ip[1000]/@x");
    }

    /// <summary>The one finding of a network that is accepted.</summary>
    private static Diagnostic Only(string xml) => Guests.Advice(NetworkDefinition.Read(xml));

    private static string Text(string format, string name, string element) => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, name, element);
}
