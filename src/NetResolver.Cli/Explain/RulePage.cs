using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>What there is to say of a rule, from its descriptor, its family and its example; how it is written is not its business.</summary>
/// <param name="rule">The rule.</param>
/// <param name="example">Its example; null when there is none.</param>
internal sealed class RulePage(Rule rule, RuleExample? example)
{
    /// <summary>The page of a rule, with the example that the command has of it.</summary>
    public static RulePage Of(Rule rule) => new(rule, RuleExample.Of(rule));

    /// <summary>The rule.</summary>
    public Rule Rule { get; } = rule;

    /// <summary>Its family.</summary>
    public RuleFamily Family { get; } = RuleFamily.Of(rule);

    /// <summary>What it means, and why.</summary>
    public string Meaning => Rule.Meaning ?? Family.About;

    /// <summary>How much a finding weighs, and whether that can be changed.</summary>
    public string Weight => Rule switch
    {
        _ when SeverityOptions.CanChange(Rule) => $"{SeverityText.Of(Rule.Severity)}; --severity {Rule.Id}=none turns it off",
        { IsPolicyRefusal: true } => "error, and stays one: only another policy changes it",
        { LibvirtError: not LibvirtErrorCode.None } => "error, and stays one: libvirt refuses it, whatever is said here",
        _ => "error, and stays one: nothing could be told for sure if it were passed over",
    };

    /// <summary>What libvirt does, as the end of a sentence that begins with its name.</summary>
    public string Libvirt => Rule.LibvirtError == LibvirtErrorCode.None
        ? Family.Passes
        : $"refuses it {Family.Refuses}; error {(int)Rule.LibvirtError}, {LibvirtErrorName.Of(Rule.LibvirtError)}";

    /// <summary>The message with the names of arguments in braces, and in brackets what not every finding says.</summary>
    public string Message => Shown(Rule.Format);

    /// <summary>What would mend it, written like the message.</summary>
    public string Mend => Shown(Rule.Mend);

    /// <summary>The example; null when there is none.</summary>
    public RuleExample? Example { get; } = example;

    /// <summary>A blank that goes with what is in brackets stands in them, and reads better behind them.</summary>
    private static string Shown(string format) => format.Replace(" ]", "] ", StringComparison.Ordinal);
}
