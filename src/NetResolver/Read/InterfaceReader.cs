using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>Reads a guest's <c>&lt;interface&gt;</c>.</summary>
/// <remarks>
/// Source: libvirt's <c>virDomainNetDefParseXML</c>, whose order of checks is kept. The checks of the whole, which libvirt makes after everything is
/// read, are not made here.
/// </remarks>
internal static class InterfaceReader
{
    private static readonly string[] MacSources = ["generated", "static"];

    /// <summary>What is known of it; where there are errors that is not all.</summary>
    public static GuestInterface Read(Cursor at)
    {
        at = at.Pinned();
        at.Context.Begin(at.Xml);
        var errors = at.Context.Bag.Errors;
        Strays.Report(at, InterfaceShapes.Interface);
        var children = InterfaceChildren.Of(at);
        var type = Type(at);
        var trust = at.YesNo(Names.TrustGuestRxFilters);
        var beforeModel = at.Context.Bag.Errors;
        var model = children.Model is null ? null : DeviceReader.Model(at.Child(children.Model));
        var modelIsKnown = at.Context.Bag.Errors == beforeModel;
        var source = children.Source is null ? default(Cursor?) : at.Child(children.Source);
        var (hostIps, hostRoutes) = source is { } host ? (GuestIpReader.Ips(host), GuestIpReader.Routes(host)) : default;
        var read = type is { } known ? SourceReader.Read(at, known, source, children.Driver) : default;
        var actual = children.Actual is { } status && type == InterfaceType.Network && at.Context.Form == InterfaceForm.Status
            ? ActualReader.Read(at.Child(status))
            : null;
        var virtualPort = children.VirtualPort is null ? null : VirtualPort(at.Child(children.VirtualPort), type);
        var target = children.Target is null ? null : DeviceReader.Target(at.Child(children.Target));
        var filter = children.FilterReference is null ? null : DeviceReader.Filter(at.Child(children.FilterReference), type);
        var bandwidth = children.Bandwidth is null
            ? null
            : BandwidthReader.Read(at.Child(children.Bandwidth), floorAllowed: type is InterfaceType.Network or null);
        var vlan = children.Vlan is null ? null : VlanReader.Read(at.Child(children.Vlan));
        var (mac, macSource, macCheck) = children.Mac is null ? default : Mac(at.Child(children.Mac));
        var (bootOrder, bootParameter) = children.Boot is null ? default : DeviceInfoReader.Boot(at.Child(children.Boot));
        var rom = children.Rom is null ? null : DeviceInfoReader.Rom(at.Child(children.Rom));
        var (acpiIndex, acpiNodes) = children.Acpi is null ? default : DeviceInfoReader.Acpi(at.Child(children.Acpi));
        var address = children.Address is null ? null : DeviceAddressReader.Read(at.Child(children.Address));
        var ips = children.HasIps ? GuestIpReader.Ips(at) : default;
        var routes = children.HasRoutes ? GuestIpReader.Routes(at) : default;
        var forwards = children.HasPortForwards ? PortForwardReader.Read(at) : default;
        var isVirtio = (InterfaceModels.IsVirtio(model) || !modelIsKnown) && type != InterfaceType.Hostdev;
        var driver = children.Driver is null ? null : DriverReader.Read(at.Child(children.Driver), isVirtio, type == InterfaceType.Hostdev);
        var backend = children.Backend is null ? null : DriverReader.Backend(at.Child(children.Backend), isVirtio);
        var link = children.Link is null ? null : DeviceReader.Link(at.Child(children.Link));
        var teaming = children.Teaming is null ? null : DeviceReader.Teaming(at.Child(children.Teaming));
        var sendBuffer = children.Tune is null ? null : DeviceReader.SendBuffer(at.Child(children.Tune));
        var mtu = children.Mtu is null ? 0 : DeviceReader.Mtu(at.Child(children.Mtu));
        var frames = children.Coalesce is null ? 0 : DeviceReader.CoalescedFrames(at.Child(children.Coalesce));
        var isolated = children.Port is null ? null : Isolated(at.Child(children.Port));
        var policy = children.Policy is null ? null : PolicyReader.OfInterface(at.Child(children.Policy));
        if (at.Context.MentionsPolicy)
        {
            PolicyStrays.Misplaced(at);
        }

        var result = new GuestInterface(read.Source ?? InterfaceSource.Unread(type.GetValueOrDefault()))
        {
            Unknown = (type is null ? UnknownParts.Type : 0) | (modelIsKnown ? 0 : UnknownParts.Model),
            TrustGuestRxFilters = trust,
            Model = model,
            ModelPlace = type == InterfaceType.VhostUser && model is not null ? AttributeOf(at.Child(children.Model!), Names.Type) : default,
            HostIps = hostIps,
            HostRoutes = hostRoutes,
            VirtualPort = virtualPort,
            Target = target,
            Filter = filter,
            Bandwidth = bandwidth,
            Vlan = vlan,
            Mac = mac,
            MacSource = macSource,
            MacCheck = macCheck,
            BootOrder = bootOrder,
            BootPlace = bootOrder == 0 ? default : AttributeOf(at.Child(children.Boot!), InterfaceNames.Order),
            BootLoadParameter = bootParameter,
            Rom = rom,
            AcpiIndex = acpiIndex,
            AcpiNodeSet = acpiNodes,
            Address = address,
            Ips = ips,
            Routes = routes,
            PortForwards = forwards,
            Driver = driver,
            Backend = backend,
            Link = link,
            Teaming = teaming,
            SendBuffer = sendBuffer,
            Mtu = mtu,
            CoalescedFrames = frames,
            Isolated = isolated,
            Actual = actual,
            Policy = policy,
            Script = children.Script is null ? null : DeviceReader.PathOf(at.Child(children.Script)),
            DownScript = children.DownScript is null ? null : DeviceReader.PathOf(at.Child(children.DownScript)),
            BackendDomain = children.BackendDomain is null ? null : DeviceReader.NameOf(at.Child(children.BackendDomain)),
            GuestName = children.Guest is null ? null : DeviceReader.GuestName(at.Child(children.Guest)),
            Alias = children.Alias is null ? null : DeviceInfoReader.Alias(at.Child(children.Alias)),
            Place = at.Place,
            SourcePlace = read.Place,
            PortGroupPlace = read.PortGroupPlace,
            IsLiveText = at.Context.Form == InterfaceForm.Live,
        };
        if (at.Context.Bag.Errors > errors)
        {
            return result with { Unread = Unread.Of(at, children, result) };
        }

        return at.Context.Form == InterfaceForm.Live && source is { } shown ? ConnectedReader.Recognize(result, shown) : result;
    }

