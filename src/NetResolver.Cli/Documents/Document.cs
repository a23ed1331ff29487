using System.Text;
using System.Xml;

namespace NetResolver.Cli;

/// <summary>What was read of a file: its bytes for the readers, and its text, made when it is first asked for, for people.</summary>
internal sealed class Document(string name, byte[] bytes)
{
    private string? _text;
    private List<int>? _lines;

    /// <summary>The name that places show.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it came by standard input, and has no file.</summary>
    public bool IsStandardInput { get; init; }

    public bool IsBlank => bytes.AsSpan().IndexOfAnyExcept(" \t\r\n\ufeff"u8) < 0;

    /// <summary>Whether it can only be meant as JSON: by its name, or by how it begins.</summary>
    public bool IsJson =>
        Path.GetExtension(Name) == ".json" || (bytes.AsSpan().IndexOfAnyExcept(" \t\r\n\ufeff"u8) is >= 0 and var first && bytes[first] is (byte)'{' or (byte)'[');

    /// <summary>The text in the document's own encoding, without a byte order mark. Bytes that do not fit are replaced; the readers report them.</summary>
    public string Text => _text ??= Decode();

    public Stream Open() => new MemoryStream(bytes, writable: false);

    /// <summary>A line, from 1; null when there is none.</summary>
    public string? Line(int line)
    {
        if (line < 1 || line > Lines.Count)
        {
            return null;
        }

        var start = Lines[line - 1];
        var end = Text.AsSpan(start).IndexOfAny('\r', '\n');
        return end < 0 ? Text[start..] : Text.Substring(start, end);
    }

    /// <summary>Where lines begin; they end as XML has it, not at every character that Unicode lets end a line.</summary>
    private List<int> Lines
    {
        get
        {
            if (_lines is null)
            {
                _lines = [0];
                for (var i = 0; i < Text.Length; i++)
                {
                    if (Text[i] == '\n' || (Text[i] == '\r' && (i + 1 == Text.Length || Text[i + 1] != '\n')))
                    {
                        _lines.Add(i + 1);
                    }
                }
            }

            return _lines;
        }
    }

    private string Decode()
    {
        var encoding = Encoding.UTF8;
        try
        {
            using var reader = new XmlTextReader(Open()) { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
            reader.Read();
            encoding = reader.Encoding ?? encoding;
        }
        catch (XmlException)
        {
            // The readers report what is wrong with it.
        }

        // One by its number replaces what does not fit; the platform's reader of XML throws.
        return Encoding.GetEncoding(encoding.CodePage).GetString(bytes).TrimStart('\ufeff');
    }
}
