using System.CommandLine;

namespace NetResolver.Cli;

/// <summary>The command with its verbs.</summary>
internal static class Commands
{
    public static int Run(string[] args, Terminal terminal)
    {
        var root = new RootCommand("Tells how a guest's interface will be connected to a host's network, or why not, before anything is touched.");
        root.Subcommands.Add(PlanCommand.Create(terminal));
        root.Subcommands.Add(ValidateCommand.Create(terminal));
        root.Subcommands.Add(ConvertCommand.Create(terminal));
        root.Subcommands.Add(ExplainCommand.Create(terminal));
        var parsed = root.Parse(args);
        try
        {
            var status = parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? ExitCode.Usage : status;
        }
        catch (UnusableInputException fault)
        {
            terminal.Error.WriteLine($"netresolver: {fault.Message}");
            return ExitCode.Usage;
        }
    }
}
