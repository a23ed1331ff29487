using NetResolver.Diagnostics;
using NetResolver.Plan;
using NetResolver.Pool;

namespace NetResolver.Migration;

/// <summary>The plan of an interface at the destination: as things are, and where that fails, as if the network ran and nobody else used it.</summary>
internal sealed class InterfacePlan
{
    private InterfacePlan(GuestInterface request, PlanResult now, PlanResult best, UsePair use)
    {
        Request = request;
        Now = now;
        Best = best;
        Use = use;
    }

    /// <summary>The interface as the destination is asked for it.</summary>
    public GuestInterface Request { get; }

    /// <summary>The plan as things are.</summary>
    public PlanResult Now { get; }

    /// <summary>The plan as things are, or where there is none the one that there would be.</summary>
    public PlanResult Best { get; }

    /// <summary>The use of the network afterwards.</summary>
    public UsePair Use { get; }

    /// <summary>The connection, or the one that there would be; null when there is none either way.</summary>
    public ConnectionPlan? Expected => Best.Plan;

    /// <summary>True when the device is a stand-in, since nobody told which functions there are.</summary>
    public bool IsDeviceSupposed { get; private init; }

    /// <summary>True when something that the interface asks for was given up.</summary>
    public bool GaveUp =>
        Best.Policy is { IsDropped: true } or { Yielded: not 0 } || Best.Resolution?.GroupChoice == PortGroupChoice.Unknown;

    /// <summary>Plans, and says why not.</summary>
    public static InterfacePlan Make(
        InterfaceQuestion question,
        DestinationNetwork? network,
        string? name,
        Func<string[]> known,
        UsePair use,
        Destination destination,
        List<Finding> findings)
    {
        var nic = question.Interface;
        if (name is null)
        {
            var plain = PlainConnection.Plan(nic, destination.Release, question.Selected.Policy);
            Add(plain.Refusals, findings);
            return new(nic, plain, plain, use);
        }

        var named = (InterfaceSource.Network)nic.Source;
        var asked = nic with { Source = named with { Name = name, PortId = null }, Actual = null };
        if (network is null)
        {
            var nowhere = PlanMaker.OnNoNetwork(asked, known());
            Add(nowhere.Refusals, findings);
            return new(asked, nowhere, nowhere, use);
        }

        if (!HiddenRequest.IsIn(nic))
        {
            return OnNetwork(asked, question, network, use, destination, findings);
        }

        // Known from the text of the running guest alone: whatever it asks for itself must come to the same. Where it is refused either way, the milder refusal is certain.
        var (ofMost, ofLeast) = (new List<Finding>(), new List<Finding>());
        var most = OnNetwork(Asked(HiddenRequest.Most(nic), asked), question, network, use, destination, ofMost);
        var least = OnNetwork(Asked(HiddenRequest.Least(nic, question.Source.Network), asked), question, network, use, destination, ofLeast);
        if (most.Best.HasErrors != least.Best.HasErrors || most.Expected != least.Expected)
        {
            findings.Add(Finding.Of(SourceRules.RequestHidden.At(nic.Place, $"{Text(most)}, or else {Text(least)}")));
            return most;
        }

        var isLeast = most.Best.HasErrors && Worst(ofLeast) < Worst(ofMost);
        findings.AddRange(isLeast ? ofLeast : ofMost);
        return isLeast ? least : most;
    }

    private static GuestInterface Asked(GuestInterface read, GuestInterface asked) => read with { Source = asked.Source, Actual = null };

