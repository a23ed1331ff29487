using System.CommandLine;

namespace NetResolver.Cli;

/// <summary><c>netresolver help plan</c>: what <c>netresolver plan --help</c> tells, and the manual.</summary>
internal static class HelpCommand
{
    public static Command Create(RootCommand root, Terminal terminal)
    {
        var verb = new Argument<string?>("command") { Description = "the command that help is wanted of; without one, all of them", Arity = ArgumentArity.ZeroOrOne };
        var man = new Option<bool>("--man") { Description = "print the man page netresolver(1), as man reads it" };
        var command = new Command("help", "Tell what a command does, with examples.") { verb, man };
        command.SetAction(parsed => Run(parsed.GetValue(verb), parsed.GetValue(man), root, terminal));
        return command;
    }

    private static int Run(string? verb, bool isMan, RootCommand root, Terminal terminal)
    {
        if (isMan)
        {
            terminal.Out.Write(verb is null ? ManPage.Of(root) : throw new UnusableInputException("help: --man is the manual of all commands; leave the command out"));
            return ExitCode.Ok;
        }

        var command = verb is null ? root : root.Subcommands.FirstOrDefault(known => known.Name == verb)
            ?? throw new UnusableInputException($"help: there is no command '{verb}'{DidYouMean.Suffix(Nearest.Of(verb, [.. root.Subcommands.Select(known => known.Name)]))}");
        new HelpScreen(terminal.Out, terminal.Width()).Print(command, root);
        return ExitCode.Ok;
    }
}
