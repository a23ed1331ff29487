using NetResolver.Diagnostics;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public sealed class ThreadDialectTests
{
    private const string Example = """
        <network type='direct'>
          <name>public-network</name>
          <source mode='vepa'>
            <pool>
              <interface>
                <name>eth20</name>
                ....
              </interface>
              <interface>
                <name> eth21 </name>
              </interface>
            </pool>
          </source>
          <virtualport type='802.1Qbg'><parameters managerid='11' typeid='1193047'/></virtualport>
          <portgroup name='engineering' default='yes'><virtualport type='802.1Qbh'><parameters profile_name='test'/></virtualport></portgroup>
        </network>
        """;

    private static readonly ReadOptions AsThread = new() { Dialect = Dialect.Thread };
    private static readonly ReadOptions AsLibvirt = new() { Dialect = Dialect.Libvirt };

    [Fact]
    public void Example_of_the_thread_is_read()
    {
        var found = NetworkDefinition.Read(Example);

        found.Diagnostics.Select(d => d.Id).Should().Equal("NR1460", "NR1450");
        found.Value!.Forward.Should().Be(new Forward { Mode = ForwardMode.Vepa, Pool = [new PoolDevice.NetDevice("eth20"), new PoolDevice.NetDevice("eth21")] });
        found.Value.VirtualPort!.Fields.ManagerId.Should().Be(11);
        found.Value.FindPortGroup("engineering")!.VirtualPort!.Fields.ProfileId.Should().Be("test");
    }

    [Fact]
    public void Libvirts_dialect_reads_it_as_libvirt_would()
    {
        var found = NetworkDefinition.Read(Example, "n.xml", AsLibvirt);

        found.Value!.Mode.Should().Be(ForwardMode.None);
        found.Diagnostics.Select(d => d.Id).Should().Equal("NR1300", "NR1020", "NR1300");
        found.Value.PortGroups[0].VirtualPort!.Fields.ProfileId.Should().BeNull();
    }

    [Fact]
    public void Converting_gives_libvirts_form_that_reads_the_same()
    {
        var network = NetworkDefinition.Parse(Example);
        var converted = NetworkDefinition.Read(network.ToXml());

        converted.Value.Should().Be(network);
        converted.Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("", ForwardMode.Vepa)]
    [InlineData("mode='vepa'", ForwardMode.Vepa)]
    [InlineData("mode='bridge'", ForwardMode.Bridge)]
    [InlineData("mode='private'", ForwardMode.Private)]
    [InlineData("mode='passthrough'", ForwardMode.Passthrough)]
    public void Source_tells_the_mode(string attributes, ForwardMode mode) =>
        NetworkDefinition.Parse($"<network type='direct'><name>n</name><source {attributes}/></network>").Mode.Should().Be(mode);

    [Theory]
    [InlineData("<source dev='a'/>", "a")]
    [InlineData("<source dev='a'><pool><interface><name>a</name></interface><interface><name>b</name></interface></pool></source>", "a b")]
    public void Dev_of_the_source_is_the_first_device(string source, string devices) =>
        string.Join(' ', NetworkDefinition.Parse($"<network type='direct'><name>n</name>{source}</network>").Forward!.Pool.Select(d => d.Name)).Should().Be(devices);

    [Theory]
    [InlineData("NR1451", "/network/@type", "<network type='bridged'><name>n</name><source/></network>")]
    [InlineData("NR1452", "/network", "<network type='direct'><name>n</name></network>")]
    [InlineData("NR1453", "/network/source/@mode", "<network type='direct'><name>n</name><source mode='nat'/></network>")]
    [InlineData("NR1454", "/network/source/pool/interface[1]", "<network type='direct'><name>n</name><source><pool><interface>...</interface></pool></source></network>")]
    [InlineData("NR1454", "/network/source/pool/interface[1]", "<network type='direct'><name>n</name><source><pool><interface><name> </name></interface></pool></source></network>")]
    [InlineData("NR1455", "/network/source/pool", "<network type='direct'><name>n</name><source><pool/></source></network>")]
    [InlineData("NR1456", "/network/source/pool/interface[2]/name", "<network type='direct'><name>n</name><source><pool><interface><name>a</name></interface><interface><name>a</name></interface></pool></source></network>")]
    [InlineData("NR1457", "/network/source/@dev", "<network type='direct'><name>n</name><source dev='b'><pool><interface><name>a</name></interface></pool></source></network>")]
    [InlineData("NR1163", "/network/bridge/@name", "<network type='direct'><name>n</name><source/><bridge name='b'/></network>")]
    [InlineData("NR1041", "/network/virtualport", "<network type='direct'><name>n</name><source/><virtualport/></network>")]
    public void Fault_is_told_at_its_place(string id, string path, string xml)
    {
        var error = NetworkDefinition.Read(xml).FirstError!;

        (error.Id, error.Place.Path).Should().Be((id, path));
    }

    [Theory]
    [InlineData("<source><address/></source>", "/network/source/address")]
    [InlineData("<source><pool><group/><interface><name>a</name></interface></pool></source>", "/network/source/pool/group")]
    [InlineData("<source><pool><interface><name>a</name><mac/></interface></pool></source>", "/network/source/pool/interface[1]/mac")]
    public void Element_that_is_not_read_is_told(string source, string path)
    {
        var found = NetworkDefinition.Read($"<network type='direct'><name>n</name>{source}</network>");

        found.Diagnostics.Select(d => d.Id).Should().Equal("NR1450", "NR1458");
        found.Diagnostics[1].Place.Path.Should().Be(path);
    }

    [Fact]
    public void Forward_makes_it_libvirts_and_the_type_is_ignored()
    {
        const string Xml = "<network type='direct'><name>n</name><forward mode='vepa'/></network>";

        foreach (var options in new[] { ReadOptions.Default, AsThread })
        {
            var found = NetworkDefinition.Read(Xml, "n.xml", options);
            found.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR1459");
            found.Value!.Mode.Should().Be(ForwardMode.Vepa);
        }

        NetworkDefinition.Read(Xml, "n.xml", AsLibvirt).Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR1300");
    }

    [Fact]
    public void Network_without_a_type_is_the_threads_only_on_demand()
    {
        var xml = NetworkText.Of("");

        NetworkDefinition.Read(xml).Diagnostics.Should().BeEmpty();
        NetworkDefinition.Read(xml, "n.xml", AsThread).Diagnostics.Select(d => d.Id).Should().Equal("NR1450", "NR1451", "NR1452");
    }

    [Fact]
    public void Profile_name_counts_in_a_lone_virtualport_unless_libvirts_syntax_is_asked_for()
    {
        const string Xml = "<virtualport type='802.1Qbh'><parameters profile_name='p'/></virtualport>";

        VirtualPortElement.Read(Xml).Value!.Fields.ProfileId.Should().Be("p");
        VirtualPortElement.Read(Xml).Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR1460");
        VirtualPortElement.Read(Xml, "v.xml", AsLibvirt).Value!.Fields.ProfileId.Should().BeNull();
    }

    [Fact]
    public void Profile_name_does_not_count_in_a_network_of_libvirts_syntax() =>
        NetworkDefinition.Parse(NetworkText.Of("<forward mode='vepa'/><virtualport type='802.1Qbh'><parameters profile_name='p'/></virtualport>"))
            .VirtualPort!.Fields.ProfileId.Should().BeNull();

    [Fact]
    public void Same_profile_twice_is_told()
    {
        var found = VirtualPortElement.Read("<virtualport><parameters profileid='p' profile_name='p'/></virtualport>");

        found.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR1461");
        found.Value!.Fields.ProfileId.Should().Be("p");
    }

    [Fact]
    public void Two_profiles_are_an_error_with_both_places()
    {
        var error = VirtualPortElement.Read("<virtualport>\n<parameters profileid='p' profile_name='q'/></virtualport>").FirstError!;

        error.Id.Should().Be("NR1462");
        error.Rule.LibvirtError.Should().Be(LibvirtErrorCode.None);
        error.Place.Path.Should().Be("/virtualport/parameters/@profile_name");
        error.Related.Should().ContainSingle().Which.Place.Path.Should().Be("/virtualport/parameters/@profileid");
    }
}
