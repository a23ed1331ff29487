using System.Text;

namespace NetResolver.Tests.Support;

/// <summary>
/// A session as an example shows it: <c>$ cat FILE</c> and the file's lines, <c>$ netresolver …</c> and what that prints. The files are written, the commands are run, and the
/// session is put together anew from what they really print.
/// </summary>
internal static class ShellSession
{
    private const string Prompt = "$ ";
    private const string Show = "$ cat ";
    private const string Command = "$ netresolver ";

    /// <summary>The session as it would be if every output were true.</summary>
    public static string Replay(string session)
    {
        using var shell = new Shell();
        var replayed = new StringBuilder();
        var lines = session.TrimEnd('\n').Split('\n');
        for (var at = 0; at < lines.Length;)
        {
            var line = lines[at++];
            var end = at;
            while (end < lines.Length && !lines[end].StartsWith(Prompt, StringComparison.Ordinal))
            {
                end++;
            }

            replayed.Append(line).Append('\n').Append(After(shell, line, string.Concat(lines[at..end].Select(l => l + "\n"))));
            at = end;
        }

        return replayed.ToString();
    }

    private static string After(Shell shell, string line, string text)
    {
        if (line.StartsWith(Show, StringComparison.Ordinal))
        {
            shell.File(line[Show.Length..], text);
            return text;
        }

        line.Should().StartWith(Command, "a session shows files and runs the command");
        return shell.RunOnOneScreen(line[Command.Length..]);
    }
}
