using System.Text;
using System.Xml;
using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>
/// Goes over the text of a guest once and keeps its name, its UUID, its interfaces and its policies; of the rest, which may be large, nothing is kept. Reading
/// begins when the text is known to be well-formed to its end, as it does in libvirt.
/// </summary>
internal sealed class GuestWalk
{
    private readonly SourcePath _document;
    private readonly ReadContext _context;
    private ReaderText? _text;
    private SourcePath _root;
    private SourcePath? _devices;
    private bool _isInside = true;
    private bool _isFound;

    public GuestWalk(SourcePath document, ReadContext context)
    {
        _document = document;
        _context = context;
        _root = document;
    }

    /// <summary>The interfaces, where they stand, and their number in the document; 0 for a lone one.</summary>
    public List<(DocumentElement Xml, SourcePath Parent, int Index)> Interfaces { get; } = [];

    /// <summary>The policies in its metadata.</summary>
    public PolicyWalk Policies { get; } = new();

    /// <summary>The text of the first <c>&lt;name&gt;</c>; null when there is none.</summary>
    public string? Name { get; private set; }

    /// <summary>The text of the first <c>&lt;uuid&gt;</c>; null when there is none.</summary>
    public string? Uuid { get; private set; }

    /// <summary>Where the UUID stands.</summary>
    public Place UuidPlace { get; private set; }

    /// <summary>Where the guest stands.</summary>
    public Place Place => new(_root);

    /// <summary>True when the document is a lone interface.</summary>
    public bool IsInterface { get; private set; }

    /// <summary>Walks from the root element to the end of the document; null when, reported, it is none to be read.</summary>
    public GuestWalk? Over(XmlReader reader, ReaderText? text)
    {
        _text = text;
        if (reader.LocalName == "interface")
        {
            IsInterface = true;
            return TakeInterface(reader, 0, _document, 0) ? ToTheEnd(reader) : null;
        }

        var isStatus = reader.LocalName == "domstatus" && _context.Options.Form is (InterfaceForm.Status or InterfaceForm.Auto);
        if (reader.LocalName != "domain" && !isStatus)
        {
            _context.Bag.Add(DocumentRules.WrongRoot.At(new Place(PathOf(reader, _document)), reader.LocalName, "<domain> or <interface>"));
            return null;
        }

        if (_context.DocumentForm == InterfaceForm.Auto && (isStatus || reader.GetAttribute("id") is not null))
        {
            _context.DocumentForm = isStatus ? InterfaceForm.Status : InterfaceForm.Live;
        }

        _root = PathOf(reader, _document);
        if (reader.NamespaceURI.Length > 0 && reader.Prefix.Length == 0)
        {
            _context.Bag.Add(DocumentRules.NamespaceOfAll.At(Place, reader.NamespaceURI, reader.LocalName));
        }

        var domainDepth = isStatus ? 1 : 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.Depth >= _context.Options.MaxDepth)
            {
                return TooDeep(new(PathOf(reader, _document)));
            }

