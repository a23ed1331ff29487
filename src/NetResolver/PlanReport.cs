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
    /// <summary>The <c>formatVersion</c> of plans and of findings.</summary>
    public const string JsonFormatVersion = PlanJson.FormatVersion;

    private static readonly SearchValues<char> Steering = SearchValues.Create("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069");

    private const string SchemaResource = "NetResolver.Schemas.reports.schema.json";

    /// <summary>The JSON Schema (draft 2020-12) of all reports, those of <see cref="MigrationReport"/> among them; each has a definition of its own there.</summary>
    public static string JsonSchema
    {
        get
        {
            using var text = new StreamReader(typeof(PlanReport).Assembly.GetManifestResourceStream(SchemaResource)!);
            return text.ReadToEnd();
        }
    }

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
    /// <param name="severities">How much it weighs; null for every finding as it comes.</param>
    public static string ToJson(IEnumerable<Diagnostic> diagnostics, SeverityOptions? severities = null)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        return Json(json => PlanJson.Write(json, severities is null ? diagnostics : severities.Weigh(diagnostics)));
    }

    /// <summary>
    /// A picture as SVG that stands by itself: a panel for each interface, from the interface over network, portgroup and pool to the connection, and who stated each merged
    /// parameter and setting. It can be read without colours; texts are wrapped, or cut with the whole text as their title, and never lie over each other. What strangers
    /// wrote is escaped. Errors and warnings of planning are in it, those of documents are not.
    /// </summary>
    /// <param name="results">The results.</param>
    /// <param name="options">How findings weigh; null for the defaults. Whether explanations are wanted makes no difference: the picture is one.</param>
    public static string ToSvg(IEnumerable<PlanResult> results, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(results);
        var all = results.ToList();
        var panels = PanelMaker.Make(all, options ?? ReportOptions.Default);
        return SvgWriter.Write(new PictureLayout(panels), "How the guest's interfaces are connected, and why", ToText(all));
    }

    /// <summary>The same picture as a graph for Graphviz (<c>dot -Tpdf</c>), which places everything itself.</summary>
    /// <param name="results">The results.</param>
    /// <param name="options">How findings weigh; null for the defaults.</param>
    public static string ToDot(IEnumerable<PlanResult> results, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(results);
        return DotWriter.Write(PanelMaker.Make(results, options ?? ReportOptions.Default));
    }

    internal static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();

        // What people read shows < and ' as they are; it is a document of its own, not a part of a page.
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(json);
        }

        return WithoutSteering(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    /// <summary>Marks that change the direction of writing stand in strings alone; escaped there they say the same, and do nothing to a screen.</summary>
    private static string WithoutSteering(string json) =>
        json.AsSpan().IndexOfAny(Steering) < 0 ? json : string.Concat(json.Select(character => Steering.Contains(character) ? $"\\u{(int)character:x4}" : character.ToString()));
}
