namespace NetResolver.Cli;

/// <summary>Which files below a folder are meant. Paths are the names from that folder down.</summary>
internal interface IFileChoice
{
    /// <summary>Whether folders are entered by way of links. Where their depth is not bounded they are not: a link may lead back up, or anywhere.</summary>
    bool FollowsLinks { get; }

    /// <summary>Whether a file is meant.</summary>
    bool Takes(ReadOnlySpan<string> path);

    /// <summary>Whether files below a folder can be meant.</summary>
    bool Enters(ReadOnlySpan<string> path);
}

/// <summary>Of a folder all that is known by its name: XML and inventories, in folders at any depth, but for what is hidden.</summary>
internal sealed class FolderDocuments : IFileChoice
{
    public static FolderDocuments Instance { get; } = new();

    public bool FollowsLinks => false;

    public bool Takes(ReadOnlySpan<string> path) =>
        path[^1] is var name && name[0] != '.' && (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name == HostInventory.FileName);

    public bool Enters(ReadOnlySpan<string> path) => path[^1][0] != '.';
}
