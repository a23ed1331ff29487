using System.Text;

namespace NetResolver.Cli;

/// <summary>The texts that a run reads, kept so that findings can show the line they are about.</summary>
internal sealed class Inputs(Terminal terminal)
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>Reads a file, or standard input for <c>-</c>.</summary>
    /// <exception cref="UnusableInputException">It cannot be read.</exception>
    public (string Name, string Text) Read(string file)
    {
        if (Directory.Exists(file))
        {
            throw new UnusableInputException($"{file}: is a folder, a file is expected");
        }

        try
        {
            var (name, text) = file == "-" ? ("stdin", terminal.In.ReadToEnd()) : (file, File.ReadAllText(file, Encoding.UTF8));
            if (string.IsNullOrWhiteSpace(text))
            {
                throw new UnusableInputException($"{name}: is empty");
            }

            _texts[name] = text;
            return (name, text);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnusableInputException($"{file}: no such file");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"{file}: {fault.Message}");
        }
    }

    /// <summary>The network documents of a folder: its <c>*.xml</c> whose root is a network, in order of name.</summary>
    /// <exception cref="UnusableInputException">It is no folder.</exception>
    public static IEnumerable<string> FilesOf(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.xml").Order(StringComparer.Ordinal)
        : throw new UnusableInputException($"{folder}: no such folder");

    /// <summary>A line of a document that was read, from 1; null when there is none.</summary>
    public string? Line(string document, int line)
    {
        if (!_texts.TryGetValue(document, out var text) || line < 1)
        {
            return null;
        }

        foreach (var candidate in text.AsSpan().EnumerateLines())
        {
            if (--line == 0)
            {
                return candidate.ToString();
            }
        }

        return null;
    }
}
