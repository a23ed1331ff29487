using NetResolver.Diagnostics;

namespace NetResolver.Migration;

/// <summary>How the texts of guests are read.</summary>
/// <param name="Reading">Reads one.</param>
/// <param name="Options">How; null for the defaults.</param>
internal sealed record GuestText(GuestReading Reading, ReadOptions? Options)
{
    /// <summary>The guest; null when it cannot be read.</summary>
    public Guest? Read(in FleetGuest guest) => guest.Guest ?? Reading(guest.Xml ?? "", guest.Document ?? "", Options).Value;

    /// <summary>The guest, or what is wrong with it; of one that has been read already there are no findings.</summary>
    public ReadResult<Guest> ReadAll(in FleetGuest guest) =>
        guest.Guest is { } known ? new(known, new DiagnosticBag()) : Reading(guest.Xml ?? "", guest.Document ?? "", Options);
}
