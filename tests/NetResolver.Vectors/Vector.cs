using System.Text.Json;

namespace NetResolver.Vectors;

/// <summary>One recorded question with libvirt's answer, and the facts about the recording host.</summary>
public sealed record Vector(string Id, string Kind, JsonElement Json, RecordingHost Host)
{
    /// <summary>The policy to resolve under; null when none is to be looked at. With one that demands nothing libvirt's answer must come out as well.</summary>
    public ConnectionPolicy? Policy { get; init; }

    /// <summary>A text of the question; null where it is absent or null.</summary>
    public string? Text(string name) => Json.Text(name);

    public override string ToString() => Id;
}

/// <summary>Short ways through a vector's JSON.</summary>
public static class VectorJson
{
    public static string? Text(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static JsonElement? Part(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static bool IsTrue(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    public static bool IsOk(this JsonElement answer) => answer.IsTrue("ok");
}
