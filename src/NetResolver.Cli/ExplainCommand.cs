using System.CommandLine;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary><c>netresolver explain NR3002</c>: what a rule means.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string?>("id") { Description = "the rule, such as NR3002", Arity = ArgumentArity.ZeroOrOne };
        var list = new Option<bool>("--list") { Description = "list all rules, a line each" };
        var command = new Command("explain", "What a rule means, why, and what would mend it.") { id, list };
        command.SetAction(parsed => Run(parsed.GetValue(id), parsed.GetValue(list), terminal));
        return command;
    }

    private static int Run(string? id, bool list, Terminal terminal)
    {
        if (list && id is not null)
        {
            throw new UnusableInputException($"explain: name the rule {id}, or ask for --list, not for both");
        }

        if (list)
        {
            foreach (var each in RuleCatalog.All)
            {
                terminal.Out.WriteLine($"{each.Id}  {Name(each.Severity),-7}  {each.Title}");
            }

            return ExitCode.Ok;
        }

        if (id is null)
        {
            throw new UnusableInputException("explain: name a rule, such as NR3002, or ask for --list");
        }

        var rule = RuleCatalog.Find(id) ?? throw new UnusableInputException($"explain: there is no rule {id}; --list shows all");
        terminal.Out.WriteLine($"{rule.Id}  {rule.Title}");
        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"severity  {Name(rule.Severity)}");
        terminal.Out.WriteLine(rule.LibvirtError == LibvirtErrorCode.None
            ? "libvirt   has no error for it: this is NetResolver's own"
            : $"libvirt   refuses it with error {(int)rule.LibvirtError} ({rule.LibvirtError})");
        terminal.Out.WriteLine($"message   {rule.Format}");
        terminal.Out.WriteLine($"mend      {rule.Mend}");
        if (rule.Meaning is { } meaning)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(meaning);
        }

        return ExitCode.Ok;
    }

    private static string Name(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
}
