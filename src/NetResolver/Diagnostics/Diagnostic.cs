using System.Text.Json;

namespace NetResolver.Diagnostics;

/// <summary>Another place that matters to a finding.</summary>
/// <param name="Place">The place.</param>
/// <param name="Role">What stands there, such as <c>the network says 11</c>.</param>
public sealed record RelatedPlace(Place Place, string Role);

/// <summary>One finding: a rule, a place, and the values it is about. Immutable; its texts are made when asked for.</summary>
public sealed class Diagnostic
{
    private readonly object[] _values;

    /// <summary>Looked for once, when it is asked for, since there may be many names; empty where none is near.</summary>
    private string? _suggestion;

    internal Diagnostic(Rule rule, Place place, object[] values)
    {
        Rule = rule;
        Place = place;
        Severity = rule.Severity;
        _values = values;
    }

    /// <summary>The kind of finding.</summary>
    public Rule Rule { get; }

    /// <summary>The rule's id, such as <c>NR3002</c>.</summary>
    public string Id => Rule.Id;

    /// <summary>How much it weighs here: the rule's severity unless options changed it.</summary>
    public Severity Severity { get; internal init; }

    /// <summary>Where it stands.</summary>
    public Place Place { get; }

    /// <summary>The other places that matter, for a conflict the one it conflicts with; empty when there are none.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; internal init; } = [];

    /// <summary>What is wrong, naming values; of a value of more than 200 characters the beginning and the length. <see cref="Arguments"/> have it whole.</summary>
    public string Message =>
        Rule.Suggests is not null && Suggestion is { } meant ? $"{Rule.Tell(Rule.Format, _values)}; did you mean '{LongText.Shortened(meant)}'?" : Rule.Tell(Rule.Format, _values);

    /// <summary>What would mend it, with values as in <see cref="Message"/>.</summary>
    public string Mend => Rule.Tell(Rule.Mend, _values);

    /// <summary>The known name that was probably meant, where a name or a value is not known; null where none is near.</summary>
    public string? Suggestion => (_suggestion ??= Rule.Suggest(_values) ?? "") is { Length: > 0 } meant ? meant : null;

    /// <summary>The values it is about, by the rule's argument names, in the rule's order, in invariant text.</summary>
    /// <remarks>An argument for which there is no value, such as a suggestion where no name is near, is not among them.</remarks>
    public IReadOnlyList<KeyValuePair<string, string>> Arguments =>
        Rule.Suggests is not null && Suggestion is { } meant ? [.. Named(int.MaxValue), new(Rule.Suggestion, meant)] : Named(int.MaxValue);

    /// <summary>The slug of the recorded answers, arguments filled in; null for a rule of our own.</summary>
    public string? Slug => Rule.Slug is { } slug ? Rule.Fill(slug, _values) : null;

    /// <summary>Those arguments that libvirt's own error names.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> LibvirtArguments => Named(Rule.LibvirtArguments, withOptional: false);

    /// <summary>Writes the finding as an object of JSON, as it stands among the <c>diagnostics</c> of reports.</summary>
    /// <param name="json">What it is written to, where a value may stand.</param>
    public void WriteTo(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        DiagnosticJson.Write(json, this);
    }

    /// <summary>One line as compilers print it: place, severity, id, message.</summary>
    public override string ToString()
    {
        var place = Place.ToString();
        var severity = Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        return place.Length == 0 ? $"{severity} {Id}: {Message}" : $"{place}: {severity} {Id}: {Message}";
    }

    /// <summary>The same finding with another weight; that of a rule that is an error keeps its own, for it is the reason of an answer, and the answer does not change with it.</summary>
    /// <param name="severity">The weight.</param>
    public Diagnostic WithSeverity(Severity severity) => Rule.Severity == Severity.Error ? this : new(Rule, Place, _values) { Severity = severity, Related = Related };

    internal Diagnostic With(params RelatedPlace[] related) => new(Rule, Place, _values) { Severity = Severity, Related = [.. related.Select(Shortened)] };

    /// <summary>The same finding with one more place, unless that is nowhere or its own.</summary>
    internal Diagnostic And(Place place, string role) => place.IsNowhere || place == Place ? this : With([.. Related, new(place, role)]);

    /// <summary>The same finding at another place, for one that was made about a text that nobody wrote.</summary>
    internal Diagnostic MovedTo(Place place) => new(Rule, place, _values) { Severity = Severity };

    /// <summary>What stands at a place may name a value too.</summary>
    private static RelatedPlace Shortened(RelatedPlace related) => related.Role.Length <= LongText.Longest ? related : related with { Role = LongText.Shortened(related.Role) };

    private List<KeyValuePair<string, string>> Named(int count, bool withOptional = true)
    {
        var named = new List<KeyValuePair<string, string>>(_values.Length);
        for (var i = 0; i < count && i < _values.Length && i < Rule.Arguments.Count; i++)
        {
            var (name, value) = (Rule.Arguments[i], Rule.Text(_values[i]));
            if (!Rule.IsOptional(name) || (withOptional && value.Length > 0))
            {
                named.Add(new(name, value));
            }
        }

        return named;
    }
}
