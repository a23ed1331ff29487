namespace NetResolver.Migration;

/// <summary>A network of a host.</summary>
internal sealed class NetworkSlot
{
    /// <summary>A network, numbered.</summary>
    /// <param name="network">The network.</param>
    /// <param name="view">What a check can see of its definition.</param>
    /// <param name="destination">The host.</param>
    /// <param name="numbers">The numbers of what hosts have.</param>
    public NetworkSlot(HostedNetwork network, NetworkView view, Destination destination, HostNumbers numbers)
    {
        Network = network;
        DefinitionNumber = numbers.Networks.Of(view);
        View = numbers.Networks[DefinitionNumber];
        StateNumber = numbers.States.Of(new(DefinitionNumber, network.IsActive, network.IsAutostarted, network.IsPersistent, network.UntoldConnections > 0, Faults(network, destination)));
    }

    public HostedNetwork Network { get; }

    /// <summary>What a check can see of the definition; the same object for equal ones.</summary>
    public NetworkView View { get; }

    /// <summary>The number of the view: what counts where guests come from.</summary>
    public int DefinitionNumber { get; }

    /// <summary>The number of the view together with the state that the network is in and what is wrong with it: what counts where guests go to.</summary>
    public int StateNumber { get; }

    /// <summary>What is to be said of the network whoever comes, by rule; null when there is nothing.</summary>
    private static string? Faults(HostedNetwork network, Destination destination)
    {
        string? faults = null;
        foreach (var (diagnostic, _) in DestinationNetwork.Of(network, destination).Findings)
        {
            faults = $"{faults} {diagnostic.Id}";
        }

        return faults;
    }
}
