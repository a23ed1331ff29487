using System.CommandLine;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary><c>netresolver explain NR3002</c>: what rules mean, with an example of each.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var ids = new Argument<string[]>("id") { Description = "the rules, such as NR3002; with --list how their ids begin, such as NR9", Arity = ArgumentArity.ZeroOrMore };
        var list = new Option<bool>("--list") { Description = "list rules, a line each: all, or those whose ids begin so" };
        var output = new Option<string>("--output") { Description = "the form: with --list, markdown is the whole page of the rules", HelpName = "text|json|markdown", DefaultValueFactory = _ => "text" };
        var command = new Command("explain", "What a rule means, an example that triggers it, what libvirt does, and what would mend it.") { ids, list, output };
        command.SetAction(parsed => Run(parsed.GetValue(ids)!, parsed.GetValue(list), parsed.GetValue(output)!, terminal));
        return command;
    }

    private static int Run(string[] ids, bool isList, string output, Terminal terminal)
    {
        if (ids.Length == 0 && !isList)
        {
            throw new UnusableInputException("explain: name a rule, such as NR3002, or ask for --list");
        }

        var rules = isList ? RuleChoice.Beginning(ids) : RuleChoice.Named(ids);
        terminal.Out.Write(output switch
        {
            "text" when isList => string.Concat(rules.Select(Line)),
            "text" => string.Join("\n\n", rules.Select(rule => RulePageText.Of(RulePage.Of(rule)))),
            "json" => RulePageJson.Of(rules, isList) + "\n",
            "markdown" when isList => RulePageMarkdown.Book(rules.Select(RulePage.Of)),
            "markdown" => string.Join("\n", rules.Select(rule => RulePageMarkdown.Of(RulePage.Of(rule)))),
            _ => throw new UnusableInputException($"explain: --output is text, json or markdown, not '{output}'"),
        });
        return ExitCode.Ok;
    }

    private static string Line(Rule rule) => $"{rule.Id}  {SeverityText.Of(rule.Severity),-7}  {rule.Title}\n";
}
