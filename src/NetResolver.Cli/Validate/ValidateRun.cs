using System.Globalization;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>One run of <c>validate</c>: checks documents, several at once, and tells of one after the other what was found. None is kept for longer.</summary>
internal sealed class ValidateRun(Terminal terminal, SeverityChoices severities)
{
    /// <summary>So many characters are worth a call of the system.</summary>
    private const int Block = 16 * 1024;

    private readonly ValidateTally _tally = new();

    /// <summary>The exit status.</summary>
    /// <exception cref="UnusableSettingsException">A configuration file cannot be used.</exception>
    public int Run(ValidateRequest request)
    {
        // What is told of a document is written at once, whole or not at all; with that of its neighbours where results come faster than they are written one by one.
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var report = request.Form.Report(terminal with { Out = text });
        using (var progress = new Progress(terminal with { HasProgress = terminal.HasProgress && !request.IsQuiet }))
        {
            try
            {
                TellAll(request, report, text, progress);
            }
            finally
            {
                Print(text, progress);
            }
        }

        if (!request.IsQuiet && _tally.Summary is { } summary)
        {
            terminal.Error.WriteLine($"netresolver: {summary}");
        }

        return _tally.Status;
    }

    /// <summary>Tells of all files, into a text that is printed from time to time.</summary>
    private void TellAll(ValidateRequest request, IFindingReport report, StringWriter text, Progress progress)
    {
        foreach (var file in Checked(request, Wait))
        {
            progress.Report(HowFar);
            Tell(file, request, report);
            if (request.Jobs == 1 || text.GetStringBuilder().Length > Block || file.Fault is not null)
            {
                Print(text, progress);
            }

            if (file.Fault is { } fault)
            {
                // The others may be readable.
                progress.Erase();
                terminal.Error.WriteLine(PrintableText.Of($"netresolver: {fault}"));
            }
        }

        report.End();

        void Wait(Task task)
        {
            Print(text, progress);
            progress.Wait(task, HowFar);
        }
    }

    private IEnumerable<CheckedFile> Checked(ValidateRequest request, Action<Task> wait) =>
        new FileArguments(terminal.Folder).Expand(request.Files).InOrder(request.Jobs, new DocumentChecks(terminal, request.Reading).Of, wait);

    private void Tell(CheckedFile file, ValidateRequest request, IFindingReport report)
    {
        var found = Weigh(file);
        _tally.Add(file, found);
        if (file.Unread is { } unread)
        {
            report.TellUnread(unread);
        }

        if (file.Inputs is { } inputs)
        {
            report.Tell(found, inputs);
            if (!request.IsQuiet && !found.Any(finding => finding.Severity >= Severity.Warning))
            {
                report.TellClean(file.Name, file.Kind);
            }
        }
    }

    /// <summary>What was found, as it counts. A configuration that cannot be used is told of also where there is nothing to weigh.</summary>
    private List<Diagnostic> Weigh(CheckedFile file)
    {
        if (file.Inputs is null)
        {
            return [];
        }

        var weights = severities.Of(file.Name);
        return [.. file.Found.Select(weights.Weigh).OfType<Diagnostic>()];
    }

    private void Print(StringWriter text, Progress progress)
    {
        var all = text.GetStringBuilder();
        if (all.Length > 0)
        {
            progress.Erase();
            foreach (var part in all.GetChunks())
            {
                terminal.Out.Write(part.Span);
            }

            all.Clear();
        }
    }

    private string HowFar(TimeSpan elapsed) => $"{CountText.Of(_tally.Files, "file")} checked";
}
