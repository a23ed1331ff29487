using NetResolver.Cli;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary><c>--host</c>: the networks of a folder.</summary>
public sealed class HostFolderTests : IDisposable
{
    private readonly Shell _shell = new Shell().File("g.xml", Shell.Interface);

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Networks_of_a_folder_are_those_of_the_host() => _shell
        .File("host/blue.xml", "<network><name>blue</name></network>")
        .File("host/red.xml", Shell.Network)
        .Run("plan --host host g.xml").Out.Should().Contain("device eth0");

    [Fact]
    public void Other_documents_of_the_folder_are_passed_over() => _shell
        .File("host/red.xml", Shell.Network)
        .File("host/guest.xml", "<domain><name>g</name></domain>")
        .File("host/notes.txt", "not XML")
        .Run("plan --host host g.xml").Should().Match<Shell.Ran>(ran => ran.Status == 0 && ran.Error.Length == 0);

    [Fact]
    public void Comment_before_the_network_does_no_harm() => _shell
        .File("host/red.xml", "<!-- made by libvirt; edit with virsh -->\n" + Shell.Network)
        .Run("plan --host host g.xml").Status.Should().Be(0);

    [Fact]
    public void Broken_document_of_the_folder_is_reported()
    {
        var ran = _shell.File("host/red.xml", Shell.Network).File("host/broken.xml", "<<").Run("plan --host host g.xml");

        ran.Error.Should().StartWith("host/broken.xml(1,1): error NR1001");
        ran.Status.Should().Be(2);
    }

    [Fact]
    public void Document_with_a_DOCTYPE_is_reported()
    {
        var ran = _shell.File("host/red.xml", "<!DOCTYPE network>" + Shell.Network).Run("plan --host host g.xml");

        ran.Error.Should().Contain("error NR1002");
        ran.Status.Should().Be(2);
    }

    [Fact]
    public void Folder_without_networks_cannot_be_used() => _shell
        .File("host/guest.xml", "<domain><name>g</name></domain>")
        .Run("plan --host host g.xml").Should().Be(new Shell.Ran(1, "", "netresolver: host: has no network among its *.xml\n"));

    [Fact]
    public void Networks_of_one_name_in_a_folder_are_refused_in_order_of_file_name() => _shell
        .File("host/b.xml", Shell.Network)
        .File("host/a.xml", Shell.Network)
        .Run("plan --host host g.xml").Error.Should().StartWith("host/b.xml(1,2): error NR1522").And.Contain("host/a.xml(1,2): the first one");

    [Fact]
    public void Inventory_of_the_folder_tells_the_virtual_functions_of_a_pool()
    {
        _shell.File("host/red.xml", "<network><name>red</name><forward mode='hostdev' managed='yes'><pf dev='eth9'/></forward></network>");
        _shell.Run("plan --host host g.xml").Error.Should().Contain("error NR4103");

        _shell.File("host/inventory.json", """{"formatVersion":"1.0","physicalFunctions":[{"dev":"eth9","virtualFunctions":[{"address":"0000:03:10.0"},{"address":"0000:03:10.2"}]}]}""");

        _shell.Run("plan --host host g.xml").Out.Should().Contain("0000:03:10.0");
        _shell.Run("plan --host host g.xml --used 0000:03:10.0=1").Out.Should().Contain("0000:03:10.2");
        _shell.Run("plan --host host g.xml --used 0000:03:10.4=1").Error.Should().EndWith("they have: 0000:03:10.0, 0000:03:10.2\n");
    }

    [Fact]
    public void Devices_of_a_passthrough_network_can_be_virtual_functions_of_the_inventory() => _shell
        .File("host/red.xml", "<network><name>red</name><forward mode='passthrough'><pf dev='eth9'/></forward></network>")
        .File("host/inventory.json", """{"formatVersion":"1.0","physicalFunctions":[{"dev":"eth9","virtualFunctions":[{"address":"0000:03:10.0"},{"address":"0000:03:10.2","dev":"eth9v1"}]}]}""")
        .Run("plan --host host g.xml --used eth9v1=0").Out.Should().Contain("device eth9v1");

    [Fact]
    public void Network_that_does_not_run_by_the_inventory_has_no_connection() => _shell
        .File("host/red.xml", Shell.Network)
        .File("host/inventory.json", """{"formatVersion":"1.0","networks":[{"name":"red","active":false}]}""")
        .Run("plan --host host g.xml").Should().Match<Shell.Ran>(ran => ran.Status == 3 && ran.Error.Contains("NR4002"));

    [Fact]
    public void Broken_inventory_is_reported_with_its_line()
    {
        var ran = _shell.File("host/red.xml", Shell.Network).File("host/inventory.json", "{\n  \"formatVersion\": \"1.0\",\n  \"device\": []\n}\n").Run("plan --host host g.xml");

        ran.ErrorLines[..3].Should().Equal(
            "host/inventory.json(3,4): error NR1501: 'device' is not known here; known are: $schema, formatVersion, libvirt, networks, devices, physicalFunctions, guests; did you mean 'devices'?",
            "  3 |   \"device\": []",
            "    |    ^^^^^^");
        ran.Status.Should().Be(2);
    }

