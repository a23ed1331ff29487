using System.Collections.Immutable;
using System.Globalization;

namespace NetResolver.Cli;

/// <summary>One run of <c>evacuate</c>: read, plan, print.</summary>
internal sealed class EvacuateRun(Terminal terminal, SeverityChoices severities)
{
    private readonly Inputs _inputs = new(terminal, severities);
    private readonly Findings _findings = new(severities);

    /// <exception cref="UnusableInputException">What was asked for makes no sense, or a file cannot be read.</exception>
    public int Run(EvacuateRequest request)
    {
        var inputs = new MigrationInputs("evacuate", request, _inputs, _findings);
        var migration = inputs.Options();
        var from = HostFolder.Read(request.From, _inputs, _findings, request.Reading);
        var hosts = inputs.Hosts();
        if (request.Form == FindingForm.Text)
        {
            _findings.Print(_inputs, terminal);
        }

        // A host that is known in part is no base for a plan, neither as the source nor as a destination.
        if (migration is null || from is null || _findings.HasErrors)
        {
            if (request.Form != FindingForm.Text)
            {
                _findings.Tell(request.Form.Report(terminal), _inputs);
            }

            return ExitCode.Findings;
        }

        var options = Options(request, migration);
        RequireNames(options, from, hosts);
        var plan = Make(from, hosts, options);
        var files = Files(plan, request);
        Print(plan, WithoutSource(request, from, hosts, options), move => files.NameOf(PlaceOf(move.Guest, plan), move.Check.To));
        if (request.WriteXml is not null)
        {
            files.Write(plan.Moves.Select(move => new GuestChecks(PlaceOf(move.Guest, plan), [move.Check])), terminal);
        }

        return Status(plan, request);
    }

    /// <summary>The request as it is to be copied: the host that is emptied may be among its own destinations, and stays there only if another option names it.</summary>
    private static EvacuateRequest WithoutSource(EvacuateRequest request, HostSnapshot from, List<HostPlace> hosts, EvacuationOptions options) =>
        options.ExcludedHosts.Concat(options.OnlyHosts.Values.SelectMany(only => only)).Contains(from.Name)
            ? request
            : request with { To = [.. hosts.Where(host => host.Host!.Name != from.Name).Select(host => host.Folder)] };

    private EvacuationPlan Make(HostSnapshot from, List<HostPlace> hosts, EvacuationOptions options)
    {
        using var progress = new Progress(terminal);
        var plan = Task.Run(() => EvacuationPlan.Make(from, hosts.Select(host => host.Host!), options, terminal.Stop));
        progress.Wait(plan, elapsed => string.Create(CultureInfo.InvariantCulture, $"looking for places for {CountText.Of(from.Guests.Count, "guest")}, {elapsed.TotalSeconds:F0} s"));
        return plan.GetAwaiter().GetResult();
    }

    private static EvacuationOptions Options(EvacuateRequest request, MigrationOptions migration) => new()
    {
        Migration = migration,
        IncludeShutOff = !request.IsRunningOnly,
        ExcludedHosts = [.. request.Exclude],
        OnlyHosts = OnlyHosts(request.Only),
        Solver = new BoundedPacking(request.Steps),
    };

    private static ImmutableSortedDictionary<string, ImmutableSortedSet<string>> OnlyHosts(string[] only)
    {
        var hosts = EvacuationOptions.Default.OnlyHosts.ToBuilder();
        foreach (var text in only)
        {
            // A guest's name may have the sign in it, a folder's hardly.
            var equals = text.LastIndexOf('=');
            var names = equals < 1 ? [] : text[(equals + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries);
            if (names.Length == 0)
            {
                throw new UnusableInputException($"evacuate: --only takes guest=host,host, such as guest1=hostB,hostC; '{text}' is not of that form");
            }

            if (!hosts.TryAdd(text[..equals], [.. names]))
            {
                throw new UnusableInputException($"evacuate: --only names guest '{text[..equals]}' twice");
            }
        }

        return hosts.ToImmutable();
    }

    /// <summary>A name that is misspelt would send guests where they must not go.</summary>
    private static void RequireNames(EvacuationOptions options, HostSnapshot from, List<HostPlace> hosts)
    {
        foreach (var name in options.ExcludedHosts.Concat(options.OnlyHosts.Values.SelectMany(only => only)))
        {
            if (hosts.TrueForAll(host => host.Host!.Name != name))
            {
                throw new UnusableInputException($"evacuate: there is no host '{name}' among --to: {string.Join(", ", hosts.Select(host => host.Host!.Name))}{DidYouMean.Suffix(name, hosts.Select(host => host.Host!.Name))}");
            }
        }

        foreach (var name in options.OnlyHosts.Keys)
        {
            if (!from.Guests.Any(guest => guest.Guest.Name == name))
            {
                throw new UnusableInputException($"evacuate: there is no guest '{name}' on {from.Name}{DidYouMean.Suffix(name, from.Guests.Select(guest => guest.Guest.Name ?? ""))}");
            }
        }
    }

    private void Print(EvacuationPlan plan, EvacuateRequest request, Func<EvacuationMove, string> fileOf)
    {
        var options = _findings.Options(_findings.All);
        switch (request.Form)
        {
            case FindingForm.Text:
                new EvacuationScreen(terminal, request, options, fileOf).Print(plan);
                break;
            case FindingForm.Json:
                terminal.Out.WriteLine(MigrationReport.ToJson(plan, options));
                break;
            default:
                Tell(plan, request.Form.Report(terminal));
                break;
        }
    }

    /// <summary>The files of the moves, in the folder that was asked for or in one that could be.</summary>
    private MigrationFiles Files(EvacuationPlan plan, EvacuateRequest request)
    {
        var folder = request.WriteXml ?? EvacuationScreen.Folder;
        return new(request with { WriteXml = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar }, _inputs, plan.Moves.Count);
    }

    private GuestPlace PlaceOf(HostedGuest guest, EvacuationPlan plan) => new(_inputs.Read(guest.Guest.Place.Document), guest.Guest, plan.From);

    /// <summary>The findings alone: of the documents, of the plan, and of each guest's checks, those that stay last.</summary>
    private void Tell(EvacuationPlan plan, IFindingReport report)
    {
        _findings.Add(plan.Diagnostics);
        new CheckFindings(_findings, _inputs).Tell(report,
        [
            .. plan.Moves.Select(move => new GuestChecks(PlaceOf(move.Guest, plan), [move.Check])),
            .. plan.Stays.Select(stay => new GuestChecks(PlaceOf(stay.Guest, plan), stay.Checks)),
        ]);
    }

    private int Status(EvacuationPlan plan, EvacuateRequest request) => _findings.StatusOf(
        plan.Outcome switch
        {
            PackingOutcome.Impossible => ExitCode.Refused,
            PackingOutcome.NotFound => ExitCode.Blocked,
            _ => plan.Moves.Count == 0 ? ExitCode.Ok : ExitCode.Of(plan.Moves.Max(move => move.Check.Verdict), request.AcceptChanges),
        },
        plan.Diagnostics.Concat(plan.Moves.SelectMany(move => CheckFindings.Of(move.Check))));
}
