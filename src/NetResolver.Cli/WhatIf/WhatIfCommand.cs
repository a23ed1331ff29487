using System.CommandLine;

namespace NetResolver.Cli;

/// <summary><c>netresolver whatif</c>: what changed networks and guests do to the guests that run on them, and how a value is renamed.</summary>
internal static class WhatIfCommand
{
    public static Command Create(Terminal terminal)
    {
        var guests = new Argument<string[]>("guest") { Description = "a <domain> or a lone <interface> that runs on the networks, a folder of guests, or a pattern; - is standard input", Arity = ArgumentArity.OneOrMore };
        var networks = new Option<string[]>("--network") { Description = "a network of the host as it is; give it once for each", HelpName = "file", Required = true };
        var to = new Option<string[]>("--to") { Description = "a network as it would be: in place of the one of its name, or of the --network at the same place", HelpName = "file" };
        var changed = new Option<string[]>("--to-guest") { Description = "a guest as it would be, in place of the one of its name", HelpName = "file" };
        var rename = new Option<string?>("--rename") { Description = "tell in which order a value is replaced in networks and guests, such as profileid=old:new", HelpName = "parameter=old:new" };
        var acceptChanges = new Option<bool>("--accept-changes") { Description = "what changes is as good as what stays" };
        var output = new Option<string>("--output") { Description = "the form of the result", HelpName = $"text|json|{FindingForms.OfTools}", DefaultValueFactory = _ => "text" };
        var reading = new ReadingOptions();
        var command = new Command("whatif", "Tell what changed networks and guests do to the guests when they are next started. Nothing is applied.")
        {
            guests, networks, to, changed, rename, acceptChanges, output,
        };
        reading.AddTo(command);
        command.SetAction(parsed => new WhatIfRun(terminal, reading.Severities(parsed, terminal)).Run(new WhatIfRequest
        {
            Guests = parsed.GetValue(guests)!,
            Networks = parsed.GetValue(networks)!,
            To = parsed.GetValue(to) ?? [],
            ToGuests = parsed.GetValue(changed) ?? [],
            Rename = parsed.GetValue(rename),
            AcceptChanges = parsed.GetValue(acceptChanges),
            Form = FindingForms.Of(parsed.GetValue(output)!, "whatif"),
            Reading = reading.Of(parsed, terminal),
        }));
        return command;
    }
}
