using NetResolver.Diagnostics;

namespace NetResolver.Pool;

/// <summary>The devices that a network's pool really has: those it lists, or the virtual functions of its physical function.</summary>
/// <remarks>Source: libvirt's <c>networkCreateInterfacePool</c>.</remarks>
internal static class PoolExpansion
{
    /// <summary>The pool; empty, with a finding, when the host has no usable virtual function or nobody told which it has.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inventory">The host; null when nothing is known of it.</param>
    /// <param name="bag">Where findings go.</param>
    public static ValueList<PoolDevice> Expand(NetworkDefinition network, HostInventory? inventory, DiagnosticBag bag)
    {
        if (network.Forward is not { PhysicalFunction: { } dev, Pool.Count: 0 } forward)
        {
            return network.Forward?.Pool ?? default;
        }

        if (inventory is null)
        {
            bag.Add(PoolRules.FunctionsUnknown.At(forward.Place, dev, network.Name));
            return default;
        }

        var pool = new List<PoolDevice>();
        foreach (var function in FunctionsOf(dev, inventory))
        {
            if (forward.Mode == ForwardMode.Hostdev)
            {
                pool.Add(new PoolDevice.PciDevice(function.Address) { Place = forward.Place });
            }
            else if (function.Dev is { } name)
            {
                pool.Add(new PoolDevice.NetDevice(name) { Place = forward.Place });
            }
        }

        if (pool.Count == 0)
        {
            bag.Add(PoolRules.NoUsableFunction.At(forward.Place, dev, network.Name));
        }

        return [.. pool];
    }

    /// <summary>The functions that the pool of a network is made without, since they have no network device when it is made; empty where none is.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inventory">The host; null when nothing is known of it.</param>
    public static IReadOnlyList<VirtualFunction> LeftOut(NetworkDefinition network, HostInventory? inventory)
    {
        if (inventory is null || network.Forward is not { PhysicalFunction: { } dev, Pool.Count: 0, Mode: not ForwardMode.Hostdev })
        {
            return [];
        }

        List<VirtualFunction>? without = null;
        foreach (var function in FunctionsOf(dev, inventory))
        {
            if (function.Dev is null)
            {
                (without ??= []).Add(function);
            }
        }

        return without is null ? [] : without;
    }

    /// <summary>Tells of the functions that a pool is made without.</summary>
    public static Diagnostic ToldOf(NetworkDefinition network, IReadOnlyList<VirtualFunction> leftOut) => PoolRules.FunctionsLeftOut.At(
        network.Forward!.Place,
        string.Join(", ", leftOut.Select(function => function.Address)),
        network.Forward.PhysicalFunction!,
        leftOut.Count == 1 ? "has" : "have",
        network.Name);

    private static ValueList<VirtualFunction> FunctionsOf(string dev, HostInventory inventory)
    {
        foreach (var function in inventory.PhysicalFunctions)
        {
            if (function.Dev == dev)
            {
                return function.VirtualFunctions;
            }
        }

        return default;
    }
}
