using System.Xml.Linq;

namespace NetResolver.Read;

/// <summary>Names what libvirt does not read: it is lost when libvirt writes the document.</summary>
internal static class Strays
{
    /// <summary>Warns of attributes that are none of these.</summary>
    public static void Attributes(Cursor at, params ReadOnlySpan<string> known)
    {
        for (var attribute = at.Xml.FirstAttribute; attribute is not null; attribute = attribute.NextAttribute)
        {
            if (!attribute.IsNamespaceDeclaration && (attribute.Name.Namespace != XNamespace.None || !known.Contains(attribute.Name.LocalName)))
            {
                at.Report(InterfaceRules.UnknownAttribute, attribute, attribute.Name.LocalName, at.Name);
            }
        }
    }

    /// <summary>Warns of children that are none of these.</summary>
    public static void Children(Cursor at, params ReadOnlySpan<string> known)
    {
        for (var node = at.Xml.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is DocumentElement child && (child.Name.Namespace != XNamespace.None || !known.Contains(child.Name.LocalName)))
            {
                at.ReportUnknown(child);
            }
        }
    }
}
