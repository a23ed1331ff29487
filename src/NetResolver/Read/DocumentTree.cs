using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>
/// A part of a document while it is read. A tree of our own, since reading needs no more than names, texts and positions: it takes half the room of the platform's, and a
/// position costs a field instead of an object.
/// </summary>
internal abstract class DocumentNode
{
    /// <summary>What follows inside the same element; null at its end.</summary>
    public DocumentNode? NextNode { get; set; }
}

/// <summary>Text between the elements of one that has both.</summary>
internal sealed class DocumentText(string value) : DocumentNode
{
    public string Value { get; } = value;
}

/// <summary>An attribute.</summary>
internal sealed class DocumentAttribute(XName name, string value, long position)
{
    public XName Name { get; } = name;

    public string Value { get; } = value;

    /// <summary>Where it stands, and how much of the line it takes: the name, and the value with its quotes where there is text; see <see cref="SourcePosition"/>.</summary>
    public long Position { get; } = position;

    /// <summary>The next one of the same element; null behind the last.</summary>
    public DocumentAttribute? NextAttribute { get; set; }

    public bool IsNamespaceDeclaration => Name.Namespace == XNamespace.Xmlns || (Name.NamespaceName.Length == 0 && Name.LocalName == "xmlns");
}

/// <summary>An element: its attributes and nodes in document order.</summary>
internal sealed class DocumentElement(XName name, DocumentElement? parent, int line, int column) : DocumentNode
{
    private DocumentAttribute? _lastAttribute;
    private DocumentNode? _lastNode;
    private string? _text;

    public XName Name { get; } = name;

    /// <summary>The prefix of its namespace; empty without one.</summary>
    public string Prefix { get; init; } = "";

    public DocumentElement? Parent { get; } = parent;

    public int Line { get; } = line;

    public int Column { get; } = column;

    /// <summary>How much of its line the name takes, its prefix included.</summary>
    public int NameLength => Name.LocalName.Length + (Prefix.Length > 0 ? Prefix.Length + 1 : 0);

    public DocumentAttribute? FirstAttribute { get; private set; }

    /// <summary>The first of its nodes; null also where its text is all that it holds.</summary>
    public DocumentNode? FirstNode { get; private set; }

    /// <summary>The first of its elements.</summary>
    public DocumentElement? FirstChild
    {
        get
        {
            var node = FirstNode;
            while (node is not null and not DocumentElement)
            {
                node = node.NextNode;
            }

            return (DocumentElement?)node;
        }
    }

    /// <summary>The whole element as it stands, for one that belongs to others; null for every other.</summary>
    public XElement? Verbatim { get; set; }

    /// <summary>True when it holds neither text nor elements.</summary>
    public bool HasNothing => FirstNode is null && _text is null;

    /// <summary>The text of an element that holds nothing else; null where it holds none, or elements.</summary>
    public string? OwnText => _text;

    /// <summary>All text inside, that of elements inside included.</summary>
    public string Value => FirstNode is null ? _text ?? "" : string.Concat(Texts());

    public DocumentAttribute? Attribute(XName name)
    {
        var attribute = FirstAttribute;
        while (attribute is not null && attribute.Name != name)
        {
            attribute = attribute.NextAttribute;
        }

        return attribute;
    }

    /// <summary>The first child of a name.</summary>
    public DocumentElement? Element(XName name)
    {
        for (var node = FirstNode; node is not null; node = node.NextNode)
        {
            if (node is DocumentElement element && element.Name == name)
            {
                return element;
            }
        }

        return null;
    }

    public IEnumerable<DocumentElement> Elements()
    {
        for (var node = FirstNode; node is not null; node = node.NextNode)
        {
            if (node is DocumentElement element)
            {
                yield return element;
            }
        }
    }

    public void Add(DocumentAttribute attribute)
    {
        if (_lastAttribute is null)
        {
            FirstAttribute = attribute;
        }
        else
        {
            _lastAttribute.NextAttribute = attribute;
        }

        _lastAttribute = attribute;
    }

    public void Add(DocumentElement element)
    {
        if (_text is not null)
        {
            Append(new DocumentText(_text));
            _text = null;
        }

        Append(element);
    }

    public void AddText(string text)
    {
        if (FirstNode is null)
        {
            _text += text;
        }
        else
        {
            Append(new DocumentText(text));
        }
    }

    private void Append(DocumentNode node)
    {
        if (_lastNode is null)
        {
            FirstNode = node;
        }
        else
        {
            _lastNode.NextNode = node;
        }

        _lastNode = node;
    }

    /// <summary>The texts inside, in document order, without recursion.</summary>
    private IEnumerable<string> Texts()
    {
        var above = new Stack<DocumentNode?>();
        for (var node = FirstNode; node is not null || above.Count > 0;)
        {
            if (node is null)
            {
                node = above.Pop();
                continue;
            }

            var next = node.NextNode;
            if (node is DocumentElement element)
            {
                if (element.FirstNode is null)
                {
                    yield return element._text ?? "";
                }
                else
                {
                    above.Push(next);
                    next = element.FirstNode;
                }
            }
            else
            {
                yield return ((DocumentText)node).Value;
            }

            node = next;
        }
    }
}
