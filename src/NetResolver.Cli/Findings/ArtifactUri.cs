namespace NetResolver.Cli;

/// <summary>Names of documents as URI references: relative to the present folder where they can be, with what a URI cannot have in percent form.</summary>
internal sealed class ArtifactUri(Terminal terminal)
{
    private readonly string _folder = terminal.FullPath(".");

    public string Of(string document)
    {
        if (!Path.IsPathFullyQualified(document))
        {
            return Escaped(WithSlashes(document));
        }

        var relative = Path.GetRelativePath(_folder, document);
        return relative == document || relative.Split(Path.DirectorySeparatorChar)[0] == ".." ? $"file://{Root(WithSlashes(document))}" : Escaped(WithSlashes(relative));
    }

    /// <summary>Slashes between the parts of a path, also where the platform has other separators. Where it has not, a backslash is a character like any other.</summary>
    public static string WithSlashes(string path) => WithSlashes(path, Path.DirectorySeparatorChar);

    internal static string WithSlashes(string path, char separator) => path.Replace(separator, '/');

    /// <summary>A leading <c>.</c> part says nothing; one with a colon would be taken for a scheme, but the colon is escaped.</summary>
    internal static string Escaped(string path) => string.Join('/', path.Split('/').SkipWhile(part => part == ".").Select(Uri.EscapeDataString));

    /// <summary>A whole path behind <c>file://</c>: <c>/etc/a%20b</c>, <c>/C:/a%20b</c>, or <c>server/share</c>.</summary>
    internal static string Root(string path) =>
        path.StartsWith("//", StringComparison.Ordinal) ? Escaped(path[2..])
        : path.Length > 1 && path[1] == ':' ? $"/{path[..2]}{Escaped(path[2..])}"
        : Escaped(path);
}
