using NetResolver.Cli;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary>Files are written whole or not at all.</summary>
public sealed class WholeFileTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void File_takes_the_place_of_the_one_before_and_leaves_nothing_else()
    {
        _shell.File("a.xml", "old");

        WholeFile.Write(Path("a.xml"), "new");

        File.ReadAllText(Path("a.xml")).Should().Be("new");
        Directory.GetFiles(_shell.Folder).Should().Equal(Path("a.xml"));
    }

    [Fact]
    public void Link_stays_and_its_file_is_written()
    {
        _shell.File("real.xml", "old");
        File.CreateSymbolicLink(Path("link.xml"), "real.xml");

        WholeFile.Write(Path("link.xml"), "new");

        File.ReadAllText(Path("real.xml")).Should().Be("new");
        new FileInfo(Path("link.xml")).LinkTarget.Should().Be("real.xml");
    }

    [Fact]
    public void What_cannot_be_written_leaves_no_draft()
    {
        Directory.CreateDirectory(Path("a.xml/b"));

        FluentActions.Invoking(() => WholeFile.Write(Path("a.xml"), "new")).Should().Throw<Exception>().Which.Should().Match(fault => fault is IOException || fault is UnauthorizedAccessException);

        Directory.GetFiles(_shell.Folder).Should().BeEmpty();
    }

    [Fact]
    public void File_that_is_read_only_stays()
    {
        _shell.File("a.xml", "old");
        File.SetAttributes(Path("a.xml"), FileAttributes.ReadOnly);

        FluentActions.Invoking(() => WholeFile.Write(Path("a.xml"), "new")).Should().Throw<UnauthorizedAccessException>();

        File.ReadAllText(Path("a.xml")).Should().Be("old");
    }

    [Fact]
    public void What_is_no_file_is_written_to() => FluentActions.Invoking(() => WholeFile.Write("/dev/null", "new")).Should().NotThrow();

    private string Path(string name) => System.IO.Path.Combine(_shell.Folder, name);
}
