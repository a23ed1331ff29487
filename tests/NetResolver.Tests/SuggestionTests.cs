using NetResolver.Diagnostics;
using NetResolver.Tests.Support;

namespace NetResolver.Tests;

/// <summary>What is suggested where a value or a reference is misspelled.</summary>
public sealed class SuggestionTests
{
    private const string Red = "<network><name>red</name><forward mode='vepa'/><portgroup name='engineering'/><portgroup name='sales'/></network>";

    [Theory]
    [InlineData("<forward mode='VEPA'/>", "NR1130", "vepa")]
    [InlineData("<forward mode='passtrough'/>", "NR1130", "passthrough")]
    [InlineData("<forward mode='hostdev'><driver name='VFIO'/></forward>", "NR1131", "vfio")]
    [InlineData("<forward mode='hostdev'><address type='PCI'/></forward>", "NR1137", "pci")]
    [InlineData("<virtualport type='openVswitch'/>", "NR1040", "openvswitch")]
    [InlineData("<virtualport type='802.1qbh'/>", "NR1040", "802.1Qbh")]
    [InlineData("<bridge macTableManager='Libvirt'/>", "NR1106", "libvirt")]
    [InlineData("<port isolated='true'/>", "NR1011", "yes")]
    [InlineData("<vlan><tag id='1' nativeMode='untaged'/></vlan>", "NR1011", "untagged")]
    [InlineData("<vlan trunk='on'><tag id='1'/></vlan>", "NR1065", "yes")]
    [InlineData("<ip family='IPv6' address='::1'/>", "NR1228", "ipv6")]
    public void Value_of_a_network(string content, string id, string meant) => Check(NetworkDefinition.Read(NetworkText.Of(content)).FirstError!, id, meant);

    [Fact]
    public void Value_of_the_networks_own_attribute() => Check(NetworkDefinition.Read("<network ipv6='Yes'><name>n</name></network>").FirstError!, "NR1104", "yes");

    [Theory]
    [InlineData("<interface type='Bridge'><source bridge='b'/></interface>", "NR1011", "bridge")]
    [InlineData("<interface type='direct'><source dev='eth0' mode='Private'/></interface>", "NR1011", "private")]
    [InlineData("<interface type='user'><link state='Down'/></interface>", "NR1351", "down")]
    [InlineData("<interface type='user'><teaming type='transcient'/></interface>", "NR1353", "transient")]
    [InlineData("<interface type='user'><address type='PCI'/></interface>", "NR1359", "pci")]
    [InlineData("<interface type='vhostuser'><source type='Unix' path='/p' mode='server'/></interface>", "NR1318", "unix")]
    [InlineData("<interface type='hostdev'><source><address type='Pci'/></source></interface>", "NR1314", "pci")]
    [InlineData("<interface type='user'><model type='virtio'/><driver name='Vhost'/></interface>", "NR1011", "vhost")]
    public void Value_of_an_interface(string xml, string id, string meant) => Check(Guests.Read(xml).FirstError!, id, meant);

    [Theory]
    [InlineData("virtoi", "virtio")]
    [InlineData("e1000x", "e1000")]
    public void Model_like_one_that_libvirt_knows(string model, string meant)
    {
        var finding = Guests.Read($"<interface type='user'><model type='{model}'/></interface>").Advice();

        finding.Id.Should().Be("NR1601");
        finding.Suggestion.Should().Be(meant);
        finding.Message.Should().EndWith($"; did you mean '{meant}'?");
    }

    [Theory]
    [InlineData("smc91c111")]
    [InlineData("pcnet")]
    [InlineData("ne2k_pci")]
    [InlineData("VIRTIO")]
    public void Model_of_the_hypervisor_is_none(string model) => Guests.Read($"<interface type='user'><model type='{model}'/></interface>").Diagnostics.Should().BeEmpty();

    [Fact]
    public void Portgroup_that_the_network_does_not_have()
    {
        var finding = Plan("<source network='red' portgroup='enginering'/>").Diagnostics.Single(d => d.Id == "NR9004");

        finding.Message.Should().Be("Network 'red' has no portgroup 'enginering'; libvirt goes on without any, the default one included. It has: engineering, sales; did you mean 'engineering'?");
        finding.Arguments[^1].Should().Be(new KeyValuePair<string, string>("suggestion", "engineering"));
        finding.Rule.Arguments.Should().Equal("portgroup", "network", "known", "suggestion");
    }

    [Fact]
    public void Network_that_there_is_not()
    {
        var finding = Plan("<source network='redd'/>").Diagnostics.Single(d => d.Id == "NR4001");

        finding.Message.Should().Be("There is no network 'redd'; there are: red; did you mean 'red'?");
        finding.Named().Should().Be("network=redd");
    }

