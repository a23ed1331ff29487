using System.Text;

namespace NetResolver.Diagnostics;

/// <summary>
/// Where something stands: an element or an attribute of a document. Cheap to keep; its texts are made when asked for. The default value is
/// "nowhere": for a model made in code.
/// </summary>
public readonly struct Place : IEquatable<Place>
{
    private readonly SourcePath? _element;
    private readonly string? _attribute;

    internal Place(SourcePath element)
    {
        _element = element;
        Line = element.Line;
        Column = element.Column;
    }

    internal Place(SourcePath element, string attribute, int line, int column)
    {
        _element = element;
        _attribute = attribute;
        Line = line;
        Column = column;
    }

    internal Place(SourcePath element, int line, int column)
    {
        _element = element;
        Line = line;
        Column = column;
    }

    /// <summary>True for something that stands in no document.</summary>
    public bool IsNowhere => _element is null;

    /// <summary>The name that the document was given when it was read, empty for "nowhere".</summary>
    public string Document => _element?.Document ?? "";

    /// <summary>The line, from 1; 0 where it is unknown.</summary>
    public int Line { get; }

    /// <summary>The column in UTF-16 code units, from 1; 0 where it is unknown. An element's is that of its name, behind the <c>&lt;</c>.</summary>
    public int Column { get; }

    /// <summary>The path, such as <c>/network/portgroup[2]/virtualport/parameters/@managerid</c>; empty for "nowhere".</summary>
    public string Path
    {
        get
        {
            if (_element is null)
            {
                return "";
            }

            var text = new StringBuilder();
            _element.AppendTo(text);
            if (_attribute is not null)
            {
                text.Append("/@").Append(_attribute);
            }

            return text.ToString();
        }
    }

    internal SourcePath? Element => _element;

    /// <summary>The place as compilers print it: <c>document(line,column)</c>, empty for "nowhere".</summary>
    public override string ToString() =>
        _element is null ? "" : Line > 0 ? $"{Document}({Line},{Column})" : Document;

    /// <summary>True when both name the same spot of a document of the same name.</summary>
    /// <param name="other">The other place.</param>
    public bool Equals(Place other) =>
        Line == other.Line && Column == other.Column && Document == other.Document && Path == other.Path;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Place other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Line, Column);

    /// <summary>True when both are the same spot.</summary>
    /// <param name="left">One place.</param>
    /// <param name="right">The other place.</param>
    public static bool operator ==(Place left, Place right) => left.Equals(right);

    /// <summary>True when they are different spots.</summary>
    /// <param name="left">One place.</param>
    /// <param name="right">The other place.</param>
    public static bool operator !=(Place left, Place right) => !left.Equals(right);
}
