using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>
/// How much findings weigh: what the nearest <see cref="SeverityFile.Name"/> upward from a document's folder says, and over it what the command line says. What came by standard
/// input, and what stands in no document, is weighed as in the present folder. Not for several threads at once.
/// </summary>
internal sealed class SeverityChoices(Terminal terminal)
{
    private readonly Dictionary<string, SeverityOptions> _ofFolders = new(StringComparer.Ordinal);

    // Findings come document by document, and documents may be very many.
    private (string Document, SeverityOptions Options)? _last;

    /// <summary>What the command line says of single rules; a later one holds before an earlier one.</summary>
    public IReadOnlyList<SeverityChoice> Chosen { get; init; } = [];

    /// <summary>Whether warnings count as errors; null when the command line does not say.</summary>
    public bool? WarningsAreErrors { get; init; }

    /// <summary>The weights for the findings of a document, by the name that it was read by.</summary>
    /// <exception cref="UnusableSettingsException">A configuration file cannot be used.</exception>
    public SeverityOptions Of(string document)
    {
        if (_last is not { } last || last.Document != document)
        {
            var folder = document.Length == 0 ? terminal.FullPath(".") : Path.GetDirectoryName(terminal.FullPath(document)) ?? terminal.FullPath(".");
            _last = last = (document, OfFolder(folder));
        }

        return last.Options;
    }

    private SeverityOptions OfFolder(string folder)
    {
        if (!_ofFolders.TryGetValue(folder, out var options))
        {
            var file = Path.Combine(folder, SeverityFile.Name);
            options = File.Exists(file) && !LibC.IsSpecial(file) ? Over(SeverityFile.Read(file, Path.GetRelativePath(terminal.FullPath("."), file)))
                : Path.GetDirectoryName(folder) is { } above ? OfFolder(above)
                : Over(SeverityOptions.Default);
            _ofFolders[folder] = options;
        }

        return options;
    }

    private SeverityOptions Over(SeverityOptions file) =>
        Chosen.Aggregate(file, (all, choice) => all.With(choice.Rule, choice.Severity)) with { WarningsAreErrors = WarningsAreErrors ?? file.WarningsAreErrors };
}
