using NetResolver.Diagnostics;

namespace NetResolver.Migration;

/// <summary>The check of a whole guest: its interfaces one after the other, then what only the guest as a whole shows.</summary>
internal static class MigrationRun
{
    public static MigrationResult Check(
        Guest guest,
        HostSnapshot? from,
        HostSnapshot to,
        MigrationOptions options,
        InterfaceQuestion[] questions,
        IReadOnlyList<Diagnostic> ofPolicies)
    {
        var destination = new Destination(to.Inventory, to.Release);
        var networks = new Dictionary<string, DestinationNetwork>(StringComparer.Ordinal);
        var uses = new Dictionary<string, UsePair>(StringComparer.Ordinal);
        var interfaces = new InterfaceMigration[questions.Length];
        for (var i = 0; i < questions.Length; i++)
        {
            var name = NameOf(questions[i].Interface, options);
            var network = name is null ? null : Find(name, to, destination, networks);
            var use = network is null ? default : uses.TryGetValue(name!, out var taken) ? taken : UsePair.Of(network.Hosted);
            var answer = InterfaceCheck.Run(questions[i], network, name, () => NamesOf(to), use, destination, options);
            if (network is not null)
            {
                uses[name!] = answer.Use;
            }

            interfaces[i] = WithPresence(guest, answer.Migration, to);
        }

        var findings = new List<Finding>();
        PresenceChecks.OfGuest(guest, to, findings);
        var ofGuest = findings.Count == 0 ? MigrationVerdict.Ready : findings.Max(finding => finding.Verdict);
        return new(guest, from, to, options, interfaces, [.. findings.Select(finding => finding.Diagnostic), .. ofPolicies], Assumptions.Of(interfaces, to), ofGuest);
    }

    /// <summary>What an interface's network is called at the destination; null for one that names none.</summary>
    public static string? NameOf(GuestInterface nic, MigrationOptions options) =>
        nic.Source is InterfaceSource.Network source ? options.NetworkNames.GetValueOrDefault(source.Name, source.Name) : null;

    private static DestinationNetwork? Find(string name, HostSnapshot to, Destination destination, Dictionary<string, DestinationNetwork> known)
    {
        if (known.TryGetValue(name, out var network))
        {
            return network;
        }

        if (to.Find(name) is not { } hosted)
        {
            return null;
        }

        return known[name] = DestinationNetwork.Of(hosted, destination);
    }

    private static InterfaceMigration WithPresence(Guest guest, InterfaceMigration migration, HostSnapshot to)
    {
        if (to.Guests.Count == 0)
        {
            return migration;
        }

        var findings = new List<Finding>();
        PresenceChecks.OfInterface(guest, migration, to, findings);
        return findings.Count == 0 ? migration : migration.With(findings);
    }

    private static string[] NamesOf(HostSnapshot host)
    {
        return [.. host.Networks.Select(network => network.Definition.Name)];
    }
}
