using System.CommandLine;

namespace NetResolver.Cli;

/// <summary><c>netresolver evacuate</c>: where the guests of a host can go when it is to be emptied.</summary>
internal static class EvacuateCommand
{
    public static Command Create(Terminal terminal)
    {
        var from = new Option<string>("--from") { Description = "the folder of the host that is to be emptied", HelpName = "folder", Required = true };
        var to = new Option<string[]>("--to") { Description = "the folder of a host that guests may go to, the preferred ones first", HelpName = "folder", Required = true, AllowMultipleArgumentsPerToken = true };
        var exclude = new Option<string[]>("--exclude") { Description = "a host that nobody may go to, though it is among --to", HelpName = "host", AllowMultipleArgumentsPerToken = true };
        var only = new Option<string[]>("--only") { Description = "the only hosts that a guest may go to, such as guest1=hostB,hostC", HelpName = "guest=host,…", AllowMultipleArgumentsPerToken = true };
        var runningOnly = new Option<bool>("--running-only") { Description = "leave guests out that are shut off" };
        var steps = new Option<long>("--steps") { Description = "the bound of the search: how many places it may look at", HelpName = "count", DefaultValueFactory = _ => BoundedPacking.DefaultSteps };
        var writeXml = new Option<string?>("--write-xml") { Description = "write the domain XML to migrate with to this folder, as host/guest.xml", HelpName = "folder" };
        var output = new Option<string>("--output") { Description = "the form of the result", HelpName = $"text|json|{FindingForms.OfTools}", DefaultValueFactory = _ => "text" };
        var terms = new MigrationTermOptions();
        var reading = new ReadingOptions();
        var command = new Command("evacuate", "Tell where the guests of a host can go when it is to be emptied. It is a plan: nothing moves.")
        {
            from, to, exclude, only,
        };
        terms.AddTo(command);
        command.Options.Add(runningOnly);
        command.Options.Add(steps);
        command.Options.Add(writeXml);
        command.Options.Add(output);
        reading.AddTo(command);
        command.SetAction(parsed => new EvacuateRun(terminal, reading.Severities(parsed, terminal)).Run(terms.Into(parsed, new EvacuateRequest
        {
            From = parsed.GetValue(from)!,
            To = parsed.GetValue(to)!,
            Exclude = parsed.GetValue(exclude) ?? [],
            Only = parsed.GetValue(only) ?? [],
            IsRunningOnly = parsed.GetValue(runningOnly),
            Steps = parsed.GetValue(steps) is > 0 and var count ? count : throw new UnusableInputException("evacuate: --steps is at least 1"),
            WriteXml = parsed.GetValue(writeXml),
            Form = FindingForms.Of(parsed.GetValue(output)!, "evacuate"),
            Reading = reading.Of(parsed, terminal),
        })));
        return command;
    }
}
