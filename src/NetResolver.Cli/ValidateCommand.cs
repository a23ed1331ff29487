using System.CommandLine;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary><c>netresolver validate FILE…</c>: reads documents of every kind and tells all that is to be said of them.</summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("file") { Description = "networks, guests, status files of guests, interfaces, network ports, virtualports, policies, inventories of hosts; - is standard input", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output") { Description = "the form of the report", HelpName = "text|json", DefaultValueFactory = _ => "text" };
        var reading = new ReadingOptions();
        var command = new Command("validate", "Read and check documents, and tell all findings with their places. Each is checked by itself; plan checks them together.") { files, output };
        reading.AddTo(command);
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(output) switch
            {
                "text" => false,
                "json" => true,
                var other => throw new UnusableInputException($"validate: --output is text or json, not '{other}'"),
            };
            return Run(parsed.GetValue(files)!, reading.Of(parsed, terminal), new Findings(reading.WarningsAreErrors(parsed)), asJson, terminal);
        });
        return command;
    }

    private static int Run(string[] files, ReadOptions options, Findings findings, bool asJson, Terminal terminal)
    {
        var inputs = new Inputs(terminal);
        var printer = new FindingPrinter(inputs, terminal.Out, terminal.HasColourOut);
        var status = ExitCode.Ok;
        foreach (var file in files)
        {
            try
            {
                var document = inputs.Read(file);
                var (kind, found) = Check(document, options);
                var added = findings.Add(found);
                if (asJson)
                {
                    continue;
                }

                printer.Print(added);
                if (!added.Any(d => d.Severity >= Severity.Warning))
                {
                    terminal.Out.WriteLine(PrintableText.Of($"{document.Name}: ok, {kind.Phrase()}"));
                }
            }
            catch (UnusableInputException fault)
            {
                // The others may be readable.
                terminal.Error.WriteLine(PrintableText.Of($"netresolver: {fault.Message}"));
                status = ExitCode.Usage;
            }
        }

        if (asJson)
        {
            terminal.Out.WriteLine(PlanReport.ToJson(findings.All));
        }

        return Math.Max(status, findings.HasErrors ? ExitCode.Findings : ExitCode.Ok);
    }

    private static (DocumentKind Kind, IReadOnlyList<Diagnostic> Found) Check(Document document, ReadOptions options)
    {
        var (kind, root) = DocumentKinds.Of(document);
        return (kind, kind switch
        {
            DocumentKind.Domain or DocumentKind.DomainStatus or DocumentKind.Interface => OfGuest(document, options),
            DocumentKind.NetworkPort => NetworkPort.Read(document.Open(), document.Name, options).Diagnostics,
            DocumentKind.VirtualPort => VirtualPortElement.Read(document.Text, document.Name, options).Diagnostics,
            DocumentKind.Inventory => HostInventory.Read(document.Open(), document.Name, options).Diagnostics,
            DocumentKind.Policy => GuestPolicy.Read(document.Open(), document.Name, options).Diagnostics,
            DocumentKind.Unknown => throw new UnusableInputException($"{document.Name}: the root is <{root}>; known are network, domain, domstatus, interface, networkport, virtualport and connections"),
            _ => Network(document, options),
        });
    }

    /// <summary>What reading finds, and where it finds no error what is to be said of policies that select nothing.</summary>
    private static IReadOnlyList<Diagnostic> OfGuest(Document document, ReadOptions options)
    {
        var read = Guest.Read(document.Open(), document.Name, options);
        if (read.Value is not { } guest)
        {
            return read.Diagnostics;
        }

        var selection = PolicySelection.Of(guest);
        return [.. read.Diagnostics, .. selection.Diagnostics, .. selection.Interfaces.SelectMany(nic => nic.Diagnostics)];
    }

    /// <summary>What reading finds, and where it finds no error what defining the network on a host without others would.</summary>
    private static IReadOnlyList<Diagnostic> Network(Document document, ReadOptions options)
    {
        var read = NetworkDefinition.Read(document.Open(), document.Name, options);
        return read.Value is { } network ? [.. read.Diagnostics, .. network.CheckDefinition(new DefineContext { Release = options.Release }).Diagnostics] : read.Diagnostics;
    }
}
