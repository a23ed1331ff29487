using System.Collections.Immutable;

namespace NetResolver.Diagnostics;

/// <summary>
/// How much findings weigh, by rule: what an editor's or a CI job's configuration says. It changes what is told and no answer: outcomes and verdicts stay as they are. Immutable,
/// equal by content.
/// </summary>
/// <remarks>
/// An error stays an error, also one that mirrors no refusal of libvirt: it is the reason why there is no model, no plan or no move, and an answer without its reason helps nobody.
/// </remarks>
public sealed record SeverityOptions
{
    /// <summary>Every rule as it comes.</summary>
    public static SeverityOptions Default { get; } = new();

    /// <summary>Whether warnings count as errors, those that <see cref="Rules"/> made warnings among them.</summary>
    public bool WarningsAreErrors { get; init; }

    /// <summary>The weights that were chosen, by id, in order of id; null turns a rule off. Never has a rule that is an error: see <see cref="With"/>.</summary>
    public ImmutableSortedDictionary<string, Severity?> Rules { get; private init; } = ImmutableSortedDictionary.Create<string, Severity?>(StringComparer.Ordinal);

    /// <summary>Whether a rule's weight can be chosen: that of an error cannot.</summary>
    /// <param name="rule">The rule.</param>
    public static bool CanChange(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Severity != Severity.Error;
    }

    /// <summary>The same with another weight for one rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="severity">Its weight; null turns it off.</param>
    /// <exception cref="ArgumentException">The rule is an error, and the weight another one: see <see cref="CanChange"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The weight is none.</exception>
    public SeverityOptions With(Rule rule, Severity? severity)
    {
        if (severity is { } weight && !Enum.IsDefined(weight))
        {
            throw new ArgumentOutOfRangeException(nameof(severity), severity, "There is no such weight.");
        }

        return CanChange(rule) ? this with { Rules = Rules.SetItem(rule.Id, severity) }
            : severity == Severity.Error ? this
            : throw new ArgumentException($"{rule.Id} is an error, and stays one.", nameof(rule));
    }

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

    /// <summary>Findings with the weights that they have here, such as those of a reading or a plan, in the same order, without those that are turned off.</summary>
    /// <param name="diagnostics">The findings.</param>
    public IReadOnlyList<Diagnostic> Weigh(IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        return [.. diagnostics.Select(Weigh).OfType<Diagnostic>()];
    }

    /// <summary>True when both give every finding the same weight.</summary>
    /// <param name="other">The other options.</param>
    public bool Equals(SeverityOptions? other) => other is not null && WarningsAreErrors == other.WarningsAreErrors && Rules.SequenceEqual(other.Rules);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(WarningsAreErrors);
        foreach (var rule in Rules)
        {
            hash.Add(rule);
        }

        return hash.ToHashCode();
    }
}
