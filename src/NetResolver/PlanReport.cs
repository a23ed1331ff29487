using System.Buffers;
using System.Text;
using System.Text.Json;
using NetResolver.Plan;

namespace NetResolver;

/// <summary>Results of planning in the forms that people and programs read. Pure functions.</summary>
public static class PlanReport
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>A few lines for each result, without the reasons; lines end with a line feed.</summary>
    /// <param name="results">The results.</param>
    public static string ToText(IEnumerable<PlanResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return string.Concat(results.Select(PlanText.Write));
    }

    /// <summary>
    /// JSON: <c>formatVersion</c> and <c>interfaces</c>, each with its outcome, plan, findings and, if asked for, explanation. An id that libvirt generates is null.
    /// </summary>
    /// <param name="results">The results.</param>
    /// <param name="explain">Whether the explanation is wanted.</param>
    public static string ToJson(IEnumerable<PlanResult> results, bool explain = false)
    {
        ArgumentNullException.ThrowIfNull(results);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            PlanJson.Write(json, results, explain);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
