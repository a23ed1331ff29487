using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace NetResolver.Cli;

/// <summary>
/// The data of a page. Cells say which of the distinct outcomes they have, outcomes which of the distinct interface results and findings: that keeps a page of many cells small.
/// All text is made printable, and <c>&lt;</c> is escaped, so that nothing in it ends the element that it stands in.
/// </summary>
internal static class PageJson
{
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    public static string Write(MatrixPage page) => Text(json =>
    {
        var outcomes = new PageOutcomes(page.Options);
        var folders = page.Hosts.Select(PagePlaces.FolderOf).ToList();
        json.WriteStartObject();
        json.WriteStartArray("cells");
        for (var guest = 0; guest < page.Guests.Count; guest++)
        {
            json.WriteStartArray();
            for (var host = 0; host < page.Hosts.Count; host++)
            {
                json.WriteNumberValue(page.Check(guest, host) is { } result ? outcomes.Add(result, new(page.Guests[guest].Guest.Place.Document, folders[host])) : -1);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("told");
        foreach (var text in page.Told)
        {
            json.WriteStringValue(PrintableText.Of(text));
        }

        json.WriteEndArray();
        json.WriteStartArray("guests");
        foreach (var guest in page.Guests)
        {
            PageGuest.Write(json, guest);
        }

        json.WriteEndArray();
        json.WriteStartArray("hosts");
        foreach (var (index, host) in page.Hosts.Index())
        {
            PageHost.Write(json, host, folders[index]);
        }

        json.WriteEndArray();
        outcomes.Write(json);
        json.WriteEndObject();
    });

    /// <summary>JSON as text.</summary>
    public static string Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = Encoder }))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A text of a document.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string? text) => json.WriteString(name, text is null ? null : PrintableText.Of(text));
}
