namespace NetResolver.Tests.Read;

/// <summary>What <c>virsh net-dumpxml</c> shows of a network that runs.</summary>
public sealed class HostedNetworkTests
{
    [Fact]
    public void Live_dump_tells_connections_and_that_the_network_is_active()
    {
        var network = HostedNetwork.Read(
            """
            <network connections='3'>
              <name>red</name>
              <forward dev='eth0' mode='vepa'>
                <interface dev='eth0' connections='1'/>
                <interface dev='eth4'/>
                <interface dev='eth8' connections='2'/>
              </forward>
            </network>
            """).Require();

        network.IsActive.Should().BeTrue();
        network.ShownConnections.Should().Be(3);
        network.Use.Connections.Should().Equal(new Dictionary<string, int> { ["eth0"] = 1, ["eth8"] = 2 });
    }

    [Fact]
    public void Definition_says_nothing_of_whether_it_runs()
    {
        var network = HostedNetwork.Read("<network><name>red</name><forward mode='vepa'><interface dev='eth0'/></forward></network>").Require();

        network.IsActive.Should().BeNull();
        network.ShownConnections.Should().BeNull();
        network.Use.Should().Be(NetworkUse.Idle);
    }

    [Fact]
    public void Connections_are_no_part_of_the_definition()
    {
        var live = HostedNetwork.Read("<network connections='1'><name>red</name><forward mode='vepa'><interface dev='eth0' connections='1'/></forward></network>").Require();
        var stopped = HostedNetwork.Read("<network><name>red</name><forward mode='vepa'><interface dev='eth0'/></forward></network>").Require();

        live.Definition.Should().Be(stopped.Definition);
        live.Should().NotBe(stopped);
    }

    [Fact]
    public void PCI_devices_show_no_connections_of_their_own()
    {
        var network = HostedNetwork.Read(
            """
            <network connections='1'>
              <name>red</name>
              <forward mode='hostdev' managed='yes'>
                <address type='pci' domain='0x0000' bus='0x03' slot='0x10' function='0x0'/>
              </forward>
            </network>
            """).Require();

        network.ShownConnections.Should().Be(1);
        network.Use.Connections.Should().BeEmpty();
    }

    [Fact]
    public void Live_dump_shows_the_devices_of_a_physical_function_beside_it()
    {
        var read = HostedNetwork.Read(
            """
            <network connections='1'>
              <name>red</name>
              <forward mode='passthrough'>
                <pf dev='eth9'/>
                <interface dev='eth9v0' connections='1'/>
                <interface dev='eth9v1'/>
              </forward>
            </network>
            """);

        read.Diagnostics.Should().BeEmpty("libvirt writes it so");
        read.Require().Definition.Forward!.Pool.Select(device => device.Name).Should().Equal("eth9v0", "eth9v1");
    }

    [Fact]
    public void What_libvirts_own_writer_shows_is_read_back()
    {
        var host = new HostState([NetworkDefinition.Parse("<network><name>red</name><forward mode='vepa'><interface dev='eth0'/><interface dev='eth4'/></forward></network>")]);
        host.Find("red")!.Start();
        host.Claim(GuestInterface.Parse("<interface type='network'><source network='red'/></interface>"), new PortIdentity(Guid.NewGuid(), "g", Guid.NewGuid())).Succeeded.Should().BeTrue();

        var network = HostedNetwork.Read(host.Find("red")!.ToXml()).Require();

        network.ShownConnections.Should().Be(1);
        network.Use.Connections.Should().Equal(new Dictionary<string, int> { ["eth0"] = 1 });
    }

    [Theory]
    [InlineData("<network connections='x'><name>red</name></network>", 1, 10)]
    [InlineData("<network connections='-1'><name>red</name></network>", 1, 10)]
    [InlineData("<network connections='99999999999'><name>red</name></network>", 1, 10)]
    [InlineData("<network><name>red</name><forward mode='vepa'><interface dev='a' connections=''/></forward></network>", 1, 66)]
    public void Number_of_connections_that_is_none_is_refused(string xml, int line, int column)
    {
        var error = HostedNetwork.Read(xml).FirstError!;

        error.Id.Should().Be("NR1520");
        (error.Place.Line, error.Place.Column).Should().Be((line, column));
    }

    [Theory]
    [InlineData("<network connections='3'><name>red</name><forward mode='vepa'><interface dev='a' connections='1'/></forward></network>")]
    [InlineData("<network><name>red</name><forward mode='vepa'><interface dev='a' connections='1'/></forward></network>")]
    [InlineData("<network connections='3'><name>red</name><forward mode='vepa'><interface dev='a'/></forward></network>")]
    public void Connections_that_do_not_add_up_are_warned_of(string xml)
    {
        var read = HostedNetwork.Read(xml);

        read.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR1521");
        read.Require().IsActive.Should().BeTrue();
    }

    [Fact]
    public void Network_of_libvirts_own_has_connections_without_devices() =>
        HostedNetwork.Read("<network connections='3'><name>default</name><bridge name='virbr0'/></network>").Should().Match<NetResolver.Diagnostics.ReadResult<HostedNetwork>>(
            read => read.Diagnostics.Count == 0 && read.Require().ShownConnections == 3);

    [Fact]
    public void Network_of_bytes_is_read_the_same()
    {
        using var bytes = new MemoryStream("<network connections='2'><name>red</name></network>"u8.ToArray());

        HostedNetwork.Read(bytes).Require().ShownConnections.Should().Be(2);
    }
}
