using System.Xml.Linq;

namespace NetResolver.Read;

/// <summary>Reads the device of an interface, or of an <c>&lt;actual&gt;</c>, of type hostdev.</summary>
/// <remarks>Source: libvirt's <c>virDomainHostdevDefParseXMLSubsys</c>, whose order of checks is kept.</remarks>
internal static class HostdevReader
{
    private static readonly string[] Kinds = ["usb", "pci", "scsi", "scsi_host", "mdev"];
    private static readonly string[] Drivers = ["kvm", "vfio", "xen"];

    /// <summary>Reads it; null where, reported, it says nothing usable.</summary>
    /// <param name="at">The interface, or the actual.</param>
    /// <param name="source">Its source.</param>
    /// <param name="driver">Its first driver.</param>
    public static InterfaceSource.Hostdev? Read(Cursor at, Cursor? source, DocumentElement? driver)
    {
        var managed = at.Property(Names.Managed);
        if (managed is not (null or { Value: "yes" or "no" }))
        {
            at.Report(ReadAdvice.ReadAs, managed, "managed", managed.Value, "no", "yes");
        }

        if (source is not { } from || KindOf(from) is not { } kind)
        {
            (source ?? at).Report(InterfaceRules.HostdevTypeMissing);
            return null;
        }

        if (Array.IndexOf(Kinds, kind) < 0)
        {
            var address = from.First(Names.Address)!.Value;
            address.Report(InterfaceRules.HostdevTypeUnknown, address.PathText(Names.Type)!, kind);
            return null;
        }

        CheckAttributes(at, from, kind);
        HostdevDevice device = kind switch
        {
            "pci" => Pci(at, from, driver),
            "usb" => Usb(from),
            _ => Other(from, kind),
        };
        if (kind != "pci")
        {
            from.Report(InterfaceAdvice.HostdevNotPci, kind);
        }

        return new InterfaceSource.Hostdev(device, managed is { Value: "yes" });
    }

    /// <summary>The first address type of the source that is not empty; usb where there is none, but a vendor.</summary>
    private static string? KindOf(Cursor source) =>
        source.First(Names.Address)?.PathText(Names.Type)?.Value ?? (source.Xml.Element(InterfaceNames.Vendor) is null ? null : "usb");

    private static void CheckAttributes(Cursor at, Cursor source, string kind)
    {
        if (source.Property(InterfaceNames.StartupPolicy) is { } policy && kind != "usb")
        {
            Refuse(InterfaceRules.HostdevStartupPolicy, source, policy, kind);
        }

        if ((at.Property(InterfaceNames.SgIo) ?? at.Property(InterfaceNames.RawIo)) is { } scsi && kind != "scsi")
        {
            Refuse(InterfaceRules.HostdevAttribute, at, scsi, scsi.Name.LocalName, kind);
        }

        if (at.Property(Names.Model) is { } model && kind is not ("mdev" or "scsi_host"))
        {
            Refuse(InterfaceRules.HostdevAttribute, at, model, "model", kind);
        }

        void Refuse(Diagnostics.Rule rule, Cursor owner, DocumentAttribute attribute, params object[] values)
        {
            var device = source.First(Names.Address) ?? source;
            at.Context.Bag.Add(rule.At(owner.PlaceOf(attribute), values).And(device.Place, $"the device is of kind {kind}"));
        }
    }

    private static HostdevDevice.Pci Pci(Cursor at, Cursor source, DocumentElement? driverElement)
    {
        var filtering = source.YesNo(InterfaceNames.WriteFiltering);
        var address = PciReader.Read(source.First(Names.Address)!.Value);
        var (driver, model) = (HostdevDriver.Default, default(string));
        if (driverElement is not null)
        {
            var from = at.Child(driverElement);
            driver = from.OneOf(Names.Name, Drivers) switch
            {
                0 => HostdevDriver.Kvm,
                1 => HostdevDriver.Vfio,
                2 => HostdevDriver.Xen,
                _ => HostdevDriver.Default,
            };
            model = at.Context.Since(new LibvirtRelease(10, 0)) ? from.Property(Names.Model)?.Value : null;
        }

        return new HostdevDevice.Pci(address, driver, model, filtering?.Value);
    }

    private static HostdevDevice.Usb Usb(Cursor source)
    {
        var (vendor, product) = (Id(source, InterfaceNames.Vendor), Id(source, InterfaceNames.Product));
        if (source.First(Names.Address) is not { } address)
        {
            return new HostdevDevice.Usb(vendor, product, null, null);
        }

        return new HostdevDevice.Usb(vendor, product, Required(address, Names.Bus), Required(address, InterfaceNames.Device));
    }

    private static uint? Id(Cursor source, XName name) => source.First(name) is { } element ? Required(element, Names.Id) : null;

    private static uint? Required(Cursor at, XName name) => at.Required(name) is null ? null : at.Number(name, 0);

    private static HostdevDevice.Other Other(Cursor source, string kind)
    {
        var address = new List<KeyValuePair<string, string>>();
        for (var attribute = source.Xml.Element(Names.Address)!.FirstAttribute; attribute is not null; attribute = attribute.NextAttribute)
        {
            if (attribute.Name != Names.Type && attribute.Name.Namespace == XNamespace.None && !attribute.IsNamespaceDeclaration)
            {
                address.Add(new(attribute.Name.LocalName, attribute.Value));
            }
        }

        return new HostdevDevice.Other(kind, [.. address]);
    }
}
