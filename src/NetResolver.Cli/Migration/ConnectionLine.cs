namespace NetResolver.Cli;

/// <summary>What an interface is connected to at both ends, in one line, such as <c>red-network  vepa eth4 -> private eth2 (exclusive, 2 of 3 free)</c>.</summary>
internal static class ConnectionLine
{
    public static string Of(MigrationResult result, InterfaceMigration nic)
    {
        var there = NetworkThere(result, nic.Interface);
        var asked = nic.Interface.Source is InterfaceSource.Network source
            ? there == source.Name ? source.Name : $"{source.Name} as {there}"
            : SourceText.Of(nic.Interface.Source);
        var from = nic.Source is { } before ? End(before.Plug, nic.SourceMode, nic.IsSourceDeviceKnown) : null;
        var to = nic.Destination.Plan is { } plan ? End(plan.Plug, nic.Destination.Network?.Mode, isKnown: true) : nic.Destination.Network is { } network ? Offered(network) : null;
        var way = (from, to) switch
        {
            (null, null) => "",
            (null, _) => to,
            (_, null) => from,
            _ => $"{from} -> {to}",
        };
        return $"{asked}  {way}{Pool(result, nic, there)}";
    }

    /// <summary>What the network of an interface is called at the destination; null for one that names none.</summary>
    private static string? NetworkThere(MigrationResult result, GuestInterface nic) =>
        nic.Source is InterfaceSource.Network source ? result.Options.NetworkNames.GetValueOrDefault(source.Name, source.Name) : null;

    /// <summary>The mode of the network and the bridge or device.</summary>
    private static string End(Plug plug, ForwardMode? mode, bool isKnown)
    {
        var name = plug switch
        {
            _ when !isKnown => "(device not known)",
            Plug.Network network => network.BridgeName ?? "",
            Plug.Bridge bridge => bridge.BridgeName,
            Plug.Direct direct => direct.Dev,
            Plug.HostdevPci pci => pci.Address.ToString(),
            _ => "",
        };
        var kind = mode?.XmlName() ?? (plug is Plug.Direct own ? own.Mode.XmlName() : plug is Plug.HostdevPci ? "hostdev" : plug.Kind);
        return $"{kind} {name}".TrimEnd();
    }

    /// <summary>What the network would give.</summary>
    private static string Offered(NetworkDefinition network) => $"{network.Mode.XmlName()} {network.BridgeName}".TrimEnd();

    /// <summary>How much of the pool is free when it is this interface's turn.</summary>
    private static string Pool(MigrationResult result, InterfaceMigration nic, string? there)
    {
        if (there is null || result.To.Find(there) is not { } network)
        {
            return "";
        }

        var taken = result.Interfaces.TakeWhile(other => other != nic)
            .Where(other => other.Destination.Network?.Name == there)
            .Select(other => other.Destination.Plan?.Device).OfType<string>().ToList();
        var type = nic.Destination.Plan?.VirtualPort?.Type ?? network.Definition.VirtualPort?.Fields.Type ?? VirtualPortType.None;
        return PoolText.Use(network, result.To.Inventory, type, taken) is { } use ? $" ({use})" : "";
    }
}
