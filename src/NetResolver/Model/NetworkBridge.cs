using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>Who keeps the bridge's table of MAC addresses.</summary>
public enum MacTableManager
{
    /// <summary>Not stated: the kernel does.</summary>
    Default,

    /// <summary><c>kernel</c>.</summary>
    Kernel,

    /// <summary><c>libvirt</c>.</summary>
    Libvirt,
}

/// <summary>A network's <c>&lt;bridge&gt;</c>. Immutable; equality ignores the place.</summary>
public sealed record NetworkBridge
{
    private readonly NotCompared<Place> _place;

    /// <summary>The bridge's name; null when none is stated (libvirt then makes one up for its own networks).</summary>
    public string? Name { get; init; }

    /// <summary>The firewall zone; null when none is stated.</summary>
    public string? Zone { get; init; }

    /// <summary>Spanning tree as stated: false only for the exact text <c>off</c>, true for every other one; null when not stated, which means on.</summary>
    public bool? Stp { get; init; }

    /// <summary>The forward delay in seconds, unsigned 64 bits; libvirt writes it as a signed number (advice NR9022).</summary>
    public ulong Delay { get; init; }

    /// <summary>Who keeps the table of MAC addresses.</summary>
    public MacTableManager MacTableManager { get; init; }

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }
}
