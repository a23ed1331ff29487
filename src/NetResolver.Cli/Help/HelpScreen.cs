using System.CommandLine;

namespace NetResolver.Cli;

/// <summary>Prints the help of the command or of a verb, wrapped to a width.</summary>
internal sealed class HelpScreen(TextWriter output, int width)
{
    private const int Narrowest = 40;

    /// <summary>Longer lines are hard to read.</summary>
    private const int Widest = 100;

    private readonly int _width = Math.Clamp(width, Narrowest, Widest);

    public void Print(Command command, Command root)
    {
        Lines("", command.Description ?? "");
        if (command == root)
        {
            Paragraphs(Descriptions.Text);
        }
        else
        {
            Paragraphs(Descriptions.Of(command.Name).Text);
        }

        Heading("Usage");
        Lines("  ", OptionText.Usage(command, root), hanging: 4);
        if (command == root)
        {
            Table("Commands", command.Subcommands.Select(verb => new Item(verb.Name, OptionText.Summary(verb))));
        }

        Table("Arguments", command.Arguments.Select(argument => new Item(OptionText.Label(argument), argument.Description ?? "")));
        Table("Options", OptionText.All(command, root).Select(option => new Item(OptionText.Label(option), OptionText.Details(option))));
        if (command == root)
        {
            Table("Exit status", Descriptions.Statuses);
            Table("Environment", Descriptions.Environment);
            Table("Files", Descriptions.Files);
            output.WriteLine();
            Lines("", "'netresolver help plan' tells of a command, with examples; 'netresolver help --man' is the manual.");
        }
        else
        {
            var verb = Descriptions.Of(command.Name);
            Examples(verb.Examples);
            Table("Exit status", [.. Descriptions.Statuses.Take(2), .. verb.Statuses, .. Descriptions.Statuses.Skip(2)]);
        }
    }

    private void Paragraphs(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            output.WriteLine();
            Lines("", text);
        }
    }

    private void Heading(string text)
    {
        output.WriteLine();
        output.WriteLine($"{text}:");
    }

    /// <summary>Names on the left, their meanings on the right, or below where a name is long or there is no room.</summary>
    private void Table(string heading, IEnumerable<Item> items)
    {
        var all = items.ToList();
        if (all.Count == 0)
        {
            return;
        }

        Heading(heading);
        var column = Math.Min(all.Max(item => item.Name.Length) + 4, _width / 3);
        foreach (var item in all)
        {
            var name = $"  {item.Name}";
            if (name.Length + 2 > column)
            {
                Lines("", name, hanging: 6);
                name = "";
            }

            Lines(name.PadRight(column), item.Means, hanging: column);
        }
    }

    private void Examples(IReadOnlyList<Example> examples)
    {
        Heading("Examples");
        foreach (var example in examples)
        {
            // A command is one line, so that it can be copied.
            output.WriteLine($"  {example.Shows}:");
            output.WriteLine($"    {example.Command}");
        }
    }

    private void Lines(string start, string text, int hanging = 0)
    {
        foreach (var (index, line) in Wrapped(text, _width - Math.Max(start.Length, hanging)).Index())
        {
            output.WriteLine((index == 0 ? start : new string(' ', hanging)) + line);
        }
    }

    /// <summary>The text in lines of at most so many characters, but for words that are longer.</summary>
    private static IEnumerable<string> Wrapped(string text, int width)
    {
        while (text.Length > width)
        {
            var end = text.LastIndexOf(' ', width, width + 1);
            end = end > text.Length - text.TrimStart().Length ? end : text.IndexOf(' ', width);
            if (end < 0)
            {
                break;
            }

            yield return text[..end];
            text = text[(end + 1)..];
        }

        yield return text;
    }
}
