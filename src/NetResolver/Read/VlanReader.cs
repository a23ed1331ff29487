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
        var hasNative = false; // good or not
        for (var node = at.Xml.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is not DocumentElement element || element.Name != Names.Tag)
            {
                continue;
            }

            var tag = at.Child(element, tags.Count + 1);
            var id = Id(tag);
            var mode = tag.OneOf(Names.NativeMode, NativeModes);
            hasNative |= tag.Property(Names.NativeMode) is not null;
            if (mode >= 0)
            {
                if (!native.IsNowhere)
                {
                    at.Context.Bag.Add(SettingsRules.VlanSecondNative.At(tag.Place).With(new RelatedPlace(native, "the first native tag")));
                }

                native = native.IsNowhere ? tag.Place : native;
            }

            tags.Add(new VlanTag((int)id, mode < 0 ? null : (VlanNativeMode)mode));
        }

        if (tags.Count == 0)
        {
            at.Report(SettingsRules.VlanWithoutTag);
            return null;
        }

        var trunk = Trunk(at, tags.Count, hasNative);
        if (at.Context.Bag.Errors > errors)
        {
            return null;
        }

        var vlan = new Vlan { Tags = [.. tags], Trunk = trunk, Place = at.Place };
        if (vlan.Native is { } tagOfNative && IsListedTwice(vlan, tagOfNative.Id))
        {
            at.Context.Bag.Add(ReadAdvice.NativeTagRepeated.At(native, tagOfNative.Id));
        }
        else if (tags.Count > 1 && Repeated(tags) is >= 0 and var repeated)
        {
            var id = tags[repeated].Id;
            at.Context.Bag.Add(ReadAdvice.TagRepeated.At(Tag(at, repeated).Place, id).With(new RelatedPlace(Tag(at, tags.FindIndex(tag => tag.Id == id)).Place, "the first one")));
        }

        return vlan;
    }

    /// <summary>The index of the first tag whose id another one had before; -1 for none.</summary>
    private static int Repeated(List<VlanTag> tags)
    {
        Span<bool> seen = stackalloc bool[(int)IdLimit + 1];
        for (var i = 0; i < tags.Count; i++)
        {
            if (seen[tags[i].Id])
            {
                return i;
            }

            seen[tags[i].Id] = true;
        }

        return -1;
    }

    /// <summary>A tag by its index, for a finding.</summary>
    private static Cursor Tag(Cursor at, int index)
    {
        var element = at.Xml.Elements().Where(element => element.Name == Names.Tag).ElementAt(index);
        return at.Child(element, index + 1);
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
    private static bool Trunk(Cursor at, int tags, bool hasNative)
    {
        if (at.Text(Names.Trunk) is not { } attribute)
        {
            return tags > 1;
        }

        if (attribute.Value.Equals("yes", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var place = at.PlaceOf(attribute);
        if (tags > 1)
        {
            at.Context.Bag.Add(SettingsRules.VlanTrunkRequired.At(place, attribute.Value).And(Tag(at, 1).Place, "the second tag"));
        }
        else if (hasNative)
        {
            var tag = Tag(at, 0);
            at.Context.Bag.Add(SettingsRules.VlanTrunkNative.At(place).And(tag.PlaceOf(tag.Property(Names.NativeMode)!), "the native tag"));
        }
        else if (!attribute.Value.Equals("no", StringComparison.OrdinalIgnoreCase))
        {
            at.Report(SettingsRules.VlanTrunkInvalid, attribute, attribute.Value);
        }

        return false;
    }
}
