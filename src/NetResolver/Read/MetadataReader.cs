using System.Text;
using System.Xml;
using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>Reads a network's <c>&lt;metadata&gt;</c>, which belongs to others: it is kept as text.</summary>
/// <remarks>Source: libvirt's <c>virXMLNodeSanitizeNamespaces</c>: children without a namespace go, and so do second ones of a namespace.</remarks>
internal static class MetadataReader
{
    private static readonly XmlWriterSettings Settings = new()
    {
        OmitXmlDeclaration = true,
        ConformanceLevel = ConformanceLevel.Fragment,
        NewLineHandling = NewLineHandling.Entitize,
        CheckCharacters = false,
    };

    private static int LengthOf(XElement element) =>
        element.Name.LocalName.Length + (element.GetPrefixOfNamespace(element.Name.Namespace) is { Length: > 0 } prefix ? prefix.Length + 1 : 0);

    /// <summary>The element's text, laid out for its place in a written network: one child a line, each as it was.</summary>
    public static string Read(Cursor at)
    {
        var whole = at.Xml.Verbatim!;
        var kept = new XElement(whole.Name, whole.Attributes());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        for (var node = whole.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is not XElement element)
            {
                continue;
            }

            index++;
            if (element.Name.NamespaceName.Length > 0 && seen.Add(element.Name.NamespaceName))
            {
                kept.Add("\n    ", new XElement(element));
            }
            else
            {
                IXmlLineInfo position = element;
                var path = new SourcePath(element.Name.LocalName, at.Path, index, position.LineNumber, position.LinePosition, LengthOf(element));
                at.Context.Bag.Add(NetworkRules.MetadataDropped.At(new Place(path), element.Name.LocalName));
            }
        }

        if (kept.HasElements)
        {
            kept.Add("\n  ");
        }

        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, Settings))
        {
            kept.WriteTo(writer);
        }

        return text.ToString();
    }
}
