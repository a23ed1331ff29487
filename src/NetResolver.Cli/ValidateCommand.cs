using System.CommandLine;

namespace NetResolver.Cli;

/// <summary><c>netresolver validate FILE…</c>: reads documents of every kind and tells all that is to be said of them.</summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("file") { Description = "networks, guests, status files of guests, interfaces, network ports, virtualports, policies, inventories of hosts; - is standard input", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output") { Description = "the form of the report", HelpName = $"text|json|{FindingForms.OfTools}", DefaultValueFactory = _ => "text" };
        var reading = new ReadingOptions();
        var command = new Command("validate", "Read and check documents, and tell all findings with their places. Each is checked by itself; plan checks them together.") { files, output };
        reading.AddTo(command);
        command.SetAction(parsed =>
        {
            var form = FindingForms.Of(parsed.GetValue(output)!, "validate");
            return new ValidateRun(terminal, reading.Of(parsed, terminal), reading.Severities(parsed, terminal)).Run(parsed.GetValue(files)!, form);
        });
        return command;
    }
}
