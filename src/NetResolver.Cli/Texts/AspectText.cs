namespace NetResolver.Cli;

/// <summary>Aspects of connections by name.</summary>
internal static class AspectText
{
    private static readonly ConnectionAspects[] Single = [.. Enum.GetValues<ConnectionAspects>().Where(aspect => int.IsPow2((int)aspect))];

    /// <summary>The names of some, in order.</summary>
    public static IEnumerable<string> Names(ConnectionAspects aspects) => Single.Where(aspect => (aspects & aspect) != 0).Select(aspect => aspect.XmlName());
}
