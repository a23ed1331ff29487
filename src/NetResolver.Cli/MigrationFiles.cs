using System.Text;

namespace NetResolver.Cli;

/// <summary>Writes the XML that guests are to be migrated with.</summary>
internal sealed class MigrationFiles
{
    private readonly PreflightRequest _request;
    private readonly Inputs _inputs;
    private readonly bool _isFolder;

    /// <exception cref="UnusableInputException">A file is named where several would be written.</exception>
    public MigrationFiles(PreflightRequest request, Inputs inputs, int guests)
    {
        (_request, _inputs) = (request, inputs);
        var name = request.WriteXml!;
        _isFolder = inputs.IsFolder(name) || Path.EndsInDirectorySeparator(name);
        if (!_isFolder && (guests > 1 || request.To.Length > 1))
        {
            throw new UnusableInputException($"preflight: --write-xml names a file, and there are several guests or hosts; a folder ends with {Path.DirectorySeparatorChar}, or name one --to");
        }
    }

    /// <summary>Writes them, for each guest and each host that it may move to as it was asked.</summary>
    /// <exception cref="UnusableInputException">A file cannot be written, or is one that was read or written before.</exception>
    public void Write(IEnumerable<GuestChecks> checks, Terminal terminal)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var check in checks)
        {
            foreach (var result in check.Results)
            {
                var file = _isFolder ? Path.Combine(_request.WriteXml!, result.To.Name, FileName(check.Place.Name)) : _request.WriteXml!;
                if (!result.CanMove || (result.Verdict == MigrationVerdict.ReadyWithChanges && !_request.AcceptChanges))
                {
                    terminal.Error.WriteLine(PrintableText.Of(
                        $"netresolver: {file} is not written: {check.Place.Name} on {result.To.Name} is {VerdictText.Of(result.Verdict)}{(result.CanMove ? "; --accept-changes accepts that" : "")}"));
                    continue;
                }

                if (!written.Add(file) || _inputs.WasRead(file))
                {
                    throw new UnusableInputException($"{file}: {(_inputs.WasRead(file) ? "was read, and is not written over" : "would be written for two guests")}");
                }

                Save(file, result.ToDomainXml(check.Place.Document.Text, _request.Reading));
                terminal.Error.WriteLine(PrintableText.Of($"netresolver: {file} is written"));
            }
        }
    }

    /// <summary>A guest's name is a stranger's text, and no path.</summary>
    private static string FileName(string name)
    {
        var clean = new StringBuilder();
        foreach (var character in Path.GetFileNameWithoutExtension(name))
        {
            clean.Append(char.IsAsciiLetterOrDigit(character) || character is '-' or '_' || (character == '.' && clean.Length > 0) ? character : '_');
        }

        return $"{clean}.xml";
    }

    private void Save(string file, string xml)
    {
        var path = _inputs.FullPath(file);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, xml);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"{file}: cannot be written");
        }
    }
}