    private static InterfacePlan OnNetwork(
        GuestInterface request,
        InterfaceQuestion question,
        DestinationNetwork network,
        UsePair use,
        Destination destination,
        List<Finding> findings)
    {
        var options = new PlanOptions { Use = use.Now, Inventory = destination.Functions, Policy = question.Selected.Policy, NeedsPortGroup = true, Release = destination.Release };
        var from = question.Source.Side?.Plan.VirtualPort;
        var now = WithIds(PlanMaker.OnNetwork(network.Definition, request, options), from);
        if (!now.HasErrors)
        {
            Add(now.Refusals, findings);
            var after = now.Plan is { } plan ? new UsePair(use.Now.With(plan), use.Alone.With(plan)) : use;
            return new(request, now, now, after);
        }

        var alone = WithIds(PlanMaker.OnNetwork(network.Definition, request, options with { Use = use.Alone }), from);
        var isSupposed = IsAmong(alone.Refusals, PoolRules.FunctionsUnknown);
        var best = isSupposed
            ? WithIds(PlanMaker.OnNetwork(network.Definition, request, options with { Use = NetworkUse.Idle, Inventory = Supposed(network.Definition) }), from)
            : alone;

        // What is refused either way is so for good; what only the network's present use refuses is not.
        foreach (var diagnostic in now.Refusals)
        {
            findings.Add(diagnostic.Severity == Severity.Error && !IsAmong(best.Refusals, diagnostic.Rule)
                ? new(diagnostic, MigrationVerdict.Blocked)
                : Finding.Of(diagnostic));
        }

        foreach (var diagnostic in best.Refusals)
        {
            if (!IsAmong(now.Refusals, diagnostic.Rule))
            {
                findings.Add(Finding.Of(diagnostic));
            }
        }

        return new(request, now, best, new(now.Plan is { } taken ? use.Now.With(taken) : use.Now, alone.Plan is { } share ? use.Alone.With(share) : use.Alone))
        {
            IsDeviceSupposed = isSupposed,
        };
    }

    private static MigrationVerdict Worst(List<Finding> findings)
    {
        var worst = MigrationVerdict.Ready;
        foreach (var finding in findings)
        {
            worst = finding.Verdict > worst ? finding.Verdict : worst;
        }

        return worst;
    }

    private static string Text(InterfacePlan read) =>
        read.Best.FirstError is { } error ? error.Message
        : read.Expected is { } plan ? $"virtualport {ConnectionText.Of(plan.VirtualPort)}, vlan {ConnectionText.Of(plan.Vlan)}, bandwidth {ConnectionText.Of(plan.Bandwidth)}"
        : "no connection";

    /// <summary>
    /// The ids stay what they are at the source; libvirt would generate new ones where none is stated. An interface that has given its virtual port up states none, and with the
    /// network's it gets a new one.
    /// </summary>
    private static PlanResult WithIds(PlanResult result, VirtualPort? from) => (result.Plan?.VirtualPort, from) switch
    {
        _ when result.Policy is { IsDropped: true } => result,
        (VirtualPort.Ieee8021Qbg { InstanceId: null } port, VirtualPort.Ieee8021Qbg { InstanceId: { } id }) => result.With(result.Plan with { VirtualPort = port with { InstanceId = id } }),
        (VirtualPort.OpenVSwitch { InterfaceId: null } port, VirtualPort.OpenVSwitch { InterfaceId: { } id }) => result.With(result.Plan with { VirtualPort = port with { InterfaceId = id } }),
        _ => result,
    };

    /// <summary>One function, for a physical function of which nobody told what it has.</summary>
    private static HostInventory Supposed(NetworkDefinition network) => new()
    {
        PhysicalFunctions = [new PhysicalFunction(network.Forward!.PhysicalFunction!, [new VirtualFunction(default, "?")])],
    };

    private static void Add(IReadOnlyList<Diagnostic> diagnostics, List<Finding> findings)
    {
        for (var i = 0; i < diagnostics.Count; i++)
        {
            findings.Add(Finding.Of(diagnostics[i]));
        }
    }

    private static bool IsAmong(IReadOnlyList<Diagnostic> diagnostics, Rule rule)
    {
        for (var i = 0; i < diagnostics.Count; i++)
        {
            if (diagnostics[i].Rule == rule)
            {
                return true;
            }
        }

        return false;
    }
}
