using System.CommandLine;

namespace NetResolver.Cli;

/// <summary>The man page netresolver(1), made of the commands and their descriptions.</summary>
internal static class ManPage
{
    /// <summary>So many verbs have an option that is told of once, and not with each of them.</summary>
    private const int Many = 3;

    public static string Of(RootCommand root)
    {
        var common = root.Subcommands.SelectMany(verb => verb.Options.Select(option => (Option: option, Verb: verb))).GroupBy(of => OptionText.Label(of.Option) + OptionText.Details(of.Option))
            .Where(group => group.Count() >= Many).ToDictionary(group => group.Key, group => group.ToList());
        var roff = new Roff()
            .Macro("TH", "NETRESOLVER", "1", "", $"netresolver {ProductVersion.Text}", "User Commands")
            .Request("ad l").Request("nh")
            .Macro("SH", "NAME").Line($"netresolver - {Lower(OptionText.Summary(root))}")
            .Macro("SH", "SYNOPSIS");
        foreach (var verb in root.Subcommands)
        {
            roff.Line(OptionText.Usage(verb, root)).Request("br");
        }

        Paragraphs(roff.Macro("SH", "DESCRIPTION"), Descriptions.Text);
        roff.Macro("SH", "COMMANDS");
        foreach (var verb in root.Subcommands)
        {
            Verb(roff, verb, root, option => !common.ContainsKey(OptionText.Label(option) + OptionText.Details(option)));
        }

        roff.Macro("SH", "OPTIONS");
        foreach (var group in common.Values)
        {
            roff.Term(OptionText.Label(group[0].Option), $"{OptionText.Details(group[0].Option)} ({string.Join(", ", group.Select(of => of.Verb.Name))})");
        }

        Options(roff, OptionText.All(root, root));
        Items(roff, "EXIT STATUS", [.. Descriptions.Statuses, .. Statuses(root)]);
        Items(roff, "ENVIRONMENT", Descriptions.Environment);
        Items(roff, "FILES", Descriptions.Files);
        return roff.Macro("SH", "SEE ALSO").Line("virsh(1), libvirtd(8)").ToString();
    }

    private static void Verb(Roff roff, Command verb, RootCommand root, Func<Option, bool> isTold)
    {
        var description = Descriptions.Of(verb.Name);
        roff.Macro("SS", verb.Name).Macro("B", OptionText.Usage(verb, root));
        Paragraphs(roff, [verb.Description ?? "", .. description.Text]);
        foreach (var argument in verb.Arguments)
        {
            roff.Term(OptionText.Label(argument), argument.Description ?? "");
        }

        Options(roff, verb.Options.Where(isTold));
        foreach (var example in description.Examples)
        {
            roff.Macro("PP").Line($"{example.Shows}:").Example(example.Command);
        }
    }

    private static void Options(Roff roff, IEnumerable<Option> options)
    {
        foreach (var option in options)
        {
            roff.Term(OptionText.Label(option), OptionText.Details(option));
        }
    }

    /// <summary>The statuses that only some verbs have.</summary>
    private static IEnumerable<Item> Statuses(RootCommand root) => root.Subcommands
        .SelectMany(verb => Descriptions.Of(verb.Name).Statuses.Select(status => (Status: status, Verb: verb.Name)))
        .GroupBy(of => of.Status)
        .OrderBy(group => group.Key.Name, StringComparer.Ordinal)
        .Select(group => group.Key with { Means = $"{group.Key.Means} ({string.Join(", ", group.Select(of => of.Verb))})" });

    private static void Items(Roff roff, string heading, IReadOnlyList<Item> items)
    {
        roff.Macro("SH", heading);
        foreach (var item in items)
        {
            roff.Term(item.Name, item.Means);
        }
    }

    private static void Paragraphs(Roff roff, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            roff.Macro("PP").Line(text);
        }
    }

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
