namespace NetResolver.Ports;

/// <summary>libvirt's traps that an accepted change runs into.</summary>
internal static class UpdateAdvice
{
    public static void Report(UpdateRequest request, NetworkDefinition changed)
    {
        if (request.Change.Section == UpdateSection.ForwardInterface)
        {
            Pool(request, changed);
        }
    }

    private static void Pool(UpdateRequest request, NetworkDefinition changed)
    {
        var dev = request.At.Property(Read.Names.Dev)!;
        var (forward, name) = (changed.Forward!, changed.Name);
        if (!request.IsAdd)
        {
            if (forward is { Pool.Count: 0, PhysicalFunction: null } && !forward.Mode.HasOwnBridge())
            {
                request.At.Report(UpdateRules.PoolEmptied, name, dev.Value);
            }
        }
        else if (forward.Mode == ForwardMode.None)
        {
            request.At.Report(UpdateRules.NotKept, dev, dev.Value, name);
        }
        else if (forward.PhysicalFunction is { } function)
        {
            request.At.Report(UpdateRules.DeviceBesidePhysicalFunction, dev, dev.Value, function, name);
        }
        else if (CountAddresses(forward.Pool) is > 0 and var count)
        {
            request.At.Report(UpdateRules.MixedPool, dev, dev.Value, name, count);
        }
    }

    private static int CountAddresses(ValueList<PoolDevice> pool)
    {
        var count = 0;
        foreach (var device in pool)
        {
            count += device is PoolDevice.PciDevice ? 1 : 0;
        }

        return count;
    }
}
