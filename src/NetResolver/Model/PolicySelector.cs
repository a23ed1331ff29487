namespace NetResolver;

/// <summary>Which interfaces a policy is for. The kinds stand from the most specific to the least: the most specific policy applies whole, and they are not merged.</summary>
public abstract record PolicySelector
{
    private protected PolicySelector()
    {
    }

    /// <summary>As the XML form has it, such as <c>mac='52:54:00:7b:35:93'</c>; empty for <see cref="AnyInterface"/>.</summary>
    public abstract override string ToString();

    /// <summary>The interface of a MAC address; of a teaming pair that shares one, both.</summary>
    /// <param name="Address">The address.</param>
    public sealed record OfMac(MacAddress Address) : PolicySelector
    {
        /// <inheritdoc/>
        public override string ToString() => $"mac='{Address}'";
    }

    /// <summary>The interface of a user's alias, which survives cloning.</summary>
    /// <param name="Alias">The alias, such as <c>ua-uplink</c>; compared exactly.</param>
    public sealed record OfAlias(string Alias) : PolicySelector
    {
        /// <inheritdoc/>
        public override string ToString() => $"alias='{Alias}'";
    }

    /// <summary>Every interface on a network.</summary>
    /// <param name="Network">The network's name, as the guest's own document has it; compared exactly.</param>
    public sealed record OfNetwork(string Network) : PolicySelector
    {
        /// <inheritdoc/>
        public override string ToString() => $"network='{Network}'";
    }

    /// <summary>Every interface that nothing else selects.</summary>
    public sealed record AnyInterface : PolicySelector
    {
        /// <inheritdoc/>
        public override string ToString() => "";
    }
}
