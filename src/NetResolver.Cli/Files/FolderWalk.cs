using System.IO.Enumeration;

namespace NetResolver.Cli;

/// <summary>
/// Walks the folders below one, in the ordinal order of paths. Only the names in the folders that are being walked are kept. A link to a file that the walk finds by itself is passed
/// over: libvirt links what starts with the host from a folder <c>autostart</c>.
/// </summary>
internal sealed class FolderWalk(string name, string path, IFileChoice choice)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = default, IgnoreInaccessible = false };

    private readonly string _root = RealFile.FullPath(path);

    /// <summary>The files that are chosen, and the folders that cannot be read.</summary>
    public IEnumerable<Found> Files() => Files(name, path, _root, []);

    private IEnumerable<Found> Files(string shown, string full, string real, string[] above)
    {
        var (entries, fault) = Entries(full, above);
        if (fault is not null)
        {
            yield return new(shown, default, fault(shown.Length == 0 ? "." : shown));
        }

        foreach (var entry in entries)
        {
            var below = Path.Combine(shown, entry.Name);
            if (!entry.IsFolder && LibC.IsSpecial(Path.Combine(full, entry.Name)))
            {
                // Reading a pipe that lies there may wait for ever; whoever means one names it.
                continue;
            }

            if (entry.IsFolder)
            {
                var next = Path.Combine(full, entry.Name);
                foreach (var found in Files(below, next, entry.IsLink ? RealFile.FullPath(next) : Path.Combine(real, entry.Name), [.. above, entry.Name]))
                {
                    yield return found;
                }
            }
            else if (!entry.IsLink)
            {
                yield return new(below, new(real, entry.Name), null);
            }
            else if (RealFile.Of(Path.Combine(full, entry.Name)) is var target && !IsFoundAnyway(target))
            {
                yield return new(below, target, null);
            }
        }
    }

    private (List<Entry> Entries, Func<string, string>? Fault) Entries(string full, string[] above)
    {
        try
        {
            var entries = new FileSystemEnumerable<Entry>(
                full,
                (ref entry) => new(entry.FileName.ToString(), entry.IsDirectory, (entry.Attributes & FileAttributes.ReparsePoint) != 0),
                Everything)
            {
                ShouldIncludePredicate = (ref entry) =>
                {
                    string[] below = [.. above, entry.FileName.ToString()];
                    return entry.IsDirectory
                        ? choice.Enters(below) && (choice.FollowsLinks || (entry.Attributes & FileAttributes.ReparsePoint) == 0)
                        : choice.Takes(below);
                },
            }.ToList();
            entries.Sort((one, other) => string.CompareOrdinal(one.Order, other.Order));
            return (entries, null);
        }
        catch (DirectoryNotFoundException)
        {
            // What has gone since it was seen needs no word; where the walk starts, nothing is found.
            return ([], null);
        }
        catch (UnauthorizedAccessException)
        {
            return ([], shown => $"{shown}: no permission to read this folder");
        }
        catch (IOException)
        {
            return ([], shown => $"{shown}: this folder cannot be read");
        }
    }

    /// <summary>Whether the walk comes to a file without a link.</summary>
    private bool IsFoundAnyway(RealFile file)
    {
        var full = Path.Combine(file.Folder, file.Name);
        var relative = Path.GetRelativePath(_root, full);
        if (Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal) || new FileInfo(full) is not { Exists: true, LinkTarget: null })
        {
            return false;
        }

        var parts = relative.Split(Path.DirectorySeparatorChar);
        for (var depth = 1; depth < parts.Length; depth++)
        {
            if (!choice.Enters(parts.AsSpan(0, depth)))
            {
                return false;
            }
        }

        return choice.Takes(parts);
    }

    /// <summary>A file that is chosen, or a folder that cannot be read.</summary>
    /// <param name="Name">Its name, below that of the folder.</param>
    /// <param name="File">The file that it is.</param>
    /// <param name="Fault">Why it cannot be read; null for a file.</param>
    internal readonly record struct Found(string Name, RealFile File, string? Fault);

    private sealed record Entry(string Name, bool IsFolder, bool IsLink)
    {
        /// <summary>What stands in the path of all below it.</summary>
        public string Order { get; } = IsFolder ? Name + Path.DirectorySeparatorChar : Name;
    }
}
