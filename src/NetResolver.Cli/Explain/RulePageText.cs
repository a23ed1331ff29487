using System.Text;

namespace NetResolver.Cli;

/// <summary>A page as a terminal shows it.</summary>
internal static class RulePageText
{
    private const int Widest = 100;
    private const string Indent = "          ";

    public static string Of(RulePage page)
    {
        var text = new StringBuilder();
        text.Append(page.Rule.Id).Append("  ").Append(page.Rule.Title).Append("\n\n");
        Wrap(text, "", page.Meaning);
        text.Append('\n');
        Line(text, "severity", page.Weight);
        Line(text, "libvirt", page.Libvirt);
        Line(text, "message", page.Message);
        Line(text, "mend", page.Mend);
        if (page.Rule.Evidence is { } evidence)
        {
            Line(text, "evidence", evidence.ToString());
        }

        if (page.Example is { } example)
        {
            text.Append("\nExample\n\n");
            foreach (var line in example.Text.Split('\n'))
            {
                text.Append(line.Length == 0 ? "" : "  ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string name, string value)
    {
        text.Append(name.PadRight(Indent.Length));
        Wrap(text, Indent, value);
    }

    /// <summary>Words in lines; a word that is longer than a line has one of its own.</summary>
    private static void Wrap(StringBuilder text, string indent, string words)
    {
        var column = indent.Length;
        var isFirst = true;
        foreach (var word in words.Split(' '))
        {
            if (!isFirst && column + 1 + word.Length > Widest)
            {
                text.Append('\n').Append(indent);
                column = indent.Length;
            }
            else if (!isFirst)
            {
                text.Append(' ');
                column++;
            }

            text.Append(word);
            column += word.Length;
            isFirst = false;
        }

        text.Append('\n');
    }
}
