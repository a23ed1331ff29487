namespace NetResolver;

/// <summary>
/// The virtual ports that an interface may use: what it said when it began, and the others in order of preference. A value.
/// </summary>
/// <remarks>
/// As long as the interface says what it began with, the alternatives of its policy are the others. Once a move has given it another one, or has left some of its parameters out,
/// the alternatives are all of them in their order, the first included, and the interface has the one that is in force. So nothing depends on the way that it came.
/// </remarks>
/// <param name="First">What the interface began with; null when it said nothing.</param>
/// <param name="Others">The others, in order of preference.</param>
/// <param name="IsAway">True when the interface does not say what it began with.</param>
internal readonly record struct VirtualPortCandidates(VirtualPortElement? First, ValueList<VirtualPortElement> Others, bool IsAway)
{
    private const VirtualPortParameters Ids = VirtualPortParameters.InstanceId | VirtualPortParameters.InterfaceId;

    /// <summary>How many there are, the first included, whether or not it says anything.</summary>
    public int Count => Others.Count + 1;

    /// <summary>One of them, in order of preference; 0 is the first, which is null when the interface said nothing when it began.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    public VirtualPortElement? this[int index] => index == 0 ? First : Others[index - 1];

    /// <summary>Which of the policy's alternatives one of them is; -1 for what the interface itself says.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    /// <param name="policy">The policy.</param>
    public int AlternativeOf(int index, ConnectionPolicy policy) => !IsAway ? index - 1 : index < policy.Alternatives.Count ? index : -1;

    public static VirtualPortCandidates Of(VirtualPortElement? own, ConnectionPolicy? policy)
    {
        var listed = policy?.Alternatives ?? default;
        if (!AreAll(own, policy))
        {
            return new(own, listed, IsAway: false);
        }

        // Somebody may have changed the interface since: then it counts in the place of its type.
        var all = listed.AsSpan().ToArray();
        var place = own is null ? -1 : Array.FindIndex(all, candidate => candidate.Said.Type == own.Said.Type);
        if (own is not null && place >= 0)
        {
            all[place] = IsPartOf(own.Said, all[place].Said) ? WithIds(all[place], own.Said) : own;
        }
        else if (own is not null && place < 0)
        {
            all = [.. all, own];
        }

        return new(all[0].Said is { Type: VirtualPortType.None, Specified: VirtualPortParameters.None } ? null : all[0], [.. all.Skip(1)], IsAway: true);
    }

    /// <summary>True when the alternatives list all that the interface may use, and not only what it may use beside its own.</summary>
    private static bool AreAll(VirtualPortElement? own, ConnectionPolicy? policy)
    {
        if (policy is not { Alternatives: { Count: > 0 } alternatives })
        {
            return false;
        }

        if (own is null && policy.VirtualPort.Value == PolicyStrictness.Optional)
        {
            return true;
        }

        foreach (var alternative in alternatives)
        {
            if (alternative.Said.Type == VirtualPortType.None || alternative.Said.Type == own?.Said.Type)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The candidate with the ids that it has in the interface, where it does not state them.</summary>
    private static VirtualPortElement WithIds(VirtualPortElement candidate, in VirtualPortFields own)
    {
        var lacking = own.Specified & ~own.Generated & ~candidate.Said.Specified;
        var instance = (lacking & VirtualPortParameters.InstanceId) != 0 ? own.InstanceId : candidate.Said.InstanceId;
        var nic = (lacking & VirtualPortParameters.InterfaceId) != 0 ? own.InterfaceId : candidate.Said.InterfaceId;
        return (lacking & Ids) == 0 ? candidate : candidate with { Fields = candidate.Fields with { InstanceId = instance, InterfaceId = nic } };
    }

    /// <summary>True when one says nothing that the other does not say too. Ids are not looked at: libvirt makes up those that are missing.</summary>
    private static bool IsPartOf(in VirtualPortFields part, in VirtualPortFields whole)
    {
        for (var rest = part.Specified & ~Ids; rest != 0; rest &= rest - 1)
        {
            if (part.TextOf(rest.First()) != whole.TextOf(rest.First()))
            {
                return false;
            }
        }

        return true;
    }
}
