using System.CommandLine;

namespace NetResolver.Cli;

/// <summary><c>netresolver validate FILE…</c>: reads documents of every kind and tells all that is to be said of them.</summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("file")
        {
            Description = "networks, guests, status files of guests, interfaces, network ports, virtualports, policies, inventories of hosts; a folder of them, or a pattern such as "
                + "'nets/**/*.xml'; - is standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--output") { Description = "the form of the report", HelpName = $"text|json|{FindingForms.OfTools}", DefaultValueFactory = _ => "text" };
        var quiet = new Option<bool>("--quiet") { Description = "tell findings alone: no line for what is well, no count at the end" };
        var jobs = new Option<int>("--jobs") { Description = "how many files are checked at once; by default one for each processor", HelpName = "count" };
        var reading = new ReadingOptions();
        var command = new Command("validate", "Read and check documents, and tell all findings with their places. Each is checked by itself; plan checks them together.") { files, output, quiet, jobs };
        reading.AddTo(command);
        command.SetAction(parsed => new ValidateRun(terminal, reading.Severities(parsed, terminal)).Run(new ValidateRequest
        {
            Files = parsed.GetValue(files)!,
            Form = FindingForms.Of(parsed.GetValue(output)!, "validate"),
            IsQuiet = parsed.GetValue(quiet),
            Jobs = parsed.GetResult(jobs) is null ? Environment.ProcessorCount
                : parsed.GetValue(jobs) is >= 1 and <= 1024 and var count ? count
                : throw new UnusableInputException("validate: --jobs is from 1 to 1024"),
            Reading = reading.Of(parsed, terminal),
        }));
        return command;
    }
}
