using System.Globalization;
using System.Text;

namespace NetResolver.Diagnostics;

/// <summary>One kind of finding. Immutable, and safe to share between threads.</summary>
/// <remarks>
/// <see cref="Id"/> is public API: never renumbered, never reused. NR1xxx is about reading, NR2xxx about validity, NR3xxx about merging,
/// NR4xxx about pools and resolving, NR5xxx about policies and migrations, NR9xxx is advice about libvirt's traps.
/// </remarks>
public sealed record Rule
{
    /// <summary>The argument that is the known name which was meant.</summary>
    internal const string Suggestion = "suggestion";

    private readonly string[] _arguments;

    private Rule(string id, Severity severity, LibvirtErrorCode libvirtError, string? slug, string title, string format, string mend, string[] arguments)
    {
        Id = id;
        Severity = severity;
        LibvirtError = libvirtError;
        Slug = slug;
        Title = title;
        Format = format;
        Mend = mend;
        _arguments = arguments;
    }

    /// <summary>The id, such as <c>NR3002</c>.</summary>
    public string Id { get; }

    /// <summary>How much a finding of this kind weighs, unless options say otherwise.</summary>
    public Severity Severity { get; }

    /// <summary>libvirt's error code where the rule mirrors a refusal of libvirt, else <see cref="LibvirtErrorCode.None"/>.</summary>
    public LibvirtErrorCode LibvirtError { get; }

    /// <summary>
    /// The name that recorded answers of libvirt have for this kind of failure, null for rules of our own. A part in braces stands for the
    /// argument of that name: <c>vport-missing-{parameter}</c>.
    /// </summary>
    public string? Slug { get; }

    /// <summary>What is wrong, in a few words that fit every finding of this kind.</summary>
    public string Title { get; }

    /// <summary>
    /// The message with its arguments' names in braces. A part in brackets is left out of a finding that has no value for the argument in it.
    /// </summary>
    public string Format { get; }

    /// <summary>What would mend it, with arguments' names in braces and parts in brackets as in <see cref="Format"/>.</summary>
    public string Mend { get; }

    /// <summary>What the rule means and why, for <c>netresolver explain</c>; null where title, message and mend say it all.</summary>
    public string? Meaning { get; init; }

    /// <summary>
    /// On what an advice about libvirt's traps (NR9xxx) rests: how it is known that libvirt behaves so. Each of them has it. Null for other rules: those that mirror a refusal of libvirt
    /// are held against its recorded answers as they are, and rules of our own say nothing of libvirt.
    /// </summary>
    public RuleEvidence? Evidence { get; init; }

    /// <summary>The names of the arguments, in the order in which findings give them.</summary>
    /// <remarks>Those of a rule that can suggest a name end in <c>suggestion</c>.</remarks>
    public IReadOnlyList<string> Arguments => Suggests is null ? _arguments : [.. _arguments, Suggestion];

    /// <summary>What findings can suggest where a name or value is not known; null where there is nothing to suggest.</summary>
    internal Suggests? Suggests { get; init; }

    /// <summary>How many of the arguments, from the first, are those that libvirt's own error names.</summary>
    internal int LibvirtArguments { get; init; } = int.MaxValue;

    /// <summary>True for a refusal that comes from a policy: no option turns it off, only another policy does.</summary>
    public bool IsPolicyRefusal { get; private init; }

