using NetResolver.Cli;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Examples;

/// <summary>The examples of all rules with what comes out of them now, whatever the files show.</summary>
internal static class TrueExamples
{
    private static readonly Lazy<Dictionary<string, string>> All = new(() =>
    {
        var library = LibraryExamples.Run();
        return RuleCatalog.All.AsParallel()
            .Select(rule => (rule.Id, Text: library.TryGetValue(rule.Id, out var text) ? text : OfSession(rule.Id)))
            .Where(example => example.Text is not null)
            .ToDictionary(example => example.Id, example => example.Text!);
    });

    /// <summary>The file of a rule's example.</summary>
    public static string File(string id) => Path.Combine(Folder, id + ".txt");

    /// <summary>Where the files are.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "src", "NetResolver.Cli", "Examples");

    /// <summary>An example as its file should be; null where there is neither a session nor a method that is marked for the rule.</summary>
    public static string? TextOf(string id) => All.Value.GetValueOrDefault(id);

    /// <summary>The same as the command has it.</summary>
    public static RuleExample? Of(string id) => TextOf(id) is { } text ? new(text.TrimEnd('\n')) : null;

    private static string? OfSession(string id) => System.IO.File.Exists(File(id)) ? ShellSession.Replay(System.IO.File.ReadAllText(File(id))) : null;
}
