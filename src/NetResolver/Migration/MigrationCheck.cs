using NetResolver.Migration;

namespace NetResolver;

/// <summary>
/// Tells whether a guest may move to a host, and what changes for it. Pure functions: nothing is allocated, moved or changed, and no host is asked. Safe for many threads.
/// </summary>
public static class MigrationCheck
{
    /// <summary>Checks a guest's move to one host. All interfaces are resolved together, in document order: each takes its share of pools and floors before the next one's turn.</summary>
    /// <param name="guest">The guest: its configuration, or the text of the running guest.</param>
    /// <param name="from">Where it runs now; null when nothing is known of that host. The source's connections are read from the guest where it shows them.</param>
    /// <param name="to">Where it is to run.</param>
    /// <param name="options">What else is told; null for the defaults.</param>
    /// <returns>The verdict with its reasons; bad input never throws.</returns>
    public static MigrationResult Run(Guest guest, HostSnapshot? from, HostSnapshot to, MigrationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(guest);
        ArgumentNullException.ThrowIfNull(to);
        options ??= MigrationOptions.Default;
        var policies = PolicySelection.Of(guest, options.Policy);
        var questions = InterfaceQuestion.Of(guest, from, policies);
        return MigrationRun.Check(guest, from, to, options, questions, policies.Diagnostics);
    }
}
