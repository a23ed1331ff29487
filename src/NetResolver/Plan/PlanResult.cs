using NetResolver.Diagnostics;
using NetResolver.Plan;
using NetResolver.Resolve;

namespace NetResolver;

/// <summary>How planning ended.</summary>
public enum PlanOutcome
{
    /// <summary>The interface will be connected as the plan says.</summary>
    Connected,

    /// <summary>libvirt would make the port as the plan says, and then refuse to start the guest with it; an interface of another type needs no port and has perhaps no plan.</summary>
    WillNotStart,

    /// <summary>libvirt would refuse the port, or the policy refuses the connection: there is no plan.</summary>
    Refused,

    /// <summary>The interface is of a type that does not connect to a host network: there is no plan, and nothing is wrong.</summary>
    NotAHostNetwork,
}

/// <summary>What planning one interface gave: a plan or the reasons why there is none, all findings, and on demand the explanation. Immutable.</summary>
public sealed class PlanResult
{
    private readonly Resolution? _resolution;
    private readonly DiagnosticBag _errors;
    private IReadOnlyList<Diagnostic>? _diagnostics;

    internal PlanResult(GuestInterface nic, Resolution? resolution, ConnectionPlan? plan, DiagnosticBag errors)
    {
        Interface = nic;
        _resolution = resolution;
        Plan = plan;
        _errors = errors;
    }

    /// <summary>The interface.</summary>
    public GuestInterface Interface { get; }

    /// <summary>The network; null when there is none.</summary>
    public NetworkDefinition? Network => _resolution?.Network;

    /// <summary>What the policy that it was planned with made of the interface's virtual port; null without a policy, and for an interface that names no network.</summary>
    public PolicyDecision? Policy => _resolution?.Policy?.Decision;

    /// <summary>How it ended.</summary>
    public PlanOutcome Outcome =>
        _errors.HasErrors ? Plan is null && (Interface.Type == InterfaceType.Network || FirstError!.Rule.IsPolicyRefusal) ? PlanOutcome.Refused : PlanOutcome.WillNotStart
        : Plan is null ? PlanOutcome.NotAHostNetwork
        : PlanOutcome.Connected;

    /// <summary>True when the interface will be connected.</summary>
    public bool Succeeded => Plan is not null && !_errors.HasErrors;

    /// <summary>
    /// The plan; null when libvirt would refuse the port, or the policy refuses the connection. It is also there where libvirt would make the port and then not start the guest
    /// (<see cref="PlanOutcome.WillNotStart"/>).
    /// </summary>
    public ConnectionPlan? Plan { get; }

    /// <summary>All findings: the errors in libvirt's order, the policy's where the question comes up, then the advice. Advice is found when this is first asked for.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics ??= _resolution is null ? _errors.All : [.. _errors.All, .. PlanAdvice.For(_resolution, Plan)];

    /// <summary>The error that libvirt would report, or under a policy the first refusal; null when there is none.</summary>
    public Diagnostic? FirstError
    {
        get
        {
            foreach (var diagnostic in _errors.All)
            {
                if (diagnostic.Severity == Severity.Error)
                {
                    return diagnostic;
                }
            }

            return null;
        }
    }

    /// <summary>The decisions; null for an interface without a network.</summary>
    internal Resolution? Resolution => _resolution;

    /// <summary>What was found while it was planned, without the advice, which is found on demand.</summary>
    internal IReadOnlyList<Diagnostic> Refusals => _errors.All;

    /// <summary>True when there is a refusal.</summary>
    internal bool HasErrors => _errors.HasErrors;

    /// <summary>The same with another plan: one that knows more than the documents say.</summary>
    internal PlanResult With(ConnectionPlan plan) => new(Interface, _resolution, plan, _errors);

    /// <summary>Adds what is to be known beside the answer; only before anybody has seen the result.</summary>
    internal void Note(Diagnostic note) => _errors.Add(note);

    /// <summary>Who decided what, and where it stands; also where there is no plan. Made anew at each call.</summary>
    public Explanation Explain() => _resolution is null ? Explainer.WithoutNetwork(this) : Explainer.Explain(this, _resolution);
}
