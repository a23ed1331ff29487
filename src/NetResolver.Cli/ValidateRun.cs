using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>One run of <c>validate</c>: reads the documents and tells what was found.</summary>
internal sealed class ValidateRun(Terminal terminal, ReadOptions options, SeverityChoices severities)
{
    /// <summary>The exit status.</summary>
    public int Run(string[] files, FindingForm form)
    {
        var inputs = new Inputs(terminal, severities);
        var findings = new Findings(severities);
        var report = form.Report(terminal);
        var status = ExitCode.Ok;
        foreach (var file in files)
        {
            try
            {
                var document = inputs.Read(file);
                var (kind, found) = Check(document);
                var added = findings.Add(found);
                report.Tell(added, inputs);
                if (!added.Any(d => d.Severity >= Severity.Warning))
                {
                    report.TellClean(document.Name, kind);
                }
            }
            catch (UnusableInputException fault)
            {
                // The others may be readable.
                terminal.Error.WriteLine(PrintableText.Of($"netresolver: {fault.Message}"));
                status = ExitCode.Usage;
            }
        }

        report.End();
        return Math.Max(status, findings.HasErrors ? ExitCode.Findings : ExitCode.Ok);
    }

    private (DocumentKind Kind, IReadOnlyList<Diagnostic> Found) Check(Document document)
    {
        var (kind, root) = DocumentKinds.Of(document);
        return (kind, kind switch
        {
            DocumentKind.Domain or DocumentKind.DomainStatus or DocumentKind.Interface => OfGuest(document),
            DocumentKind.NetworkPort => NetworkPort.Read(document.Open(), document.Name, options).Diagnostics,
            DocumentKind.VirtualPort => VirtualPortElement.Read(document.Text, document.Name, options).Diagnostics,
            DocumentKind.Inventory => HostInventory.Read(document.Open(), document.Name, options).Diagnostics,
            DocumentKind.Policy => GuestPolicy.Read(document.Open(), document.Name, options).Diagnostics,
            DocumentKind.Unknown => throw new UnusableInputException($"{document.Name}: the root is <{root}>; known are network, domain, domstatus, interface, networkport, virtualport and connections"),
            _ => Network(document),
        });
    }

    /// <summary>What reading finds, and where it finds no error what is to be said of policies that select nothing.</summary>
    private IReadOnlyList<Diagnostic> OfGuest(Document document)
    {
        var read = Guest.Read(document.Open(), document.Name, options);
        if (read.Value is not { } guest)
        {
            return read.Diagnostics;
        }

        var selection = PolicySelection.Of(guest);
        return [.. read.Diagnostics, .. selection.Diagnostics, .. selection.Interfaces.SelectMany(nic => nic.Diagnostics)];
    }

    /// <summary>What reading finds, and what defining the network on a host without others would.</summary>
    private IReadOnlyList<Diagnostic> Network(Document document) => NetworkDefinition.ReadAndCheck(document.Open(), document.Name, options).Diagnostics;
}
