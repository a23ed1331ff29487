using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>In which way a rename can be rolled out.</summary>
public enum RolloutOutcome
{
    /// <summary>Network by network and guest by guest, in the order of the steps. Without steps nothing has the old value.</summary>
    InOrder,

    /// <summary>In no order at one go, but in the order of the steps, in which one side leaves the parameter to the other one for a while.</summary>
    ByRemoval,

    /// <summary>In no order that is known: at some moment a guest could not start.</summary>
    None,
}

/// <summary>What a step of a rollout does.</summary>
public enum RolloutAction
{
    /// <summary>The old value is replaced by the new one.</summary>
    Replace,

    /// <summary>The old value is removed.</summary>
    Remove,

    /// <summary>The new value is added where the old one was.</summary>
    Add,
}

/// <summary>One step: a network is defined and started anew, or a guest is defined anew. Immutable.</summary>
/// <param name="Action">What is done.</param>
/// <param name="Network">The network as the step leaves it; null for a guest.</param>
/// <param name="Guest">The guest as the step leaves it; null for a network.</param>
public sealed record RolloutStep(RolloutAction Action, NetworkDefinition? Network, Guest? Guest)
{
    /// <summary>The name of the network or the guest.</summary>
    public string Name => Network?.Name ?? Guest?.Name ?? "";
}

/// <summary>Where a rename at one go fails, whichever side is first. Immutable.</summary>
/// <param name="Guest">The guest.</param>
/// <param name="Interface">Its interface.</param>
/// <param name="Network">The network.</param>
/// <param name="Diagnostic">What libvirt would refuse in between, or at the end.</param>
public sealed record RolloutObstacle(Guest Guest, GuestInterface Interface, NetworkDefinition Network, Diagnostic Diagnostic);

/// <summary>In which order a rename can be rolled out over networks and guests. Immutable.</summary>
public sealed class RolloutPlan
{
    internal RolloutPlan(RolloutOutcome outcome, IReadOnlyList<RolloutStep> steps, IReadOnlyList<RolloutObstacle> obstacles)
    {
        Outcome = outcome;
        Steps = steps;
        Obstacles = obstacles;
    }

    /// <summary>Whether it can, and how.</summary>
    public RolloutOutcome Outcome { get; }

    /// <summary>The steps in order; none when there is no order.</summary>
    public IReadOnlyList<RolloutStep> Steps { get; }

    /// <summary>What stands against an order at one go; empty when there is one, or when only the steps of several networks and guests wait for each other.</summary>
    public IReadOnlyList<RolloutObstacle> Obstacles { get; }
}
