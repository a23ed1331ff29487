using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>The policy that holds for one interface of a guest, and how it came to hold. Immutable.</summary>
public sealed class SelectedPolicy
{
    internal SelectedPolicy(GuestInterface guest) => Interface = guest;

    /// <summary>The interface.</summary>
    public GuestInterface Interface { get; }

    /// <summary>What is demanded of its connection; null when nobody demands anything.</summary>
    public ConnectionPolicy? Policy { get; internal init; }

    /// <summary>What selected the interface; null for a policy that stands in the interface itself, and where there is none.</summary>
    public PolicySelector? Selector { get; internal init; }

    /// <summary>True when it is the manager's.</summary>
    public bool IsManagers { get; internal init; }

    /// <summary>The guest's policy that the manager's replaces; null when it replaces none.</summary>
    public ConnectionPolicy? Overruled { get; internal init; }

    /// <summary>What is to be said of it: a refusal, or that a manager's policy is in use. Empty when there is nothing to be said.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; internal init; } = [];

    /// <summary>Why the interface may not be connected at all, whatever the destination; null when that depends on the destination.</summary>
    public Diagnostic? Refusal
    {
        get
        {
            foreach (var diagnostic in Diagnostics)
            {
                if (diagnostic.Rule.IsPolicyRefusal)
                {
                    return diagnostic;
                }
            }

            return null;
        }
    }
}
