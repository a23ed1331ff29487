using NetResolver.Diagnostics;
using NetResolver.Merge;

namespace NetResolver.Resolve;

/// <summary>
/// Decides how one interface is connected to one running network, in libvirt's order: portgroup, inherited settings, merge of the virtualports, plug with its device, floor,
/// completeness. It goes on after a refusal wherever the next question does not depend on it, so that all refusals are known; the first is libvirt's.
/// </summary>
/// <remarks>Source: libvirt's <c>networkAllocatePort</c>.</remarks>
internal static class Resolver
{
    public static Resolution Resolve(NetworkDefinition network, GuestInterface nic, in PoolState pool, bool isActive, DiagnosticBag refusals)
    {
        var request = PortRequest.From(nic, nic.VirtualPort, refusals);
        CheckActive(network, nic, isActive, refusals);
        var (group, choice) = ChooseGroup(network, request.Group);
        var resolution = Merge(network, nic, pool, request, group, choice, refusals, null);
        AddConflicts(resolution);
        Connect(resolution);
        return resolution;
    }

    /// <summary>A port can be had only of a network that runs.</summary>
    public static void CheckActive(NetworkDefinition network, GuestInterface nic, bool isActive, DiagnosticBag refusals)
    {
        if (!isActive)
        {
            refusals.Add(ResolveRules.NotActive.At(nic.SourcePlace, network.Name).And(network.Place, $"network '{network.Name}'"));
        }
    }

    /// <summary>The portgroup of a name; without a name the default one.</summary>
    public static (PortGroup? Group, PortGroupChoice Choice) ChooseGroup(NetworkDefinition network, string? name)
    {
        if (name is null)
        {
            return network.DefaultPortGroup is { } standard ? (standard, PortGroupChoice.Default) : (null, PortGroupChoice.None);
        }

        return network.FindPortGroup(name) is { } named ? (named, PortGroupChoice.Named) : (null, PortGroupChoice.Unknown);
    }

    /// <summary>What the three levels come to: inherited settings and the merged virtualport.</summary>
    public static Resolution Merge(
        NetworkDefinition network,
        GuestInterface nic,
        in PoolState pool,
        in PortRequest request,
        PortGroup? group,
        PortGroupChoice choice,
        DiagnosticBag refusals,
        AppliedPolicy? policy) => new()
        {
            Network = network,
            Interface = nic,
            Pool = pool,
            Refusals = refusals,
            Request = request,
            Group = group,
            GroupChoice = choice,
            Bandwidth = Inheritance.Bandwidth(request, group),
            Vlan = Inheritance.Vlan(nic, group, network),
            TrustGuestRxFiltersFrom = Inheritance.TrustGuestRxFilters(nic, group, network),
            IsolatedFrom = Inheritance.Isolated(nic, network),
            VirtualPort = VirtualPortMerge.Merge(request.VirtualPort, network.VirtualPort, group?.VirtualPort),
            Policy = policy,
        };

    public static void AddConflicts(Resolution resolution) => AddAll(resolution.Refusals, resolution.VirtualPort.Conflicts());

    /// <summary>Plug, floor and completeness.</summary>
    public static void Connect(Resolution resolution)
    {
        PlugSelection.Select(resolution);
        FloorAdmission.Admit(resolution);
        if (resolution.VirtualPort.HasType && !VirtualPortCompletion.IsComplete(resolution.VirtualPort.Fields.GetValueOrDefault()))
        {
            AddAll(resolution.Refusals, resolution.VirtualPort.Missing());
        }
    }

    private static void AddAll(DiagnosticBag bag, IReadOnlyList<Diagnostic> diagnostics)
    {
        for (var i = 0; i < diagnostics.Count; i++)
        {
            bag.Add(diagnostics[i]);
        }
    }
}
