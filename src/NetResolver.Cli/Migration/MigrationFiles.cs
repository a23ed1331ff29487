using System.Text;

namespace NetResolver.Cli;

/// <summary>The files with the XML that guests are to be migrated with.</summary>
internal sealed class MigrationFiles
{
    private readonly MigrationRequest _request;
    private readonly Inputs _inputs;
    private readonly bool _isFolder;

    /// <exception cref="UnusableInputException">A file is named where several would be written.</exception>
    public MigrationFiles(MigrationRequest request, Inputs inputs, int guests)
    {
        (_request, _inputs) = (request, inputs);
        _isFolder = request.WriteXml is { } name && (inputs.IsFolder(name) || Path.EndsInDirectorySeparator(name));
        if (request.WriteXml is not null && !_isFolder && (guests > 1 || request.To.Length > 1))
        {
            throw new UnusableInputException($"preflight: --write-xml names a file, and there are several guests or hosts; a folder ends with {Path.DirectorySeparatorChar}, or name one --to");
        }
    }

    /// <summary>The file of a guest for a host: the one that was asked for, or one that could be.</summary>
    public string NameOf(GuestPlace guest, HostSnapshot to) =>
        _isFolder ? Path.Combine(_request.WriteXml!, to.Name, Clean(guest.Name) + ".xml")
        : _request.WriteXml ?? $"{Clean(guest.Name)}-{Clean(to.Name)}.xml";

    /// <summary>Whether a result's file was asked for and may be written: an XML that is there looks like leave to use it.</summary>
    public bool IsWritten(MigrationResult result) =>
        _request.WriteXml is not null && result.CanMove && (result.Verdict == MigrationVerdict.Ready || _request.AcceptChanges);

    /// <summary>Writes them, if they were asked for, for each guest and each host that it may move to.</summary>
    /// <exception cref="UnusableInputException">A file cannot be written, or is one that was read or written before.</exception>
    public void Write(IEnumerable<GuestChecks> checks, Terminal terminal)
    {
        if (_request.WriteXml is null)
        {
            return;
        }

        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (guest, result) in checks.SelectMany(check => check.Results.Select(result => (check.Place, result))))
        {
            var file = NameOf(guest, result.To);
            if (!IsWritten(result))
            {
                var reason = $"{guest.Name} on {result.To.Name} is {VerdictText.Of(result.Verdict)}{(result.CanMove ? "; --accept-changes accepts that" : "")}";
                terminal.Error.WriteLine(PrintableText.Of($"netresolver: {file} is not written: {reason}"));
                continue;
            }

            if (_inputs.WasRead(file) || !written.Add(file))
            {
                throw new UnusableInputException($"{file}: {(_inputs.WasRead(file) ? "was read, and is not written over" : "would be written for two guests")}");
            }

            Save(file, result.ToDomainXml(guest.Document.Text, _request.Reading));
            terminal.Error.WriteLine(PrintableText.Of($"netresolver: {file} is written"));
        }
    }

    /// <summary>A name as a part of a file's name: it is a stranger's text, and no path.</summary>
    private static string Clean(string name)
    {
        var clean = new StringBuilder();
        foreach (var character in name.EndsWith(".xml", StringComparison.Ordinal) ? name[..^4] : name)
        {
            clean.Append(char.IsAsciiLetterOrDigit(character) || (clean.Length > 0 && character is ('-' or '.')) ? character : '_');
        }

        return clean.ToString();
    }

    private void Save(string file, string xml)
    {
        var path = _inputs.FullPath(file);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            WholeFile.Write(path, xml);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"{file}: cannot be written");
        }
    }
}
