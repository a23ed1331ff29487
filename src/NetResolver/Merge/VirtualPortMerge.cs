namespace NetResolver;

/// <summary>Merges the virtualports of three levels.</summary>
public static class VirtualPortMerge
{
    /// <summary>Merges what an interface, its network and its portgroup state. Pure; allocates nothing.</summary>
    /// <param name="ofInterface">What the interface states; null when nothing.</param>
    /// <param name="ofNetwork">What the network states; null when nothing.</param>
    /// <param name="ofPortGroup">What the portgroup states; null when nothing.</param>
    public static MergedVirtualPort Merge(VirtualPortElement? ofInterface, VirtualPortElement? ofNetwork, VirtualPortElement? ofPortGroup) =>
        new(ofInterface, ofNetwork, ofPortGroup);

    /// <summary>Parameters that both have and whose values differ; a value that libvirt is going to generate differs from every other.</summary>
    internal static VirtualPortParameters Differences(in VirtualPortFields left, in VirtualPortFields right, VirtualPortParameters among)
    {
        var both = among & left.Specified & right.Specified;
        if (both == 0)
        {
            return both;
        }

        var different = both & (left.Generated | right.Generated);
        different |= left.RawManagerId != right.RawManagerId ? both & VirtualPortParameters.ManagerId : 0;
        different |= left.RawTypeId != right.RawTypeId ? both & VirtualPortParameters.TypeId : 0;
        different |= left.RawTypeIdVersion != right.RawTypeIdVersion ? both & VirtualPortParameters.TypeIdVersion : 0;
        different |= left.RawInstanceId != right.RawInstanceId ? both & VirtualPortParameters.InstanceId : 0;
        different |= left.RawInterfaceId != right.RawInterfaceId ? both & VirtualPortParameters.InterfaceId : 0;
        different |= left.RawProfileId != right.RawProfileId ? both & VirtualPortParameters.ProfileId : 0;
        return different;
    }

    /// <summary>One level into what was collected so far; false at a conflict.</summary>
    internal static bool TryTake(ref VirtualPortFields merged, in VirtualPortFields level)
    {
        var type = merged.Type;
        if (level.Type != VirtualPortType.None)
        {
            if (type != VirtualPortType.None && type != level.Type)
            {
                return false;
            }

            type = level.Type;
        }

        var brought = level.Specified & type.Merged();
        if (Differences(merged, level, brought) != 0)
        {
            return false;
        }

        merged.Take(level, brought & ~merged.Specified, type);
        return true;
    }
}
