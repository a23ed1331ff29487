using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>
/// An element while it is read: the XML, its path, and where findings go. Reading an attribute is one of two styles: <c>Property</c> takes the
/// chosen element's own attribute, and the empty text counts; <c>PathText</c> takes the first attribute of that name among all siblings of the
/// same name, and the empty text counts as absent. Which one holds is libvirt's choice attribute by attribute.
/// </summary>
internal readonly struct Cursor
{
    private static readonly string[] YesNoNames = ["yes", "no"];

    private readonly SourcePath _parent;
    private readonly SourcePath? _path;
    private readonly int _index;

    private Cursor(DocumentElement xml, SourcePath parent, SourcePath? path, int index, ReadContext context)
    {
        Xml = xml;
        Context = context;
        _parent = parent;
        _path = path;
        _index = index;
    }

    public DocumentElement Xml { get; }

    public ReadContext Context { get; }

    public Place Place => new(Path);

    public string Name => Xml.Name.LocalName;

    /// <summary>The way to the element: made when it is asked for, and at each call anew unless the cursor is pinned.</summary>
    public SourcePath Path => _path ?? MakePath();

    /// <summary>The root of a document, or a fragment of one that stands below <paramref name="parent"/>.</summary>
    public static Cursor Root(DocumentElement xml, SourcePath parent, int index, ReadContext context) => new Cursor(xml, parent, null, index, context).Pinned();

    /// <summary>The same with its path made once: for an element of which several places or children are wanted.</summary>
    public Cursor Pinned() => _path is null ? new(Xml, _parent, MakePath(), _index, Context) : this;

    /// <summary>A child element. The index counts from 1 among siblings of its name; 0 where only one of them counts.</summary>
    public Cursor Child(DocumentElement child, int index = 0) => new(child, Path, null, index, Context);

    /// <summary>The first un-namespaced child of this name.</summary>
    public Cursor? First(XName name) => Xml.Element(name) is { } child ? Child(child) : null;

    /// <summary>The first child whose local name is this one, whatever its namespace: a few of libvirt's readers look at no more.</summary>
    public Cursor? FirstLocal(string localName)
    {
        for (var node = Xml.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is DocumentElement element && element.Name.LocalName == localName)
            {
                return Child(element);
            }
        }

        return null;
    }

    /// <summary>Style P: the attribute of this very element.</summary>
    public DocumentAttribute? Property(XName name) => Xml.Attribute(name);

    /// <summary>Style X: the first attribute of this name among this element and its later siblings of the same name; null when absent or empty.</summary>
    public DocumentAttribute? PathText(XName name)
    {
        var attribute = Xml.Attribute(name);
        for (var node = Xml.NextNode; attribute is null && node is not null; node = node.NextNode)
        {
            if (node is DocumentElement sibling && sibling.Name == Xml.Name)
            {
                attribute = sibling.Attribute(name);
            }
        }

        return attribute is { Value.Length: > 0 } ? attribute : null;
    }

    /// <summary>Style X where libvirt has chosen the element before: its own attribute alone; null when absent or empty.</summary>
    public DocumentAttribute? Text(XName name) => Xml.Attribute(name) is { Value.Length: > 0 } attribute ? attribute : null;

    public Place PlaceOf(DocumentAttribute attribute) => new(Path, attribute.Name.LocalName, attribute.Position);

    public void Report(Rule rule, params object[] values) => Context.Bag.Add(rule.At(Place, values));

    public void Report(Rule rule, DocumentAttribute at, params object[] values) => Context.Bag.Add(rule.At(PlaceOf(at), values));

    /// <summary>The libvirt tri-state: exactly yes or no, null when absent; anything else is reported. Style P unless the attribute is handed in.</summary>
    public Stated<bool>? YesNo(XName name) => YesNo(Property(name));

    public Stated<bool>? YesNo(DocumentAttribute? attribute)
    {
        switch (attribute?.Value)
        {
            case null:
                return null;
            case "yes":
                return new(true, PlaceOf(attribute));
            case "no":
                return new(false, PlaceOf(attribute));
            default:
                ReportInvalid(attribute, YesNoNames);
                return null;
        }
    }

    /// <summary>One of a list of names, as its index; -1 when absent or, reported, another one. Style P.</summary>
    public int OneOf(XName name, ReadOnlySpan<string> allowed)
    {
        if (Property(name) is not { } attribute)
        {
            return -1;
        }

        var index = allowed.IndexOf(attribute.Value);
        if (index < 0)
        {
            ReportInvalid(attribute, allowed);
        }

        return index;
    }

    /// <summary>A required attribute, which may be the empty text; null when it is missing, which is reported. Style P.</summary>
    public string? Required(XName name)
    {
        var attribute = Property(name);
        if (attribute is null)
        {
            Report(DocumentRules.AttributeMissing, name.LocalName, Name);
        }

        return attribute?.Value;
    }

    /// <summary>An unsigned 32-bit number in a base (0: by prefix); null when absent or, reported, no number. Style P.</summary>
    public uint? Number(XName name, int numberBase)
    {
        if (Property(name) is not { } attribute)
        {
            return null;
        }

        if (CNumber.TryParseUInt32(attribute.Value, numberBase, out var value))
        {
            return value;
        }

        Report(DocumentRules.AttributeNumber, attribute, name.LocalName, Name, attribute.Value);
        return null;
    }

    private void ReportInvalid(DocumentAttribute attribute, ReadOnlySpan<string> allowed) =>
        Report(DocumentRules.AttributeInvalid, attribute, attribute.Name.LocalName, Name, attribute.Value, new KnownNames(allowed.ToArray()));

    private SourcePath MakePath() => new(Xml.Name.LocalName, _parent, _index, Xml.Line, Xml.Column, Xml.NameLength);
}
