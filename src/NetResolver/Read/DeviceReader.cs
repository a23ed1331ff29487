using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>Reads the small children of an <c>&lt;interface&gt;</c> that describe the device rather than its connection.</summary>
/// <remarks>Source: libvirt's <c>virDomainNetDefParseXML</c>.</remarks>
internal static class DeviceReader
{
    private static readonly string[] LinkStates = ["up", "down"];

    /// <summary>The model in libvirt's spelling; null for none, or for <c>unknown</c>.</summary>
    public static string? Model(Cursor at)
    {
        if (at.PathText(Names.Type) is not { } attribute || attribute.Value.Equals("unknown", StringComparison.OrdinalIgnoreCase))
        {
            at.AdviseAbsent(Names.Type);
            return null;
        }

        if (InterfaceModels.Find(attribute.Value, at.Context.Options.Release) is { } known)
        {
            return known;
        }

        if (!InterfaceModels.IsFreeName(attribute.Value))
        {
            at.Report(DeviceRules.ModelInvalid, attribute, attribute.Value);
        }
        else if (!InterfaceModels.IsQemus(attribute.Value) && NearestName.Of(attribute.Value, InterfaceModels.Names(at.Context.Options.Release)) is { } near)
        {
            at.Report(DeviceRules.ModelNearKnown, attribute, attribute.Value, near);
        }

        return attribute.Value;
    }

    /// <summary>The target; a configuration does not keep a name that libvirt itself gives.</summary>
    public static InterfaceTarget? Target(Cursor at)
    {
        var managed = at.YesNo(Names.Managed);
        var dev = at.Property(Names.Dev)?.Value;
        if (at.Context.Form == InterfaceForm.Inactive && managed is not { Value: false } && InterfaceTarget.IsAutomatic(dev))
        {
            dev = null;
        }

        return dev is null && managed is null ? null : new InterfaceTarget(dev, managed);
    }

    public static FilterReference? Filter(Cursor at, InterfaceType? type)
    {
        if (at.Property(InterfaceNames.Filter) is not { } filter)
        {
            return null;
        }

        if (type is not (null or InterfaceType.Network or InterfaceType.Bridge or InterfaceType.Ethernet))
        {
            at.Report(InterfaceRules.FilterDropped, type.Value.XmlName());
            return null;
        }

        List<FilterParameter>? parameters = null;
        for (var element = at.Xml.Element(InterfaceNames.Parameter); element is not null; element = GuestIpReader.Next(element))
        {
            var (name, value) = (element.Attribute(Names.Name)?.Value, element.Attribute(InterfaceNames.Value)?.Value);
            if (name is not null && !string.IsNullOrEmpty(value) && !name.AsSpan().ContainsAnyExcept(DeviceRules.FilterNames) && !value.AsSpan().ContainsAnyExcept(DeviceRules.FilterValues))
            {
                (parameters ??= []).Add(new FilterParameter(name, value));
            }
            else
            {
                at.Child(element).Report(DeviceRules.FilterParameterDropped, name ?? "");
            }
        }

        return new FilterReference(filter.Value) { Parameters = parameters is null ? default : [.. parameters.OrderBy(p => p.Name, StringComparer.Ordinal)] };
    }

    public static LinkState? Link(Cursor at)
    {
        if (at.PathText(InterfaceNames.State) is not { } attribute)
        {
            at.AdviseAbsent(InterfaceNames.State);
            return null;
        }

        var state = Array.IndexOf(LinkStates, attribute.Value);
        if (state >= 0)
        {
            return (LinkState)state;
        }

        at.Report(DeviceRules.LinkStateUnknown, attribute, attribute.Value);
        return null;
    }

    public static Teaming? Teaming(Cursor at)
    {
        var (type, persistent) = (at.PathText(Names.Type), at.PathText(InterfaceNames.Persistent));
        if (type is null && persistent is null)
        {
            return null;
        }

        if (type is not { Value: "persistent" or "transient" })
        {
            at.Context.Bag.Add(DeviceRules.TeamingTypeUnknown.At(type is null ? at.Place : at.PlaceOf(type), type?.Value ?? ""));
            return null;
        }

        return new Teaming(type is { Value: "transient" }, persistent?.Value) { Place = at.Place, PersistentPlace = persistent is null ? default : at.PlaceOf(persistent) };
    }

    public static ulong? SendBuffer(Cursor at)
    {
        for (var element = at.Xml; element is not null; element = GuestIpReader.Next(element))
        {
            if (element.Element("sndbuf") is not { } text)
            {
                continue;
            }

            if (text.Value.Length == 0)
            {
                return null;
            }

            var size = at.Child(text);
            if (!CNumber.TryParseUInt64(text.Value, 10, out var bytes))
            {
                size.Report(DeviceRules.SendBufferInvalid, text.Value);
            }

            return bytes;
        }

        return null;
    }

    public static uint Mtu(Cursor at)
    {
        var size = 0u;
        if (at.PathText(Names.Size) is not { } attribute)
        {
            at.AdviseAbsent(Names.Size);
        }
        else if (!CNumber.TryParseUInt32(attribute.Value, 10, out size))
        {
            at.Report(DeviceRules.MtuInvalid, attribute, attribute.Value);
        }

        return size;
    }

    public static uint CoalescedFrames(Cursor at)
    {
        if (at.First("rx")?.First("frames") is not { } frames || frames.PathText(InterfaceNames.Max) is not { } attribute)
        {
            return 0;
        }

        if (!CNumber.TryParseUInt64(attribute.Value, 10, out var max))
        {
            frames.Report(DeviceRules.CoalesceInvalid, attribute, attribute.Value);
        }
        else if (max > uint.MaxValue)
        {
            frames.Report(DeviceRules.CoalesceRange, attribute, max, uint.MaxValue);
        }

        return (uint)max;
    }

    public static string? PathOf(Cursor at)
    {
        return at.PathText(InterfaceNames.Path)?.Value;
    }

    public static string? NameOf(Cursor at)
    {
        return at.PathText(Names.Name)?.Value;
    }

    public static InterfaceGuestName? GuestName(Cursor at)
    {
        var (dev, actual) = (at.PathText(Names.Dev)?.Value, at.PathText(InterfaceNames.Actual)?.Value);
        return dev is null && actual is null ? null : new InterfaceGuestName(dev, actual);
    }

    private static void AdviseAbsent(this Cursor at, XName name)
    {
        if (at.Property(name) is { Value.Length: 0 } attribute)
        {
            at.Report(InterfaceAdvice.EmptyValue, attribute, name.LocalName, at.Name, InterfaceAdvice.IsAbsent);
        }
    }
}
