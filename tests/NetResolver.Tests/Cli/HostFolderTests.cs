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
        .Run("plan --host host g.xml").Error.Should().StartWith("netresolver: host/a.xml and host/b.xml both define network 'red'");
}
