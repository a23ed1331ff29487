using System.Globalization;

namespace NetResolver;

/// <summary>The address of a PCI device.</summary>
/// <remarks>
/// libvirt checks no limits where domain, bus and slot are all 0 (advice NR9021), hence the wide numbers. Source: libvirt's
/// <c>virPCIDeviceAddressParseXML</c>.
/// </remarks>
/// <param name="Domain">The domain, 32 bits.</param>
/// <param name="Bus">The bus, up to 0xff.</param>
/// <param name="Slot">The slot, up to 0x1f.</param>
/// <param name="Function">The function, up to 7.</param>
public readonly record struct PciAddress(uint Domain, uint Bus, uint Slot, uint Function)
{
    /// <summary>Reads the short form, <c>0000:03:10.2</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="address">The address.</param>
    /// <returns>False when it is none.</returns>
    public static bool TryParse(string? text, out PciAddress address)
    {
        address = default;
        var parts = text?.Split(':', '.');
        if (parts is not { Length: 4 } || text!.IndexOf('.', StringComparison.Ordinal) != text.Length - parts[3].Length - 1)
        {
            return false;
        }

        Span<uint> numbers = stackalloc uint[4];
        for (var i = 0; i < 4; i++)
        {
            if (!uint.TryParse(parts[i], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return false;
            }
        }

        address = new PciAddress(numbers[0], numbers[1], numbers[2], numbers[3]);
        return true;
    }

    /// <summary>The short form, <c>0000:03:10.2</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Domain:x4}:{Bus:x2}:{Slot:x2}.{Function}");
}
