namespace NetResolver.Migration;

/// <summary>The guest as it is handed to the destination: libvirt, which knows no policies, connects it there as the check promises.</summary>
internal static class DestinationGuest
{
    /// <summary>Writes it.</summary>
    /// <param name="result">A check whose verdict lets the guest move.</param>
    public static Guest Of(MigrationResult result)
    {
        var guest = result.Guest;
        var isLone = guest.Name is null;
        var interfaces = new GuestInterface[result.Interfaces.Count];
        var policies = new ConnectionPolicy?[interfaces.Length];
        for (var i = 0; i < interfaces.Length; i++)
        {
            var before = result.Interfaces[i].Interface;
            var guests = before.Policy ?? guest.Policy?.Find(before)?.Policy;
            (interfaces[i], policies[i]) = Of(result.Interfaces[i], guests, result.Options.Policy?.Find(before)?.Policy);

            // libvirt drops what stands in an interface; a guest that is nothing but an interface has no other place.
            interfaces[i] = interfaces[i] with { Policy = isLone ? policies[i] : null };
        }

        return guest with
        {
            Interfaces = [.. interfaces],
            Policy = isLone ? guest.Policy : KeptPolicies.Of(guest.Policy, result.Options, interfaces, policies),
        };
    }

    private static (GuestInterface Interface, ConnectionPolicy? Policy) Of(InterfaceMigration migration, ConnectionPolicy? guests, ConnectionPolicy? manager)
    {
        var asked = migration.Destination.Interface with { IsLiveText = false };
        if (asked.Source is not InterfaceSource.Network)
        {
            return (asked, guests);
        }

        var restated = VirtualPortRestatement.Of(
            asked.VirtualPort,
            guests,
            migration.Policy,
            manager,
            migration.Destination.Policy,
            migration.Source?.VirtualPort?.Fields ?? default,
            migration.Destination.Resolution?.VirtualPort.Complete()?.Fields ?? default);
        var kept = (guests ?? ConnectionPolicy.Empty) with { Alternatives = restated.Alternatives };

        // A policy that has come to nothing was there only to keep what the interface began with.
        var isSilent = kept == ConnectionPolicy.Empty && guests != ConnectionPolicy.Empty;
        return (asked with { VirtualPort = restated.VirtualPort }, isSilent ? null : kept);
    }
}
