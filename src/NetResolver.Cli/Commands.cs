using System.CommandLine;
using System.CommandLine.Invocation;

namespace NetResolver.Cli;

/// <summary>The command with its verbs.</summary>
internal static class Commands
{
    /// <summary>Set to anything, it does what <c>--verbose</c> does.</summary>
    private const string VerboseVariable = "NETRESOLVER_VERBOSE";

    public static int Run(string[] args, Terminal terminal)
    {
        var verbose = new Option<bool>("--verbose") { Description = "show where an internal fault happened", Recursive = true };
        var noProgress = new Option<bool>("--no-progress") { Description = "do not show on a terminal how far long work is", Recursive = true };
        var colour = new ColourOption();
        try
        {
            // A file may have a name that starts with @; no other file is read for it.
            var configuration = new ParserConfiguration { ResponseFileTokenReplacer = null };
            RootCommand RootFor(Terminal terminal) => Root(terminal, [verbose, noProgress, colour.Option]);
            var root = RootFor(terminal);
            var parsed = root.Parse(args, configuration);
            if (parsed.Errors.Count == 0)
            {
                root = RootFor(colour.Over(terminal, parsed) with { HasProgress = terminal.HasProgress && !parsed.GetValue(noProgress) });
                parsed = root.Parse(args, configuration);
            }

            return parsed.Action is ParseErrorAction
                ? throw new UnusableInputException($"{parsed.Errors[0].Message} See netresolver {Verb(parsed, root)}--help.")
                : parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception fault) when (fault is UnusableInputException or UnusableSettingsException)
        {
            terminal.Error.WriteLine($"netresolver: {OneLine(fault.Message)}");
            return ExitCode.Usage;
        }
        catch (OperationCanceledException) when (terminal.Stop.IsCancellationRequested)
        {
            return ExitCode.Stopped;
        }
        catch (IOException fault)
        {
            // Inputs tells of what cannot be read; this is the results' way out, such as a full disk.
            terminal.Error.WriteLine($"netresolver: the results cannot be written: {OneLine(fault.Message)}");
            return ExitCode.Usage;
        }
        catch (Exception fault)
        {
            terminal.Error.WriteLine($"netresolver: internal fault: {fault.GetBaseException().GetType().Name}: {OneLine(fault.GetBaseException().Message)}; please report it");
            if (args.Contains(verbose.Name) || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(VerboseVariable)))
            {
                terminal.Error.WriteLine(fault.ToString());
            }

            return ExitCode.Usage;
        }
    }

    private static RootCommand Root(Terminal terminal, Option[] options)
    {
        var root = new RootCommand("Tells how a guest's interface will be connected to a host's network, or why not, before anything is touched.");
        Array.ForEach(options, root.Options.Add);
        root.Subcommands.Add(PlanCommand.Create(terminal));
        root.Subcommands.Add(PreflightCommand.Create(terminal));
        root.Subcommands.Add(EvacuateCommand.Create(terminal));
        root.Subcommands.Add(WhatIfCommand.Create(terminal));
        root.Subcommands.Add(ValidateCommand.Create(terminal));
        root.Subcommands.Add(ConvertCommand.Create(terminal));
        root.Subcommands.Add(ExplainCommand.Create(terminal));
        root.SetAction(int (ParseResult _) => throw new UnusableInputException("say what to do: plan, preflight, evacuate, whatif, validate, convert or explain; netresolver --help tells more"));
        return root;
    }

    private static string Verb(ParseResult parsed, RootCommand root) => parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ";

    private static string OneLine(string text) => PrintableText.Of(text.ReplaceLineEndings(" ").TrimEnd());
}