    [Fact]
    public void Many_names_are_not_all_listed()
    {
        var networks = Enumerable.Range(0, 10_000).Select(i => NetworkDefinition.Parse($"<network><name>net-{i}</name></network>")).ToList();

        ConnectionPlanner.Plan(networks, Guest.Parse(Domain("<source network='blue'/>")))[0].Diagnostics.Single(d => d.Id == "NR4001")
            .Message.Should().EndWith(", net-14, net-15 … and 9,984 more");
    }

    [Fact]
    public void Portgroup_of_a_change() => Check(
        NetworkUpdate.Apply(NetworkDefinition.Parse(Red), new NetworkChange(UpdateSection.PortGroup, UpdateCommand.Delete, "<portgroup name='sale'/>")).FirstError!, "NR4321", "sales");

    [Theory]
    [InlineData("<nr:alow modes='vepa'/>", "NR1470", "nr:allow")]
    [InlineData("<nr:allow mode='vepa'/>", "NR1471", "modes")]
    [InlineData("<nr:allow modes='Vepa'/>", "NR1472", "vepa")]
    [InlineData("<nr:unchanged aspects='vlann'/>", "NR1472", "vlan")]
    [InlineData("<nr:virtualport policy='requird'/>", "NR1472", "require")]
    public void Words_of_a_policy(string part, string id, string meant) =>
        Check(GuestPolicy.Read($"<nr:connections xmlns:nr='{GuestPolicy.Namespace}'><nr:interface>{part}</nr:interface></nr:connections>").FirstError!, id, meant);

    [Fact]
    public void Property_of_an_inventory() => Check(HostInventory.Read("{ \"devces\": [] }").Diagnostics.First(d => d.Id == "NR1501"), "NR1501", "devices");

    [Theory]
    [InlineData("<device><interface type='network'/></device>", "/domain/device", "devices")]
    [InlineData("<devices><Interface type='network'/></devices>", "/domain/devices/Interface", "interface")]
    [InlineData("<devices><interfaces><interface/></interfaces><input type='mouse'/><iommu model='intel'/></devices>", "/domain/devices/interfaces", "interface")]
    public void Elements_of_a_guest_that_hide_its_interfaces(string content, string path, string meant)
    {
        var finding = Guest.Read($"<domain><name>g</name>{content}</domain>").Diagnostics.Should().ContainSingle().Subject;

        (finding.Id, finding.Place.Path, finding.Suggestion).Should().Be(("NR1020", path, meant));
    }

    [Fact]
    public void Interface_outside_of_the_devices()
    {
        var finding = Guest.Read("<domain><name>g</name><interface type='network'><source network='red'/></interface></domain>").Diagnostics.Should().ContainSingle().Subject;

        finding.Message.Should().Be("libvirt does not know <interface> in <domain>: it is ignored, and lost when libvirt writes the document; libvirt reads it in <devices>");
        finding.Mend.Should().Be("Move it to <devices>. If it is not needed, remove it.");
    }

    [Fact]
    public void Guest_in_a_namespace() =>
        Guest.Read("<domain xmlns='http://libvirt.org/schemas/domain/1.0'><name>g</name></domain>").Diagnostics[0].Id.Should().Be("NR1600");

    [Theory]
    [InlineData("explain NR3OO2", "explain: there is no rule NR3OO2; an id is NR and four digits, and --list shows all; did you mean 'NR3002'?")]
    [InlineData("validate a.xml", "a.xml: the root is <netwrk>; known are network, domain, domstatus, interface, networkport, virtualport and connections; did you mean 'network'?")]
    [InlineData("validate a.xml --severity NR9O04=none", "--severity NR9O04=none: there is no rule 'NR9O04'; netresolver explain --list shows all; did you mean 'NR9004'?")]
    [InlineData("validate a.xml --severity NR9004=warn", "--severity NR9004=warn: a severity is error, warning, info or none, not 'warn'")]
    [InlineData("validate a.xml --severity NR9004=Info", "--severity NR9004=Info: a severity is error, warning, info or none, not 'Info'; did you mean 'info'?")]
    [InlineData("whatif a.xml --network a.xml --rename profilid=a:b", "whatif: --rename takes parameter=old:new with two values that the parameter may have, such as profileid=old:new; 'profilid=a:b' is not of that form; did you mean 'profileid'?")]
    public void Command_suggests_too(string arguments, string message)
    {
        using var shell = new Shell();

        shell.File("a.xml", "<netwrk/>").Run(arguments).Error.Should().Be($"netresolver: {message}\n");
    }

    private static void Check(Diagnostic finding, string id, string meant)
    {
        finding.Id.Should().Be(id);
        finding.Suggestion.Should().Be(meant);
        finding.Message.Should().EndWith($"; did you mean '{meant}'?");
        finding.Arguments.Should().Contain(new KeyValuePair<string, string>("suggestion", meant));
    }

    private static PlanResult Plan(string source) => ConnectionPlanner.Plan([NetworkDefinition.Parse(Red)], Guest.Parse(Domain(source)))[0];

    private static string Domain(string source) =>
        $"<domain><name>g</name><devices><interface type='network'><mac address='52:54:00:00:00:01'/>{source}</interface></devices></domain>";
}
