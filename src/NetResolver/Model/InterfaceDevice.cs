using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>Where an interface's MAC address comes from, as stated.</summary>
public enum MacAddressSource
{
    /// <summary><c>generated</c>.</summary>
    Generated,

    /// <summary><c>static</c>.</summary>
    Static,
}

/// <summary>Whether the guest sees a carrier.</summary>
public enum LinkState
{
    /// <summary><c>up</c>.</summary>
    Up,

    /// <summary><c>down</c>.</summary>
    Down,
}

/// <summary>The <c>&lt;target&gt;</c>: the device on the host's side.</summary>
/// <param name="Dev">Its name; null when not stated.</param>
/// <param name="Managed">Whether libvirt makes it; null when not stated, which means yes.</param>
public sealed record InterfaceTarget(string? Dev, Stated<bool>? Managed = null)
{
    private static readonly string[] AutomaticPrefixes = ["vnet", "macvtap", "macvlan"];

    /// <summary>True for the name of a device that libvirt makes up when a guest starts.</summary>
    internal static bool IsAutomatic(string? dev)
    {
        foreach (var prefix in AutomaticPrefixes)
        {
            if (dev is not null && dev.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The <c>&lt;guest&gt;</c>: the device's name inside a container.</summary>
/// <param name="Dev">The name asked for; null when not stated.</param>
/// <param name="Actual">The name that a running guest has; null when not stated.</param>
public sealed record InterfaceGuestName(string? Dev, string? Actual = null);

/// <summary>A <c>&lt;filterref&gt;</c>: the network filter that guards the interface.</summary>
/// <param name="Name">The filter's name.</param>
public sealed record FilterReference(string Name)
{
    /// <summary>Its parameters by name, several of one name in document order.</summary>
    public ValueList<FilterParameter> Parameters { get; init; }
}

/// <summary>A parameter of a network filter.</summary>
/// <param name="Name">Letters, digits and underscores.</param>
/// <param name="Value">Letters, digits, underscores, dots and colons; not empty.</param>
public readonly record struct FilterParameter(string Name, string Value);

/// <summary>A <c>&lt;teaming&gt;</c>: one of a pair of interfaces, of which the transient one is unplugged while the guest migrates. Equality ignores the place.</summary>
/// <param name="IsTransient">True for <c>type='transient'</c>, false for <c>persistent</c>.</param>
/// <param name="Persistent">The alias of the persistent interface; only of a transient one.</param>
public sealed record Teaming(bool IsTransient, string? Persistent = null)
{
    private readonly NotCompared<Place> _place;
    private readonly NotCompared<Place> _persistentPlace;

    /// <summary>Where the alias stands; nowhere without one.</summary>
    internal Place PersistentPlace
    {
        get => _persistentPlace.Value;
        init => _persistentPlace = new(value);
    }

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }
}

/// <summary>The <c>&lt;rom&gt;</c>: the device's boot ROM.</summary>
/// <param name="Enabled">Whether it has one; null when not stated.</param>
/// <param name="Bar">Whether it is mapped into the guest; null when not stated.</param>
/// <param name="File">The file that it is read from; null when not stated.</param>
public sealed record InterfaceRom(bool? Enabled, bool? Bar = null, string? File = null);
