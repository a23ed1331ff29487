using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>
/// An example that triggers a rule: a session with the command, or lines of C# where only the library can come to it. Both end with the finding. The tests run every one of them.
/// </summary>
/// <param name="Text">The lines, the last one without a line end.</param>
internal sealed record RuleExample(string Text)
{
    /// <summary>Whether it is a session with the command; else it is C#.</summary>
    public bool IsSession => Text.StartsWith("$ ", StringComparison.Ordinal);

    /// <summary>The example of a rule; null when it has none, which a test forbids.</summary>
    public static RuleExample? Of(Rule rule)
    {
        using var stream = typeof(RuleExample).Assembly.GetManifestResourceStream($"Examples/{rule.Id}.txt");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return new(reader.ReadToEnd().TrimEnd('\n'));
    }
}
