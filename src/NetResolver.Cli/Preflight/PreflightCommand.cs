using System.CommandLine;

namespace NetResolver.Cli;

/// <summary><c>netresolver preflight</c>: whether guests may move to hosts, and what changes for them.</summary>
internal static class PreflightCommand
{
    public static Command Create(Terminal terminal)
    {
        var guests = new Argument<string[]>("guest") { Description = "a <domain> or a lone <interface>, a folder of guests, or a pattern such as 'guests/*.xml'; - is standard input", Arity = ArgumentArity.OneOrMore };
        var from = new Option<string?>("--from") { Description = "the folder of the host that the guests run on", HelpName = "folder" };
        var to = new Option<string[]>("--to") { Description = "the folder of a host that they are to run on; several may be given", HelpName = "folder", Required = true, AllowMultipleArgumentsPerToken = true };
        var matrix = new Option<bool>("--matrix") { Description = "an overview of many guests and hosts; a guest in the folder of a host runs there" };
        var writeXml = new Option<string?>("--write-xml") { Description = "write the domain XML to migrate with: to a file, or for several to a folder, as host/guest.xml", HelpName = "file|folder" };
        var output = new Option<string>("--output") { Description = "the form of the result; html is one page with the whole matrix", HelpName = $"text|json|html|{FindingForms.OfTools}", DefaultValueFactory = _ => "text" };
        var terms = new MigrationTermOptions();
        var reading = new ReadingOptions();
        var command = new Command("preflight", "Tell whether guests may move to hosts, and what changes for them. It is a check: nothing moves.")
        {
            guests, from, to,
        };
        terms.AddTo(command);
        command.Options.Add(matrix);
        command.Options.Add(writeXml);
        command.Options.Add(output);
        reading.AddTo(command);
        command.SetAction(parsed => new PreflightRun(terminal, reading.Severities(parsed, terminal)).Run(terms.Into(parsed, new PreflightRequest
        {
            Guests = parsed.GetValue(guests)!,
            From = parsed.GetValue(from),
            To = parsed.GetValue(to)!,
            IsMatrix = parsed.GetValue(matrix),
            WriteXml = parsed.GetValue(writeXml),
            Output = parsed.GetValue(output) switch
            {
                "text" => PreflightOutput.Text,
                "json" => PreflightOutput.Json,
                "html" => PreflightOutput.Html,
                var other when FindingForms.OfTool(other) is not null => PreflightOutput.Findings,
                var other => throw new UnusableInputException($"preflight: --output is text, json, html, sarif, github or msbuild, not '{other}'"),
            },
            Form = FindingForms.OfTool(parsed.GetValue(output)),
            Reading = reading.Of(parsed, terminal),
        })));
        return command;
    }
}
