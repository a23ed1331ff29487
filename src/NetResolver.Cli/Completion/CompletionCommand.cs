using System.CommandLine;

namespace NetResolver.Cli;

/// <summary><c>netresolver completion bash</c>: the script that lets a shell complete what is typed.</summary>
internal static class CompletionCommand
{
    public static Command Create(RootCommand root, Terminal terminal)
    {
        var shell = new Argument<string>("shell") { Description = "the shell that the script is for", HelpName = "bash|zsh|fish|powershell" };
        var command = new Command("completion", "Print the script that lets a shell complete commands, options and their values.") { shell };
        command.SetAction(parsed => Run(parsed.GetValue(shell)!, root, terminal));
        return command;
    }

    private static int Run(string shell, RootCommand root, Terminal terminal)
    {
        var tree = CompletionTree.Of(root, RuleCatalog.All);
        terminal.Out.Write(shell switch
        {
            "bash" => BashCompletion.Of(tree),
            "zsh" => ZshCompletion.Of(tree),
            "fish" => FishCompletion.Of(tree),
            "powershell" or "pwsh" => PowerShellCompletion.Of(tree),
            _ => throw new UnusableInputException($"completion: the shells are bash, zsh, fish and powershell, not '{shell}'"),
        });
        return ExitCode.Ok;
    }
}
