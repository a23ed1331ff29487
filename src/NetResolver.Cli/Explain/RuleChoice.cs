using System.Globalization;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>The rules that somebody asks for, by whole ids or by how ids begin. Case does not matter, and the letters NR can be left out.</summary>
internal static class RuleChoice
{
    private const string Letters = "NR";
    private const int Shown = 3;

    /// <summary>The rules of these ids, each once, in the order in which they are named.</summary>
    /// <exception cref="UnusableInputException">There is no such rule; the nearest are named.</exception>
    public static IReadOnlyList<Rule> Named(string[] ids) =>
        [.. ids.Select(id => RuleCatalog.Find(Whole(id)) ?? throw new UnusableInputException($"explain: there is no rule {id}; {Near(Whole(id))}")).Distinct()];

    /// <summary>The rules whose ids begin so, in order of id; all for nothing.</summary>
    /// <exception cref="UnusableInputException">No id begins so.</exception>
    public static IReadOnlyList<Rule> Beginning(string[] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (!RuleCatalog.All.Any(rule => Begins(rule, beginning)))
            {
                throw new UnusableInputException($"explain: no rule's id begins with {beginning}; --list without one shows all");
            }
        }

        return beginnings.Length == 0 ? RuleCatalog.All : [.. RuleCatalog.All.Where(rule => beginnings.Any(beginning => Begins(rule, beginning)))];
    }

    private static bool Begins(Rule rule, string beginning) => rule.Id.StartsWith(Whole(beginning), StringComparison.OrdinalIgnoreCase);

    private static string Whole(string id) => id.Length > 0 && char.IsAsciiDigit(id[0]) ? Letters + id : id;

    /// <summary>The nearest ids are those of the nearest numbers: what is about one thing has neighbouring ids.</summary>
    private static string Near(string id)
    {
        if (!id.StartsWith(Letters, StringComparison.OrdinalIgnoreCase) || id.Length != Letters.Length + 4
            || !int.TryParse(id.AsSpan(Letters.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return $"an id is NR and four digits, and --list shows all{DidYouMean.Suffix(id, RuleCatalog.All.Select(rule => rule.Id))}";
        }

        var nearest = RuleCatalog.All
            .OrderBy(rule => Math.Abs(int.Parse(rule.Id.AsSpan(Letters.Length), CultureInfo.InvariantCulture) - number))
            .Take(Shown).Select(rule => rule.Id).Order(StringComparer.Ordinal);
        return $"the nearest are {string.Join(", ", nearest)}, and --list shows all";
    }
}
