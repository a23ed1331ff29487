using System.CommandLine;
using System.CommandLine.Help;

namespace NetResolver.Cli;

/// <summary>The command with its verbs.</summary>
internal static class Commands
{
    /// <summary>Does what is asked for, and tells of every fault in one line.</summary>
    /// <returns>The exit status.</returns>
    public static int Run(string[] args, Terminal terminal)
    {
        try
        {
            return Answer(args, terminal);
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
            if (CommandOptions.IsVerbose(args))
            {
                terminal.Error.WriteLine(fault.ToString());
            }

            return ExitCode.Usage;
        }
    }

    private static int Answer(string[] args, Terminal terminal)
    {
        // A file may have a name that starts with @; no other file is read for it.
        var configuration = new ParserConfiguration { ResponseFileTokenReplacer = null };
        var options = new CommandOptions();
        var root = Create(terminal, options);
        var parsed = root.Parse(args, configuration);
        if (parsed.Errors.Count == 0 && options.Over(terminal, parsed) is var chosen && chosen != terminal)
        {
            root = Create(chosen, options);
            parsed = root.Parse(args, configuration);
        }

        if (parsed.Action is HelpAction)
        {
            new HelpScreen(terminal.Out, terminal.Width()).Print(parsed.CommandResult.Command, root);
            return ExitCode.Ok;
        }

        return UsageFaults.Of(parsed, root, args) is { } fault
            ? throw new UnusableInputException(fault)
            : parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
    }

    /// <summary>The command with all that can be typed, on a terminal.</summary>
    public static RootCommand Create(Terminal terminal) => Create(terminal, new CommandOptions());

    private static RootCommand Create(Terminal terminal, CommandOptions options)
    {
        var root = new RootCommand("Tells how a guest's interface will be connected to a host's network, or why not, before anything is touched.");
        options.AddTo(root);
        root.Options.Single(option => option is HelpOption).Description = "tell what a command does, with examples";
        root.Options.Single(option => option is VersionOption).Description = "print the version";
        root.Subcommands.Add(PlanCommand.Create(terminal));
        root.Subcommands.Add(PreflightCommand.Create(terminal));
        root.Subcommands.Add(EvacuateCommand.Create(terminal));
        root.Subcommands.Add(WhatIfCommand.Create(terminal));
        root.Subcommands.Add(ValidateCommand.Create(terminal));
        root.Subcommands.Add(ConvertCommand.Create(terminal));
        root.Subcommands.Add(ExplainCommand.Create(terminal));
        root.Subcommands.Add(CompletionCommand.Create(root, terminal));
        root.Subcommands.Add(HelpCommand.Create(root, terminal));
        root.SetAction(int (ParseResult _) => throw new UnusableInputException("say what to do: plan, preflight, evacuate, whatif, validate, convert or explain; netresolver --help tells more"));
        return root;
    }

    private static string OneLine(string text) => PrintableText.Of(text.ReplaceLineEndings(" ").TrimEnd());
}
