namespace NetResolver.Migration;

/// <summary>What a check takes for granted.</summary>
internal static class Assumptions
{
    /// <summary>One sentence each, without repetition, in order of appearance; those about the switch last.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<InterfaceMigration> interfaces, HostSnapshot to)
    {
        var sentences = new List<string>();
        foreach (var nic in interfaces)
        {
            if (nic.Destination.Network is { } network && to.Find(network.Name) is { IsActive: null })
            {
                Add(sentences, $"network '{network.Name}' is active on {to.Name}");
            }
        }

        foreach (var nic in interfaces)
        {
            if (nic.Destination.Plan?.VirtualPort is { } port && AcceptedOf(port) is { } accepted)
            {
                Add(sentences, $"the switch accepts {accepted}");
            }
        }

        return sentences;
    }

    /// <summary>What the switch is asked to accept, as late as the last phase of a migration; null where it is asked nothing.</summary>
    private static string? AcceptedOf(VirtualPort port) => port switch
    {
        VirtualPort.Ieee8021Qbh vnLink => vnLink.ProfileId,
        VirtualPort.Ieee8021Qbg => ConnectionText.Of(port),
        VirtualPort.OpenVSwitch { ProfileId: { } profile } => profile,
        _ => null,
    };

    private static void Add(List<string> sentences, string sentence)
    {
        if (!sentences.Contains(sentence))
        {
            sentences.Add(sentence);
        }
    }
}
