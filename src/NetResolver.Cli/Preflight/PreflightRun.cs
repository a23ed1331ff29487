using System.Globalization;

namespace NetResolver.Cli;

/// <summary>One run of <c>preflight</c>: read, check, print.</summary>
internal sealed class PreflightRun(Terminal terminal, SeverityChoices severities)
{
    private readonly Inputs _inputs = new(terminal, severities);
    private readonly Findings _findings = new(severities);

    /// <exception cref="UnusableInputException">What was asked for makes no sense, or a file cannot be read.</exception>
    public int Run(PreflightRequest request)
    {
        var inputs = new MigrationInputs("preflight", request, _inputs, _findings);
        var options = inputs.Options();
        var hosts = inputs.Hosts();
        var from = request.From is null ? null : HostFolder.Read(request.From, _inputs, _findings, request.Reading);
        var guests = Guests(request, hosts, from);
        var files = new MigrationFiles(request, _inputs, guests.Count);

        // Without the policy or the source nothing can be said; without one of many hosts or guests something can.
        var isUsable = options is not null && (request.From is null || from is not null) && hosts.Count > 0 && guests.Count > 0;
        if (request.Output is not (PreflightOutput.Json or PreflightOutput.Findings))
        {
            _findings.Print(_inputs, terminal);
        }

        var checks = isUsable ? Check(guests, hosts, options!) : [];
        if (request.Form is { } form)
        {
            new CheckFindings(_findings, _inputs).Tell(form.Report(terminal), checks);
        }
        else
        {
            new PreflightPrinter(terminal, request, files).Print(checks, hosts, _findings.Options(_findings.All));
        }

        files.Write(checks, terminal);
        return _findings.HasErrors ? ExitCode.Findings : Status(checks, request);
    }

    private List<GuestChecks> Check(List<GuestPlace> guests, List<HostPlace> hosts, MigrationOptions options)
    {
        using var progress = new Progress(terminal);
        var all = (long)guests.Count * hosts.Count;
        return [.. guests.Select((guest, done) =>
        {
            progress.Report(_ => string.Create(CultureInfo.InvariantCulture, $"{(long)done * hosts.Count:N0} of {all:N0} checks"));
            return GuestChecks.Run(guest, hosts, options);
        })];
    }

    /// <summary>Of each guest its best destination, of all guests the worst.</summary>
    private int Status(List<GuestChecks> checks, PreflightRequest request) => _findings.StatusOf(
        ExitCode.Of(checks.Max(check => check.Best?.Verdict ?? MigrationVerdict.Incompatible), request.AcceptChanges),
        checks.SelectMany(check => check.Best is { } best ? CheckFindings.Of(best) : []));

    private List<GuestPlace> Guests(PreflightRequest request, List<HostPlace> hosts, HostSnapshot? from)
    {
        var guests = new List<GuestPlace>();
        foreach (var document in GuestFiles.Read(request.Guests, _inputs))
        {
            if (_findings.Of(Guest.Read(document.Open(), document.Name, request.Reading)) is { } guest)
            {
                guests.Add(new(document, guest, request.From is null && !document.IsStandardInput ? HostOf(document, hosts) : from));
            }
        }

        return guests;
    }

    /// <summary>A guest in the folder of a host runs there.</summary>
    private HostSnapshot? HostOf(Document document, List<HostPlace> hosts)
    {
        var folder = Path.GetDirectoryName(_inputs.FullPath(document.Name));
        return hosts.Find(host => host.Path == folder)?.Host;
    }
}

/// <summary>A guest, its document and where it runs.</summary>
/// <param name="Document">The document.</param>
/// <param name="Guest">The guest.</param>
/// <param name="From">Where it runs; null when nothing is known of that host.</param>
internal sealed record GuestPlace(Document Document, Guest Guest, HostSnapshot? From)
{
    /// <summary>What it is called; a lone interface has the name of its document.</summary>
    public string Name => Guest.Name ?? Document.Name;
}
