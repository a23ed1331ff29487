namespace NetResolver.Ports;

/// <summary>What libvirt fills in when it starts a network: the range of ports that its address translation uses.</summary>
/// <remarks>Observed of libvirt 9.0.0: a running network of mode nat shows ports 1024 to 65535 where none are stated.</remarks>
internal static class StartedNetwork
{
    private const int FirstPort = 1024;
    private const int LastPort = 65535;

    public static NetworkDefinition Of(NetworkDefinition definition) =>
        definition is { Mode: ForwardMode.Nat, Forward: { } forward } && forward.Nat?.Ports is null && Translates(definition)
            ? definition with { Forward = forward with { Nat = (forward.Nat ?? new Nat()) with { Ports = new NatPorts(FirstPort, LastPort) } } }
            : definition;

    /// <summary>IPv4 is always translated, IPv6 only where that is asked for.</summary>
    private static bool Translates(NetworkDefinition definition)
    {
        foreach (var ip in definition.Ips)
        {
            if (!ip.Address.IsIpv6 || definition.Forward?.Nat?.Ipv6 is { Value: true })
            {
                return true;
            }
        }

        return false;
    }
}
