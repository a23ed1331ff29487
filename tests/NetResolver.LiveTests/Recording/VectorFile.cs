using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetResolver.LiveTests.Host;
using NetResolver.Vectors;

namespace NetResolver.LiveTests.Recording;

/// <summary>Recorded vectors on disk and in memory.</summary>
public static class VectorFile
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The recordings that lie beside the tests.</summary>
    public static string RecordedFolder { get; } = Path.Combine(AppContext.BaseDirectory, "Vectors");

    public static IEnumerable<JsonObject> Read(string folder) => Corpus.Read(folder).Select(v => JsonObject.Create(v.Json)!);

    /// <summary>A vector as the replaying code takes it.</summary>
    public static Vector ToVector(JsonObject vector) =>
        new((string)vector["id"]!, (string)vector["kind"]!, JsonSerializer.SerializeToElement(vector), HostFacts.Recorded.Host);

    public static string Line(JsonNode vector) => vector.ToJsonString(Plain);

    /// <summary>Writes vectors, a line each, compressed where the file's name says so; the facts about the host go beside them.</summary>
    public static void Write(string file, IEnumerable<JsonObject> vectors)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        Directory.CreateDirectory(folder);
        using (Stream raw = File.Create(file))
        using (var stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raw, CompressionLevel.SmallestSize) : raw)
        using (var lines = new StreamWriter(stream))
        {
            foreach (var vector in vectors)
            {
                lines.Write(Line(vector) + "\n");
            }
        }

        if (Path.Combine(folder, "host.json") is var host && !File.Exists(host))
        {
            File.Copy(HostFacts.Recorded.File, host);
        }
    }
}
