namespace NetResolver.Migration;

/// <summary>What a network is used for when an interface comes to it.</summary>
/// <param name="Now">As it is, with what the guest's earlier interfaces take.</param>
/// <param name="Alone">As if the network ran and nobody else were there: what the guest's earlier interfaces take, and no more.</param>
internal readonly record struct UsePair(NetworkUse Now, NetworkUse Alone)
{
    /// <summary>A network on which the guest has no interface yet.</summary>
    public static UsePair Of(HostedNetwork network) => new(network.Use with { IsActive = network.IsActive != false }, NetworkUse.Idle);
}

/// <summary>What a check of one interface gave.</summary>
/// <param name="Migration">What it says.</param>
/// <param name="Use">The use of the network afterwards.</param>
internal readonly record struct InterfaceAnswer(InterfaceMigration Migration, UsePair Use);

/// <summary>
/// The check of one interface against one network of a destination, or against the destination itself where it names none. Pure. It reads the question, the network with its
/// findings, the destination's inventory and release, what the network is called there, the use, and of the options <see cref="MigrationOptions.IsLive"/>,
/// <see cref="MigrationOptions.IsStrict"/> and <see cref="MigrationOptions.AllowSegmentChange"/>; nothing else. It names no host and no guest.
/// </summary>
internal static class InterfaceCheck
{
    /// <summary>Checks.</summary>
    /// <param name="question">The interface.</param>
    /// <param name="network">The network at the destination; null when the interface names none, or the destination has none of the name.</param>
    /// <param name="name">What the interface's network is called at the destination; null when it names none.</param>
    /// <param name="known">The names of the destination's networks, for a message; asked only when there is no such network.</param>
    /// <param name="use">What the network is used for; of no meaning without one.</param>
    /// <param name="destination">The destination.</param>
    /// <param name="options">What the check is told.</param>
    public static InterfaceAnswer Run(
        InterfaceQuestion question,
        DestinationNetwork? network,
        string? name,
        Func<string[]> known,
        UsePair use,
        Destination destination,
        MigrationOptions options)
    {
        var findings = new List<Finding>();
        foreach (var diagnostic in question.Selected.Diagnostics)
        {
            findings.Add(Finding.Of(diagnostic));
        }

        foreach (var diagnostic in question.Source.Findings)
        {
            findings.Add(Finding.Of(diagnostic));
        }

        if (question.Interface is { IsLiveText: true, Type: InterfaceType.Hostdev })
        {
            findings.Add(Finding.Of(SourceRules.NameLost.At(question.Interface.SourcePlace)));
        }

        var planned = InterfacePlan.Make(question, network, name, known, use, destination, findings);
        if (network is not null)
        {
            findings.AddRange(network.Findings);
        }

        var first = findings.Count;
        if (options.IsLive)
        {
            LiveChecks.Run(question.Interface, question.HasPartner, question.Source.Side, planned.Expected, network?.Definition, findings);
        }

        ConnectionComparison? comparison = null;
        if (planned.Expected is { } plan)
        {
            if (!planned.IsDeviceSupposed)
            {
                DeviceChecks.Run(plan, planned.Request, destination.Inventory, findings);
                MtuComparison.CheckRoom(planned.Request, network?.Definition, plan.Plug, destination.Inventory, findings);
            }

            StartChecks.Run(planned.Request, plan, destination.Functions, findings);
            ShowNetwork(network?.Definition, findings, first);
            comparison = Compare(question, planned, plan, network?.Definition, destination, options, findings);
        }
        else if (planned.Now.Outcome == PlanOutcome.NotAHostNetwork)
        {
            PeerChecks.Run(planned.Request, options.IsLive, findings);
        }

        if (planned.Expected is not null)
        {
            UnchangedCheck.Run(question.Selected.Policy, comparison, findings);
        }

        var notVerified = comparison?.NotVerified ?? (planned.Now.Outcome == PlanOutcome.NotAHostNetwork ? 0 : ConnectionAspects.All);
        return new(
            new InterfaceMigration
            {
                Interface = question.Interface,
                Verdict = Verdict(planned, comparison, notVerified, options.IsStrict, findings),
                Policy = question.Selected.Policy,
                Source = question.Source.Side?.Plan,
                IsSourceDeviceKnown = question.Source.Side is not { IsDeviceGuessed: true },
                SourceMode = question.Source.Side?.Mode,
                Destination = planned.Now,
                Changes = comparison?.Changes ?? [],
                Same = comparison?.Same ?? 0,
                NotVerified = notVerified,
                Findings = findings,
                IsStrict = options.IsStrict,
            },
            planned.Use);
    }

    /// <summary>What is told of an interface because of its network shows the network too.</summary>
    private static void ShowNetwork(NetworkDefinition? network, List<Finding> findings, int first)
    {
        for (var i = first; network is not null && i < findings.Count; i++)
        {
            var finding = findings[i].Diagnostic;
            if (finding.Related.Count == 0 && finding.Place.Document != network.Place.Document)
            {
                findings[i] = findings[i] with { Diagnostic = finding.And(network.ModePlace, network.ModeRole) };
            }
        }
    }

    private static ConnectionComparison? Compare(
        InterfaceQuestion question,
        InterfacePlan planned,
        ConnectionPlan plan,
        NetworkDefinition? network,
        Destination destination,
        MigrationOptions options,
        List<Finding> findings)
    {
        if (question.Source.Side is not { } from)
        {
            return null;
        }

        var to = ConnectionSide.Of(plan, planned.Request, network, destination.Inventory);
        if (planned.IsDeviceSupposed)
        {
            to = to with { IsDeviceGuessed = true, Segment = null, Mtu = planned.Request.Mtu };
        }

        var comparison = ConnectionComparison.Run(from, to, planned.Best, question.Selected.Policy, options.IsLive);
        if (options.IsLive && from.Plan.VirtualPort is { } port && port.Type == plan.VirtualPort?.Type && from.Plan.GeneratedIds != 0)
        {
            findings.Add(Finding.Of(SourceRules.IdUnknown.At(question.Interface.Place, from.Plan.GeneratedIds.First().XmlName())));
        }

        if (!options.AllowSegmentChange && SegmentComparison.Compare(from, to) == SegmentRelation.Different)
        {
            findings.Add(Finding.Of(MigrationRules.SegmentDiffers.At(
                ChangePlaces.Device(to, planned.Request),
                SegmentComparison.Text(from, to) ?? "?",
                SegmentComparison.Text(to, from) ?? "?")));
        }

        return comparison;
    }

    private static MigrationVerdict Verdict(InterfacePlan planned, ConnectionComparison? comparison, ConnectionAspects notVerified, bool isStrict, List<Finding> findings)
    {
        var open = isStrict ? notVerified : notVerified & ~ConnectionAspects.Segment;
        var verdict = open != 0 || comparison is { Changes.Count: > 0 } || planned.GaveUp ? MigrationVerdict.ReadyWithChanges : MigrationVerdict.Ready;
        foreach (var finding in findings)
        {
            verdict = VerdictOf.Together(verdict, finding.Verdict);
        }

        return verdict;
    }
}
