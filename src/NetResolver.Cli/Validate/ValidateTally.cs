using System.Globalization;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>Counts what <c>validate</c> finds.</summary>
internal sealed class ValidateTally
{
    /// <summary>So many files that are named one by one need no count at the end.</summary>
    private const int Few = 10;

    private int _errors;
    private int _filesWithErrors;
    private int _warnings;
    private int _unreadable;
    private int _passedOver;
    private bool _hasFound;

    /// <summary>The files that were checked.</summary>
    public int Files { get; private set; }

    /// <summary>The exit status: the worst of all files.</summary>
    public int Status => _errors > 0 ? ExitCode.Findings : _unreadable > 0 ? ExitCode.Usage : ExitCode.Ok;

    /// <summary>One line; null where a few files were named, which tell for themselves.</summary>
    public string? Summary => _hasFound || Files > Few
        ? string.Join(", ", [Count(Files, "file"), Errors, Count(_warnings, "warning"), .. Others])
        : null;

    private string Errors => _errors == 0 ? Count(0, "error") : string.Create(CultureInfo.InvariantCulture, $"{Count(_errors, "error")} in {_filesWithErrors:N0}");

    private IEnumerable<string> Others
    {
        get
        {
            if (_unreadable > 0)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{_unreadable:N0} not readable");
            }

            if (_passedOver > 0)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{_passedOver:N0} of other kinds passed over");
            }
        }
    }

    /// <summary>Counts a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="found">What was found in it, as it counts.</param>
    public void Add(CheckedFile file, IReadOnlyList<Diagnostic> found)
    {
        _hasFound |= file.File.IsFound;
        if (file.Fault is not null)
        {
            _unreadable++;
        }
        else if (file.Inputs is null)
        {
            _passedOver++;
        }
        else
        {
            var errors = found.Count(finding => finding.Severity == Severity.Error);
            Files++;
            _errors += errors;
            _filesWithErrors += errors > 0 ? 1 : 0;
            _warnings += found.Count(finding => finding.Severity == Severity.Warning);
        }
    }

    private static string Count(int count, string what) => count == 0 ? $"no {what}s" : CountText.Of(count, what);
}