            if (reader.Depth <= domainDepth + 2 && !Take(reader, reader.Depth - domainDepth))
            {
                return null;
            }
        }

        return this;
    }

    /// <summary>The same for a tree.</summary>
    public GuestWalk? Over(XElement root)
    {
        using var reader = root.CreateReader();
        reader.MoveToContent();
        return Over(reader, null);
    }

    /// <summary>Takes what is wanted of an element that stands so deep below the guest's; false when, reported, it is nested too deeply.</summary>
    private bool Take(XmlReader reader, int depth)
    {
        if (depth == 0)
        {
            // Inside a <domstatus> the first <domain> is the guest; what stands beside it is libvirt's own.
            _isInside = reader.LocalName == "domain" && !_isFound;
            _root = _isInside ? PathOf(reader, _root) : _root;
            _isFound |= _isInside;
            _devices = null;
            Policies.Leave();
        }
        else if (depth == 1 && _isInside)
        {
            _devices = null;
            Policies.Enter(reader, _root);
            switch (reader.LocalName)
            {
                case "devices" when reader.NamespaceURI.Length == 0:
                    _devices = PathOf(reader, _root);
                    break;
                case "name" when Name is null && reader.NamespaceURI.Length == 0:
                    Name = Text(reader);
                    break;
                case "uuid" when Uuid is null && reader.NamespaceURI.Length == 0:
                    UuidPlace = new(PathOf(reader, _root));
                    Uuid = Text(reader);
                    break;
                case "interface" when reader.NamespaceURI.Length == 0:
                    _context.Bag.Add(DocumentRules.Unknown.At(new Place(PathOf(reader, _root)), "interface", _root.Name, "<devices>"));
                    break;
                default:
                    LookAlike(reader, _root, "devices");
                    break;
            }
        }
        else if (depth == 2 && _devices is not null && reader.LocalName == "interface" && reader.NamespaceURI.Length == 0)
        {
            return TakeInterface(reader, reader.Depth, _devices, Interfaces.Count + 1);
        }
        else if (depth == 2 && Policies.IsInMetadata)
        {
            return Policies.Take(reader, _text, _context.Options.MaxDepth) || TooDeep(Policies.TooDeep) is not null;
        }
        else if (depth == 2 && _devices is not null)
        {
            Policies.Look(reader, _devices);
            LookAlike(reader, _devices, "interface");
        }

        return true;
    }

    /// <summary>Tells of an element that libvirt passes over and that was probably meant to be one of this name: all that stands in it would be lost.</summary>
    private void LookAlike(XmlReader reader, SourcePath parent, string name)
    {
        // What a guest has beside its interfaces is much, and not looked at. No other name in a guest is so like these two.
        var found = reader.LocalName;
        if (reader.NamespaceURI.Length == 0 && found != name && char.ToLowerInvariant(found[0]) == name[0] && Math.Abs(found.Length - name.Length) <= 2
            && NearestName.Of(found, [name]) is { } meant)
        {
            _context.Bag.Add(DocumentRules.Unknown.At(new Place(PathOf(reader, parent)), found, parent.Name, "", "", "", "", meant));
        }
    }

    /// <summary>All the text inside an element; the reader stands on its end then.</summary>
    private static string Text(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        for (var depth = reader.Depth; reader.Read() && reader.Depth > depth;)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                text.Append(reader.Value);
            }
        }

        return text.ToString();
    }

    /// <summary>Makes a tree of an interface that stands so deep; false when, reported, it is nested too deeply.</summary>
    private bool TakeInterface(XmlReader reader, int above, SourcePath parent, int index)
    {
        var builder = new TreeBuilder(reader, _text, _context.Options.MaxDepth - above);
        if (builder.Build() is not { } element)
        {
            TooDeep(new(PathOf(builder.TooDeep!, _document)));
            return false;
        }

        _context.MentionsPolicy |= builder.MentionsPolicy;
        Interfaces.Add((element, parent, index));
        return true;
    }

    private GuestWalk ToTheEnd(XmlReader reader)
    {
        while (reader.Read())
        {
            // What follows the root must be well-formed too.
        }

        _root = PathOf(Interfaces[0].Xml, _document);
        return this;
    }

    private GuestWalk? TooDeep(Place place)
    {
        _context.Bag.Add(DocumentRules.TooDeep.At(place, _context.Options.MaxDepth));
        return null;
    }

    /// <summary>The path of the element that a reader stands on.</summary>
    public static SourcePath PathOf(XmlReader reader, SourcePath parent)
    {
        var lines = reader as IXmlLineInfo;
        var length = reader.LocalName.Length + (reader.Prefix.Length > 0 ? reader.Prefix.Length + 1 : 0);
        return new(reader.LocalName, parent, 0, lines?.LineNumber ?? 0, lines?.LinePosition ?? 0, length);
    }

    /// <summary>The path of an element that was kept.</summary>
    public static SourcePath PathOf(DocumentElement element, SourcePath parent)
    {
        return new(element.Name.LocalName, parent, 0, element.Line, element.Column, element.NameLength);
    }
}
