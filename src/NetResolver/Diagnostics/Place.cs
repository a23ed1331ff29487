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
    private readonly long _position;

    internal Place(SourcePath element) => _element = element;

    /// <summary>An attribute at a position of <see cref="SourcePosition"/>.</summary>
    internal Place(SourcePath element, string attribute, long position)
    {
        _element = element;
        _attribute = attribute;
        _position = position;
    }

    internal Place(SourcePath element, int line, int column, int length)
    {
        _element = element;
        _position = SourcePosition.Pack(line, column, length);
    }

    /// <summary>True for something that stands in no document.</summary>
    public bool IsNowhere => _element is null;

    /// <summary>The name that the document was given when it was read, empty for "nowhere".</summary>
    public string Document => _element?.Document ?? "";

    /// <summary>The line, from 1; 0 where it is unknown.</summary>
    public int Line => HasOwnPosition ? SourcePosition.Line(_position) : _element?.Line ?? 0;

    /// <summary>The column in UTF-16 code units, from 1; 0 where it is unknown. An element's is that of its name, behind the <c>&lt;</c>.</summary>
    public int Column => HasOwnPosition ? SourcePosition.Column(_position) : _element?.Column ?? 0;

    /// <summary>
    /// How many UTF-16 code units of the line are meant, from the column on: an element's name with its prefix, an attribute with its quoted value as it is written, a value of a
    /// JSON text without its quotes. A value that goes on in the next line counts to the end of this one, and none counts beyond 4095. 0 where nothing stands, which is the end of
    /// a text, and where it is unknown; of a tree that was handed in without text, an attribute's name is all that counts.
    /// </summary>
    public int Length => HasOwnPosition ? SourcePosition.Length(_position) : _element?.Length ?? 0;

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

    private bool HasOwnPosition => SourcePosition.Line(_position) > 0;

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
