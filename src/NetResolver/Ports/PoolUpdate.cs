using NetResolver.Diagnostics;
using NetResolver.Read;

namespace NetResolver.Ports;

/// <summary>Adds a device by name to a network's pool, or removes it.</summary>
/// <remarks>
/// Source: libvirt's <c>virNetworkDefUpdateForwardInterface</c>, whose order of checks is kept. Its check that the device is not in use never
/// fires, since the definition that is changed is a fresh copy without counted connections.
/// </remarks>
internal static class PoolUpdate
{
    public static NetworkDefinition? Apply(UpdateRequest request)
    {
        if (!request.IsElement("interface"))
        {
            return null;
        }

        if (request.Command == UpdateCommand.Modify)
        {
            return request.RefuseModify();
        }

        var network = request.Network;
        if (request.At.Property(Names.Dev) is not { Value: var dev } attribute)
        {
            return request.Refuse(UpdateRules.InterfaceWithoutDev, network.Name);
        }

        var forward = network.Forward ?? new Forward { Mode = ForwardMode.None };
        var index = IndexOf(forward.Pool, dev);
        if (request.IsAdd)
        {
            var device = new PoolDevice.NetDevice(dev) { Place = request.At.PlaceOf(attribute) };
            return index >= 0
                ? request.Refuse(new RelatedPlace(forward.Pool[index].Place, "the device that is there"), UpdateRules.InterfaceExists, network.Name, dev)
                : network with { Forward = forward with { Pool = forward.Pool.Added(device, request.IsFirst) } };
        }

        return request.Command != UpdateCommand.Delete ? request.RefuseCommand()
            : index < 0 ? request.Refuse(new(forward.Place, "where none such is"), UpdateRules.InterfaceMissing, network.Name, dev, new KnownNames([.. forward.Pool.Select(device => device.Name)]))
            : network with { Forward = forward with { Pool = forward.Pool.Without(index) } };
    }

    private static int IndexOf(ValueList<PoolDevice> pool, string dev)
    {
        for (var i = 0; i < pool.Count; i++)
        {
            if (pool[i] is PoolDevice.NetDevice device && device.Dev == dev)
            {
                return i;
            }
        }

        return -1;
    }
}
