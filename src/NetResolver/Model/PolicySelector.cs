namespace NetResolver;

/// <summary>Which interfaces a policy is for. The kinds stand from the most specific to the least: the most specific policy applies whole, and they are not merged.</summary>
public abstract record PolicySelector
{
    private protected PolicySelector()
    {
    }

    /// <summary>0 for the most specific kind; more for the others.</summary>
    internal abstract int Breadth { get; }

    /// <summary>True when the interface is one of those.</summary>
    /// <param name="guest">The interface.</param>
    public abstract bool Selects(GuestInterface guest);

    /// <summary>As the XML form has it, such as <c>mac='52:54:00:7b:35:93'</c>; empty for <see cref="AnyInterface"/>.</summary>
    public abstract override string ToString();

    /// <summary>The interface of a MAC address; of a teaming pair that shares one, both.</summary>
    /// <param name="Address">The address.</param>
    public sealed record OfMac(MacAddress Address) : PolicySelector
    {
        internal override int Breadth => 0;

        /// <inheritdoc/>
        public override bool Selects(GuestInterface guest)
        {
            ArgumentNullException.ThrowIfNull(guest);
            return guest.Mac == Address;
        }

        /// <inheritdoc/>
        public override string ToString() => $"mac='{Address}'";
    }

    /// <summary>The interface of a user's alias, which survives cloning.</summary>
    /// <param name="Alias">The alias, such as <c>ua-uplink</c>; compared exactly.</param>
    public sealed record OfAlias(string Alias) : PolicySelector
    {
        internal override int Breadth => 1;

        /// <inheritdoc/>
        public override bool Selects(GuestInterface guest)
        {
            ArgumentNullException.ThrowIfNull(guest);
            return guest.Alias == Alias;
        }

        /// <inheritdoc/>
        public override string ToString() => $"alias='{Alias}'";
    }

    /// <summary>Every interface on a network.</summary>
    /// <param name="Network">The network's name, as the guest's own document has it; compared exactly.</param>
    public sealed record OfNetwork(string Network) : PolicySelector
    {
        internal override int Breadth => 2;

        /// <inheritdoc/>
        public override bool Selects(GuestInterface guest)
        {
            ArgumentNullException.ThrowIfNull(guest);
            return guest.Source is InterfaceSource.Network source && source.Name == Network;
        }

        /// <inheritdoc/>
        public override string ToString() => $"network='{Network}'";
    }

    /// <summary>Every interface that nothing else selects.</summary>
    public sealed record AnyInterface : PolicySelector
    {
        internal override int Breadth => 3;

        /// <inheritdoc/>
        public override bool Selects(GuestInterface guest)
        {
            ArgumentNullException.ThrowIfNull(guest);
            return true;
        }

        /// <inheritdoc/>
        public override string ToString() => "";
    }
}
