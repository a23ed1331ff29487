using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public class SourceReaderTests
{
    public static TheoryData<string, InterfaceSource> Good => new()
    {
        { "<interface type='network'><source network='n'/></interface>", new InterfaceSource.Network("n") },
        { "<interface type='network'><source network='n' portgroup='g'/></interface>", new InterfaceSource.Network("n", "g") },
        { "<interface type='bridge'><source bridge='b' macTableManager='junk'/></interface>", new InterfaceSource.Bridge("b") },
        { "<interface type='direct'><source dev='d'/></interface>", new InterfaceSource.Direct("d") },
        { "<interface type='direct'><source dev='d' mode='passthrough'/></interface>", new InterfaceSource.Direct("d", MacvtapMode.Passthrough) },
        { "<interface type='user'/>", new InterfaceSource.User() },
        { "<interface type='user'><source dev='d'/></interface>", new InterfaceSource.User("d") },
        { "<interface type='ethernet'/>", new InterfaceSource.Ethernet() },
        { "<interface type='null'/>", new InterfaceSource.Null() },
        { "<interface type='internal'><source name='s'/></interface>", new InterfaceSource.Internal("s") },
        { "<interface type='vdpa'><source dev='/dev/v'/></interface>", new InterfaceSource.Vdpa("/dev/v") },
        { "<interface type='server'><source port='5'/></interface>", new InterfaceSource.Server(null, 5) },
        { "<interface type='client'><source address='a' port='-1'/></interface>", new InterfaceSource.Client("a", -1) },
        { "<interface type='mcast'><source address='a' port='99999'/></interface>", new InterfaceSource.Mcast("a", 99999) },
        { "<interface type='udp'><source address='a' port='1'><local address='b' port='2'/></source></interface>", new InterfaceSource.Udp("a", 1, "b", 2) },
        {
            "<interface type='vhostuser'><source type='unix' path='/p' mode='client'><reconnect enabled='yes' timeout='7'/></source><model type='virtio'/></interface>",
            new InterfaceSource.VhostUser("/p", Listens: false, new Reconnect(true, 7))
        },
        {
            "<interface type='vds'><source switchid='00112233-4455-6677-8899-aabbccddeeff' portid='0x10' portgroupid='g' connectionid='-3'/></interface>",
            new InterfaceSource.Vds(Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"), 16, "g", -3)
        },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void Source_is_read_by_the_type(string xml, InterfaceSource expected) => Guests.Parse(xml).Source.Should().Be(expected);

    [Theory]
    [InlineData("network")]
    [InlineData("bridge")]
    [InlineData("direct")]
    [InlineData("vhostuser")]
    [InlineData("server")]
    [InlineData("client")]
    [InlineData("mcast")]
    [InlineData("udp")]
    [InlineData("internal")]
    [InlineData("vdpa")]
    [InlineData("vds")]
    public void Type_that_needs_a_source_is_refused_without_one(string type)
    {
        var error = Guests.Read($"<interface type='{type}'/>").Error();

        error.Id.Should().Be("NR1310");
        error.Named().Should().Be($"type={type}");
    }

    [Theory]
    [InlineData("network", "", "network")]
    [InlineData("bridge", "", "bridge")]
    [InlineData("direct", "", "dev")]
    [InlineData("internal", "", "name")]
    [InlineData("vdpa", "", "dev")]
    [InlineData("vhostuser", "path='p' mode='client'", "type")]
    [InlineData("vhostuser", "type='unix' mode='client'", "path")]
    [InlineData("vhostuser", "type='unix' path='p'", "mode")]
    [InlineData("server", "", "port")]
    [InlineData("client", "port='1'", "address")]
    [InlineData("client", "address='a'", "port")]
    [InlineData("mcast", "", "address")]
    [InlineData("vds", "", "switchid")]
    public void Source_without_a_required_attribute_is_refused(string type, string attributes, string missing)
    {
        var error = Guests.Read($"<interface type='{type}'><source {attributes}/></interface>").Error();

        error.Id.Should().Be("NR1010");
        error.Named().Should().Be($"attribute={missing}, element=source");
    }

    [Theory]
    [InlineData("network", "network")]
    [InlineData("bridge", "bridge")]
    [InlineData("direct", "dev")]
    public void Empty_name_is_a_name_and_told_of(string type, string attribute) =>
        Guests.Read($"<interface type='{type}'><source {attribute}=''/></interface>").Advice().Id.Should().Be("NR9049");

    [Theory]
    [InlineData("")]
    [InlineData("passthru")]
    [InlineData("VEPA")]
    public void Mode_of_a_direct_source_is_one_of_four(string mode) =>
        Guests.Read($"<interface type='direct'><source dev='d' mode='{mode}'/></interface>").Error().Named()
            .Should().Be($"attribute=mode, element=source, value={mode}");

    [Fact]
    public void Vhostuser_takes_a_unix_socket_alone()
    {
        var error = Guests.Read("<interface type='vhostuser'><source type='tcp' path='p' mode='client'/><model type='virtio'/></interface>").Error();

        error.Id.Should().Be("NR1318");
        error.Named().Should().Be("value=tcp");
    }

    [Fact]
    public void Reconnect_that_is_enabled_needs_a_timeout() =>
        Guests.Read("<interface type='vhostuser'><source type='unix' path='p' mode='client'><reconnect enabled='yes'/></source><model type='virtio'/></interface>")
            .Error().Named().Should().Be("attribute=timeout, element=reconnect");

    [Fact]
    public void Udp_needs_its_own_end() =>
        Guests.Read("<interface type='udp'><source address='a' port='1'/></interface>").Error().Id.Should().Be("NR1319");

    [Theory]
    [InlineData("x")]
    [InlineData("0x5")]
    [InlineData("2147483648")]
    [InlineData("")]
    public void Port_is_a_signed_decimal_number_of_32_bits(string port) =>
        Guests.Read($"<interface type='server'><source port='{port}'/></interface>").Error().Id.Should().Be("NR1321");

    [Fact]
    public void Switch_of_a_vds_is_a_uuid() =>
        Guests.Read("<interface type='vds'><source switchid='x' portid='1' portgroupid='g' connectionid='1'/></interface>").Error().Id.Should().Be("NR1320");

    [Fact]
    public void Empty_portgroup_is_kept_and_told_of()
    {
        var read = Guests.Read("<interface type='network'><source network='n' portgroup=''/></interface>");

        read.Advice().Id.Should().Be("NR9005");
        read.Advice().Place.Path.Should().Be("/interface/source/@portgroup");
        read.Value!.Source.Should().Be(new InterfaceSource.Network("n", ""));
    }

    [Fact]
    public void Attribute_of_another_type_is_told_of() =>
        Guests.Read("<interface type='network'><source network='n' dev='eth0'/></interface>").Advice().Place.Path.Should().Be("/interface/source/@dev");

    [Fact]
    public void Portid_of_a_configuration_is_not_even_looked_at() =>
        Guests.Parse("<interface type='network'><source network='n' portid='junk'/></interface>").Source.Should().Be(new InterfaceSource.Network("n"));

    [Fact]
    public void Portid_of_a_running_guest_is_read() =>
        Guests.Parse("<interface type='network'><source network='n' portid='00112233-4455-6677-8899-aabbccddeeff'/></interface>", InterfaceForm.Live)
            .Source.Should().Be(new InterfaceSource.Network("n", null, Guid.Parse("00112233-4455-6677-8899-aabbccddeeff")));

    [Fact]
    public void Places_of_network_and_portgroup_are_known()
    {
        var guest = Guests.Parse("<interface type='network'>\n  <source network='n'\n    portgroup='g'/>\n</interface>");

        guest.SourcePlace.ToString().Should().Be("nic.xml(2,11)");
        guest.PortGroupPlace.ToString().Should().Be("nic.xml(3,5)");
    }

    [Fact]
    public void Only_the_first_source_counts() =>
        Guests.Parse("<interface type='network'><source network='n'/><source network='m' portgroup='x'/></interface>")
            .Source.Should().Be(new InterfaceSource.Network("n"));
}
