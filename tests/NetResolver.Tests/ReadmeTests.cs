using NetResolver.Tests.Support;

namespace NetResolver.Tests;

/// <summary>What the pages show is what comes out. With NETRESOLVER_ACCEPT=1 the pages are rewritten; look at the difference before it is committed.</summary>
[Collection(nameof(OneConsole))]
public sealed class ReadmeTests
{
    private static readonly string Page = Path.Combine(Repository.Root, "README.md");
    private static readonly string SamplesPage = Path.Combine(Repository.Root, "samples", "red-network", "README.md");
    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "ResolveRedNetwork", "Program.cs");

    [Theory]
    [InlineData("README.md")]
    [InlineData("samples/red-network/README.md")]
    public void Commands_print_what_the_page_shows(string page)
    {
        var path = Path.Combine(Repository.Root, page);
        var blocks = new ConsoleBlocks(path);
        var rewritten = blocks.Rewrite();
        if (Environment.GetEnvironmentVariable("NETRESOLVER_ACCEPT") == "1")
        {
            File.WriteAllText(path, rewritten);
        }

        rewritten.Should().Be(File.ReadAllText(path));
        blocks.Ran.Should().NotBeEmpty();
    }

    [Fact]
    public void Example_is_the_sample() => Block("csharp").Should().Be(File.ReadAllText(Sample));

    [Fact]
    public void Output_of_the_example_is_the_samples() => Block("text").Should().Be(OutputOfSample());

    [Fact]
    public void Every_sample_document_is_tried_on_its_page()
    {
        var blocks = new ConsoleBlocks(SamplesPage);
        blocks.Rewrite();

        Directory.GetFiles(Path.GetDirectoryName(SamplesPage)!, "*.xml").Select(Path.GetFileName)
            .Where(file => !blocks.Ran.Exists(command => command.Split(' ').Contains(file)))
            .Should().BeEmpty();
    }

    /// <summary>The first block of this language on the top page.</summary>
    private static string Block(string language)
    {
        var text = File.ReadAllText(Page);
        var start = text.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static string OutputOfSample()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var console = Console.Out;
        Console.SetOut(output);
        try
        {
            System.Reflection.Assembly.Load("ResolveRedNetwork").EntryPoint!.Invoke(null, [Array.Empty<string>()]);
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
