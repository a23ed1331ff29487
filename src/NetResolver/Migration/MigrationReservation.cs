using NetResolver.Diagnostics;
using NetResolver.Migration;

namespace NetResolver;

/// <summary>
/// The ports that a guest needs at its destination, held in the ledger of that host until the guest has come or does not come. It is committed once or given back once; what
/// comes first counts, and saying the same again changes nothing. Disposing gives back what is not committed. Safe for many threads.
/// </summary>
public sealed class MigrationReservation : IDisposable
{
    private const int Held = 0;
    private const int Committed = 1;
    private const int GivenBack = 2;

    private readonly HostState _host;
    private int _state = Held;

    private MigrationReservation(HostState host, MigrationResult migration, IReadOnlyList<ClaimResult> claims)
    {
        _host = host;
        Migration = migration;
        Claims = claims;
    }

    /// <summary>The check that it rests on.</summary>
    public MigrationResult Migration { get; }

    /// <summary>One for each of the guest's interfaces, in its order: the port, and the interface connected to it. An interface that names no network needs no port.</summary>
    public IReadOnlyList<ClaimResult> Claims { get; }

    /// <summary>True when it was committed.</summary>
    public bool IsCommitted => Volatile.Read(ref _state) == Committed;

    /// <summary>True when it was given back.</summary>
    public bool IsGivenBack => Volatile.Read(ref _state) == GivenBack;

    /// <summary>
    /// Takes the ports of all interfaces, or none: as the interfaces are handed over (<see cref="MigrationResult.ToGuest"/>), in order. What the ledger gives must be what the check
    /// promised; only the device of a pool may be another one of the same segment.
    /// </summary>
    /// <param name="migration">The check.</param>
    /// <param name="destination">The ledger of the destination; it needs a source of ids, for ports have UUIDs.</param>
    /// <returns>The reservation, or why there is none; then nothing is taken.</returns>
    public static ReservationResult Take(MigrationResult migration, HostState destination)
    {
        ArgumentNullException.ThrowIfNull(migration);
        ArgumentNullException.ThrowIfNull(destination);
        if (!migration.CanMove)
        {
            return new(null, [ReservationRules.NotToBeMoved.At(migration.Guest.Place, migration.To.Name, migration.Verdict)]);
        }

        var guest = migration.ToGuest();
        var claims = destination.Claim(guest.Interfaces.Select(nic => (nic, new PortIdentity(null, guest.Name, guest.Uuid))));
        var found = claims.SelectMany(claim => claim.Diagnostics).ToList();
        if (claims.Any(claim => claim.FirstError is not null))
        {
            return new(null, found);
        }

        var reservation = new MigrationReservation(destination, migration, claims);
        for (var i = 0; i < claims.Count; i++)
        {
            if (NotAsPromised(migration, i, claims[i]) is { } refusal)
            {
                reservation.GiveBack();
                return new(null, [refusal, .. found]);
            }
        }

        return new(reservation, found);
    }

    /// <summary>Leaves the ports to the guest, which has come.</summary>
    /// <returns>False when it was given back before.</returns>
    public bool Commit() => Interlocked.CompareExchange(ref _state, Committed, Held) != GivenBack;

    /// <summary>Gives all ports back: the guest does not come. Of a network that was stopped since there are none any more.</summary>
    /// <returns>False when it was committed before.</returns>
    public bool GiveBack()
    {
        var before = Interlocked.CompareExchange(ref _state, GivenBack, Held);
        if (before == Held)
        {
            foreach (var claim in Claims)
            {
                if (claim is { Port.Identity.Uuid: { } port, PlanResult.Plan.Network: { } network })
                {
                    _host.Find(network)?.Release(port);
                }
            }
        }

        return before != Committed;
    }

    /// <summary>Gives back what is not committed.</summary>
    public void Dispose() => GiveBack();

    private static Diagnostic? NotAsPromised(MigrationResult migration, int index, ClaimResult claim)
    {
        var (promised, given) = (migration.Interfaces[index].Destination.Plan, claim.PlanResult?.Plan);
        if (promised is null || given is null || (promised with { Plug = given.Plug, ClassId = given.ClassId } == given && IsSamePlace(promised.Plug, given.Plug, migration.To.Inventory)))
        {
            return null;
        }

        return ReservationRules.NotAsPromised.At(migration.Interfaces[index].Interface.Place, given.Mac?.ToString() ?? "AUTO", Text(promised), Text(given), migration.To.Name);
    }

    /// <summary>The same plug, or another device of the same pool's kind that reaches the same segment, as far as segments are known.</summary>
    private static bool IsSamePlace(Plug promised, Plug given, HostInventory? inventory) =>
        promised == given
        || (promised, given) is (Plug.Network, Plug.Network)
        || ((promised, given) switch
        {
            (Plug.Direct one, Plug.Direct other) => one.Mode == other.Mode,
            (Plug.HostdevPci one, Plug.HostdevPci other) => one with { Address = other.Address } == other,
            _ => false,
        } && inventory?.SegmentOf(promised) == inventory?.SegmentOf(given));

    private static string Text(ConnectionPlan plan) => $"{ConnectionText.Of(plan.Plug, plan.Plug)} with virtualport {ConnectionText.Of(plan.VirtualPort)}, vlan {ConnectionText.Of(plan.Vlan)}";
}

/// <summary>How taking a reservation ended. Immutable.</summary>
public sealed class ReservationResult
{
    internal ReservationResult(MigrationReservation? reservation, IReadOnlyList<Diagnostic> diagnostics)
    {
        Reservation = reservation;
        Diagnostics = diagnostics;
    }

    /// <summary>The reservation; null when there is none, and then nothing is taken.</summary>
    public MigrationReservation? Reservation { get; }

    /// <summary>What was found: why there is none first.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>True when there is one.</summary>
    public bool Succeeded => Reservation is not null;

    /// <summary>The error because of which there is none; null when there is none.</summary>
    public Diagnostic? FirstError => Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error);
}
