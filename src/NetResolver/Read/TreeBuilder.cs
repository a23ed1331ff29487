using System.Xml;
using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>Makes a tree of what a reader of the platform reads, without recursion.</summary>
/// <param name="reader">The reader, on the element that becomes the root.</param>
/// <param name="text">The text that the reader goes over; null where it goes over a tree.</param>
/// <param name="maxDepth">The deepest nesting of elements, the root included.</param>
internal sealed class TreeBuilder(XmlReader reader, ReaderText? text, int maxDepth)
{
    private readonly IXmlLineInfo? _lines = reader as IXmlLineInfo;

    /// <summary>The first element that is nested deeper than is allowed, or holds one that is; null in a good document. There is no tree then.</summary>
    public DocumentElement? TooDeep { get; private set; }

    /// <summary>True when an element whose text counts to the last blank seems empty: it may have held white space, which the lean settings leave out.</summary>
    public bool HasBlankText { get; private set; }

    /// <summary>True when something in the tree is of the policies' namespace, or seems so.</summary>
    public bool MentionsPolicy { get; private set; }

    /// <summary>The tree; the reader stands on the end of its root then. Null when it is too deep.</summary>
    public DocumentElement? Build()
    {
        DocumentElement? current = null;
        var depth = 0;
        do
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = Begin(current);
                    current?.Add(element);
                    if (depth == 1 && reader.LocalName == "metadata")
                    {
                        TakeWhole(element);
                    }
                    else if (!reader.IsEmptyElement)
                    {
                        current = element;
                        depth++;
                    }
                    else if (current is null)
                    {
                        return element;
                    }

                    // An element without content counts like one with it.
                    if (TooDeep is not null || depth + (current == element ? 0 : 1) > maxDepth)
                    {
                        TooDeep ??= element;
                        return null;
                    }

                    break;
                case XmlNodeType.EndElement:
                    HasBlankText |= current!.HasNothing && IsText(current.Name.LocalName);
                    if (current.Parent is null)
                    {
                        return current;
                    }

                    current = current.Parent;
                    depth--;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    current!.AddText(reader.Value);
                    break;
            }
        }
        while (reader.Read());

        return null;
    }

    private static bool IsText(string name) => name is "name" or "uuid" or "hostname" or "title" or "description" or "group";

    private DocumentElement Begin(DocumentElement? parent)
    {
        var name = NameOf();
        var element = new DocumentElement(name, parent, _lines?.LineNumber ?? 0, _lines?.LinePosition ?? 0) { Prefix = PrefixOf(name) };
        if (reader.MoveToFirstAttribute())
        {
            do
            {
                element.Add(Attribute());
            }
            while (reader.MoveToNextAttribute());

            reader.MoveToElement();
        }

        return element;
    }

    private DocumentAttribute Attribute()
    {
        var (name, value) = (NameOf(), reader.Value);
        var (line, column) = (_lines?.LineNumber ?? 0, _lines?.LinePosition ?? 0);

        var length = name.LocalName.Length + (PrefixOf(name).Length is var prefix and > 0 ? prefix + 1 : 0);
        return new(name, value, SourcePosition.Pack(line, column, text is null ? length : text.LengthOfAttribute(line, column, length, value.Length)));
    }

    /// <summary>Only what has a namespace can have one.</summary>
    private string PrefixOf(XName name) => name.NamespaceName.Length == 0 ? "" : reader.Prefix;

    private XName NameOf()
    {
        var space = reader.NamespaceURI;
        MentionsPolicy |= PolicyNames.IsLikeOurs(space);
        return text is null ? XName.Get(reader.LocalName, space) : text.Names.NameOf(reader.LocalName, space);
    }

    /// <summary>Keeps an element of somebody else's to the letter.</summary>
    private void TakeWhole(DocumentElement element)
    {
        using var part = reader.ReadSubtree();
        part.Read();
        element.Verbatim = XElement.Load(part, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace);
        TooDeep = DepthOf(element.Verbatim) > maxDepth - 1 ? element : null;
    }

    private static int DepthOf(XElement root)
    {
        var (deepest, depth) = (1, 1);
        XNode node = root;
        while (true)
        {
            if (node is XElement { FirstNode: { } first })
            {
                node = first;
                depth++;
                deepest = node is XElement ? Math.Max(deepest, depth) : deepest;
                continue;
            }

            while (node != root && node.NextNode is null)
            {
                node = node.Parent!;
                depth--;
            }

            if (node == root)
            {
                return deepest;
            }

            node = node.NextNode!;
            deepest = node is XElement ? Math.Max(deepest, depth) : deepest;
        }
    }
}
