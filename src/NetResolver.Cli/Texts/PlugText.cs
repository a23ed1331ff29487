namespace NetResolver.Cli;

/// <summary>What an interface is connected to, in a few words.</summary>
internal static class PlugText
{
    public static string Of(Plug plug) => plug switch
    {
        Plug.Network network => $"bridge {network.BridgeName ?? "that libvirt names"}",
        Plug.Bridge bridge => $"bridge {bridge.BridgeName}",
        Plug.Direct direct => $"{direct.Mode.XmlName()} {direct.Dev}",
        Plug.HostdevPci pci => $"hostdev {pci.Address}",
        _ => plug.Kind,
    };
}
