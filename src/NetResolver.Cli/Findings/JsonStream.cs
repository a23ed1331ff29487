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
        _output.Write(SarifText.WithoutSteering(Encoding.UTF8.GetString(_buffer.WrittenSpan)));
        _buffer.ResetWrittenCount();
    }
}
