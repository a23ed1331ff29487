using System.Text.RegularExpressions;

namespace NetResolver.LiveTests.Recording;

/// <summary>One wording of libvirt: a pattern with a group for each argument that stands in it.</summary>
internal sealed class Phrase
{
    /// <summary>Arguments that some rules carry in their name: <c>vport-missing-typeid</c>.</summary>
    private static readonly string[] InRule = ["parameter", "attribute"];

    private readonly Regex _pattern;
    private readonly IReadOnlyList<string> _names;

    /// <summary>Arguments that do not stand in the text, or in another form; they are the same whenever the rest of the text is.</summary>
    private readonly IReadOnlyDictionary<string, string> _constants;

    private Phrase(string rule, Regex pattern, int literals, IReadOnlyList<string> names, IReadOnlyDictionary<string, string> constants) =>
        (Rule, _pattern, Literals, _names, _constants) = (rule, pattern, literals, names, constants);

    /// <summary>The rule, with <c>{parameter}</c> and the like in place of an argument's value.</summary>
    public string Rule { get; }

    public string Pattern => _pattern.ToString();

    /// <summary>How many characters are no argument's.</summary>
    public int Literals { get; }

    public static Phrase From(string rule, string message, IReadOnlyDictionary<string, string> arguments)
    {
        var constants = new Dictionary<string, string>();
        List<(string Text, string? Name)> pieces = [(message, null)];
        foreach (var (name, value) in arguments.OrderByDescending(a => a.Value.Length))
        {
            var whole = new Regex($@"(?<![\w.-]){Regex.Escape(value)}(?![\w-])");
            if (pieces.Exists(p => p.Name is null && whole.IsMatch(p.Text)))
            {
                pieces = [.. pieces.SelectMany(p => p.Name is null ? Split(p.Text, whole, name) : [p])];
            }
            else
            {
                constants.Add(name, value);
            }
        }

        var met = new HashSet<string>();
        var pattern = string.Concat(pieces.Select(p => p.Name is not { } name ? Literal(p.Text) : met.Add(name) ? $"(?<{name}>.*?)" : $@"\k<{name}>"));
        foreach (var name in InRule.Where(arguments.ContainsKey))
        {
            rule = Regex.Replace(rule, $"(?<=-){Regex.Escape(arguments[name])}(?=-|$)", $"{{{name}}}");
        }

        var literals = pieces.Where(p => p.Name is null).Sum(p => p.Text.Length);
        return new(rule, new Regex($@"\A{pattern}\z", RegexOptions.Singleline), literals, [.. arguments.Keys], constants);
    }

    /// <summary>What a text of this wording says; null when it is of another.</summary>
    public KnownRefusal? Read(string message)
    {
        var match = _pattern.Match(message);
        if (!match.Success)
        {
            return null;
        }

        var arguments = _names.ToDictionary(n => n, n => _constants.TryGetValue(n, out var constant) ? constant : match.Groups[n].Value);
        return new(InRule.Where(arguments.ContainsKey).Aggregate(Rule, (rule, n) => rule.Replace($"{{{n}}}", arguments[n], StringComparison.Ordinal)), arguments);
    }

    /// <summary>One wording prints a port's UUID as bytes, which is no text; recordings have <c>RAW</c> in its place.</summary>
    private static string Literal(string text) => Regex.Escape(text).Replace("'RAW'", "'.*?'", StringComparison.Ordinal);

    private static IEnumerable<(string Text, string? Name)> Split(string text, Regex value, string name)
    {
        var at = 0;
        foreach (Match match in value.Matches(text))
        {
            yield return (text[at..match.Index], null);
            yield return ("", name);
            at = match.Index + match.Length;
        }

        yield return (text[at..], null);
    }
}
