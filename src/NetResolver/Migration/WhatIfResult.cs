using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>What a change of networks or guests does to one connection; a later one is worse.</summary>
public enum WhatIfOutcome
{
    /// <summary>The next start gives the connection that there is.</summary>
    Keeps,

    /// <summary>The next start gives another connection, or one where there was none.</summary>
    Changes,

    /// <summary>The next start gives none: libvirt refuses it, or the guest's policy does.</summary>
    Conflicts,
}

/// <summary>What a change does to a host's guests. Immutable.</summary>
public sealed class WhatIfResult
{
    internal WhatIfResult(IReadOnlyList<WhatIfInterface> interfaces) => Interfaces = interfaces;

    /// <summary>One for each interface, in the order of guests and interfaces.</summary>
    public IReadOnlyList<WhatIfInterface> Interfaces { get; }

    /// <summary>The worst outcome; nothing changes for a host without guests.</summary>
    public WhatIfOutcome Outcome => Interfaces.Count == 0 ? WhatIfOutcome.Keeps : Interfaces.Max(nic => nic.Outcome);
}

/// <summary>What a change does to one interface. Immutable.</summary>
public sealed class WhatIfInterface
{
    internal WhatIfInterface()
    {
    }

    /// <summary>The guest, changed if it changes.</summary>
    public required Guest Guest { get; init; }

    /// <summary>The interface, changed if it changes; one that goes is as it was.</summary>
    public required GuestInterface Interface { get; init; }

    /// <summary>The outcome.</summary>
    public required WhatIfOutcome Outcome { get; init; }

    /// <summary>The connection that there is: the running one, else the planned one; null when there is none.</summary>
    public ConnectionPlan? Before { get; init; }

    /// <summary>What the next start gives; null for an interface that goes.</summary>
    public PlanResult? After { get; init; }

    /// <summary>What changes, in the order of <see cref="ConnectionAspects"/>. Which device of a pool is taken is no change as long as the present one stays in it.</summary>
    public IReadOnlyList<ConnectionChange> Changes { get; init; } = [];

    /// <summary>What was found: the refusals first.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>
    /// Those of <see cref="Diagnostics"/> that tell what it would meet to make the change while the guest runs (<c>virsh update-device</c>), where libvirt makes such a change; empty for
    /// an interface that does not change, or of a guest that does not run.
    /// </summary>
    public IReadOnlyList<Diagnostic> IfChangedLive { get; init; } = [];
}