    /// <summary>Two rules are the same when their ids are.</summary>
    /// <param name="other">The other rule.</param>
    public bool Equals(Rule? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>The id and the title.</summary>
    public override string ToString() => $"{Id} {Title}";

    /// <summary>A rule that mirrors a refusal of libvirt.</summary>
    internal static Rule Mirror(string id, LibvirtErrorCode error, string slug, string title, string format, string mend, params string[] arguments) =>
        new(id, Severity.Error, error, slug, title, format, mend, arguments);

    /// <summary>An error of our own: libvirt has none for it.</summary>
    internal static Rule Own(string id, string title, string format, string mend, params string[] arguments) =>
        new(id, Severity.Error, LibvirtErrorCode.None, null, title, format, mend, arguments);

    /// <summary>A refusal that comes from a policy: libvirt would let it pass.</summary>
    internal static Rule Refusal(string id, string title, string format, string mend, params string[] arguments) =>
        new(id, Severity.Error, LibvirtErrorCode.None, null, title, format, mend, arguments) { IsPolicyRefusal = true };

    /// <summary>A warning: libvirt lets it pass.</summary>
    internal static Rule Advice(string id, string title, string format, string mend, params string[] arguments) =>
        new(id, Severity.Warning, LibvirtErrorCode.None, null, title, format, mend, arguments);

    /// <summary>Information: nothing is wrong.</summary>
    internal static Rule Note(string id, string title, string format, string mend, params string[] arguments) =>
        new(id, Severity.Info, LibvirtErrorCode.None, null, title, format, mend, arguments);

    internal Diagnostic At(Place place, params object[] values) => new(this, place, values);

    /// <summary>Whether a finding need not have a value for the argument: it stands in brackets.</summary>
    internal bool IsOptional(string argument) => IsInBrackets(Format, argument) || IsInBrackets(Mend, argument);

    /// <summary>Puts the values into a text for people, very long ones shortened.</summary>
    internal string Tell(string text, object[] values) => Fill(text, values, value => value is KnownNames ? Text(value) : LongText.Shortened(Text(value)));

    /// <summary>Puts the values into a text that names arguments in braces; what a value contains is not looked at again.</summary>
    internal string Fill(string text, object[] values) => Fill(text, values, Text);

    private string Fill(string text, object[] values, Func<object, string> write)
    {
        var filled = new StringBuilder();
        var (begin, hasAll) = (-1, true);
        foreach (var part in PartsOf(text))
        {
            switch (part)
            {
                case "[":
                    (begin, hasAll) = (filled.Length, true);
                    break;
                case "]" when begin >= 0:
                    filled.Length = hasAll ? filled.Length : begin;
                    begin = -1;
                    break;
                case ['{', .., '}']:
                    var argument = Array.IndexOf(_arguments, part[1..^1]);
                    var value = argument < 0 ? part : argument < values.Length ? write(values[argument]) : begin < 0 ? part : "";
                    hasAll &= value.Length > 0;
                    if (argument >= 0 && argument < values.Length && values[argument] is KnownNames { Names.Count: 0 } && IsColonBeforeList(filled))
                    {
                        filled.Length -= 2;
                        filled.Append(' ');
                    }

                    filled.Append(value);
                    break;
                default:
                    filled.Append(part);
                    break;
            }
        }

        return filled.ToString();
    }

    /// <summary>The known name that is nearest to what a finding is about; null where none is near.</summary>
    internal string? Suggest(object[] values)
    {
        if (Suggests is null)
        {
            return Value(values, Suggestion) is { } stated && Text(stated) is { Length: > 0 } text ? text : null;
        }

        var names = Suggests.Names ?? (Value(values, Suggests.Known) as KnownNames)?.Names;
        return names is not null && Value(values, Suggests.Argument) is { } wrong ? NearestName.Of(Text(wrong), names) : null;
    }

    private object? Value(object[] values, string argument) => Array.IndexOf(_arguments, argument) is >= 0 and var index && index < values.Length ? values[index] : null;

    internal static string Text(object value) =>
        value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value.ToString() ?? "";

    /// <summary>"It has: red, blue", and "It has none".</summary>
    private static bool IsColonBeforeList(StringBuilder text) => text is { Length: > 5 } && text.ToString(text.Length - 5, 5) is "has: " or "are: ";

    /// <summary>The text in pieces: brackets, arguments in their braces, and what stands between them.</summary>
    private static IEnumerable<string> PartsOf(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = text[at] switch
            {
                '{' => text.IndexOf('}', at) + 1 - at,
                '[' or ']' => 1,
                _ => text.AsSpan(at).IndexOfAny('{', '[', ']'),
            };
            var part = length <= 0 ? text[at..] : text.Substring(at, length);
            at += part.Length;
            yield return part;
        }
    }

    private static bool IsInBrackets(string text, string argument)
    {
        var at = text.Contains('[', StringComparison.Ordinal) ? text.IndexOf($"{{{argument}}}", StringComparison.Ordinal) : -1;
        return at >= 0 && text.LastIndexOf('[', at) > text.LastIndexOf(']', at);
    }
}
