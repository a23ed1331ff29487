namespace NetResolver.Migration;

/// <summary>What the guests of a destination have that only one may have.</summary>
internal static class PresenceChecks
{
    private const string Coming = "the interface that is to come";

    /// <summary>What is to be said of the guest as a whole.</summary>
    public static void OfGuest(Guest guest, HostSnapshot to, List<Finding> findings)
    {
        foreach (var hosted in to.Guests)
        {
            var other = hosted.Guest;
            var hasName = guest.Name is not null && guest.Name == other.Name;
            var hasUuid = guest.Uuid is not null && guest.Uuid == other.Uuid;
            if (hosted.IsRunning && (hasUuid || (hasName && (guest.Uuid is null || other.Uuid is null))))
            {
                findings.Add(Finding.Of(PresenceRules.RunsThere.At(other.Place, other.Name ?? "").And(guest.Place, "the guest that is to come")));
            }
            else if (hasName && guest.Uuid is not null && other.Uuid is { } uuid && !hasUuid)
            {
                findings.Add(Finding.Of(PresenceRules.NameTaken.At(other.Place, other.Name!, uuid.ToString("D")).And(guest.Place, "the guest that is to come")));
            }
            else if (hasUuid && !hasName && guest.Name is not null)
            {
                findings.Add(Finding.Of(PresenceRules.UuidTaken.At(other.Place, other.Name ?? "", other.Uuid!.Value.ToString("D")).And(guest.Place, "the guest that is to come")));
            }
        }
    }

    /// <summary>What is to be said of one interface and the connection promised to it.</summary>
    public static void OfInterface(Guest guest, InterfaceMigration migration, HostSnapshot to, List<Finding> findings)
    {
        foreach (var hosted in to.Guests)
        {
            if (!hosted.IsRunning || IsSame(guest, hosted.Guest))
            {
                continue;
            }

            foreach (var nic in hosted.Guest.Interfaces)
            {
                if (migration.Interface.Mac is { } mac && nic.Mac == mac)
                {
                    findings.Add(Finding.Of(PresenceRules.MacInUse.At(nic.Place, mac, hosted.Guest.Name ?? "").And(migration.Interface.Place, Coming)));
                }

                Compare(migration, nic, hosted.Guest, VirtualPortParameters.InstanceId, findings);
                Compare(migration, nic, hosted.Guest, VirtualPortParameters.InterfaceId, findings);
            }
        }
    }

    /// <summary>One guest that is in two documents is not its own rival.</summary>
    private static bool IsSame(Guest guest, Guest other) =>
        guest.Uuid is not null && other.Uuid is not null ? guest.Uuid == other.Uuid : guest.Name is not null && guest.Name == other.Name;

    private static void Compare(InterfaceMigration migration, GuestInterface nic, Guest other, VirtualPortParameters parameter, List<Finding> findings)
    {
        if (migration.Destination.Plan?.VirtualPort?.Fields is not { } mine || !mine.Has(parameter) || mine.IsGenerated(parameter))
        {
            return;
        }

        var theirs = nic.Actual is { } actual ? actual.VirtualPort : nic.VirtualPort?.Fields;
        if (theirs is not { } port || !port.Has(parameter) || port.IsGenerated(parameter) || port.TextOf(parameter) != mine.TextOf(parameter))
        {
            return;
        }

        var rule = IsOfNetwork(migration, parameter) ? PresenceRules.IdShared : PresenceRules.IdInUse;
        findings.Add(Finding.Of(rule.At(nic.Place, parameter.XmlName(), mine.TextOf(parameter)!, other.Name ?? "").And(migration.Interface.Place, Coming)));
    }

    private static bool IsOfNetwork(InterfaceMigration migration, VirtualPortParameters parameter) =>
        migration.Destination.Resolution is { } resolution &&
        ((resolution.Network.VirtualPort is { } network && network.Fields.Has(parameter)) || (resolution.Group?.VirtualPort is { } group && group.Fields.Has(parameter)));
}
