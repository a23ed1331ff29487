using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>One run of <c>plan</c>: read, plan, print.</summary>
internal sealed class PlanRun(Terminal terminal, SeverityChoices severities)
{
    private readonly Inputs _inputs = new(terminal, severities);
    private readonly Findings _findings = new(severities);

    /// <exception cref="UnusableInputException">What was asked for makes no sense, or a file cannot be read.</exception>
    public int Run(PlanRequest request)
    {
        if (request.Output is not (PlanOutput.NetworkPort or PlanOutput.Actual) && (request.Port, request.Owner, request.OwnerUuid) is not (null, null, null))
        {
            throw new UnusableInputException("plan: --port, --owner and --owner-uuid are for --output networkport and --output actual");
        }

        PlanHost.Check(request);
        var inventory = request.Host is { } folder ? HostFolder.Inventory(folder, _inputs, request.Reading) : null;
        if (inventory?.Value?.Release is { } release && !request.HasRelease)
        {
            request = request with { Reading = request.Reading with { Release = release } };
        }

        var document = _inputs.Read(request.Guest);
        var read = Guest.Read(document.Open(), document.Name, request.Reading);
        var host = PlanHost.Read(request, read.Value, inventory, _inputs, _findings);
        var guest = _findings.Of(read);
        if (host.Value is not { } whole || guest is null || _findings.HasErrors)
        {
            TellConflicts(request, host, read, inventory);
            return Refuse(request);
        }

        return Plan(request, guest, whole);
    }

    private int Plan(PlanRequest request, Guest guest, HostSnapshot host)
    {
        var uses = UsedDevices.Of(request.Used, host);
        if (request.Port is not null && guest.Interfaces.Count(nic => nic.Source is InterfaceSource.Network) > 1)
        {
            throw new UnusableInputException("plan: --port is the UUID of one port, and the guest has several interfaces on networks");
        }

        var documents = _findings.All.Count;
        Print(_findings.All, request);

        var results = ConnectionPlanner.Plan(
            host.Networks.Select(network => network.Definition), guest, uses, new PlanOptions { Release = request.Reading.Release, Inventory = host.Inventory });
        foreach (var result in results)
        {
            _findings.Add(result.Diagnostics);
        }

        if (request.Form is { } form)
        {
            _findings.Tell(form.Report(terminal), _inputs);
            return Status(results);
        }

        new PlanPrinter(terminal, request, guest).Print(results, _findings.Options(_findings.All.Take(documents)) with { Explain = request.Explain });
        Print(_findings.All.Skip(documents), request);
        return Status(results);
    }

    /// <summary>What the rest is refused for, so that not all documents must be mended before that is known.</summary>
    private void TellConflicts(PlanRequest request, ReadResult<HostSnapshot> host, ReadResult<Guest> guest, ReadResult<HostInventory>? inventory)
    {
        var use = NetworkUse.Idle with { Connections = NetworkUse.Idle.Connections.SetItems(request.Used) };
        var conflicts = ConnectionPlanner.Check(host, guest, new PlanOptions { Release = request.Reading.Release, Use = use });
        var isWithoutInventory = inventory is { Succeeded: false };
        _findings.Add(conflicts.Where(finding => finding.Id switch
        {
            // It may be in the document that is no network.
            "NR4001" => _findings.All.All(found => found.Id != "NR1005"),

            // They may be in the inventory that has errors.
            "NR4103" => !isWithoutInventory,
            _ => true,
        }));
    }

    private int Refuse(PlanRequest request)
    {
        Print(_findings.All, request);
        if (request.Output == PlanOutput.Json || request.Form is not null)
        {
            _findings.Tell((request.Form ?? FindingForm.Json).Report(terminal), _inputs);
        }

        return ExitCode.Findings;
    }

    /// <summary>An error of a plan is a connection that is not possible, unless it is a warning that was raised.</summary>
    private int Status(IReadOnlyList<PlanResult> results) =>
        results.Any(result => result.Outcome is PlanOutcome.Refused or PlanOutcome.WillNotStart) ? ExitCode.NoConnection
        : _findings.HasErrors ? ExitCode.Findings
        : ExitCode.Ok;

    /// <summary>Findings for people, unless the result has them.</summary>
    private void Print(IEnumerable<Diagnostic> diagnostics, PlanRequest request)
    {
        if (request.Output is not (PlanOutput.Json or PlanOutput.Findings))
        {
            new FindingPrinter(_inputs, terminal.Error, terminal.HasColourError).Print(diagnostics);
        }
    }
}
