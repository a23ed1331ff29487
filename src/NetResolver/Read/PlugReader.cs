using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>Reads the <c>&lt;plug&gt;</c> of a <c>&lt;networkport&gt;</c>.</summary>
/// <remarks>Source: libvirt's <c>virNetworkPortDefParseXML</c>.</remarks>
internal static class PlugReader
{
    private static readonly string[] Kinds = ["none", "network", "bridge", "direct", "hostdev-pci"];
    private static readonly string[] Managers = ["kernel", "libvirt"];
    private static readonly string[] Drivers = ["kvm", "vfio"];

    /// <summary>The plug; null for none, or where, reported, it says nothing usable.</summary>
    public static Plug? Read(Cursor at)
    {
        switch (at.OneOf(Names.Type, Kinds))
        {
            case 1:
                return Bridge(at) is var (name, manager) && name is not null ? new Plug.Network(name, manager) : null;
            case 2:
                return Bridge(at) is var (bridge, keeper) && bridge is not null ? new Plug.Bridge(bridge, keeper) : null;
            case 3:
                var dev = Required(at, Names.Dev, PortRules.DevMissing);
                var mode = Named(at, Names.Mode, MacvtapModes.Names, PortRules.ModeUnknown, new KnownNames(MacvtapModes.Names));
                return dev is null ? null : new Plug.Direct(dev, (MacvtapMode)Math.Max(mode, 0));
            case 4:
                return HostdevPci(at);
            default:
                return null;
        }
    }

    private static (string? Name, MacTableManager Manager) Bridge(Cursor at)
    {
        var name = Required(at, Names.Bridge, PortRules.BridgeMissing);
        return (name, (MacTableManager)(1 + Named(at, Names.MacTableManager, Managers, PortRules.ManagerUnknown)));
    }

    private static Plug.HostdevPci? HostdevPci(Cursor at)
    {
        var managed = at.YesNo(Names.Managed);
        var (driver, model) = (HostdevDriver.Default, default(string));
        if (at.First(Names.Driver) is { } from)
        {
            if (from.PathText(Names.Name) is { } name)
            {
                var index = Array.IndexOf(Drivers, name.Value);
                if (index < 0)
                {
                    from.Report(PortRules.DriverUnknown, name, name.Value);
                }

                driver = index == 0 ? HostdevDriver.Kvm : HostdevDriver.Vfio;
            }

            model = at.Context.Since(new LibvirtRelease(10, 0)) ? from.Property(Names.Model)?.Value : null;
        }

        if (at.First(Names.Address) is { } address)
        {
            return new Plug.HostdevPci(PciReader.Read(address), managed?.Value, driver, model);
        }

        at.Report(PortRules.AddressMissing);
        return null;
    }

    private static string? Required(Cursor at, XName name, Rule missing)
    {
        var value = at.Property(name)?.Value;
        if (value is null)
        {
            at.Report(missing);
        }

        return value;
    }

    /// <summary>The index of a name; -1 when absent or, reported, another one.</summary>
    private static int Named(Cursor at, XName attribute, string[] names, Rule unknown, params object[] more)
    {
        if (at.Property(attribute) is not { } stated)
        {
            return -1;
        }

        var index = Array.IndexOf(names, stated.Value);
        if (index < 0)
        {
            at.Report(unknown, stated, [stated.Value, .. more]);
        }

        return index;
    }
}
