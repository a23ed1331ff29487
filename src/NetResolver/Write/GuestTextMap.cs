using System.Xml;

namespace NetResolver.Write;

/// <summary>Where in a guest's text the parts stand that are written anew. Offsets; an end is behind the last character.</summary>
internal sealed class GuestTextMap
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private readonly string _text;
    private readonly List<int> _lines = [0];

    /// <summary>Finds them.</summary>
    /// <param name="text">The text of a <c>&lt;domain&gt;</c>, a <c>&lt;domstatus&gt;</c> or a lone <c>&lt;interface&gt;</c>.</param>
    /// <exception cref="XmlException">It is not well-formed.</exception>
    public GuestTextMap(string text)
    {
        _text = text;
        for (var i = 0; i < text.Length; i++)
        {
            // As XML has it, not at every character that Unicode lets end a line.
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                _lines.Add(i + 1);
            }
        }

        using var reader = XmlReader.Create(new StringReader(text), Settings);
        Walk(reader, (IXmlLineInfo)reader);
    }

    /// <summary>The XML declaration if it names an encoding; empty else.</summary>
    public Range Declaration { get; private set; }

    /// <summary>The <c>&lt;domain&gt;</c>; empty for a lone interface.</summary>
    public Range Domain { get; private set; }

    /// <summary>Whether the <c>&lt;domain&gt;</c> is inside of a status file.</summary>
    public bool IsStatus { get; private set; }

    /// <summary>The attribute that says that the guest runs, with the blanks before it; empty where there is none.</summary>
    public Range Id { get; private set; }

    /// <summary>The interfaces, in order.</summary>
    public List<Range> Interfaces { get; } = [];

    /// <summary>The first <c>&lt;metadata&gt;</c>; empty where there is none.</summary>
    public Range Metadata { get; private set; }

    /// <summary>The <c>&lt;connections&gt;</c> of policies in it; empty where there is none.</summary>
    public Range Policies { get; private set; }

    /// <summary>Where a metadata element goes: behind the guest's name and what libvirt has with it, 0 where there is no name.</summary>
    public int BehindName { get; private set; }

    private void Walk(XmlReader reader, IXmlLineInfo lines)
    {
        // The depth of the <domain>, and what was begun and is to be ended.
        var domain = 0;
        var section = "";
        var open = new Stack<(int Depth, int Start, Action<Range> Take)>();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.XmlDeclaration && reader.GetAttribute("encoding") is not null)
            {
                Declaration = ..(_text.IndexOf("?>", StringComparison.Ordinal) + 2);
            }
            else if (reader.NodeType == XmlNodeType.EndElement && open.TryPeek(out var last) && last.Depth == reader.Depth)
            {
                open.Pop().Take(last.Start..(TagEnd(lines)));
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            var depth = reader.Depth - domain;
            if (depth == 0 && !IsStatus && reader.LocalName == "domstatus")
            {
                (IsStatus, domain) = (true, 1);
                continue;
            }

            section = depth > 1 ? section : depth == 1 && reader.NamespaceURI.Length == 0 ? reader.LocalName : "";
            if (Wanted(reader, depth, section) is not { } take)
            {
                continue;
            }

            var start = Offset(lines) - 1;
            if (reader.IsEmptyElement)
            {
                take(start..TagEnd(lines));
            }
            else
            {
                open.Push((reader.Depth, start, take));
            }

            if (depth == 0 && reader.MoveToAttribute("id"))
            {
                Id = Attribute(Offset(lines));
                reader.MoveToElement();
            }
        }
    }

    /// <summary>What to do with an element that stands so deep below the guest's; null when nothing is to be done.</summary>
    private Action<Range>? Wanted(XmlReader reader, int depth, string section) => (depth, section, reader.LocalName) switch
    {
        _ when !IsEmpty(Domain) => null, // the guest's element has ended
        (0, _, "domain") => range => Domain = range,
        (0, _, "interface") when !IsStatus => Interfaces.Add,
        (1, "name" or "uuid" or "genid" or "title" or "description", _) => range => BehindName = range.End.Value,
        (1, "metadata", _) when IsEmpty(Metadata) => range => Metadata = range,
        (2, "metadata", "connections") when IsEmpty(Metadata) && IsEmpty(Policies) && reader.NamespaceURI == GuestPolicy.Namespace => range => Policies = range,
        (2, "devices", "interface") when reader.NamespaceURI.Length == 0 => Interfaces.Add,
        _ => null,
    };

    public static bool IsEmpty(Range range) => range.End.Value == 0;

    private int Offset(IXmlLineInfo lines) => _lines[lines.LineNumber - 1] + lines.LinePosition - 1;

    /// <summary>Where the tag ends whose name begins here. A value in quotes may have a > in it.</summary>
    private int TagEnd(IXmlLineInfo lines)
    {
        var quote = '\0';
        var at = Offset(lines);
        for (; _text[at] != '>' || quote != '\0'; at++)
        {
            var character = _text[at];
            quote = character == quote ? '\0' : quote == '\0' && character is '\'' or '"' ? character : quote;
        }

        return at + 1;
    }

    /// <summary>The attribute whose name begins here, with the blanks before it, to the end of its value.</summary>
    private Range Attribute(int name)
    {
        var open = name + _text.AsSpan(name).IndexOfAny('\'', '"');
        return _text.AsSpan(0, name).TrimEnd().Length..(_text.IndexOf(_text[open], open + 1) + 1);
    }
}
