namespace NetResolver.Read;

/// <summary>Reads the <c>&lt;actual&gt;</c> of an interface in libvirt's status files.</summary>
/// <remarks>Source: libvirt's <c>virDomainActualNetDefParseXML</c>, whose order of checks is kept.</remarks>
internal static class ActualReader
{
    private static readonly string[] Managers = ["kernel", "libvirt"];

    public static ActualConnection? Read(Cursor at)
    {
        var errors = at.Context.Bag.Errors;
        var type = Type(at);
        var trust = at.YesNo(Names.TrustGuestRxFilters);
        var virtualPort = at.First(Names.VirtualPort) is { } port ? VirtualPort(port, type) : null;
        var (plug, classId) = type switch
        {
            null => default,
            InterfaceType.Direct => (Direct(at), 0u),
            InterfaceType.Hostdev => (Hostdev(at), 0u),
            { } bridged => Bridge(at, bridged),
        };
        var bandwidth = at.First(Names.Bandwidth) is { } rates ? BandwidthReader.Read(rates, floorAllowed: type is null or InterfaceType.Network) : null;
        var vlan = at.First(Names.Vlan) is { } tags ? VlanReader.Read(tags) : null;
        var isolated = at.First(Names.Port) is { } options ? options.YesNo(Names.Isolated) : null;
        return at.Context.Bag.Errors > errors || plug is null ? null : new ActualConnection
        {
            Plug = plug,
            VirtualPort = virtualPort?.Fields,
            Bandwidth = bandwidth,
            ClassId = classId,
            Vlan = vlan,
            Isolated = isolated?.Value,
            TrustGuestRxFilters = trust?.Value,
        };
    }

    /// <summary>The type; null where, reported, it is none that a connection has.</summary>
    private static InterfaceType? Type(Cursor at)
    {
        if (at.Required(Names.Type) is null || at.OneOf(Names.Type, InterfaceTypes.Names) is var index && index < 0)
        {
            return null;
        }

        var type = (InterfaceType)index;
        if (type is InterfaceType.Network or InterfaceType.Bridge or InterfaceType.Direct or InterfaceType.Hostdev)
        {
            return type;
        }

        at.Report(ActualRules.TypeUnsupported, at.Property(Names.Type)!, type.XmlName());
        return null;
    }

    /// <summary>Who keeps the bridge's table of MAC addresses.</summary>
    public static MacTableManager Manager(Cursor source)
    {
        if (source.Property(Names.MacTableManager) is not { } attribute)
        {
            return MacTableManager.Default;
        }

        var index = Array.IndexOf(Managers, attribute.Value);
        if (index < 0)
        {
            source.Report(ActualRules.ManagerUnknown, attribute, attribute.Value);
        }

        return (MacTableManager)(index + 1);
    }

    private static VirtualPortElement? VirtualPort(Cursor at, InterfaceType? type)
    {
        if (type != InterfaceType.Network)
        {
            return VirtualPortReader.Read(at, type is null ? VirtualPortDemands.None : VirtualPortDemands.Type | VirtualPortDemands.Complete);
        }

        at.Context.Bag.Add(ActualRules.VirtualPortUnsupported.At(at.Place, InterfaceType.Network.XmlName()).And(new(at.Path.Parent!), "the connection is of type network"));
        return null;
    }

    /// <summary>A device that is not stated is the empty name: libvirt notices only when it makes a port of it.</summary>
    private static Plug.Direct Direct(Cursor at)
    {
        var dev = at.First(Names.Source)?.Property(Names.Dev)?.Value;
        if (dev is null)
        {
            at.Report(InterfaceAdvice.ActualWithoutName, "direct", "device");
        }

        if (at.First(Names.Source) is not { } source)
        {
            return new Plug.Direct("", MacvtapMode.Vepa);
        }

        return new Plug.Direct(dev ?? "", (MacvtapMode)Math.Max(source.OneOf(Names.Mode, MacvtapModes.Names), 0));
    }

    private static Plug.HostdevPci? Hostdev(Cursor at)
    {
        var read = HostdevReader.Read(at, at.First(Names.Source), at.Xml.Element(Names.Driver));
        if (read is null || read.Device is HostdevDevice.Pci)
        {
            return read?.Device is HostdevDevice.Pci pci ? new Plug.HostdevPci(pci.Address, read.Managed, pci.Driver, pci.DriverModel) : null;
        }

        at.Report(ActualRules.NotPci, read.Device.Kind);
        return null;
    }

    private static (Plug? Plug, uint ClassId) Bridge(Cursor at, InterfaceType type)
    {
        var classId = 0u;
        if (at.First(InterfaceNames.Class) is { } element && element.PathText(Names.Id) is { } id)
        {
            if (!CNumber.TryParseWrappingUInt32(id.Value, 10, out classId))
            {
                element.Report(ActualRules.ClassIdInvalid, id, id.Value);
            }
            else
            {
                AdviceCheck.Sign(element, id, classId);
            }
        }

        if (at.First(Names.Source) is not { } source)
        {
            at.Report(InterfaceAdvice.ActualWithoutName, type.XmlName(), "bridge");
            return (type == InterfaceType.Bridge ? new Plug.Bridge("") : new Plug.Network(null), classId);
        }

        var bridge = source.Property(Names.Bridge)?.Value;
        if (bridge is null && type == InterfaceType.Bridge)
        {
            source.Report(ActualRules.BridgeMissing);
        }
        else if (bridge is null)
        {
            source.Report(InterfaceAdvice.NoConnection);
        }

        var manager = Manager(source);
        return (type == InterfaceType.Bridge ? new Plug.Bridge(bridge ?? "", manager) : new Plug.Network(bridge, manager), classId);
    }
}
