using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>How an operation on a host ended. Immutable.</summary>
public sealed class OperationResult
{
    internal OperationResult(IReadOnlyList<Diagnostic> diagnostics) => Diagnostics = diagnostics;

    /// <summary>All findings, in libvirt's order.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>True when it was done; else nothing was changed.</summary>
    public bool Succeeded => FirstError is null;

    /// <summary>The error that libvirt would report; null when there is none.</summary>
    public Diagnostic? FirstError => Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error);

    internal static OperationResult Done { get; } = new([]);

    internal static OperationResult Refused(Diagnostic why) => new([why]);
}

/// <summary>How claiming a port ended. Immutable.</summary>
public sealed class ClaimResult
{
    internal ClaimResult(PlanResult? plan, NetworkPort? port, GuestInterface? connected, IReadOnlyList<Diagnostic> diagnostics)
    {
        PlanResult = plan;
        Port = port;
        Interface = connected;
        Diagnostics = diagnostics;
    }

    /// <summary>The plan and its reasons; null where the request did not come to that.</summary>
    public PlanResult? PlanResult { get; }

    /// <summary>The port; null when there is none.</summary>
    public NetworkPort? Port { get; }

    /// <summary>The guest's interface with what it became: the port's UUID, and <see cref="GuestInterface.Actual"/>; null when there is no port.</summary>
    public GuestInterface? Interface { get; }

    /// <summary>All findings: the errors in libvirt's order, then the advice.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>True when the port was made and the guest can start with it.</summary>
    public bool Succeeded => Port is not null && FirstError is null;

    /// <summary>The error that libvirt would report; null when there is none.</summary>
    public Diagnostic? FirstError => Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error);
}
