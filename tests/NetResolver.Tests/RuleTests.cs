using System.Reflection;
using System.Text.RegularExpressions;
using NetResolver.Diagnostics;
using NetResolver.Tests.Support;

namespace NetResolver.Tests;

/// <summary>What holds for every rule.</summary>
public sealed partial class RuleTests
{
    private const string Advice = "NR9";

    /// <summary>How ids begin, by the folder in which a rule stands.</summary>
    private static readonly Dictionary<string, string[]> Ranges = new()
    {
        ["Read"] = ["NR1"],
        ["Validity"] = ["NR2"],
        ["Merge"] = ["NR3"],
        ["Pool"] = ["NR4"],
        ["Resolve"] = ["NR4", "NR50"],
        ["Plan"] = ["NR4"],
        ["Ports"] = ["NR4"],
        ["Migration"] = ["NR5"],
    };

    private static readonly IReadOnlyList<(FieldInfo Field, Rule Rule)> All =
    [
        .. typeof(Rule).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => f.FieldType == typeof(Rule) && f.IsInitOnly)
            .Select(f => (f, (Rule)f.GetValue(null)!)),
    ];

    [Fact]
    public void There_are_rules() => All.Should().NotBeEmpty();

    [Fact]
    public void Ids_are_unique() =>
        All.GroupBy(r => r.Rule.Id).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(r => Name(r.Field)))}").Should().BeEmpty();

    [Fact]
    public void Ids_are_NR_and_four_digits() => All.Select(r => r.Rule.Id).Where(id => !Id().IsMatch(id)).Should().BeEmpty();

    [Fact]
    public void Ids_are_in_the_range_of_their_folder() =>
        All.Where(r => !IsInRange(r.Field.DeclaringType!, r.Rule.Id)).Select(r => $"{r.Rule.Id} {Name(r.Field)}").Should().BeEmpty();

    [Fact]
    public void Every_id_is_named_by_a_test()
    {
        var named = Repository.Sources("tests", "NetResolver.Tests").SelectMany(f => Literal().Matches(File.ReadAllText(f))).Select(m => m.Value).ToHashSet();

        All.Select(r => r.Rule.Id).Where(id => !named.Contains(id)).Order(StringComparer.Ordinal).Should().BeEmpty();
    }

    [Fact]
    public void Messages_and_mends_name_only_arguments_that_there_are() =>
        All.SelectMany(r => new[] { r.Rule.Format, r.Rule.Mend, r.Rule.Slug ?? "" }
                .SelectMany(text => Placeholder().Matches(text))
                .Select(m => m.Groups["name"].Value)
                .Where(name => !r.Rule.Arguments.Contains(name))
                .Select(name => $"{r.Rule.Id}: {{{name}}}"))
            .Should().BeEmpty();

    [Fact]
    public void Every_rule_has_a_title_a_message_and_a_mend() =>
        All.Where(r => r.Rule.Title.Length == 0 || r.Rule.Format.Length == 0 || r.Rule.Mend.Length == 0).Select(r => r.Rule.Id).Should().BeEmpty();

    private static bool IsInRange(Type holder, string id) =>
        id.StartsWith(Advice, StringComparison.Ordinal) ||
        (Ranges.TryGetValue(holder.Namespace!.Split('.')[^1], out var ranges) && ranges.Any(range => id.StartsWith(range, StringComparison.Ordinal)));

    private static string Name(FieldInfo field) => $"{field.DeclaringType!.Name}.{field.Name}";

    [GeneratedRegex(@"\ANR[0-9]{4}\z")]
    private static partial Regex Id();

    [GeneratedRegex("(?<=\")NR[0-9]{4}(?=\")")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{(?<name>[^}]*)\}")]
    private static partial Regex Placeholder();
}
