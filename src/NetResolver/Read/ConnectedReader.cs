namespace NetResolver.Read;

/// <summary>
/// Recognizes an interface of type network in the text of a running guest, where it shows the type that its connection came to, and beside the
/// network's name what it was connected to.
/// </summary>
/// <remarks>
/// Source: libvirt's <c>virDomainNetDefFormat</c> and <c>virDomainActualNetDefContentsFormat</c>. Of an interface that got a PCI device the network's
/// name is not shown: it stays one of type hostdev.
/// </remarks>
internal static class ConnectedReader
{
    /// <summary>The interface of type network that it is; the same one where nothing tells of a connection.</summary>
    /// <param name="shown">The interface as it stands there. Its settings are the connection's, those of its own are not shown.</param>
    /// <param name="source">Its source.</param>
    public static GuestInterface Recognize(GuestInterface shown, Cursor source)
    {
        if (source.Property(Names.Network) is not { } network || PlugOf(shown.Source, source) is not { } plug)
        {
            return shown;
        }

        var group = source.Property(Names.PortGroup);
        return shown with
        {
            Source = new InterfaceSource.Network(network.Value, group?.Value, AdviceCheck.PortId(source, InterfaceNames.PortId)),
            SourcePlace = source.PlaceOf(network),
            PortGroupPlace = group is null ? default : source.PlaceOf(group),
            VirtualPort = null,
            Bandwidth = null,
            Vlan = null,
            Isolated = null,
            Actual = new ActualConnection
            {
                Plug = plug,
                VirtualPort = shown.VirtualPort?.Fields,
                Bandwidth = shown.Bandwidth,
                Vlan = shown.Vlan,
                Isolated = shown.Isolated?.Value,
                TrustGuestRxFilters = shown.TrustGuestRxFilters?.Value,
            },
        };
    }

    private static Plug? PlugOf(InterfaceSource shown, Cursor source) => shown switch
    {
        InterfaceSource.Network when source.Property(Names.Bridge) is { } bridge => new Plug.Network(bridge.Value, ActualReader.Manager(source)),
        InterfaceSource.Bridge bridge => new Plug.Bridge(bridge.Name, ActualReader.Manager(source)),
        InterfaceSource.Direct direct => new Plug.Direct(direct.Dev, direct.Mode),
        _ => null,
    };
}
