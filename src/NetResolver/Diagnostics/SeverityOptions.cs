using System.Collections.Immutable;

namespace NetResolver.Diagnostics;

/// <summary>
/// How much findings weigh, by rule: what an editor's or a CI job's configuration says. It changes no answer: what libvirt or a policy refuses stays refused. Immutable.
/// </summary>
public sealed record SeverityOptions
{
    /// <summary>Every rule as it comes.</summary>
    public static SeverityOptions Default { get; } = new();

    /// <summary>Whether warnings count as errors, those that <see cref="Rules"/> made warnings among them.</summary>
    public bool WarningsAreErrors { get; init; }

    /// <summary>The weight of single rules by id; null turns a rule off. Rules of severity error are not in it: see <see cref="With(Rule, Severity?)"/>.</summary>
    public ImmutableSortedDictionary<string, Severity?> Rules { get; private init; } = ImmutableSortedDictionary.Create<string, Severity?>(StringComparer.Ordinal);

    /// <summary>Whether a rule's weight can be chosen: that of an error cannot. libvirt refuses, or a policy does, or the document cannot be read safely, whatever is said of it.</summary>
    /// <param name="rule">The rule.</param>
    public static bool CanChange(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Severity != Severity.Error;
    }

    /// <summary>The same with another weight for one rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="severity">Its weight; null turns it off.</param>
    /// <exception cref="ArgumentException">It is an error: see <see cref="CanChange"/>.</exception>
    public SeverityOptions With(Rule rule, Severity? severity) => CanChange(rule)
        ? this with { Rules = Rules.SetItem(rule.Id, severity) }
        : throw new ArgumentException($"{rule.Id} is an error, and stays one.", nameof(rule));

    /// <summary>A finding with the weight that it has here; null when it is turned off.</summary>
    /// <param name="diagnostic">The finding.</param>
    public Diagnostic? Weigh(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        var severity = diagnostic.Severity;
        if (Rules.TryGetValue(diagnostic.Id, out var chosen))
        {
            if (chosen is null)
            {
                return null;
            }

            severity = chosen.Value;
        }

        severity = WarningsAreErrors && severity == Severity.Warning ? Severity.Error : severity;
        return severity == diagnostic.Severity ? diagnostic : diagnostic.WithSeverity(severity);
    }
}
