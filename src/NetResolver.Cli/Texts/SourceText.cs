namespace NetResolver.Cli;

/// <summary>What an interface asks for, in a few words.</summary>
internal static class SourceText
{
    public static string Of(InterfaceSource source) => source switch
    {
        InterfaceSource.Network network => $"network {network.Name}",
        InterfaceSource.Bridge bridge => $"bridge {bridge.Name}",
        InterfaceSource.Direct direct => $"device {direct.Dev}, mode {direct.Mode.XmlName()}",
        InterfaceSource.Hostdev { Device: HostdevDevice.Pci pci } => $"PCI device {pci.Address}",
        _ => $"type {source.Type.XmlName()}",
    };
}
