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
        var source = nic.Source as InterfaceSource.Network;
        var request = PortRequest.From(nic, source?.PortGroup, refusals);
        if (!isActive)
        {
            refusals.Add(ResolveRules.NotActive.At(nic.SourcePlace, network.Name));
        }

        var (group, choice) = Choose(network, request.Group);
        var resolution = new Resolution
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
        };
        AddAll(refusals, resolution.VirtualPort.Conflicts());
        PlugSelection.Select(resolution);
        FloorAdmission.Admit(resolution);
        if (resolution.VirtualPort.HasType && !VirtualPortCompletion.IsComplete(resolution.VirtualPort.Fields.GetValueOrDefault()))
        {
            AddAll(refusals, resolution.VirtualPort.Missing());
        }

        return resolution;
    }

    private static (PortGroup? Group, PortGroupChoice Choice) Choose(NetworkDefinition network, string? name)
    {
        if (name is null)
        {
            return network.DefaultPortGroup is { } standard ? (standard, PortGroupChoice.Default) : (null, PortGroupChoice.None);
        }

        return network.FindPortGroup(name) is { } named ? (named, PortGroupChoice.Named) : (null, PortGroupChoice.Unknown);
    }

    private static void AddAll(DiagnosticBag bag, IReadOnlyList<Diagnostic> diagnostics)
    {
        for (var i = 0; i < diagnostics.Count; i++)
        {
            bag.Add(diagnostics[i]);
        }
    }
}
