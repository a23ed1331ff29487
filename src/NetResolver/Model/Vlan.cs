using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>How frames of a native VLAN leave: see <see cref="VlanTag.NativeMode"/>.</summary>
public enum VlanNativeMode
{
    /// <summary><c>tagged</c>.</summary>
    Tagged,

    /// <summary><c>untagged</c>.</summary>
    Untagged,
}

/// <summary>One <c>&lt;tag&gt;</c> of a <c>&lt;vlan&gt;</c>.</summary>
/// <param name="Id">The VLAN, 0 to 4095: libvirt accepts both ends.</param>
/// <param name="NativeMode">Set on at most one tag of a trunk: it is the native VLAN, for frames without a tag.</param>
public readonly record struct VlanTag(int Id, VlanNativeMode? NativeMode = null);

/// <summary>A <c>&lt;vlan&gt;</c>: at least one tag. Immutable; equality ignores the place.</summary>
/// <remarks>Source: libvirt's <c>virNetDevVlanParse</c>.</remarks>
public sealed record Vlan
{
    private readonly NotCompared<Place> _place;

    /// <summary>The tags in document order; at least one.</summary>
    public ValueList<VlanTag> Tags { get; init; }

    /// <summary>True for a trunk: more than one tag, or <c>trunk='yes'</c>.</summary>
    public bool Trunk { get; init; }

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }

    /// <summary>The tag that has a native mode; null when none has.</summary>
    internal VlanTag? Native
    {
        get
        {
            foreach (var tag in Tags)
            {
                if (tag.NativeMode is not null)
                {
                    return tag;
                }
            }

            return null;
        }
    }
}
