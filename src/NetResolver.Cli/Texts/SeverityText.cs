using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>How much a finding weighs, as people read it.</summary>
internal static class SeverityText
{
    /// <summary>The severity's name.</summary>
    public static string Of(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };

    /// <summary>The sign that stands before a finding on screens that are read at a glance.</summary>
    public static char Mark(Severity severity) => severity switch { Severity.Error => 'x', Severity.Warning => '!', _ => 'i' };
}
