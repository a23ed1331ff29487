using System.Globalization;
using System.Text.Json;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>
/// How much findings weigh: what the nearest <see cref="FileName"/> upward from a document's folder says, and over it what the command line says. For standard input it is looked
/// for from the present folder.
/// </summary>
internal sealed class SeverityChoices
{
    public const string FileName = ".netresolver.json";

    private static readonly string[] Names = ["error", "warning", "info", "none"];

    private readonly Terminal _terminal;
    private readonly List<(Rule Rule, Severity? Severity)> _chosen;
    private readonly bool _warningsAreErrors;
    private readonly Dictionary<string, SeverityOptions> _byFolder = new(StringComparer.Ordinal);

    /// <param name="terminal">Where the present folder is.</param>
    /// <param name="choices">Each as <c>NR9004=none</c>.</param>
    /// <param name="warningsAreErrors">Whether warnings count as errors everywhere.</param>
    /// <exception cref="UnusableInputException">A choice is not of that form, or about a rule that there is not, or that stays as it is.</exception>
    public SeverityChoices(Terminal terminal, IEnumerable<string> choices, bool warningsAreErrors)
    {
        _terminal = terminal;
        _warningsAreErrors = warningsAreErrors;
        _chosen = [.. choices.SelectMany(text => text.Split(',')).Select(ParseChoice)];
    }

    /// <summary>A finding as it weighs; null when it is turned off.</summary>
    /// <exception cref="UnusableInputException">A configuration file cannot be used.</exception>
    public Diagnostic? Weigh(Diagnostic diagnostic) => For(diagnostic.Place.Document).Weigh(diagnostic);

    private SeverityOptions For(string document)
    {
        var path = Path.GetFullPath(Path.Combine(_terminal.Folder.Length == 0 ? Environment.CurrentDirectory : _terminal.Folder, document));
        var folder = document.Length == 0 || !File.Exists(path) ? Path.GetFullPath(_terminal.Folder.Length == 0 ? "." : _terminal.Folder) : Path.GetDirectoryName(path)!;
        if (!_byFolder.TryGetValue(folder, out var options))
        {
            options = FileAbove(folder) is { } file ? Read(file) : SeverityOptions.Default;
            options = _chosen.Aggregate(options, (all, choice) => all.With(choice.Rule, choice.Severity));
            options = options with { WarningsAreErrors = options.WarningsAreErrors || _warningsAreErrors };
            _byFolder.Add(folder, options);
        }

        return options;
    }

    private static string? FileAbove(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, FileName)))
            {
                return Path.Combine(at, FileName);
            }
        }

        return null;
    }

    private static SeverityOptions Read(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new UnusableInputException($"{file}: an object is expected");
            }

            var options = SeverityOptions.Default;
            foreach (var property in json.RootElement.EnumerateObject())
            {
                options = property switch
                {
                    { Name: "$schema" } => options,
                    { Name: "warnAsError", Value.ValueKind: JsonValueKind.True or JsonValueKind.False } => options with { WarningsAreErrors = property.Value.GetBoolean() },
                    { Name: "severity", Value.ValueKind: JsonValueKind.Object } => Rules(property.Value, options, file),
                    { Name: "warnAsError" or "severity" } => throw new UnusableInputException($"{file}: {property.Name} is {(property.Name == "severity" ? "an object such as { \"NR9004\": \"none\" }" : "true or false")}"),
                    _ => throw new UnusableInputException($"{file}: '{property.Name}' is not known; known are severity and warnAsError"),
                };
            }

            return options;
        }
        catch (JsonException fault)
        {
            throw new UnusableInputException(string.Create(
                CultureInfo.InvariantCulture,
                $"{file}({(fault.LineNumber ?? 0) + 1},{(fault.BytePositionInLine ?? 0) + 1}): is no JSON that can be read"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"{file}: cannot be read");
        }
    }

    private static SeverityOptions Rules(JsonElement severities, SeverityOptions options, string file)
    {
        foreach (var entry in severities.EnumerateObject())
        {
            var (rule, severity) = Choice(entry.Name, entry.Value.ValueKind == JsonValueKind.String ? entry.Value.GetString()! : entry.Value.GetRawText(), file);
            options = options.With(rule, severity);
        }

        return options;
    }

    private static (Rule Rule, Severity? Severity) ParseChoice(string text) => text.Split('=') is [var id, var severity]
        ? Choice(id, severity, "--severity")
        : throw new UnusableInputException($"--severity takes rule=severity, such as NR9004=none; '{text}' is not of that form");

    private static (Rule Rule, Severity? Severity) Choice(string id, string severity, string where)
    {
        var rule = RuleCatalog.Find(id) ?? throw new UnusableInputException($"{where}: there is no rule '{id}'; 'netresolver explain --list' shows all");
        if (!SeverityOptions.CanChange(rule))
        {
            var why = rule.IsPolicyRefusal ? "a policy refuses it; only another policy changes that"
                : rule.LibvirtError != LibvirtErrorCode.None ? "libvirt refuses it, whatever is said here"
                : "nothing can be told of a document with this fault";
            throw new UnusableInputException($"{where}: {rule.Id} stays an error: {why}");
        }

        return Array.IndexOf(Names, severity) switch
        {
            0 => (rule, Severity.Error),
            1 => (rule, Severity.Warning),
            2 => (rule, Severity.Info),
            3 => (rule, null),
            _ => throw new UnusableInputException($"{where}: a severity is {string.Join(", ", Names)}, not '{severity}'"),
        };
    }
}
