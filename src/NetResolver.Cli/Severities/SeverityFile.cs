using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>Reads <c>.netresolver.json</c>: how much findings weigh for the documents of a folder and of those below it.</summary>
internal sealed class SeverityFile
{
    public const string Name = ".netresolver.json";

    /// <summary>More than this is no configuration.</summary>
    private const int MaxLength = 1 << 20;

    private static readonly string[] Keys = ["severity", "warnAsError", "$schema"];

    private readonly string _shown;
    private readonly byte[] _bytes;
    private SeverityOptions _options = SeverityOptions.Default;

    private SeverityFile(string shown, byte[] bytes) => (_shown, _bytes) = (shown, bytes);

    /// <summary>What a file says.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shown">What it is called where people read it.</param>
    /// <exception cref="UnusableSettingsException">It cannot be read, or says what cannot be.</exception>
    public static SeverityOptions Read(string path, string shown)
    {
        var bytes = Bytes(path, shown);
        return Utf8.IsValid(bytes) ? new SeverityFile(shown, bytes).Read() : throw new UnusableSettingsException($"{shown}: is not UTF-8");
    }

    /// <summary>All of it, with blanks in place of a byte order mark.</summary>
    private static byte[] Bytes(string path, string shown)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var bytes = new byte[MaxLength + 1];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length > MaxLength)
            {
                throw new UnusableSettingsException($"{shown}: is longer than {MaxLength} bytes");
            }

            var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            return bytes[mark..length];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnusableSettingsException($"{shown}: cannot be read");
        }
    }

    private SeverityOptions Read()
    {
        var json = new Utf8JsonReader(_bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            json.Read();
            Require(in json, JsonTokenType.StartObject, "an object is expected, such as {\"severity\": {\"NR9004\": \"none\"}}");
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (NextMember(ref json, seen) is { } key)
            {
                Member(ref json, key.Name, key.At);
            }

            json.Read();
            return _options;
        }
        catch (JsonException fault)
        {
            throw Fault("is no JSON that can be read", StartOf(fault.LineNumber ?? 0) + (int)(fault.BytePositionInLine ?? 0));
        }
    }

    private void Member(ref Utf8JsonReader json, string name, int at)
    {
        switch (name)
        {
            case "$schema":
                Require(in json, JsonTokenType.String, "$schema is the name of a schema");
                break;
            case "warnAsError":
                _options = _options with
                {
                    WarningsAreErrors = json.TokenType is JsonTokenType.True or JsonTokenType.False ? json.GetBoolean() : throw Fault("warnAsError is true or false", (int)json.TokenStartIndex),
                };
                break;
            case "severity":
                Require(in json, JsonTokenType.StartObject, "severity is an object, such as {\"NR9004\": \"none\"}");
                var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
                while (NextMember(ref json, seen) is { } rule)
                {
                    Require(in json, JsonTokenType.String, $"a severity is {SeverityChoice.AllNames}, in quotes");
                    var choice = SeverityChoice.TryParse(rule.Name, Text(in json), out var fault) ?? throw Fault(fault!, rule.At);
                    _options = _options.With(choice.Rule, choice.Severity);
                }

                break;
            default:
                throw Fault($"'{name}' is not known; known are severity and warnAsError{DidYouMean.Suffix(name, Keys)}", at);
        }
    }

    /// <summary>The next member of an object, the reader on its value; null at the object's end.</summary>
    private (string Name, int At)? NextMember(ref Utf8JsonReader json, HashSet<string> seen)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.EndObject)
        {
            return null;
        }

        var (name, at) = (Text(in json), (int)json.TokenStartIndex);
        json.Read();
        return seen.Add(name) ? (name, at) : throw Fault($"'{name}' is said twice", at);
    }

    private string Text(in Utf8JsonReader json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Fault("half of a surrogate pair is no text", (int)json.TokenStartIndex);
        }
    }

    private void Require(in Utf8JsonReader json, JsonTokenType type, string otherwise)
    {
        if (json.TokenType != type)
        {
            throw Fault(otherwise, (int)json.TokenStartIndex);
        }
    }

    private UnusableSettingsException Fault(string text, int at)
    {
        var before = _bytes.AsSpan(0, Math.Min(at, _bytes.Length));
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return new(string.Create(CultureInfo.InvariantCulture, $"{_shown}({line},{column}): {text}"));
    }

    /// <summary>Where a line begins, from 0.</summary>
    private int StartOf(long line)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            start += _bytes.AsSpan(start).IndexOf((byte)'\n') + 1;
        }

        return start;
    }
}
