namespace NetResolver.Resolve;

/// <summary>Which optional parameters give way to what the network or the portgroup states, instead of contradicting it.</summary>
internal static class PolicyYield
{
    /// <summary>The optional parameters that another level states differently. An id that libvirt generates for the interface differs from every one that is stated.</summary>
    public static VirtualPortParameters Find(ConnectionPolicy policy, VirtualPortElement chosen, VirtualPortElement? ofNetwork, VirtualPortElement? ofGroup)
    {
        var type = TypeOf(chosen) is not VirtualPortType.None and var own ? own : TypeOf(ofNetwork) is not VirtualPortType.None and var networks ? networks : TypeOf(ofGroup);
        var differing = type == VirtualPortType.None ? 0 : Differing(chosen, ofNetwork, type) | Differing(chosen, ofGroup, type);
        var yielding = VirtualPortParameters.None;
        for (var rest = differing; rest != 0; rest &= rest - 1)
        {
            var parameter = rest.First();
            yielding |= policy.Of(parameter) == PolicyStrictness.Optional ? parameter : 0;
        }

        return yielding;
    }

    /// <summary>Parameters of a level of another type are never compared, for the types conflict.</summary>
    private static VirtualPortParameters Differing(VirtualPortElement chosen, VirtualPortElement? level, VirtualPortType type) =>
        level is null || (level.Said.Type != VirtualPortType.None && level.Said.Type != type) ? 0 : VirtualPortMerge.Differences(chosen.Said, level.Said, type.Merged());

    private static VirtualPortType TypeOf(VirtualPortElement? element) => element?.Said.Type ?? VirtualPortType.None;
}
