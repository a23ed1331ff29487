using System.Globalization;
using Fleet;
using NetResolver.Cli;

namespace NetResolver.PageTests;

/// <summary>A fleet in a folder, and the page that the command makes of it.</summary>
/// <param name="Name">Its folder.</param>
/// <param name="Documents">Paths below the folder, and texts; the first part of a path is the host.</param>
internal sealed record TestFleet(string Name, IEnumerable<(string Path, string Text)> Documents)
{
    /// <summary>Nine hosts and 24 guests.</summary>
    public static TestFleet Small { get; } = new("small", SmallFleet.Documents(9, 24));

    /// <summary>Three hosts and five guests: words fit into the cells.</summary>
    public static TestFleet Tiny { get; } = new("tiny", SmallFleet.Documents(3, 5));

    /// <summary>20,000 cells.</summary>
    public static TestFleet Large { get; } = new("large", SmallFleet.Documents(100, 200));

    /// <summary>Writes the fleet and its page below a folder.</summary>
    /// <returns>The page.</returns>
    public string WritePage(string below)
    {
        var folder = Directory.CreateDirectory(Path.Combine(below, Name)).FullName;
        var hosts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (path, text) in Documents)
        {
            hosts.Add(path.Split('/')[0]);
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var status = Commands.Run(["preflight", .. hosts, "--matrix", "--output", "html", "--to", .. hosts], new Terminal(() => Stream.Null, output, error) { Folder = folder });
        status.Should().NotBe(ExitCode.Usage, error.ToString()).And.NotBe(ExitCode.Findings, error.ToString());
        var page = Path.Combine(below, $"{Name}.html");
        File.WriteAllText(page, output.ToString());
        return page;
    }
}