    /// <summary>The type, user where none is stated; null where, reported, it is none.</summary>
    private static InterfaceType? Type(Cursor at)
    {
        if (at.Property(Names.Type) is null)
        {
            return InterfaceType.User;
        }

        var index = at.OneOf(Names.Type, InterfaceTypes.Names);
        return index < 0 ? null : (InterfaceType)index;
    }

    /// <summary>The virtual port. Of a type that is not known it is not known either what it asks of one.</summary>
    private static VirtualPortElement? VirtualPort(Cursor at, InterfaceType? type)
    {
        switch (type)
        {
            case null:
                return VirtualPortReader.Read(at, VirtualPortDemands.None);
            case InterfaceType.Network:
                return VirtualPortReader.Read(at, VirtualPortDemands.Generate);
            case InterfaceType.Bridge or InterfaceType.Direct or InterfaceType.Hostdev:
                var port = VirtualPortReader.Read(at, VirtualPortDemands.Type | VirtualPortDemands.Generate | VirtualPortDemands.Complete);
                Advise(at, type.Value, port?.Fields.Type ?? VirtualPortType.None);
                return port;
            default:
                at.Context.Bag.Add(VirtualPortRules.Unsupported.At(at.Place, type.Value.XmlName()).And(new(at.Path.Parent!), $"the interface is of type {type.Value.XmlName()}"));
                return null;
        }
    }

    /// <summary>What libvirt takes here and cannot use when the guest starts.</summary>
    private static void Advise(Cursor at, InterfaceType type, VirtualPortType port)
    {
        if (type == InterfaceType.Bridge && port is VirtualPortType.Ieee8021Qbg or VirtualPortType.Ieee8021Qbh)
        {
            at.Report(InterfaceAdvice.BridgeVirtualPort, port.XmlName());
        }
        else if (type == InterfaceType.Hostdev && port is not (VirtualPortType.None or VirtualPortType.Ieee8021Qbh))
        {
            at.Report(InterfaceAdvice.HostdevVirtualPort, port.XmlName());
        }
    }

    private static (MacAddress? Address, MacAddressSource? Source, bool? Check) Mac(Cursor at)
    {
        MacAddress? address = null;
        if (at.Property(Names.Address) is { } attribute)
        {
            if (!MacAddress.TryParse(attribute.Value, out var parsed))
            {
                at.Report(InterfaceRules.MacInvalid, attribute, attribute.Value);
            }
            else if (parsed.IsMulticast)
            {
                at.Report(InterfaceRules.MacMulticast, attribute, attribute.Value);
            }
            else
            {
                address = parsed;
                AdviceCheck.Mac(at, attribute);
            }
        }

        var source = at.OneOf(Names.Type, MacSources);
        return (address, source < 0 ? null : (MacAddressSource)source, at.YesNo(InterfaceNames.Check)?.Value);
    }

    private static Place AttributeOf(Cursor at, XName name) => at.Property(name) is { } attribute ? at.PlaceOf(attribute) : at.Place;

    private static Stated<bool>? Isolated(Cursor at)
    {
        return at.YesNo(Names.Isolated);
    }
}
