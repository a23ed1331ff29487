namespace NetResolver.Cli;

/// <summary>A file by where it lies, without links on the way: two names of one file have the same.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Name">The name in it.</param>
internal readonly record struct RealFile(string Folder, string Name)
{
    /// <summary>As many links in a row as systems follow.</summary>
    private const int MostLinks = 40;

    /// <summary>The file of a full path, whether it exists or not.</summary>
    public static RealFile Of(string path) => FullPath(path) is var real && Path.GetDirectoryName(real) is { } folder ? new(folder, Path.GetFileName(real)) : new("", path);

    /// <summary>A full path with every link replaced by what it leads to; links that lead in a circle stay.</summary>
    public static string FullPath(string path)
    {
        var links = 0;
        for (var end = Path.GetPathRoot(path)!.Length; end < path.Length;)
        {
            var next = path.IndexOf(Path.DirectorySeparatorChar, end);
            next = next < 0 ? path.Length : next;
            var part = path[..next];
            if (Target(part) is { } target && links++ < MostLinks)
            {
                path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(part)!, target) + path[next..]);
                end = Path.GetPathRoot(path)!.Length;
            }
            else
            {
                end = next + 1;
            }
        }

        return Path.TrimEndingDirectorySeparator(path);
    }

    private static string? Target(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What cannot be looked at is told when it is read.
            return null;
        }
    }
}
