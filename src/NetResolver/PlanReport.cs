using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NetResolver.Diagnostics;
using NetResolver.Plan;

namespace NetResolver;

/// <summary>Results of planning in the forms that people and programs read. Pure functions.</summary>
public static class PlanReport
{
    /// <summary>A few lines for each result, without the reasons; lines end with a line feed.</summary>
    /// <param name="results">The results.</param>
    public static string ToText(IEnumerable<PlanResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return string.Concat(results.Select(PlanText.Write));
    }

    /// <summary>
    /// JSON: <c>formatVersion</c>, the <c>diagnostics</c> of the documents, and <c>interfaces</c>, each with its outcome, plan, what its policy decided, findings and, if asked
    /// for, explanation. An id that libvirt generates is null.
    /// </summary>
    /// <param name="results">The results.</param>
    /// <param name="options">What is told beside them; null for the defaults.</param>
    public static string ToJson(IEnumerable<PlanResult> results, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(results);
        return Json(json => PlanJson.Write(json, results, options ?? ReportOptions.Default));
    }

    /// <summary>JSON for documents that cannot be planned with: <c>formatVersion</c> and <c>diagnostics</c>.</summary>
    /// <param name="diagnostics">What was found.</param>
    public static string ToJson(IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        return Json(json => PlanJson.Write(json, diagnostics));
    }

    internal static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();

        // What people read shows < and ' as they are; it is a document of its own, not a part of a page.
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
