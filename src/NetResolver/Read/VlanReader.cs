using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>Reads a <c>&lt;vlan&gt;</c> of a network, portgroup, interface or port.</summary>
/// <remarks>Source: libvirt's <c>virNetDevVlanParse</c>.</remarks>
internal static class VlanReader
{
    private const uint IdLimit = 4095;
    private static readonly string[] NativeModes = ["tagged", "untagged"];

    public static Vlan? Read(Cursor at)
    {
        at = at.Pinned();
        var errors = at.Context.Bag.Errors;
        var tags = new List<VlanTag>(1);
        Place native = default;
        Cursor? secondTag = null, nativeTag = null; // good or not
        Span<ulong> seen = stackalloc ulong[(int)(IdLimit + 64) / 64];
        var (repeated, repeatedId) = (default(Cursor?), 0u);
        for (var node = at.Xml.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is not DocumentElement element || element.Name != Names.Tag)
            {
                continue;
            }

            var tag = at.Child(element, tags.Count + 1);
            var id = Id(tag);
            var mode = tag.OneOf(Names.NativeMode, NativeModes);
            nativeTag ??= tag.Property(Names.NativeMode) is null ? null : tag;
            secondTag = tags.Count == 1 ? tag : secondTag;
            if (mode >= 0)
            {
                if (!native.IsNowhere)
                {
                    at.Context.Bag.Add(SettingsRules.VlanSecondNative.At(tag.Place).With(new RelatedPlace(native, "the first native tag")));
                }

                native = native.IsNowhere ? tag.Place : native;
            }

            ref var bits = ref seen[(int)Math.Min(id, IdLimit) / 64];
            if (repeated is null && (bits & (1ul << (int)(id % 64))) != 0)
            {
                (repeated, repeatedId) = (tag, id);
            }

            bits |= 1ul << (int)(id % 64);
            tags.Add(new VlanTag((int)id, mode < 0 ? null : (VlanNativeMode)mode));
        }

        if (tags.Count == 0)
        {
            at.Report(SettingsRules.VlanWithoutTag);
            return null;
        }

        var trunk = Trunk(at, secondTag, nativeTag);
        if (at.Context.Bag.Errors > errors)
        {
            return null;
        }

        var vlan = new Vlan { Tags = [.. tags], Trunk = trunk, Place = at.Place };
        if (vlan.Native is { } tagOfNative && IsListedTwice(vlan, tagOfNative.Id))
        {
            at.Context.Bag.Add(ReadAdvice.NativeTagRepeated.At(native, tagOfNative.Id));
        }
        else if (repeated is { } second)
        {
            at.Context.Bag.Add(ReadAdvice.TagRepeated.At(second.Place, repeatedId).With(new RelatedPlace(FirstOf(at, repeatedId), "the first one")));
        }

        return vlan;
    }

    private static Place FirstOf(Cursor at, uint id)
    {
        var index = 0;
        for (var node = at.Xml.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is DocumentElement element && element.Name == Names.Tag && at.Child(element, ++index) is var tag && tag.Number(Names.Id, 10) == id)
            {
                return tag.Place;
            }
        }

        return at.Place;
    }

    private static bool IsListedTwice(Vlan vlan, int id)
    {
        var count = 0;
        foreach (var tag in vlan.Tags)
        {
            count += tag.Id == id ? 1 : 0;
        }

        return count > 1;
    }

    private static uint Id(Cursor tag)
    {
        if (tag.Required(Names.Id) is null || tag.Number(Names.Id, 10) is not { } id)
        {
            return 0;
        }

        if (id > IdLimit)
        {
            tag.Report(SettingsRules.VlanIdRange, tag.Property(Names.Id)!, id, IdLimit);
        }

        return id;
    }

    /// <summary>Whether it is a trunk: one of several tags, or of a native one, must be.</summary>
    private static bool Trunk(Cursor at, Cursor? second, Cursor? native)
    {
        if (at.Text(Names.Trunk) is not { } attribute)
        {
            return second is not null;
        }

        if (attribute.Value.Equals("yes", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var place = at.PlaceOf(attribute);
        if (second is { } other)
        {
            at.Context.Bag.Add(SettingsRules.VlanTrunkRequired.At(place, attribute.Value).And(other.Place, "the second tag"));
        }
        else if (native is { } tag)
        {
            at.Context.Bag.Add(SettingsRules.VlanTrunkNative.At(place).And(tag.PlaceOf(tag.Property(Names.NativeMode)!), "the native tag"));
        }
        else if (!attribute.Value.Equals("no", StringComparison.OrdinalIgnoreCase))
        {
            at.Report(SettingsRules.VlanTrunkInvalid, attribute, attribute.Value);
        }

        return false;
    }
}
