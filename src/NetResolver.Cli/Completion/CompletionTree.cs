using System.CommandLine;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>What can be typed, as the scripts of all shells have it.</summary>
/// <param name="Verbs">The verbs.</param>
/// <param name="Options">The options that can stand without a verb.</param>
/// <param name="Rules">The ids of the rules.</param>
internal sealed record CompletionTree(IReadOnlyList<CompletionVerb> Verbs, IReadOnlyList<CompletionOption> Options, IReadOnlyList<string> Rules)
{
    public static CompletionTree Of(RootCommand root, IEnumerable<Rule> rules)
    {
        string[] verbs = [.. root.Subcommands.Select(verb => verb.Name)];
        return new(
            [.. root.Subcommands.Select(verb => new CompletionVerb(
                verb.Name,
                OptionText.Summary(verb),
                OptionsOf(verb, root, verbs),
                verb.Arguments.Select(argument => CompletionValue.Of(argument.HelpName ?? argument.Name, verbs)).FirstOrDefault() ?? CompletionValue.Nothing))],
            OptionsOf(root, root, verbs),
            [.. rules.Select(rule => rule.Id)]);
    }

    private static IReadOnlyList<CompletionOption> OptionsOf(Command command, RootCommand root, string[] verbs) =>
    [
        .. OptionText.All(command, root).Select(option => new CompletionOption(
            [.. OptionText.Names(option)],
            (option.Description ?? "").TrimEnd('.'),
            OptionText.Value(option) is { } value ? CompletionValue.Of(value, verbs) : null,
            option.ValueType.IsArray)),
    ];
}

/// <summary>A verb.</summary>
/// <param name="Name">The verb.</param>
/// <param name="Summary">What it does, in a sentence without a full stop.</param>
/// <param name="Options">Its options.</param>
/// <param name="Argument">What its arguments are.</param>
internal sealed record CompletionVerb(string Name, string Summary, IReadOnlyList<CompletionOption> Options, CompletionValue Argument);

/// <summary>An option.</summary>
/// <param name="Names">Its names, a letter before the word.</param>
/// <param name="Description">What it does, without a full stop.</param>
/// <param name="Value">What its value is; null where it takes none.</param>
/// <param name="IsRepeatable">Whether it may be given several times.</param>
internal sealed record CompletionOption(IReadOnlyList<string> Names, string Description, CompletionValue? Value, bool IsRepeatable);

/// <summary>What can stand for a value.</summary>
internal enum CompletionKind
{
    /// <summary>Nobody knows, such as the name of a guest.</summary>
    Anything,

    /// <summary>A file, or a folder on the way to one.</summary>
    Files,

    /// <summary>A folder.</summary>
    Folders,

    /// <summary>One of some words.</summary>
    Words,

    /// <summary>The id of a rule.</summary>
    Rules,

    /// <summary>The id of a rule, an equals sign, and a severity.</summary>
    RuleSeverities,
}

/// <summary>A value, told by what stands for it in help.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Label">What stands for it in help.</param>
/// <param name="Words">The words that it can be.</param>
internal sealed record CompletionValue(CompletionKind Kind, string Label, IReadOnlyList<string> Words)
{
    public static CompletionValue Nothing { get; } = new(CompletionKind.Anything, "", []);

    /// <param name="label">What stands for it in help, such as <c>text|json</c>.</param>
    /// <param name="verbs">The verbs.</param>
    public static CompletionValue Of(string label, IReadOnlyList<string> verbs) => label switch
    {
        "file" or "guest" or "file|folder" => new(CompletionKind.Files, label, []),
        "folder" => new(CompletionKind.Folders, label, []),
        "id" or "rule" => new(CompletionKind.Rules, label, []),
        "command" => new(CompletionKind.Words, label, verbs),
        _ when label.StartsWith("rule=", StringComparison.Ordinal) => new(CompletionKind.RuleSeverities, label, []),
        _ when label.Contains('|', StringComparison.Ordinal) => new(CompletionKind.Words, label, label.Split('|')),
        _ => new(CompletionKind.Anything, label, []),
    };
}
