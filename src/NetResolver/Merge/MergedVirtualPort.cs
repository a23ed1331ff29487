using NetResolver.Diagnostics;
using NetResolver.Merge;

namespace NetResolver;

/// <summary>Who may state a setting of a connection.</summary>
public enum Origin
{
    /// <summary>Nobody states it.</summary>
    None,

    /// <summary>The guest's interface.</summary>
    Interface,

    /// <summary>The network.</summary>
    Network,

    /// <summary>The portgroup.</summary>
    PortGroup,
}

/// <summary>
/// The virtualports of an interface, its network and its portgroup, merged. It keeps the three, so that who said what can be told when asked.
/// A value: nothing is allocated to make it.
/// </summary>
/// <remarks>
/// The levels must agree: a value that one states and another states differently is a conflict, never an override. Source: libvirt's
/// <c>virNetDevVPortProfileMerge3</c>: first the network, then the portgroup is merged into what the interface says; in each the type first,
/// then the parameters that fit the type known so far.
/// </remarks>
public readonly struct MergedVirtualPort : IEquatable<MergedVirtualPort>
{
    private readonly VirtualPortFields _fields;

    /// <summary>Merges. It happens in place, for copying the fields would cost as much as comparing them.</summary>
    internal MergedVirtualPort(VirtualPortElement? ofInterface, VirtualPortElement? ofNetwork, VirtualPortElement? ofPortGroup)
    {
        Interface = ofInterface;
        Network = ofNetwork;
        PortGroup = ofPortGroup;
        if (ofInterface is not null)
        {
            _fields = ofInterface.Said;
        }

        // Where nobody states a type the interface's parameters stay as they are, and what a portgroup says without a type is not looked at.
        HasConflict = (_fields.Type != VirtualPortType.None || HasTypeOf(ofNetwork) || HasTypeOf(ofPortGroup)) &&
            ((ofNetwork is not null && !VirtualPortMerge.TryTake(ref _fields, ofNetwork.Said)) ||
             (ofPortGroup is not null && !VirtualPortMerge.TryTake(ref _fields, ofPortGroup.Said)));
    }

    /// <summary>What the interface states; null when nothing.</summary>
    public VirtualPortElement? Interface { get; }

    /// <summary>What the network states; null when nothing.</summary>
    public VirtualPortElement? Network { get; }

    /// <summary>What the portgroup states; null when nothing.</summary>
    public VirtualPortElement? PortGroup { get; }

    /// <summary>True when two of them differ; <see cref="Conflicts"/> tells where.</summary>
    public bool HasConflict { get; }

    /// <summary>True when some level states a type and none differs: there is a merged virtual port.</summary>
    public bool HasType => !HasConflict && _fields.Type != VirtualPortType.None;

    /// <summary>
    /// What the levels come to: a typed virtual port; or, where no level states a type, the interface's own untyped parameters alone; null where
    /// there is nothing, or a conflict.
    /// </summary>
    public VirtualPortFields? Fields => HasConflict || (_fields.Type == VirtualPortType.None && Interface is null) ? null : _fields;

    /// <summary>The type that the levels come to; none where there is no typed virtual port.</summary>
    public VirtualPortType Type => HasConflict ? VirtualPortType.None : _fields.Type;

    /// <summary>All conflicts, in libvirt's order of merging; libvirt reports the first. Computed anew at each call.</summary>
    public IReadOnlyList<Diagnostic> Conflicts() => HasConflict ? VirtualPortConflicts.Find(this) : [];

    /// <summary>What is missing for a complete virtual port; libvirt reports the first. Ids that libvirt generates are not missing. Computed anew at each call.</summary>
    public IReadOnlyList<Diagnostic> Missing() => HasType ? VirtualPortCompletion.Missing(this) : [];

    /// <summary>The complete virtual port; null where no level states a type, levels conflict, or a parameter is missing.</summary>
    public VirtualPort? Complete() => HasType && VirtualPortCompletion.IsComplete(_fields) ? VirtualPort.From(_fields) : null;

    /// <summary>What one level states; null when nothing.</summary>
    /// <param name="origin">The level.</param>
    public VirtualPortElement? this[Origin origin] => origin switch
    {
        Origin.Interface => Interface,
        Origin.Network => Network,
        Origin.PortGroup => PortGroup,
        _ => null,
    };

    private static bool HasTypeOf(VirtualPortElement? element) => element is not null && element.Said.Type != VirtualPortType.None;

    /// <inheritdoc/>
    public bool Equals(MergedVirtualPort other) =>
        HasConflict == other.HasConflict && _fields == other._fields && Interface == other.Interface && Network == other.Network && PortGroup == other.PortGroup;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MergedVirtualPort other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _fields.GetHashCode();

    /// <summary>True when both have the same levels and outcome.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(MergedVirtualPort left, MergedVirtualPort right) => left.Equals(right);

    /// <summary>True when they differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(MergedVirtualPort left, MergedVirtualPort right) => !left.Equals(right);
}
