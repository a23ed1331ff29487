using System.IO.Compression;
using System.Text.Json;

namespace NetResolver.Vectors;

/// <summary>The vectors of a folder: every <c>*.jsonl</c> and <c>*.jsonl.gz</c>, in order of name.</summary>
public static class Corpus
{
    public static IEnumerable<Vector> Read(string folder, RecordingHost? hostElsewhere = null)
    {
        var hostFile = Path.Combine(folder, "host.json");
        var host = File.Exists(hostFile) ? RecordingHost.Read(hostFile) : hostElsewhere ?? RecordingHost.Unknown;
        return Files(folder).SelectMany(file => ReadFile(file, host));
    }

    /// <summary>The files of a folder that hold vectors, in order of name.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder)
            .Where(f => f.EndsWith(".jsonl", StringComparison.Ordinal) || f.EndsWith(".jsonl.gz", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>The vectors of one file.</summary>
    public static IEnumerable<Vector> ReadFile(string file, RecordingHost host)
    {
        using Stream raw = File.OpenRead(file);
        using var stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        using var lines = new StreamReader(stream);
        while (lines.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                var json = JsonDocument.Parse(line).RootElement;
                yield return new Vector(json.Text("id") ?? "", json.Text("kind") ?? "", json, host);
            }
        }
    }
}
