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
        var policy = new Option<string?>("--policy") { Description = "a policy that holds before the guests' own", HelpName = "file" };
        var map = new Option<string[]>("--map") { Description = "what a network is called at the destination, such as red-network=red-net", HelpName = "here=there" };
        var offline = new Option<bool>("--offline") { Description = "the guests are shut off while they move" };
        var strict = new Option<bool>("--strict") { Description = "a segment that cannot be verified counts as a change" };
        var allowSegmentChange = new Option<bool>("--allow-segment-change") { Description = "the guests may come to another layer-2 segment" };
        var acceptChanges = new Option<bool>("--accept-changes") { Description = "ready with changes is as good as ready" };
        var matrix = new Option<bool>("--matrix") { Description = "an overview of many guests and hosts; a guest in the folder of a host runs there" };
        var writeXml = new Option<string?>("--write-xml") { Description = "write the domain XML to migrate with: to a file, or for several to a folder, as host/guest.xml", HelpName = "file|folder" };
        var output = new Option<string>("--output") { Description = "the form of the result; html is one page with the whole matrix", HelpName = "text|json|html", DefaultValueFactory = _ => "text" };
        var reading = new ReadingOptions();
        var command = new Command("preflight", "Tell whether guests may move to hosts, and what changes for them. It is a check: nothing moves.")
        {
            guests, from, to, policy, map, offline, strict, allowSegmentChange, acceptChanges, matrix, writeXml, output,
        };
        reading.AddTo(command);
        command.SetAction(parsed => new PreflightRun(terminal, reading.WarningsAreErrors(parsed)).Run(new PreflightRequest
        {
            Guests = parsed.GetValue(guests)!,
            From = parsed.GetValue(from),
            To = parsed.GetValue(to)!,
            Policy = parsed.GetValue(policy),
            Map = parsed.GetValue(map) ?? [],
            IsOffline = parsed.GetValue(offline),
            IsStrict = parsed.GetValue(strict),
            AllowSegmentChange = parsed.GetValue(allowSegmentChange),
            AcceptChanges = parsed.GetValue(acceptChanges),
            IsMatrix = parsed.GetValue(matrix),
            WriteXml = parsed.GetValue(writeXml),
            Output = parsed.GetValue(output) switch
            {
                "text" => PreflightOutput.Text,
                "json" => PreflightOutput.Json,
                "html" => PreflightOutput.Html,
                var other => throw new UnusableInputException($"preflight: --output is text, json or html, not '{other}'"),
            },
            Reading = reading.Of(parsed, terminal),
        }));
        return command;
    }
}
