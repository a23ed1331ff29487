namespace NetResolver.Merge;

/// <summary>The levels in words.</summary>
internal static class Origins
{
    public static string Name(this Origin origin) => origin switch
    {
        Origin.Interface => "the interface",
        Origin.Network => "the network",
        Origin.PortGroup => "the portgroup",
        _ => "nobody",
    };
}