    [Fact]
    public void Connections_of_a_live_dump_count() => _shell
        .File("host/red.xml", "<network connections='1'><name>red</name><forward mode='vepa'><interface dev='eth0' connections='1'/><interface dev='eth4'/></forward></network>")
        .Run("plan --host host g.xml").Out.Should().Contain("device eth4");

    [Fact]
    public void Connections_of_running_guests_count() => _shell
        .File("host/red.xml", Shell.Network)
        .File("host/guest.xml", "<domain id='3'><name>g</name><devices><interface type='direct'><source network='red' dev='eth0' mode='vepa'/></interface></devices></domain>")
        .Run("plan --host host g.xml").Out.Should().Contain("device eth4");

    [Fact]
    public void Guest_that_is_planned_takes_nothing_from_itself() => _shell
        .File("host/red.xml", "<network><name>red</name><forward mode='passthrough'><interface dev='eth0'/></forward></network>")
        .File("host/guest.xml", "<domain id='3'><name>g</name><devices><interface type='direct'><source network='red' dev='eth0' mode='passthrough'/></interface></devices></domain>")
        .Run("plan --host host host/guest.xml").Out.Should().Contain("device eth0");

    [Fact]
    public void What_is_said_to_be_used_counts_before_what_the_documents_tell() => _shell
        .File("host/red.xml", "<network connections='1'><name>red</name><forward mode='vepa'><interface dev='eth0' connections='1'/><interface dev='eth4'/></forward></network>")
        .Run("plan --host host g.xml --used eth0=0").Out.Should().Contain("device eth0");

    [Fact]
    public void Plan_assumes_no_floors_that_nobody_tells_of() => _shell
        .File("host/nat.xml", "<network connections='1'><name>nat</name><bridge name='virbr0'/><bandwidth><inbound average='1000'/></bandwidth><ip address='10.0.0.1' prefix='24'/></network>")
        .File("f.xml", "<interface type='network'><source network='nat'/><bandwidth><inbound average='100' floor='10'/></bandwidth></interface>")
        .Run("plan --host host f.xml").Should().Match<Shell.Ran>(ran => ran.Status == 0 && ran.Error.Contains("warning NR1533"));

    [Fact]
    public void Release_of_the_inventory_holds_unless_one_is_stated()
    {
        _shell
            .File("host/red.xml", "<network><name>red</name><title>Red</title><forward mode='vepa'><interface dev='eth0'/></forward></network>")
            .File("host/inventory.json", """{"formatVersion":"1.0","libvirt":"10.1.0"}""");

        _shell.Run("plan --host host g.xml").Error.Should().BeEmpty();
        _shell.Run("plan --host host g.xml --release 9.0.0").Error.Should().Contain("<title>");
    }

    [Theory]
    [InlineData("hosts/hostB")]
    [InlineData("hosts/hostB/")]
    [InlineData("hosts/hostB/.")]
    [InlineData("hosts/hostB/sub/..")]
    public void Name_of_the_folder_is_the_hosts(string folder)
    {
        _shell.File("hosts/hostB/red.xml", Shell.Network).File("hosts/hostB/sub/x.txt", "x");

        Read(folder).Host!.Name.Should().Be("hostB");
    }

    [Fact]
    public void Present_folder_has_its_own_name() => Read(".").Host!.Name.Should().Be(Path.GetFileName(_shell.Folder));

    [Fact]
    public void Host_is_the_networks_guests_and_inventory_of_the_folder()
    {
        _shell
            .File("hostB/red.xml", Shell.Network)
            .File("hostB/guest.xml", "<domain><name>g</name></domain>")
            .File("hostB/inventory.json", """{"formatVersion":"1.0","networks":[{"name":"red","autostart":true}],"guests":{"running":["g"]}}""");

        var (host, found) = Read("hostB");

        found.All.Should().BeEmpty();
        host!.Find("red")!.IsAutostarted.Should().BeTrue();
        host.Guests.Should().ContainSingle().Which.IsRunning.Should().BeTrue();
    }

    [Fact]
    public void Inventory_of_another_name_is_told_of_and_ignored()
    {
        _shell.File("hostB/red.xml", Shell.Network).File("hostB/Inventory.json", """{"formatVersion":"1.0"}""");

        var (host, found) = Read("hostB");

        found.All.Should().ContainSingle().Which.Id.Should().Be("NR1524");
        host!.Inventory.Should().BeNull();
    }

    [Fact]
    public void Host_with_a_broken_document_is_not_known()
    {
        _shell.File("hostB/red.xml", Shell.Network).File("hostB/inventory.json", "{");

        Read("hostB").Host.Should().BeNull();
    }

    [Fact]
    public void Empty_folder_is_no_host()
    {
        _shell.File("hostB/notes.txt", "x");

        FluentActions.Invoking(() => Read("hostB")).Should().Throw<UnusableInputException>().WithMessage("hostB: has neither *.xml nor inventory.json");
    }

    private (HostSnapshot? Host, Findings Found) Read(string folder)
    {
        var findings = new Findings(new SeverityChoices(new Terminal(() => Stream.Null, TextWriter.Null, TextWriter.Null)));
        var inputs = new Inputs(new Terminal(() => Stream.Null, TextWriter.Null, TextWriter.Null) { Folder = _shell.Folder });
        return (HostFolder.Read(folder, inputs, findings, ReadOptions.Default), findings);
    }
}
