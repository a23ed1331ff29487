using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NetResolver.Cli;

/// <summary>JSON that is handed on while it is written, so that no more than a piece of it is kept. A document that fits into one piece comes whole or not at all.</summary>
internal sealed class JsonStream : IDisposable
{
    /// <summary>Bytes of a piece: enough for thousands of findings.</summary>
    private const int Piece = 8 * 1024 * 1024;

    private static readonly SearchValues<char> Steering = SearchValues.Create("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069");

    private readonly TextWriter _output;
    private readonly ArrayBufferWriter<byte> _buffer = new();

    public JsonStream(TextWriter output)
    {
        _output = output;
        Json = new(_buffer, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Takes the next piece.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>Hands on what was written, if it is a piece.</summary>
    public void Pass()
    {
        if (Json.BytesPending + _buffer.WrittenCount >= Piece)
        {
            HandOn();
        }
    }

    /// <summary>Hands on the end.</summary>
    public void End()
    {
        HandOn();
        _output.WriteLine();
    }

    public void Dispose() => Json.Dispose();

    private void HandOn()
    {
        Json.Flush();
        _output.Write(WithoutSteering(Encoding.UTF8.GetString(_buffer.WrittenSpan)));
        _buffer.ResetWrittenCount();
    }

    /// <summary>Marks that change the direction of writing stand in strings alone; escaped there they say the same, and do nothing to a screen.</summary>
    private static string WithoutSteering(string json) =>
        json.AsSpan().IndexOfAny(Steering) < 0 ? json : string.Concat(json.Select(character => Steering.Contains(character) ? $"\\u{(int)character:x4}" : character.ToString()));
}
