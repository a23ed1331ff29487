namespace NetResolver.Read;

/// <summary>Reads what every device may have, as far as interfaces do.</summary>
/// <remarks>Source: libvirt's <c>virDomainDeviceInfoParseXML</c>.</remarks>
internal static class DeviceInfoReader
{
    public static (uint Order, string? Parameter) Boot(Cursor at)
    {
        return (at.Required(InterfaceNames.Order) is null ? 0 : at.FromOne(InterfaceNames.Order), at.Property(InterfaceNames.LoadParm)?.Value);
    }

    public static InterfaceRom? Rom(Cursor at)
    {
        var enabled = at.YesNo(InterfaceNames.Enabled)?.Value;
        var bar = at.OnOff("bar");
        var file = at.Property(InterfaceNames.File)?.Value;
        if (enabled == false && (bar is not null || file is not null))
        {
            at.Report(DeviceRules.RomDisabled);
        }

        return enabled is null && bar is null && file is null ? null : new InterfaceRom(enabled, bar, file);
    }

    /// <summary>The index and, from libvirt 11.8.0 on, the nodes that the device belongs to.</summary>
    public static (uint Index, string? NodeSet) Acpi(Cursor at)
    {
        var hasNodes = at.Context.Since(new LibvirtRelease(11, 8));
        return (at.FromOne(InterfaceNames.Index), hasNodes ? at.Property("nodeset")?.Value : null);
    }

    /// <summary>The alias; a configuration keeps only those that the user gave, which have a prefix of their own.</summary>
    public static string? Alias(Cursor at)
    {
        if (at.PathText(Names.Name) is not { } attribute || at.Context.Form != InterfaceForm.Inactive)
        {
            return at.PathText(Names.Name)?.Value;
        }

        if (attribute.Value.StartsWith("ua-", StringComparison.Ordinal) && InterfaceModels.IsFreeName(attribute.Value))
        {
            return attribute.Value;
        }

        // The text of a running guest has aliases that libvirt gave; they are no loss.
        if (attribute.Value.StartsWith("ua-", StringComparison.Ordinal))
        {
            at.Report(InterfaceRules.AliasDropped, attribute, attribute.Value);
        }

        return null;
    }
}
