namespace NetResolver;

/// <summary>What a policy says of something that a network may or may not be able to use.</summary>
public enum PolicyStrictness
{
    /// <summary>Nothing: libvirt's own rule holds, or what the next wider statement of the policy says.</summary>
    Unstated,

    /// <summary><c>require</c>: without it the connection is refused.</summary>
    Require,

    /// <summary><c>optional</c>: it is used where it can be, and given up with a warning where it cannot.</summary>
    Optional,
}

/// <summary>The names of what a policy may say.</summary>
internal static class PolicyStrictnessNames
{
    /// <summary>In the order of <see cref="PolicyStrictness"/>, without the first, which is never written.</summary>
    public static readonly string[] Names = ["require", "optional"];

    /// <summary>The name of a statement.</summary>
    public static string XmlName(this PolicyStrictness strictness) => Names[(int)strictness - 1];
}
