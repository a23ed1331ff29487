using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>The weight that somebody chose for a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">Its weight; null turns it off.</param>
internal sealed record SeverityChoice(Rule Rule, Severity? Severity)
{
    /// <summary>The weights by name, the heaviest first.</summary>
    private static readonly (string Name, Severity? Severity)[] Weights =
        [("error", Diagnostics.Severity.Error), ("warning", Diagnostics.Severity.Warning), ("info", Diagnostics.Severity.Info), ("none", null)];

    private static readonly string[] Names = Array.ConvertAll(Weights, weight => weight.Name);

    /// <summary>The names of weights, as a sentence has them.</summary>
    public static string AllNames { get; } = $"{string.Join(", ", Names[..^1])} or {Names[^1]}";

    /// <summary>What <c>--severity</c> says: <c>NR9004=none</c>, or several parted by commas.</summary>
    /// <exception cref="UnusableInputException">It is not of that form, or names no rule or weight that there is, or a rule that stays an error.</exception>
    public static IEnumerable<SeverityChoice> Parse(string text)
    {
        foreach (var choice in text.Split(','))
        {
            if (choice.Split('=') is not [var id, var severity])
            {
                throw new UnusableInputException($"--severity takes rule=severity, such as NR9004=none; '{choice}' is not of that form");
            }

            yield return TryParse(id.Trim(), severity.Trim(), out var fault) ?? throw new UnusableInputException($"--severity {id.Trim()}={severity.Trim()}: {fault}");
        }
    }

    /// <summary>A choice; null when the fault tells what is wrong with it.</summary>
    public static SeverityChoice? TryParse(string id, string severity, out string? fault)
    {
        var rule = RuleCatalog.Find(id);
        var weight = Array.IndexOf(Names, severity);
        fault = rule is null ? $"there is no rule '{id}'; netresolver explain --list shows all{DidYouMean.Suffix(id, RuleCatalog.All.Select(known => known.Id))}"
            : weight < 0 ? $"a severity is {AllNames}, not '{severity}'{DidYouMean.Suffix(severity, Names)}"
            : !SeverityOptions.CanChange(rule) && Weights[weight].Severity != Diagnostics.Severity.Error ? $"{rule.Id} stays an error: {Why(rule)}"
            : null;
        return fault is not null || rule is null ? null : new(rule, Weights[weight].Severity);
    }

    private static string Why(Rule rule) =>
        rule.IsPolicyRefusal ? "a policy refuses it, and only another policy changes that"
        : rule.LibvirtError != LibvirtErrorCode.None ? "libvirt refuses it, whatever is said here"
        : "it is the reason why there is no answer";
}
