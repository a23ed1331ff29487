using NetResolver.Migration;

namespace NetResolver;

public sealed partial class MigrationMatrix
{
    private static readonly GuestReading Reading = static (xml, document, options) => Guest.Read(xml, document, options);

    /// <summary>Makes a matrix, on the caller's thread alone.</summary>
    /// <param name="guests">The guests; parsed ones and texts may be mixed.</param>
    /// <param name="hosts">The hosts; of two with one name the first is the one that guests are on.</param>
    /// <param name="options">What the checks are told; null for the defaults.</param>
    /// <param name="reading">How texts are read; null for the defaults.</param>
    /// <param name="progress">Is told how far it has come; null when nobody wants to know.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static MigrationMatrix Build(
        IEnumerable<FleetGuest> guests,
        IEnumerable<HostSnapshot> hosts,
        MigrationOptions? options = null,
        ReadOptions? reading = null,
        IProgress<MatrixProgress>? progress = null,
        CancellationToken cancellation = default) =>
        Build(guests, hosts, options, new GuestText(Reading, reading), new MatrixWatch(progress, cancellation), threads: 1);

    /// <summary>Makes a matrix on several threads, none of them the caller's. It is the same matrix, whatever their number.</summary>
    /// <param name="guests">The guests; parsed ones and texts may be mixed.</param>
    /// <param name="hosts">The hosts; of two with one name the first is the one that guests are on.</param>
    /// <param name="options">What the checks are told; null for the defaults.</param>
    /// <param name="reading">How texts are read; null for the defaults.</param>
    /// <param name="threads">How many threads; 0 for as many as the machine has processors.</param>
    /// <param name="progress">Is told how far it has come, by whichever thread has come so far; null when nobody wants to know.</param>
    /// <param name="cancellation">Ends it; the task is then cancelled.</param>
    public static Task<MigrationMatrix> BuildAsync(
        IEnumerable<FleetGuest> guests,
        IEnumerable<HostSnapshot> hosts,
        MigrationOptions? options = null,
        ReadOptions? reading = null,
        int threads = 0,
        IProgress<MatrixProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(guests);
        ArgumentNullException.ThrowIfNull(hosts);
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        var watch = new MatrixWatch(progress, cancellation);
        return Task.Run(() => Build(guests, hosts, options, new GuestText(Reading, reading), watch, threads == 0 ? Environment.ProcessorCount : threads), cancellation);
    }
}
