namespace NetResolver.Cli;

/// <summary>
/// The files that arguments stand for: files, folders with all documents below them, patterns that the shell has not replaced, and standard input. They are found while they are asked
/// for. The order is that of the arguments, in a folder that of the names, and a file that is reached twice comes once.
/// </summary>
internal sealed class FileArguments(string folder)
{
    private readonly HashSet<RealFile> _seen = [];

    /// <summary>The names that mean standard input.</summary>
    public static bool IsStandardInput(string name) => name is "-" or "/dev/stdin";

    /// <summary>Whether an argument is to be taken as a pattern: it looks like one, and nothing has that name.</summary>
    public bool IsPattern(string name) => FilePattern.IsOne(name) && !Path.Exists(Full(name));

    /// <summary>The files; where there is none to be read, the fault in its place.</summary>
    public IEnumerable<FileArgument> Expand(IEnumerable<string> arguments) => arguments.SelectMany(Expand);

    private IEnumerable<FileArgument> Expand(string argument)
    {
        if (IsStandardInput(argument))
        {
            return [_seen.Add(new("", "-")) ? new(argument, IsFound: false) : new(argument, false, "standard input can be read only once")];
        }

        if (argument.Length == 0)
        {
            return [new(argument, false, "'' is the name of no file")];
        }

        if (IsPattern(argument))
        {
            var pattern = new FilePattern(argument);
            return Walk(pattern.Root, pattern, $"{argument}: no file fits this pattern");
        }

        return Directory.Exists(Full(argument))
            ? Walk(argument, FolderDocuments.Instance, $"{argument}: has neither *.xml nor {HostInventory.FileName}")
            : _seen.Add(RealFile.Of(Full(argument))) ? [new(argument, IsFound: false)] : [];
    }

    private IEnumerable<FileArgument> Walk(string root, IFileChoice choice, string fault)
    {
        var isEmpty = true;
        foreach (var found in new FolderWalk(root, Full(root), choice).Files())
        {
            isEmpty = false;
            if (found.Fault is { } unreadable)
            {
                yield return new(found.Name, IsFound: true, unreadable);
            }
            else if (_seen.Add(found.File))
            {
                yield return new(found.Name, IsFound: true);
            }
        }

        if (isEmpty)
        {
            yield return new(root, IsFound: true, fault);
        }
    }

    private string Full(string name) => Path.GetFullPath(Path.Combine(folder.Length == 0 ? "." : folder, name));
}
