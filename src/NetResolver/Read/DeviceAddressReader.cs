using System.Globalization;

namespace NetResolver.Read;

/// <summary>Reads the <c>&lt;address&gt;</c> of a device.</summary>
/// <remarks>Source: libvirt's <c>virDomainDeviceAddressParseXML</c>.</remarks>
internal static class DeviceAddressReader
{
    /// <summary>The numbers of the kinds that have plain ones: how they are read and how libvirt writes them.</summary>
    private static readonly Number[] Numbers =
    [
        new("drive", "controller", 10, Wide: false, "D"), new("drive", "bus", 10, Wide: false, "D"),
        new("drive", "target", 10, Wide: false, "D"), new("drive", "unit", 10, Wide: false, "D"),
        new("virtio-serial", "controller", 10, Wide: false, "D"), new("virtio-serial", "bus", 10, Wide: false, "D"), new("virtio-serial", "port", 10, Wide: false, "D"),
        new("ccid", "controller", 10, Wide: false, "D"), new("ccid", "slot", 10, Wide: false, "D"),
        new("usb", "bus", 10, Wide: false, "D"),
        new("spapr-vio", "reg", 16, Wide: true, "x8"),
        new("isa", "iobase", 16, Wide: false, "x"), new("isa", "irq", 16, Wide: false, "x"),
        new("dimm", "slot", 10, Wide: false, "D"), new("dimm", "base", 16, Wide: true, "x"),
    ];

    /// <summary>The kinds but that of PCI addresses, and the attributes that each is made of.</summary>
    public static IEnumerable<(string Kind, IEnumerable<string> Attributes)> Kinds()
    {
        foreach (var kind in DeviceAddress.Kinds)
        {
            if (kind == "ccw")
            {
                yield return (kind, ["cssid", "ssid", "devno"]);
            }
            else if (kind != "pci")
            {
                var numbers = Numbers.Where(number => number.Kind == kind).Select(number => number.Name);
                yield return (kind, kind == "usb" ? numbers.Append("port") : numbers);
            }
        }
    }

    public static DeviceAddress? Read(Cursor at)
    {
        if (at.Property(Names.Type) is not { } type)
        {
            at.Report(DeviceRules.AddressTypeMissing);
            return null;
        }

        switch (type.Value)
        {
            case "pci":
                return Pci(at);
            case "ccw":
                return Ccw(at);
            case var kind when Array.IndexOf(DeviceAddress.Kinds, kind) >= 0:
                return Other(at, kind);
            default:
                at.Report(DeviceRules.AddressTypeUnknown, type, type.Value);
                return null;
        }
    }

    private static DeviceAddress.Pci Pci(Cursor at)
    {
        var address = PciReader.Read(at, out var multiFunction);
        if (at.First(InterfaceNames.Zpci) is not { } zpci)
        {
            return new DeviceAddress.Pci(address, multiFunction);
        }

        return new DeviceAddress.Pci(address, multiFunction, zpci.Number("uid", 0), zpci.Number("fid", 0));
    }

    private static DeviceAddress.Ccw? Ccw(Cursor at)
    {
        var (cssid, ssid, devno) = (at.Number("cssid", 0), at.Number("ssid", 0), at.Number("devno", 0));
        var isComplete = cssid is not null && ssid is not null && devno is not null;
        var isEmpty = cssid is null && ssid is null && devno is null;
        if (cssid > 0xfe || ssid > 3 || devno > 0xffff || !(isComplete || isEmpty))
        {
            at.Report(DeviceRules.CcwInvalid);
        }

        return isComplete ? new DeviceAddress.Ccw(cssid!.Value, ssid!.Value, devno!.Value) : null;
    }

    private static DeviceAddress.Other Other(Cursor at, string kind)
    {
        var numbers = new List<KeyValuePair<string, string>>();
        foreach (var number in Numbers)
        {
            if (number.Kind == kind && Value(at, number) is { } value)
            {
                var text = value.ToString(number.Format, CultureInfo.InvariantCulture);
                numbers.Add(new(number.Name, number.Base == 16 ? "0x" + text : text));
            }
        }

        if (kind == "usb" && at.Property(Names.Port) is { } port)
        {
            if (!IsUsbPort(port.Value))
            {
                at.Report(DeviceRules.UsbPortInvalid, port, port.Value);
            }

            numbers.Add(new("port", port.Value));
        }

        return new DeviceAddress.Other(kind, [.. numbers]);
    }

    /// <summary>A number as the table has it; those that default to 0 are written even so, but for hexadecimal ones.</summary>
    private static ulong? Value(Cursor at, Number number)
    {
        if (at.Property(number.Name) is not { } attribute)
        {
            return number.Base == 16 ? null : 0;
        }

        if (!CNumber.TryParseUInt64(attribute.Value, number.Base, out var value) || (!number.Wide && value > uint.MaxValue))
        {
            at.Report(DocumentRules.AttributeNumber, attribute, number.Name, at.Name, attribute.Value);
        }

        return value;
    }

    private static bool IsUsbPort(string text)
    {
        var parts = text.Split('.');
        foreach (var part in parts)
        {
            if (!CNumber.TryParseUInt32(part, 10, out _))
            {
                return false;
            }
        }

        return parts.Length <= 4;
    }

    private sealed record Number(string Kind, string Name, int Base, bool Wide, string Format);
}
