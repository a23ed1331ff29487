using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>One run of <c>whatif</c>: read, compare, print.</summary>
internal sealed class WhatIfRun(Terminal terminal, SeverityChoices severities)
{
    private readonly Inputs _inputs = new(terminal, severities);
    private readonly Findings _findings = new(severities);

    /// <exception cref="UnusableInputException">What was asked for makes no sense, or a file cannot be read.</exception>
    public int Run(WhatIfRequest request)
    {
        var rename = Rename(request);
        var networks = Networks(request.Networks, request.Reading);
        var changed = Networks(request.To, request.Reading);
        var guests = Guests(GuestFiles.Read(request.Guests, _inputs), request.Reading);
        var changedGuests = Guests([.. request.ToGuests.Select(_inputs.Read)], request.Reading);
        var options = _findings.Options(_findings.All);
        if (request.Form == FindingForm.Text)
        {
            _findings.Print(_inputs, terminal);
        }

        if (_findings.HasErrors)
        {
            if (request.Form != FindingForm.Text)
            {
                _findings.Tell(request.Form.Report(terminal), _inputs);
            }

            return ExitCode.Findings;
        }

        var before = new HostSnapshot { Name = "before", Networks = [.. networks], Guests = [.. guests], Release = request.Reading.Release };
        return rename is not null
            ? Roll(before, rename, request, options)
            : Compare(before, before with { Name = "after", Networks = Replaced(networks, changed), Guests = Replaced(guests, changedGuests) }, request, options);
    }

    private int Compare(HostSnapshot before, HostSnapshot after, WhatIfRequest request, ReportOptions options)
    {
        var result = WhatIf.Run(before, after);
        switch (request.Form)
        {
            case FindingForm.Text:
                new WhatIfScreen(terminal, options).Print(result);
                break;
            case FindingForm.Json:
                terminal.Out.WriteLine(MigrationReport.ToJson(result, options));
                break;
            default:
                Tell(request.Form.Report(terminal), result.Interfaces.Select(nic => (nic.Guest, nic.Diagnostics)));
                break;
        }

        return _findings.StatusOf(
            result.Outcome switch
            {
                WhatIfOutcome.Keeps => ExitCode.Ok,
                WhatIfOutcome.Changes => request.AcceptChanges ? ExitCode.Ok : ExitCode.Changes,
                _ => ExitCode.NoConnection,
            },
            result.Interfaces.SelectMany(nic => nic.Diagnostics));
    }

    private int Roll(HostSnapshot host, ParameterRename rename, WhatIfRequest request, ReportOptions options)
    {
        var plan = WhatIf.Rollout(host, rename);
        switch (request.Form)
        {
            case FindingForm.Text:
                new WhatIfScreen(terminal, options).Print(plan, rename);
                break;
            case FindingForm.Json:
                terminal.Out.WriteLine(MigrationReport.ToJson(plan, options));
                break;
            default:
                Tell(request.Form.Report(terminal), plan.Obstacles.Select(obstacle => (obstacle.Guest, (IReadOnlyList<Diagnostic>)[obstacle.Diagnostic])));
                break;
        }

        return plan.Outcome switch
        {
            RolloutOutcome.InOrder => ExitCode.Ok,
            RolloutOutcome.ByRemoval => request.AcceptChanges ? ExitCode.Ok : ExitCode.Changes,
            _ => ExitCode.NoConnection,
        };
    }

    /// <summary>The findings alone: of the documents, and then of each guest.</summary>
    private void Tell(IFindingReport report, IEnumerable<(Guest Guest, IReadOnlyList<Diagnostic> Found)> guests)
    {
        report.Tell(_findings.All, _inputs);
        foreach (var (guest, found) in guests)
        {
            report.Tell(_findings.Weigh(found), _inputs, guest.Name ?? guest.Place.Document);
        }

        report.End();
    }

    private static IEnumerable<string> Parameters =>
        Enum.GetValues<VirtualPortParameters>().Where(parameter => int.IsPow2((int)parameter)).Select(parameter => parameter.ToString().ToLowerInvariant());

    private static ParameterRename? Rename(WhatIfRequest request)
    {
        if (request.Rename is null == (request.To.Length + request.ToGuests.Length == 0))
        {
            throw new UnusableInputException(request.Rename is null
                ? "whatif: say what would change: --to for networks, --to-guest for guests, or --rename"
                : "whatif: --rename makes the changes itself; leave --to and --to-guest out");
        }

        if (request.Rename is null)
        {
            return null;
        }

        return ParameterRename.TryParse(request.Rename, out var rename)
            ? rename
            : throw new UnusableInputException($"whatif: --rename takes parameter=old:new with two values that the parameter may have, such as profileid=old:new; '{request.Rename}' is not of that form{DidYouMean.Suffix(request.Rename.Split('=')[0], Parameters)}");
    }

    private List<HostedNetwork> Networks(string[] files, ReadOptions options)
    {
        var networks = new List<HostedNetwork>();
        foreach (var document in files.Select(_inputs.Read))
        {
            if (_findings.Of(HostedNetwork.Read(document.Open(), document.Name, options)) is not { } network)
            {
                continue;
            }

            if (networks.Exists(other => other.Definition.Name == network.Definition.Name))
            {
                throw new UnusableInputException($"whatif: network '{network.Definition.Name}' is given twice");
            }

            networks.Add(network);
        }

        return networks;
    }

    /// <summary>The guests, each of which is taken to run.</summary>
    private List<HostedGuest> Guests(IEnumerable<Document> documents, ReadOptions options)
    {
        var guests = new List<HostedGuest>();
        foreach (var document in documents)
        {
            if (_findings.Of(Guest.Read(document.Open(), document.Name, options)) is { } guest)
            {
                guests.Add(new(guest, IsRunning: true));
            }
        }

        return guests;
    }

    /// <summary>The networks with those that change in their places.</summary>
    private static ValueList<HostedNetwork> Replaced(List<HostedNetwork> networks, List<HostedNetwork> changed)
    {
        var all = networks.ToArray();
        for (var i = 0; i < changed.Count; i++)
        {
            var place = Array.FindIndex(all, network => network.Definition.Name == changed[i].Definition.Name);
            place = place >= 0 ? place : i < all.Length && changed.Count == all.Length ? i : throw new UnusableInputException(
                $"whatif: {changed[i].Definition.Place.Document} is network '{changed[i].Definition.Name}', and no --network has that name; with as many --to as --network one stands for the other");
            all[place] = changed[i];
        }

        return [.. all];
    }

    private static ValueList<HostedGuest> Replaced(List<HostedGuest> guests, List<HostedGuest> changed)
    {
        var all = guests.ToArray();
        foreach (var guest in changed)
        {
            var place = Array.FindIndex(all, other => other.Guest.Name == guest.Guest.Name);
            all[place >= 0 ? place : throw new UnusableInputException($"whatif: {guest.Guest.Place.Document}: no guest is called '{guest.Guest.Name}'{DidYouMean.Suffix(guest.Guest.Name ?? "", all.Select(other => other.Guest.Name ?? ""))}")] = guest;
        }

        return [.. all];
    }
}
