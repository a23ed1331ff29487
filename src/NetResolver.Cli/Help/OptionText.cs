using System.CommandLine;
using System.Globalization;

namespace NetResolver.Cli;

/// <summary>Arguments and options as help, man page and completions name them.</summary>
internal static class OptionText
{
    /// <summary>The options of a command and those of the whole command, which every verb has.</summary>
    public static IEnumerable<Option> All(Command command, Command root) => command.Options.Concat(command == root ? [] : root.Options.Where(option => option.Recursive)).Where(option => !option.Hidden);

    /// <summary>The names of an option as they are typed here: a letter before the word.</summary>
    public static IEnumerable<string> Names(Option option) => option.Aliases.Where(alias => alias is ['-', var letter] && char.IsAsciiLetter(letter)).Append(option.Name);

    /// <summary>What stands for an option's value, such as <c>file</c>; null where it takes none.</summary>
    public static string? Value(Option option) => option.Arity.MaximumNumberOfValues == 0 || option.ValueType == typeof(bool) ? null : option.HelpName ?? option.Name.TrimStart('-');

    /// <summary>An option as it is typed, such as <c>--network &lt;file&gt;</c>.</summary>
    public static string Label(Option option) => string.Join(", ", Names(option)) + (Value(option) is { } value ? $" <{value}>" : "");

    /// <summary>An argument as it is typed, such as <c>&lt;file&gt;...</c>.</summary>
    public static string Label(Argument argument)
    {
        var label = $"<{argument.HelpName ?? argument.Name}>{(argument.Arity.MaximumNumberOfValues > 1 ? "..." : "")}";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{label}]" : label;
    }

    /// <summary>What an option does, whether it must be there, and what holds without it.</summary>
    public static string Details(Option option)
    {
        var text = (option.Description ?? "").TrimEnd('.');
        return option.Required ? $"{text} (required)"
            : Value(option) is not null && option.HasDefaultValue && Convert.ToString(option.GetDefaultValue(), CultureInfo.InvariantCulture) is { Length: > 0 } value ? $"{text} [default: {value}]"
            : text;
    }

    /// <summary>How a command is typed.</summary>
    public static string Usage(Command command, Command root) => command == root
        ? "netresolver <command> [options]"
        : string.Join(' ', ["netresolver", command.Name, .. command.Arguments.Select(Label), .. command.Options.Where(option => option.Required).Select(Label), "[options]"]);

    /// <summary>A command in one sentence, without its full stop.</summary>
    public static string Summary(Command command)
    {
        var text = command.Description ?? "";
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text.TrimEnd('.') : text[..end];
    }
}
