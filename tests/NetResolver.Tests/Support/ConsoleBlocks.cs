using System.Text;
using NetResolver.Cli;

namespace NetResolver.Tests.Support;

/// <summary>
/// The <c>console</c> blocks of a page: lines that begin with <c>$</c> are commands, what follows is what they print. They are run in the page's
/// folder, and the page is put together anew from what they really print.
/// </summary>
internal sealed class ConsoleBlocks(string page)
{
    private const string Prompt = "$ ";

    private static readonly string[] Commands = ["netresolver ", "dotnet run --project src/NetResolver.Cli -- "];

    private int _status;

    /// <summary>The commands that were run.</summary>
    public List<string> Ran { get; } = [];

    /// <summary>The page as it would be if every output were true.</summary>
    public string Rewrite()
    {
        var text = new StringBuilder();
        var isInside = false;
        foreach (var line in File.ReadAllLines(page))
        {
            if (line == "```console" || (isInside && line == "```"))
            {
                isInside = !isInside;
                text.Append(line).Append('\n');
            }
            else if (!isInside)
            {
                text.Append(line).Append('\n');
            }
            else if (line.StartsWith(Prompt, StringComparison.Ordinal))
            {
                text.Append(line).Append('\n').Append(Run(line[Prompt.Length..]));
            }
        }

        return text.ToString();
    }

    private string Run(string command)
    {
        Ran.Add(command);
        if (command == "echo $?")
        {
            return $"{_status}\n";
        }

        var name = Commands.SingleOrDefault(c => command.StartsWith(c, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{page}: '{command}' is not run by this test; put it in a block that is not 'console'");
        using var output = new StringWriter { NewLine = "\n" };
        _status = NetResolver.Cli.Commands.Run(
            command[name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries),
            new Terminal(() => Stream.Null, output, output) { Folder = Path.GetDirectoryName(page)! });
        return output.ToString();
    }
}
