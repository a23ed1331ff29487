namespace NetResolver.Cli;

/// <summary>Prints checks in the form that was asked for.</summary>
internal sealed class PreflightPrinter(Terminal terminal, PreflightRequest request, MigrationFiles files)
{
    /// <param name="checks">The checks.</param>
    /// <param name="hosts">The destinations.</param>
    /// <param name="options">What is told beside them, and how much findings weigh.</param>
    public void Print(IReadOnlyList<GuestChecks> checks, IReadOnlyList<HostPlace> hosts, ReportOptions options)
    {
        switch (request.Output)
        {
            case PreflightOutput.Json:
                terminal.Out.WriteLine(MigrationReport.ToJson(checks.SelectMany(check => check.Results), options));
                break;
            case PreflightOutput.Html:
                PageWriter.Write(terminal.Out, Page(checks, [.. hosts.Select(host => host.Host!)]) with { Options = options });
                break;
            case var _ when request.IsMatrix:
                new MatrixScreen(terminal).Print(checks);
                break;
            default:
                Screens(checks, hosts, options);
                break;
        }
    }

    private void Screens(IReadOnlyList<GuestChecks> checks, IReadOnlyList<HostPlace> hosts, ReportOptions options)
    {
        var screen = new MigrationScreen(terminal, options);
        var next = new NextSteps(request, hosts, files);
        foreach (var (index, check) in checks.Index())
        {
            if (index > 0)
            {
                terminal.Out.WriteLine();
            }

            screen.Print(check);
            foreach (var line in next.Of(check))
            {
                terminal.Out.WriteLine(line);
            }
        }
    }

    private MatrixPage Page(IReadOnlyList<GuestChecks> checks, List<HostSnapshot> hosts)
    {
        var results = checks.Select(check => check.Results.ToDictionary(result => result.To.Name)).ToList();
        return new(
            [.. checks.Select(check => new MatrixGuest(
                check.Place.Guest,
                check.Place.Name,
                [.. PolicySelection.Of(check.Place.Guest, check.Results.Count > 0 ? check.Results[0].Options.Policy : null).Interfaces.Select(nic => nic.Policy)],
                check.Place.From?.Name))],
            hosts,
            (guest, host) => results[guest].GetValueOrDefault(hosts[host].Name))
        {
            Told = [.. Told()],
        };
    }

    private IEnumerable<string> Told()
    {
        yield return request.IsOffline ? "offline migration" : "live migration";
        if (request.From is { } from)
        {
            yield return $"from {from}";
        }

        if (request.Policy is { } policy)
        {
            yield return $"policy {policy}";
        }

        foreach (var pair in request.Map)
        {
            yield return $"network {pair.Replace("=", " is there ", StringComparison.Ordinal)}";
        }

        if (request.IsStrict)
        {
            yield return "strict";
        }

        if (request.AllowSegmentChange)
        {
            yield return "other segments allowed";
        }
    }
}
