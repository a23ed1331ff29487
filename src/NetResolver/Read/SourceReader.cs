using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>What the <c>&lt;source&gt;</c> of an interface says, and where the deciding names stand.</summary>
internal readonly record struct SourceRead(InterfaceSource? Source, Place Place = default, Place PortGroupPlace = default);

/// <summary>Reads the <c>&lt;source&gt;</c> of an interface, whose attributes depend on the interface's type.</summary>
/// <remarks>Source: libvirt's <c>virDomainNetDefParseXML</c>, whose order of checks is kept.</remarks>
internal static class SourceReader
{
    private static readonly string[] VhostUserModes = ["client", "server"];

    /// <summary>Reads it; the source is null where, reported, it says nothing usable.</summary>
    public static SourceRead Read(Cursor at, InterfaceType type, Cursor? source, DocumentElement? driver)
    {
        if (type == InterfaceType.Hostdev)
        {
            return new(HostdevReader.Read(at, source, driver), source?.Place ?? at.Place);
        }

        if (source is not { } from)
        {
            return new(WithoutSource(at, type), at.Place);
        }

        return type switch
        {
            InterfaceType.Network => Network(from),
            InterfaceType.Bridge => Bridge(from),
            InterfaceType.Direct => Direct(from),
            InterfaceType.User => new(new InterfaceSource.User(from.Property(Names.Dev)?.Value), from.Place),
            InterfaceType.Ethernet => new(new InterfaceSource.Ethernet(), from.Place),
            InterfaceType.Null => new(new InterfaceSource.Null(), from.Place),
            InterfaceType.VhostUser => new(VhostUser(from), from.Place),
            InterfaceType.Internal => Named(from, Names.Name, static name => new InterfaceSource.Internal(name)),
            InterfaceType.Vdpa => Named(from, Names.Dev, static dev => new InterfaceSource.Vdpa(dev)),
            InterfaceType.Vds => new(Vds(from), from.Place),
            _ => new(Socket(from, type), from.Place),
        };
    }

    private static InterfaceSource? WithoutSource(Cursor at, InterfaceType type)
    {
        switch (type)
        {
            case InterfaceType.User:
                return new InterfaceSource.User();
            case InterfaceType.Ethernet:
                return new InterfaceSource.Ethernet();
            case InterfaceType.Null:
                return new InterfaceSource.Null();
            default:
                at.Report(InterfaceRules.SourceMissing, type.XmlName());
                return null;
        }
    }

    private static SourceRead Network(Cursor at)
    {
        var name = at.Required(Names.Network);
        at.AdviseEmpty(Names.Network);
        var group = at.Property(Names.PortGroup);
        if (group is { Value.Length: 0 })
        {
            at.Report(InterfaceAdvice.EmptyPortGroup, group);
        }

        var portId = at.Context.Form == InterfaceForm.Inactive ? null : AdviceCheck.PortId(at, InterfaceNames.PortId);
        return new(
            name is null ? null : new InterfaceSource.Network(name, group?.Value, portId),
            at.PlaceOf(Names.Network),
            group is null ? default : at.PlaceOf(group));
    }

    private static SourceRead Bridge(Cursor at)
    {
        var name = at.Required(Names.Bridge);
        at.AdviseEmpty(Names.Bridge);
        return new(name is null ? null : new InterfaceSource.Bridge(name), at.PlaceOf(Names.Bridge));
    }

    private static SourceRead Direct(Cursor at)
    {
        var dev = at.Required(Names.Dev);
        at.AdviseEmpty(Names.Dev);
        var mode = Math.Max(at.OneOf(Names.Mode, MacvtapModes.Names), 0);
        return new(dev is null ? null : new InterfaceSource.Direct(dev, (MacvtapMode)mode), at.PlaceOf(Names.Dev));
    }

    private static SourceRead Named(Cursor at, XName attribute, Func<string, InterfaceSource> make)
    {
        var name = at.Required(attribute);
        at.AdviseEmpty(attribute);
        return new(name is null ? null : make(name), at.PlaceOf(attribute));
    }

    private static InterfaceSource.VhostUser? VhostUser(Cursor at)
    {
        if (at.Required(Names.Type) is { } type && type != "unix")
        {
            at.Report(InterfaceRules.VhostUserType, at.Property(Names.Type)!, type);
        }

        var path = at.Required(InterfaceNames.Path);
        var mode = at.Required(Names.Mode) is null ? -1 : at.OneOf(Names.Mode, VhostUserModes);
        var reconnect = at.First(InterfaceNames.Reconnect) is { } element ? Reconnect(element) : null;
        return path is null || mode < 0 ? null : new InterfaceSource.VhostUser(path, Listens: mode == 1, reconnect);
    }

    private static Reconnect? Reconnect(Cursor at)
    {
        if (at.YesNo(InterfaceNames.Enabled) is not { } enabled)
        {
            return null;
        }

        var timeout = 0u;
        if (enabled.Value && at.Required(InterfaceNames.Timeout) is not null)
        {
            timeout = at.Number(InterfaceNames.Timeout, 10).GetValueOrDefault();
        }

        return new Reconnect(enabled.Value, timeout);
    }

    private static InterfaceSource? Socket(Cursor at, InterfaceType type)
    {
        var address = type == InterfaceType.Server ? at.Property(Names.Address)?.Value : at.Required(Names.Address);
        var port = Port(at);
        if (type == InterfaceType.Server)
        {
            return new InterfaceSource.Server(address, port);
        }

        var (localAddress, localPort) = type == InterfaceType.Udp ? Local(at) : default;
        return address is null ? null : type switch
        {
            InterfaceType.Client => new InterfaceSource.Client(address, port),
            InterfaceType.Mcast => new InterfaceSource.Mcast(address, port),
            _ => localAddress is null ? null : new InterfaceSource.Udp(address, port, localAddress, localPort),
        };
    }

    private static (string? Address, int Port) Local(Cursor at)
    {
        if (at.First(InterfaceNames.Local) is not { } local)
        {
            at.Report(InterfaceRules.LocalMissing);
            return default;
        }

        return (local.Required(Names.Address), Port(local));
    }

    private static int Port(Cursor at) => (int)at.Integer(Names.Port, 10, int.MinValue, int.MaxValue);

    private static InterfaceSource.Vds? Vds(Cursor at)
    {
        var switchId = at.Required(InterfaceNames.SwitchId) is null ? null : at.Uuid(InterfaceNames.SwitchId);
        var portId = at.Integer(InterfaceNames.PortId, 0, long.MinValue, long.MaxValue);
        var group = at.Required(InterfaceNames.PortGroupId);
        var connection = at.Integer(InterfaceNames.ConnectionId, 0, long.MinValue, long.MaxValue);
        return switchId is null || group is null ? null : new InterfaceSource.Vds(switchId.Value, portId, group, connection);
    }

    private static Place PlaceOf(this Cursor at, XName name) => at.Property(name) is { } attribute ? at.PlaceOf(attribute) : at.Place;
}
