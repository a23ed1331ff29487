using System.CommandLine;

namespace NetResolver.Cli;

/// <summary><c>netresolver convert FILE</c>: a document in libvirt's canonical form.</summary>
internal static class ConvertCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "a network, guest, interface, network port, virtualport, policy or inventory; - is standard input" };
        var generated = new Option<string>("--generated")
        {
            Description = "what stands for ids and addresses that libvirt generates: nothing, or AUTO",
            HelpName = "omit|auto",
            DefaultValueFactory = _ => "omit",
        };
        var reading = new ReadingOptions();
        var command = new Command(
            "convert",
            "Write a document, also one in the thread's dialect, in libvirt's canonical form.")
        {
            file, generated,
        };
        reading.AddTo(command);
        command.SetAction(parsed =>
        {
            var shown = parsed.GetValue(generated) switch
            {
                "omit" => GeneratedValues.Omit,
                "auto" => GeneratedValues.Auto,
                var other => throw new UnusableInputException($"convert: --generated is omit or auto, not '{other}'"),
            };
            return Run(parsed.GetValue(file)!, reading.Of(parsed, terminal), reading.Severities(parsed, terminal), shown, terminal);
        });
        return command;
    }

    private static int Run(string file, ReadOptions options, SeverityChoices severities, GeneratedValues generated, Terminal terminal)
    {
        var inputs = new Inputs(terminal, severities);
        var findings = new Findings(severities);
        var document = inputs.Read(file);
        var text = Convert(document, options, findings, generated);
        findings.Print(inputs, terminal);
        if (text is null || findings.HasErrors)
        {
            return ExitCode.Findings;
        }

        terminal.Out.Write(text);
        return ExitCode.Ok;
    }

    private static string? Convert(Document document, ReadOptions options, Findings findings, GeneratedValues generated)
    {
        var (kind, root) = DocumentKinds.Of(document);
        switch (kind)
        {
            case DocumentKind.Domain:
                return findings.Of(Guest.Read(document.Open(), document.Name, options)) is { } guest ? guest.ToXml(document.Text, generated, options) : null;
            case DocumentKind.DomainStatus:
                throw new UnusableInputException($"{document.Name}: a status file is libvirt's own and is not converted; 'virsh dumpxml --inactive' gives the guest's configuration");
            case DocumentKind.Interface:
                return findings.Of(GuestInterface.Read(document.Open(), document.Name, options))?.ToXml(InterfaceForm.Inactive, generated);
            case DocumentKind.NetworkPort:
                return findings.Of(NetworkPort.Read(document.Open(), document.Name, options))?.ToXml(generated);
            case DocumentKind.VirtualPort:
                return findings.Of(VirtualPortElement.Read(document.Text, document.Name, options)) is { } port ? VirtualPortElement.ToXml(port.Fields, generated) : null;
            case DocumentKind.Policy:
                return findings.Of(GuestPolicy.Read(document.Open(), document.Name, options))?.ToXml();
            case DocumentKind.Inventory:
                return findings.Of(HostInventory.Read(document.Open(), document.Name, options))?.ToJson();
            case DocumentKind.Unknown:
                throw new UnusableInputException($"{document.Name}: the root is <{root}>; known are network, domain, interface, networkport, virtualport and connections{DidYouMean.Suffix(root, DocumentKinds.RootNames)}");
            default:
                return findings.Of(NetworkDefinition.Read(document.Open(), document.Name, options))?.ToXml(generated);
        }
    }
}
