namespace NetResolver.Cli;

/// <summary>An argument of a command that is shown to be copied: quoted, so that a shell takes it as it is.</summary>
internal static class ShellText
{
    public static string Of(string text) =>
        text.Length > 0 && text.All(character => char.IsAsciiLetterOrDigit(character) || "._-/+:@,=".Contains(character, StringComparison.Ordinal))
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
