using NetResolver.Cli;

namespace NetResolver.Tests.Cli;

/// <summary>Names of documents as URI references.</summary>
public sealed class ArtifactUriTests
{
    private static readonly ArtifactUri Uris = new(new Terminal(() => Stream.Null, TextWriter.Null, TextWriter.Null) { Folder = "/srv/a b" });

    [Theory]
    [InlineData("net.xml", "net.xml")]
    [InlineData("./net.xml", "net.xml")]
    [InlineData("a/./b.xml", "a/./b.xml")]
    [InlineData("../net.xml", "../net.xml")]
    [InlineData("a b/c#d.xml", "a%20b/c%23d.xml")]
    [InlineData("100%.xml", "100%25.xml")]
    [InlineData("a:b.xml", "a%3Ab.xml")]
    [InlineData("é\U0001f600.xml", "%C3%A9%F0%9F%98%80.xml")]
    [InlineData("a?b=c&d.xml", "a%3Fb%3Dc%26d.xml")]
    [InlineData("/srv/a b/c/net.xml", "c/net.xml")]
    [InlineData("/srv/a bc/net.xml", "file:///srv/a%20bc/net.xml")]
    [InlineData("/etc/libvirt/qemu/net #1.xml", "file:///etc/libvirt/qemu/net%20%231.xml")]
    public void Document_is_named_relative_to_the_present_folder_where_it_can_be(string document, string uri) => Uris.Of(document).Should().Be(uri);

    [Theory]
    [InlineData(@"nets\red net.xml", "nets/red%20net.xml")]
    [InlineData(@".\red.xml", "red.xml")]
    public void Backslashes_part_folders_where_they_do_so(string document, string uri) => ArtifactUri.Escaped(ArtifactUri.WithSlashes(document, '\\')).Should().Be(uri);

    [Theory]
    [InlineData(@"C:\a b\c.xml", "/C:/a%20b/c.xml")]
    [InlineData(@"\\server\share\c#.xml", "server/share/c%23.xml")]
    [InlineData("/etc/c.xml", "/etc/c.xml")]
    public void Whole_path_has_drive_or_server_first(string document, string root) => ArtifactUri.Root(ArtifactUri.WithSlashes(document, '\\')).Should().Be(root);
}
