using System.Globalization;

namespace NetResolver.Cli;

/// <summary>The devices of a network's pool, and how much of it is taken.</summary>
internal static class PoolText
{
    /// <summary>The devices' names in order, those of a physical function as far as the inventory tells them.</summary>
    public static IReadOnlyList<string> Devices(HostedNetwork network, HostInventory? inventory)
    {
        var forward = network.Definition.Forward;
        if (forward is not { PhysicalFunction: { } physical, Pool.Count: 0 })
        {
            return [.. (forward?.Pool ?? default).Select(device => device.Name)];
        }

        var functions = inventory?.PhysicalFunctionOf(physical)?.VirtualFunctions ?? default;
        return [.. functions.Select(function => forward.Mode == ForwardMode.Hostdev ? function.Address.ToString() : function.Dev).OfType<string>()];
    }

    /// <summary>How a pool is used, such as <c>exclusive, 2 of 3 free</c>; null where there is none.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inventory">The host's; null when nothing is known of it.</param>
    /// <param name="type">The type of virtual port that is to be connected.</param>
    /// <param name="taken">Devices that are taken besides, by the guest's own interfaces.</param>
    public static string? Use(HostedNetwork network, HostInventory? inventory, VirtualPortType type, IReadOnlyCollection<string>? taken = null)
    {
        var devices = Devices(network, inventory);
        if (devices.Count == 0)
        {
            return null;
        }

        if (!network.Definition.Mode.TakesDeviceAlone(type))
        {
            return "shared";
        }

        var free = devices.Count(device => network.Use.Connections.GetValueOrDefault(device) == 0 && taken?.Contains(device) != true);
        return string.Create(CultureInfo.InvariantCulture, $"exclusive, {free} of {devices.Count} free");
    }
}
