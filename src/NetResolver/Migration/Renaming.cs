namespace NetResolver.Migration;

/// <summary>Networks and guests with a parameter's old value replaced or removed, wherever it stands; a guest's alternatives included.</summary>
internal static class Renaming
{
    public static NetworkDefinition Of(NetworkDefinition network, ParameterRename rename, bool remove) => network with
    {
        VirtualPort = rename.Of(network.VirtualPort, remove),
        PortGroups = [.. network.PortGroups.AsSpan().ToArray().Select(group => group with { VirtualPort = rename.Of(group.VirtualPort, remove) })],
    };

    public static Guest Of(Guest guest, ParameterRename rename, bool remove) => guest with
    {
        Interfaces = [.. guest.Interfaces.AsSpan().ToArray().Select(nic => nic with { VirtualPort = rename.Of(nic.VirtualPort, remove), Policy = nic.Policy is null ? null : Of(nic.Policy, rename, remove) })],
        Policy = guest.Policy is not { } policies ? null : policies with
        {
            Interfaces = [.. policies.Interfaces.AsSpan().ToArray().Select(policy => policy with { Policy = Of(policy.Policy, rename, remove) })],
        },
    };

    private static ConnectionPolicy Of(ConnectionPolicy policy, ParameterRename rename, bool remove) => policy with
    {
        Alternatives = [.. policy.Alternatives.AsSpan().ToArray().Select(port => rename.Of(port, remove)!)],
    };
}
