namespace NetResolver.Cli;

/// <summary>Prints plans in the form that was asked for.</summary>
internal sealed class PlanPrinter(Terminal terminal, PlanRequest request, Guest guest)
{
    public void Print(IReadOnlyList<PlanResult> results, ReportOptions options)
    {
        if (request.Output == PlanOutput.Json)
        {
            terminal.Out.WriteLine(PlanReport.ToJson(results, options));
            return;
        }

        if (results.Count == 0)
        {
            terminal.Error.WriteLine(PrintableText.Of($"{guest.Place.Document}: the guest has no interfaces"));
        }

        switch (request.Output)
        {
            case PlanOutput.NetworkPort:
                Xml(results, NetworkPort);
                break;
            case PlanOutput.Actual:
                Xml(results, Actual);
                break;
            case PlanOutput.Svg:
                Picture(PlanReport.ToSvg(results, options), results);
                break;
            case PlanOutput.Dot:
                Picture(PlanReport.ToDot(results, options), results);
                break;
            case var _ when request.Explain:
                Explain(results, terminal.Out);
                break;
            default:
                terminal.Out.Write(PlanReport.ToText(results));
                break;
        }
    }

    /// <summary>The XML of each plan, one after another; the reasons, if wanted, are no part of it.</summary>
    private void Xml(IReadOnlyList<PlanResult> results, Func<PlanResult, ConnectionPlan, string?> write)
    {
        foreach (var result in results)
        {
            if (result.Plan is not { } plan)
            {
                continue;
            }

            if (write(result, plan) is { } xml)
            {
                terminal.Out.Write(xml);
            }
            else
            {
                terminal.Error.WriteLine(PrintableText.Of($"{result.Interface.Place}: the interface names no network, so it has no port"));
            }
        }

        if (request.Explain)
        {
            Explain(results, terminal.Error);
        }
    }

    /// <summary>A picture tells the reasons itself; as text they go where they are no part of it.</summary>
    private void Picture(string picture, IReadOnlyList<PlanResult> results)
    {
        terminal.Out.Write(picture);
        if (request.Explain)
        {
            Explain(results, terminal.Error);
        }
    }

    private static void Explain(IReadOnlyList<PlanResult> results, TextWriter output)
    {
        foreach (var result in results)
        {
            output.Write(result.Explain().ToString());
        }
    }

    private string? NetworkPort(PlanResult result, ConnectionPlan plan) => plan.Network is null
        ? null
        : plan.ToPort(new PortIdentity(request.Port, request.Owner ?? guest.Name, request.OwnerUuid ?? guest.Uuid)).ToXml();

    /// <summary>What stands in libvirt's status file. An interface that names no network has no <c>&lt;actual&gt;</c> there.</summary>
    private string Actual(PlanResult result, ConnectionPlan plan)
    {
        var nic = result.Interface;
        return (nic.Source is InterfaceSource.Network source
            ? nic with { Source = source with { PortId = request.Port }, Actual = plan.ToActual() }
            : nic).ToXml(InterfaceForm.Status, GeneratedValues.Auto);
    }
}
