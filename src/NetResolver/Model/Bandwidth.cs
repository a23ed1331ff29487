using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>One direction of a <c>&lt;bandwidth&gt;</c>. 0 and "not given" are the same to libvirt once it has read them.</summary>
/// <param name="Average">The average rate in kB/s (kilobytes per second); 0: not limited.</param>
/// <param name="Peak">The peak rate in kB/s; 0: none.</param>
/// <param name="Burst">How much may pass at peak rate, in KiB; 0: none.</param>
/// <param name="Floor">The guaranteed rate in kB/s; 0: none. Only an interface's inbound direction may have one.</param>
public sealed record BandwidthRate(ulong Average, ulong Peak = 0, ulong Burst = 0, ulong Floor = 0)
{
    /// <summary>True when libvirt writes the direction; one with neither average nor floor vanishes when it is written (advice NR9009).</summary>
    public bool IsWritten => Average != 0 || Floor != 0;
}

/// <summary>A <c>&lt;bandwidth&gt;</c>: at least one direction. Seen from the guest. Immutable; equality ignores the place.</summary>
/// <remarks>Source: libvirt's <c>virNetDevBandwidthParse</c>.</remarks>
public sealed record Bandwidth
{
    private readonly NotCompared<Place> _place;
    private readonly NotCompared<Place> _floorPlace;

    /// <summary>Towards the guest; null when not stated.</summary>
    public BandwidthRate? Inbound { get; init; }

    /// <summary>From the guest; null when not stated.</summary>
    public BandwidthRate? Outbound { get; init; }

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }

    /// <summary>Where the floor stands; else the whole.</summary>
    internal Place FloorPlace
    {
        get => _floorPlace.Value.IsNowhere ? Place : _floorPlace.Value;
        init => _floorPlace = new(value);
    }

    /// <summary>
    /// What is left after libvirt has written and read it: directions that are not written are gone, and the element without directions is none.
    /// </summary>
    internal Bandwidth? AsWritten()
    {
        var inbound = Inbound is { IsWritten: true } ? Inbound : null;
        var outbound = Outbound is { IsWritten: true } ? Outbound : null;
        return inbound is null && outbound is null ? null
            : inbound == Inbound && outbound == Outbound ? this
            : this with { Inbound = inbound, Outbound = outbound };
    }
}
