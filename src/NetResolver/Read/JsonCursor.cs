using System.Text;
using System.Text.Json;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>
/// Goes over a JSON text once and hands out its values with their places. A value of another type than asked for is reported and passed over. Text that is not JSON
/// throws <see cref="JsonException"/>, which <see cref="JsonDocumentReader"/> catches.
/// </summary>
internal ref struct JsonCursor
{
    private readonly SourcePath _document;
    private readonly ReadContext _context;
    private Utf8JsonReader _json;
    private JsonPosition _position;
    private SourcePath _path;

    public JsonCursor(ReadOnlySpan<byte> text, SourcePath document, ReadContext context)
    {
        _document = document;
        _path = document;
        _context = context;
        _position = new JsonPosition(text);
        _json = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = Math.Max(1, context.Options.MaxDepth) });
        _json.Read();
    }

    public readonly ReadContext Context => _context;

    /// <summary>Where the present value stands; a text behind its quote.</summary>
    public Place Place
    {
        get
        {
            var (line, column) = At();
            return new Place(_path, line, column, Length());
        }
    }

    /// <summary>The value as an object; null when, reported, it is none.</summary>
    public JsonObject? Object()
    {
        if (!Is(JsonTokenType.StartObject, "an object {…}"))
        {
            return null;
        }

        return new JsonObject(_path, Place);
    }

    /// <summary>
    /// The next known property of an object, whose value is the present one then; null behind the last. One that is not known, and one that the object has already,
    /// is reported and passed over.
    /// </summary>
    public string? Next(JsonObject within, string[] known)
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            var name = Decoded();
            var (line, column) = At();
            var place = new Place(new SourcePath(name ?? "", within.Path, 0, line, column, Length()));
            _path = place.Element!;
            _json.Read();
            var index = Array.IndexOf(known, name);
            var first = index < 0 ? null : within.Take(index, _path);
            if (index >= 0 && first is null)
            {
                return known[index];
            }

            _context.Bag.Add(first is null
                ? InventoryRules.UnknownProperty.At(place, name ?? "", new KnownNames(known))
                : InventoryRules.RepeatedProperty.At(place, name!).And(new(first), "the first one"));
            _json.Skip();
        }

        _path = within.Path;
        return null;
    }

    /// <summary>The value as a list; null when, reported, it is none.</summary>
    public JsonList? List() => Is(JsonTokenType.StartArray, "a list […]") ? new JsonList(_path) : null;

    /// <summary>Goes to the next item of a list; false behind the last.</summary>
    public bool Next(JsonList within)
    {
        _path = within.Path;
        if (!_json.Read() || _json.TokenType == JsonTokenType.EndArray)
        {
            return false;
        }

        var (line, column) = At();
        _path = new SourcePath(within.Path.Name, within.Path.Parent, ++within.Count, line, column, Length());
        return true;
    }

    /// <summary>The value as a text that is not empty; null when, reported, it is none.</summary>
    public string? Text()
    {
        if (!Is(JsonTokenType.String, "a text"))
        {
            return null;
        }

        var text = Decoded();
        if (text is not { Length: > 0 })
        {
            _context.Bag.Add(text is null ? InventoryRules.NotJson.At(Place, "a text has half of a surrogate pair") : InventoryRules.EmptyText.At(Place, _path.Name));
            return null;
        }

        return text;
    }

    /// <summary>The value as true or false; null when, reported, it is neither.</summary>
    public bool? Flag()
    {
        if (_json.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return _json.TokenType == JsonTokenType.True;
        }

        Is(JsonTokenType.True, "true or false");
        return null;
    }

    /// <summary>The value as a whole number of a range; null when, reported, it is none.</summary>
    public uint? Number(uint least, uint most)
    {
        if (!Is(JsonTokenType.Number, "a number"))
        {
            return null;
        }

        if (_json.TryGetUInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        Report(InventoryRules.NumberOutOfRange, _path.Name, Encoding.UTF8.GetString(_json.ValueSpan), least, most);
        return null;
    }

    /// <summary>Passes over what nobody asks for, and looks for the end of the text.</summary>
    public void End()
    {
        _path = _document;
        while (_json.Read())
        {
            // What follows the value must not be there; the platform's reader throws.
        }
    }

    public void Report(Rule rule, params object[] values) => _context.Bag.Add(rule.At(Place, values));

    private (int Line, int Column) At() =>
        _position.Of((int)_json.TokenStartIndex + (_json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 1 : 0));

    /// <summary>The characters that the present token has in the text, without quotes; of an empty text its closing quote, of an object or a list its first character.</summary>
    private readonly int Length() =>
        _json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : Math.Max(1, Encoding.UTF8.GetCharCount(_json.ValueSpan));

    private bool Is(JsonTokenType type, string expected)
    {
        if (_json.TokenType == type)
        {
            return true;
        }

        Report(InventoryRules.WrongType, _path.Name, expected, Found());
        _json.Skip();
        return false;
    }

    private readonly string Found() => _json.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => _json.TokenType == JsonTokenType.True ? "true" : "false",
    };

    /// <summary>The text of the present token; null where an escape in it stands for no character.</summary>
    private readonly string? Decoded()
    {
        try
        {
            return _json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // the caller reports it
        }
    }
}
