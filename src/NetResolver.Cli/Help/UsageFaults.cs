using System.CommandLine;
using System.CommandLine.Parsing;

namespace NetResolver.Cli;

/// <summary>What is wrong with what was typed, in one line.</summary>
internal static class UsageFaults
{
    /// <summary>The first fault; null when there is none.</summary>
    public static string? Of(ParseResult parsed, RootCommand root, IReadOnlyList<string> typed)
    {
        var command = parsed.CommandResult.Command;
        return (UnknownOption(parsed, command, root, typed) ?? UnknownCommand(parsed, command, root) ?? TooMany(parsed, command, root) ?? parsed.Errors.Select(error => Sentence(error, command)).FirstOrDefault()) is { } fault
            ? $"{fault} See netresolver {(command == root ? "" : command.Name + " ")}--help."
            : null;
    }

    /// <summary>The parser takes an option that it does not know for the name of a file. Such a file is called ./-name, or comes after --.</summary>
    private static string? UnknownOption(ParseResult parsed, Command command, RootCommand root, IReadOnlyList<string> typed)
    {
        var names = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value).Concat(parsed.UnmatchedTokens);
        return names.FirstOrDefault(name => name is ['-', _, ..] && typed.TakeWhile(word => word != "--").Contains(name)) is { } unknown
            ? Sentence(
                $"{(command == root ? "netresolver" : command.Name)} has no option '{unknown.Split('=')[0]}'",
                Nearest.Of(unknown.Split('=')[0], [.. OptionText.All(command, root).SelectMany(OptionText.Names)]))
            : null;
    }

    private static string? UnknownCommand(ParseResult parsed, Command command, RootCommand root) => command == root && parsed.UnmatchedTokens is [var unknown, ..]
        ? Sentence($"there is no command '{unknown}'", Nearest.Of(unknown, [.. root.Subcommands.Select(verb => verb.Name)]))
        : null;

    private static string? TooMany(ParseResult parsed, Command command, RootCommand root) =>
        command != root && parsed.UnmatchedTokens is [var first, ..] ? $"'{first}' is one too many for {command.Name}." : null;

    /// <summary>A fault of the parser: its own words name types of programs.</summary>
    private static string Sentence(ParseError error, Command command) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0, IdentifierToken: null } option => $"{command.Name} needs {option.Option.Name}.",
        OptionResult { Tokens.Count: 0 } option => $"{option.Option.Name} needs a value{(option.Option.HelpName is { } value ? $": {value}" : "")}.",
        OptionResult { Tokens.Count: > 1, Option.Arity.MaximumNumberOfValues: 1 } option => $"{option.Option.Name} is given more than once.",
        OptionResult { Tokens: [var token] } option => $"{option.Option.Name} is a whole number, not '{token.Value}'.",
        ArgumentResult { Tokens.Count: 0, Parent: OptionResult option } => $"{option.Option.Name} needs a value{(option.Option.HelpName is { } value ? $": {value}" : "")}.",
        ArgumentResult { Tokens: [var token], Parent: OptionResult option } => $"{option.Option.Name} is a whole number, not '{token.Value}'.",
        ArgumentResult { Tokens.Count: 0 } argument => $"{command.Name} needs a value for <{argument.Argument.Name}>.",
        _ => command.Options.FirstOrDefault(option => option.Required && error.Message.Contains($"'{option.Name}'", StringComparison.Ordinal)) is { } missing
            ? $"{command.Name} needs {missing.Name}."
            : error.Message,
    };

    private static string Sentence(string fault, string? near) => near is null ? $"{fault}." : fault + DidYouMean.Suffix(near);
}
