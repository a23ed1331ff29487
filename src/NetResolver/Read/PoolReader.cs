using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>Reads the pool in a <c>&lt;forward&gt;</c>: devices by name, or else PCI addresses, or else a physical function.</summary>
/// <remarks>Source: libvirt's <c>virNetworkForwardDefParseXML</c>: the kinds that lose are not even read.</remarks>
internal static class PoolReader
{
    /// <summary>Above this many entries, doubles are looked for by a set.</summary>
    private const int Many = 16;

    /// <summary>Types of device addresses that libvirt knows here and cannot use.</summary>
    private static readonly string[] OtherAddressTypes = ["none", "netdev"];

    public static (ValueList<PoolDevice> Pool, string? PhysicalFunction) Read(Cursor at, string network, in ForwardReader.Children children)
    {
        var stated = at.Text(Names.Dev);
        var dev = stated;
        if (dev is not null && (children.Address ?? children.PhysicalFunction) is { } other)
        {
            at.Context.Bag.Add(ForwardRules.DevWithAddresses.At(at.PlaceOf(dev), dev.Value, other.Name.LocalName)
                .With(new RelatedPlace(at.Child(other).Place, "what it cannot stand beside")));

            // What else is wrong with a pool by name would only follow from it.
            dev = null;
        }

        if (dev is not null || children.Interfaces > 0)
        {
            if (stated is null)
            {
                ReportIgnored(at, children.Address, "<interface>");
                ReportIgnored(at, children.PhysicalFunction, "<interface>");
            }

            return (NetDevices(at, network, dev, children.Interfaces), null);
        }

        if (children.Addresses > 0)
        {
            ReportIgnored(at, children.PhysicalFunction, "<address>");
            return (PciDevices(at, network, children.Addresses), null);
        }

        return (default, children.PhysicalFunction is { } function ? PhysicalFunction(at, network, function, children.SecondPhysicalFunction) : null);
    }

    /// <summary>Tells of a kind that is not read. The text of a running network has a physical function and what it became, and counts that nobody writes by hand.</summary>
    private static void ReportIgnored(Cursor at, DocumentElement? loser, string winner)
    {
        if (loser is not null && !((at.Context.ShowsFunctions || ShowsCounts(at)) && loser.Name == Names.PhysicalFunction))
        {
            at.Child(loser).Report(ReadAdvice.MixedPool, loser.Name.LocalName, winner, loser.Name == Names.PhysicalFunction ? "virsh net-dumpxml --inactive" : "");
        }
    }

    private static bool ShowsCounts(Cursor at) =>
        at.Xml.Parent?.Attribute(Names.Connections) is not null || at.Xml.Elements().Any(static entry => entry.Attribute(Names.Connections) is not null);

    private static ValueList<PoolDevice> NetDevices(Cursor at, string network, DocumentAttribute? dev, int count)
    {
        var pool = new List<PoolDevice>(count + 1);
        var seen = count > Many ? new HashSet<string>(count + 1) : null;
        if (dev is not null)
        {
            pool.Add(new PoolDevice.NetDevice(dev.Value) { Place = at.PlaceOf(dev) });
            seen?.Add(dev.Value);
        }

        var index = 0;
        for (var node = at.Xml.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is not DocumentElement element || element.Name != Names.Interface)
            {
                continue;
            }

            var entry = at.Child(element, ++index);
            if (entry.Property(Names.Dev) is not { } name)
            {
                entry.Report(ForwardRules.InterfaceWithoutDev, network);
            }
            else if (index == 1 && dev is not null)
            {
                if (name.Value != dev.Value)
                {
                    at.Context.Bag.Add(ForwardRules.DevMismatch.At(entry.PlaceOf(name), dev.Value, name.Value, network)
                        .With(new RelatedPlace(at.PlaceOf(dev), "dev of <forward>")));
                }
            }
            else
            {
                Add(at, pool, seen, new PoolDevice.NetDevice(name.Value) { Place = entry.PlaceOf(name) }, ForwardRules.DeviceRepeated, network);
            }
        }

        return [.. pool];
    }

    private static ValueList<PoolDevice> PciDevices(Cursor at, string network, int count)
    {
        var pool = new List<PoolDevice>(count);
        var seen = count > Many ? new HashSet<string>(count + 1) : null;
        var index = 0;
        for (var node = at.Xml.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is DocumentElement element && element.Name == Names.Address && PciDevice(at.Child(element, ++index), network) is { } device)
            {
                Add(at, pool, seen, device, ForwardRules.AddressRepeated, network);
            }
        }

        return [.. pool];
    }

    private static PoolDevice.PciDevice? PciDevice(Cursor at, string network)
    {
        var errors = at.Context.Bag.Errors;
        var type = at.Property(Names.Type);
        if (type is null)
        {
            at.Report(ForwardRules.AddressTypeMissing, network);
            PciReader.Read(at); // no other type is any use
        }
        else if (type.Value != "pci")
        {
            var isKnown = Array.IndexOf(OtherAddressTypes, type.Value) >= 0;
            at.Report(isKnown ? ForwardRules.AddressTypeUnsupported : ForwardRules.AddressTypeUnknown, type, type.Value, network);
        }
        else
        {
            var address = PciReader.Read(at);
            return at.Context.Bag.Errors > errors ? null : new PoolDevice.PciDevice(address) { Place = at.Place };
        }

        return null;
    }

    /// <summary>Adds a device unless it is there, which is reported with the place of the first one.</summary>
    private static void Add(Cursor at, List<PoolDevice> pool, HashSet<string>? seen, PoolDevice device, Rule repeated, string network)
    {
        if (seen is null ? !pool.Contains(device) : seen.Add(device.Name))
        {
            pool.Add(device);
            return;
        }

        at.Context.Bag.Add(repeated.At(device.Place, device.Name, network).With(new RelatedPlace(pool[pool.IndexOf(device)].Place, "the first one")));
    }

    private static string? PhysicalFunction(Cursor at, string network, DocumentElement first, DocumentElement? second)
    {
        if (second is not null)
        {
            at.Context.Bag.Add(ForwardRules.PhysicalFunctionRepeated.At(at.Child(second, 2).Place, network)
                .With(new RelatedPlace(at.Child(first, 1).Place, "the first one")));
        }

        var function = at.Child(first);
        if (function.Property(Names.Dev) is { } dev)
        {
            return dev.Value;
        }

        function.Report(ForwardRules.PhysicalFunctionWithoutDev, network);
        return null;
    }
}
