using Fleet;
using NetResolver.Tests.Support;

namespace NetResolver.Tests;

/// <summary>What the pages show is what comes out. With NETRESOLVER_ACCEPT=1 the pages are rewritten; look at the difference before it is committed.</summary>
[Collection(nameof(OneConsole))]
public sealed class ReadmeTests
{
    private static readonly string Page = Path.Combine(Repository.Root, "README.md");
    private static readonly string MigrationPage = Path.Combine(Repository.Root, "samples", "MigrationPreflight", "README.md");
    private static readonly string FleetPage = Path.Combine(Repository.Root, "samples", "fleet", "README.md");
    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "ResolveRedNetwork", "Program.cs");

    [Theory]
    [InlineData("README.md")]
    [InlineData("samples/red-network/README.md")]
    [InlineData("samples/migration/README.md")]
    public void Commands_print_what_the_page_shows(string page)
    {
        var path = Path.Combine(Repository.Root, page);
        var blocks = new ConsoleBlocks(path);
        var rewritten = blocks.Rewrite();
        if (Snapshot.IsAccepting)
        {
            File.WriteAllText(path, rewritten);
        }

        rewritten.Should().Be(File.ReadAllText(path));
        blocks.Ran.Should().NotBeEmpty();
    }

    [Fact]
    public void Example_is_the_sample() => Block(Page, "csharp").Should().Be(File.ReadAllText(Sample));

    [Fact]
    public void Output_of_the_example_is_the_samples() => Block(Page, "text").Should().Be(OutputOf("ResolveRedNetwork"));

    [Fact]
    public void Output_of_the_migration_sample_is_what_its_page_shows() => Accepted(MigrationPage, OutputOf("MigrationPreflight"));

    [Fact]
    public void Small_fleet_is_as_its_page_tells()
    {
        using var shell = new Shell();
        foreach (var (path, text) in SmallFleet.Documents(9, 24))
        {
            shell.File(path, text);
        }

        var hosts = Directory.GetDirectories(shell.Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal).ToList();
        var ran = shell.Run(["preflight", .. hosts, "--matrix", "--to", .. hosts]);

        ran.Error.Should().BeEmpty();
        Accepted(FleetPage, ran.Out[ran.Out.IndexOf("24 guests", StringComparison.Ordinal)..]);
    }

    [Theory]
    [InlineData("samples/red-network/README.md")]
    [InlineData("samples/migration/README.md")]
    public void Every_sample_document_is_tried_on_its_page(string page)
    {
        var path = Path.Combine(Repository.Root, page);
        var blocks = new ConsoleBlocks(path);
        blocks.Rewrite();

        Directory.GetFiles(Path.GetDirectoryName(path)!, "*.xml").Select(Path.GetFileName)
            .Where(file => !blocks.Ran.Exists(command => command.Split(' ').Contains(file)))
            .Should().BeEmpty();
    }

    /// <summary>The first block of this language on a page.</summary>
    private static string Block(string page, string language)
    {
        var text = File.ReadAllText(page);
        var start = text.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
    }

    /// <summary>The block of text on a page is this.</summary>
    private static void Accepted(string page, string output)
    {
        if (Snapshot.IsAccepting)
        {
            File.WriteAllText(page, File.ReadAllText(page).Replace($"```text\n{Block(page, "text")}```", $"```text\n{output}```", StringComparison.Ordinal));
        }

        Block(page, "text").Should().Be(output);
    }

    private static string OutputOf(string sample)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var console = Console.Out;
        Console.SetOut(output);
        try
        {
            System.Reflection.Assembly.Load(sample).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
        }

        return output.ToString();
    }
}

/// <summary>The console is one for all: nothing else runs meanwhile.</summary>
[CollectionDefinition(nameof(OneConsole), DisableParallelization = true)]
public sealed class OneConsole;
