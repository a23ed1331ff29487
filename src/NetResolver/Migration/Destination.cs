using NetResolver.Diagnostics;
using NetResolver.Validity;

namespace NetResolver.Migration;

/// <summary>A host as the destination of one interface after the other.</summary>
/// <param name="inventory">Its devices; null when nothing is known of them.</param>
/// <param name="release">Which libvirt it runs.</param>
internal sealed class Destination(HostInventory? inventory, LibvirtRelease release)
{
    public HostInventory? Inventory => inventory;

    /// <summary>The same where it tells of functions; an inventory that lists none says nothing of them.</summary>
    public HostInventory? Functions => FunctionsOf(inventory);

    public LibvirtRelease Release => release;

    /// <summary>An inventory where it tells of functions; null where it tells of none.</summary>
    public static HostInventory? FunctionsOf(HostInventory? inventory) => inventory is { PhysicalFunctions.Count: > 0 } ? inventory : null;
}

/// <summary>A network of a destination, and what is wrong with it whoever comes.</summary>
internal sealed class DestinationNetwork
{
    private DestinationNetwork(HostedNetwork hosted, IReadOnlyList<Finding> findings)
    {
        Hosted = hosted;
        Findings = findings;
    }

    public HostedNetwork Hosted { get; }

    public NetworkDefinition Definition => Hosted.Definition;

    /// <summary>What libvirt would refuse in its definition or may refuse, and that it may be gone after a reboot.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    public static DestinationNetwork Of(HostedNetwork hosted, Destination destination)
    {
        var findings = new List<Finding>();
        var bag = new DiagnosticBag();
        NetworkChecks.Run(hosted.Definition, new DefineContext { Inventory = destination.Functions, Release = destination.Release }, bag);
        foreach (var diagnostic in bag.All)
        {
            if (diagnostic.Severity == Severity.Error || diagnostic.Rule == DefineRules.VlanNotVerified)
            {
                findings.Add(Finding.Of(diagnostic));
            }
        }

        if (hosted.IsPersistent == false)
        {
            findings.Add(Finding.Of(DestinationRules.Transient.At(hosted.Definition.Place, hosted.Definition.Name)));
        }
        else if (hosted.IsAutostarted == false)
        {
            findings.Add(Finding.Of(DestinationRules.NotAutostarted.At(hosted.Definition.Place, hosted.Definition.Name)));
        }

        return new(hosted, findings);
    }
}
