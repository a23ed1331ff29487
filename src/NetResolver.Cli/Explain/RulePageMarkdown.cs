using System.Text;

namespace NetResolver.Cli;

/// <summary>Pages as Markdown, for sites that show them. An id is the anchor of its page: <c>#nr3002</c>.</summary>
internal static class RulePageMarkdown
{
    /// <summary>One page.</summary>
    public static string Of(RulePage page)
    {
        var text = new StringBuilder();
        text.Append($"<a id=\"{Anchor(page.Rule.Id)}\"></a>\n\n### {page.Rule.Id}: {Plain(page.Rule.Title)}\n\n");
        text.Append(Plain(page.Meaning)).Append("\n\n");
        text.Append($"- **Severity**: {Plain(page.Weight)}\n- **libvirt** {Plain(page.Libvirt)}\n- **Message**: {Code(page.Message)}\n- **Mend**: {Plain(page.Mend)}\n");
        if (page.Rule.Evidence is { } evidence)
        {
            text.Append($"- **Evidence**: {Plain(evidence.ToString())}\n");
        }

        if (page.Example is { } example)
        {
            text.Append($"\n```{(example.IsSession ? "console" : "csharp")}\n{example.Text}\n```\n");
        }

        return text.ToString();
    }

    /// <summary>Pages by family, with a table of contents.</summary>
    public static string Book(IEnumerable<RulePage> pages)
    {
        var families = pages.GroupBy(page => page.Family).Select(family => (Family: family.Key, Pages: family.ToList())).ToList();
        var text = new StringBuilder(
            """
            # The rules of NetResolver

            Every finding has the id of its rule, and an id never changes its meaning. `netresolver explain NR3002` prints a page of this book,
            `netresolver explain --list` the table of contents. In messages, names in braces stand for values, and what is in brackets is said where it applies.
            The examples are run by NetResolver's tests: what they show is what comes out.

            | ids | about | rules |
            | --- | --- | --- |

            """);
        foreach (var (family, its) in families)
        {
            text.Append($"| [{Range(its)}](#{FamilyAnchor(its)}) | {Plain(family.Heading)} | {its.Count} |\n");
        }

        foreach (var (family, its) in families)
        {
            text.Append($"\n<a id=\"{FamilyAnchor(its)}\"></a>\n\n## {Plain(family.Heading)}\n\n{Plain(family.About)}\n\n");
            foreach (var page in its)
            {
                text.Append($"- [{page.Rule.Id}](#{Anchor(page.Rule.Id)}) {SeverityText.Of(page.Rule.Severity)}: {Plain(page.Rule.Title)}\n");
            }

            foreach (var page in its)
            {
                text.Append('\n').Append(Of(page));
            }
        }

        return text.ToString();
    }

    private static string Range(List<RulePage> pages) => pages is [var only] ? only.Rule.Id : $"{pages[0].Rule.Id} to {pages[^1].Rule.Id}";

    private static string Anchor(string id) => id.ToLowerInvariant();

    private static string FamilyAnchor(List<RulePage> pages) => $"from-{Anchor(pages[0].Rule.Id)}";

    /// <summary>Text without a character that Markdown or HTML would take for its own.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            plain.Append(character switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '*' or '_' or '`' or '[' or ']' or '|' or '\\' or '~' => $"\\{character}",
                _ => character.ToString(),
            });
        }

        return plain.ToString();
    }

    private static string Code(string text) => $"`{text}`";
}
