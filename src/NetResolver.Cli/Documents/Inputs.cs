namespace NetResolver.Cli;

/// <summary>The documents that a run reads, kept so that findings can show the line they are about.</summary>
/// <param name="terminal">Where standard input and the present folder are.</param>
/// <param name="severities">How much findings weigh: a configuration that cannot be used is told of when a document is read, and not only when there is something to weigh. Null where it is asked elsewhere.</param>
internal sealed class Inputs(Terminal terminal, SeverityChoices? severities = null)
{
    /// <summary>The name that standard input has.</summary>
    public const string StandardInput = "stdin";

    private readonly Dictionary<string, Document> _documents = new(StringComparer.Ordinal);

    /// <summary>Reads a file, or standard input for <c>-</c>.</summary>
    /// <exception cref="UnusableInputException">It cannot be read.</exception>
    /// <exception cref="UnusableSettingsException">Its configuration cannot be used.</exception>
    public Document Read(string file)
    {
        terminal.Stop.ThrowIfCancellationRequested();
        var name = FileArguments.IsStandardInput(file) ? StandardInput : file;
        if (_documents.TryGetValue(name, out var known))
        {
            return name == StandardInput ? throw new UnusableInputException("standard input can be read only once") : known;
        }

        var document = new Document(name, name == StandardInput ? ReadStandardInput() : ReadFile(file)) { IsStandardInput = name == StandardInput };
        if (document.IsBlank)
        {
            throw new UnusableInputException($"{name}: is empty");
        }

        severities?.Of(name);
        _documents[name] = document;
        return document;
    }

    /// <summary>The whole path of a name, without a separator at its end: two names of one file or folder have the same.</summary>
    public string FullPath(string name) => Path.TrimEndingDirectorySeparator(terminal.FullPath(name));

    /// <summary>Whether a file was read, by this name or another one.</summary>
    public bool WasRead(string file) => _documents.Values.Any(document => !document.IsStandardInput && FullPath(document.Name) == FullPath(file));

    /// <summary>Whether there is a file of this name.</summary>
    public bool Exists(string file) => Path.Combine(terminal.Folder, file) is var path && File.Exists(path) && !LibC.IsSpecial(path);

    /// <summary>Whether there is a folder of this name.</summary>
    public bool IsFolder(string folder) => Directory.Exists(Path.Combine(terminal.Folder, folder));

    /// <summary>The files of a folder that fit a pattern, in order of name, without pipes and devices.</summary>
    /// <exception cref="UnusableInputException">It is no folder, or cannot be read.</exception>
    public IEnumerable<string> FilesOf(string folder, string pattern = "*.xml")
    {
        var path = Path.Combine(terminal.Folder, folder);
        if (!Directory.Exists(path))
        {
            throw new UnusableInputException(File.Exists(path) ? $"{folder}: is a file, a folder is expected" : $"{folder}: no such folder");
        }

        try
        {
            return [.. Directory.GetFiles(path, pattern).Where(file => !LibC.IsSpecial(file)).Order(StringComparer.Ordinal).Select(file => Path.Combine(folder, Path.GetFileName(file)))];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"{folder}: cannot be read");
        }
    }

    /// <summary>The files that a pattern fits, in order of name; null when the name is none of a pattern. A shell replaces patterns itself; one in quotes, or on Windows, arrives as it is.</summary>
    /// <exception cref="UnusableInputException">It fits none, or a folder cannot be read.</exception>
    public IEnumerable<string>? Fitting(string name)
    {
        var arguments = new FileArguments(terminal.Folder);
        return arguments.IsPattern(name)
            ? arguments.Expand([name]).Select(file => file.Fault is { } fault ? throw new UnusableInputException(fault) : file.Name)
            : null;
    }

    /// <summary>A line of a document that was read, from 1; null when there is none.</summary>
    public string? Line(string document, int line) => _documents.GetValueOrDefault(document)?.Line(line);

    private byte[] ReadStandardInput()
    {
        // Whoever types it may think better of it: the keyboard can be waited for by another thread only.
        return Task.Run(() =>
        {
            using var stream = terminal.OpenIn();
            return ReadAll(stream);
        }).WaitAsync(terminal.Stop).GetAwaiter().GetResult();
    }

    private byte[] ReadFile(string file)
    {
        var path = Path.Combine(terminal.Folder, file);
        if (Directory.Exists(path))
        {
            throw new UnusableInputException($"{file}: is a folder, a file is expected");
        }

        try
        {
            using var stream = File.OpenRead(path);
            return ReadAll(stream);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnusableInputException($"{file}: no such file");
        }
        catch (UnauthorizedAccessException)
        {
            throw new UnusableInputException($"{file}: no permission to read it");
        }
        catch (Exception fault) when (fault is IOException or ArgumentException)
        {
            throw new UnusableInputException($"{file}: cannot be read");
        }
    }

    /// <summary>All of it, but no more than one byte above the limit that the readers refuse: there are files without an end.</summary>
    private static byte[] ReadAll(Stream stream)
    {
        var bytes = new MemoryStream();
        var block = new byte[16 * 1024];
        for (int read; bytes.Length <= ReadOptions.Default.MaxLength && (read = stream.Read(block)) > 0;)
        {
            bytes.Write(block.AsSpan(0, read));
        }

        return bytes.ToArray();
    }
}
