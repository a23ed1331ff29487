using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>Findings as the JSON that plans have too, each handed on when it is told; what could not be read comes behind them.</summary>
internal sealed class JsonReport(TextWriter output) : IFindingReport, IDisposable
{
    private readonly JsonStream _stream = new(output);
    private readonly List<UnreadFile> _unread = [];
    private bool _hasBegun;

    public void Tell(IReadOnlyCollection<Diagnostic> found, Inputs inputs, string? about = null)
    {
        Begin();
        foreach (var finding in found)
        {
            finding.WriteTo(_stream.Json);
            _stream.Pass();
        }
    }

    public void TellClean(string document, DocumentKind kind)
    {
    }

    public void TellUnread(UnreadFile file) => _unread.Add(file);

    public void End()
    {
        Begin();
        var json = _stream.Json;
        json.WriteEndArray();
        if (_unread.Count > 0)
        {
            json.WriteStartArray("unread");
            foreach (var file in _unread)
            {
                json.WriteStartObject();
                json.WriteString("document", file.Document);
                json.WriteString("reason", file.Reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        _stream.End();
        Dispose();
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>Nothing is written before there is something to tell: a configuration that cannot be used leaves no half of a document.</summary>
    private void Begin()
    {
        if (_hasBegun)
        {
            return;
        }

        _hasBegun = true;
        _stream.Json.WriteStartObject();
        _stream.Json.WriteString("formatVersion", PlanReport.JsonFormatVersion);
        _stream.Json.WriteStartArray("diagnostics");
    }
}
