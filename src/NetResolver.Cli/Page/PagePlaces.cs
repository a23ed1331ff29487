using System.Text.Json;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>
/// Places as a cell has them: those in the cell's guest and in the folder of its host are told relative to them, so that cells which say the same share what they say.
/// </summary>
/// <param name="guest">The name of the guest's document.</param>
/// <param name="folder">The folder of the host's documents.</param>
internal sealed class PagePlaces(string guest, string folder)
{
    /// <summary>The folder of a host's documents; empty when they are in none, or in several.</summary>
    public static string FolderOf(HostSnapshot host)
    {
        var folders = host.Networks.Select(network => Folder(network.Definition.Place.Document)).Distinct().ToList();
        return folders.Count == 1 ? folders[0] : "";
    }

    /// <summary>Writes <c>["g", "", line, column]</c> for the guest, <c>["h", file, line, column]</c> for the host, else <c>["", document, line, column]</c>; null for nowhere.</summary>
    public void Write(Utf8JsonWriter json, string name, Place place)
    {
        if (place.IsNowhere)
        {
            json.WriteNull(name);
            return;
        }

        var (whose, document) = place.Document == guest ? ("g", "")
            : folder.Length > 0 && Folder(place.Document) == folder ? ("h", place.Document[folder.Length..])
            : ("", place.Document);
        json.WriteStartArray(name);
        json.WriteStringValue(whose);
        json.WriteStringValue(PrintableText.Of(document));
        json.WriteNumberValue(place.Line);
        json.WriteNumberValue(place.Column);
        json.WriteEndArray();
    }

    /// <summary>What stands before the document's own name, with the separator.</summary>
    private static string Folder(string document) => document[..(document.AsSpan().LastIndexOfAny('/', '\\') + 1)];
}
