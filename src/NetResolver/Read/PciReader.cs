namespace NetResolver.Read;

/// <summary>Reads the numbers of a PCI <c>&lt;address&gt;</c>.</summary>
/// <remarks>Source: libvirt's <c>virPCIDeviceAddressParseXML</c>: an address whose domain, bus and slot are 0 is "empty" and not checked.</remarks>
internal static class PciReader
{
    private static readonly string[] OnOff = ["on", "off"];

    public static PciAddress Read(Cursor at) => Read(at, out _);

    /// <summary>Reads it with the switch that says whether several functions share the slot; null where it is not stated.</summary>
    public static PciAddress Read(Cursor at, out bool? multiFunction)
    {
        var domain = at.Number(Names.Domain, 0).GetValueOrDefault();
        var bus = at.Number(Names.Bus, 0).GetValueOrDefault();
        var slot = at.Number(Names.Slot, 0).GetValueOrDefault();
        var function = at.Number(Names.Function, 0).GetValueOrDefault();
        multiFunction = at.OneOf(Names.MultiFunction, OnOff) switch { 0 => true, 1 => false, _ => null };
        if ((domain | bus | slot) != 0)
        {
            Check(at, DocumentRules.PciBus, Names.Bus, bus, 0xff);
            Check(at, DocumentRules.PciSlot, Names.Slot, slot, 0x1f);
            Check(at, DocumentRules.PciFunction, Names.Function, function, 7);
        }
        else if (function > 7)
        {
            at.Report(ReadAdvice.PciFunction, at.Property(Names.Function)!, function);
        }

        return new PciAddress(domain, bus, slot, function);
    }

    private static void Check(Cursor at, Diagnostics.Rule rule, System.Xml.Linq.XName name, uint value, uint limit)
    {
        if (value > limit)
        {
            at.Report(rule, at.Property(name)!, value, limit);
        }
    }
}
