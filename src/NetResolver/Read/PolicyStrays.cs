using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>Finds what a policy must not have, and policies where nobody reads them.</summary>
internal static class PolicyStrays
{
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Reports attributes that are none of these. Where an editor finds the schema is no part of a policy.</summary>
    public static void Attributes(Cursor at, params ReadOnlySpan<string> known)
    {
        for (var attribute = at.Xml.FirstAttribute; attribute is not null; attribute = attribute.NextAttribute)
        {
            var space = attribute.Name.Namespace;
            if (attribute.IsNamespaceDeclaration ||
                (space == XNamespace.None && known.Contains(attribute.Name.LocalName)) ||
                (space == Instance && attribute.Name.LocalName is "schemaLocation" or "noNamespaceSchemaLocation"))
            {
                continue;
            }

            at.Report(PolicyDocumentRules.UnknownAttribute, attribute, NameOf(attribute), NameOf(at.Xml), new KnownNames(known.ToArray()));
        }
    }

    /// <summary>Reports text that is more than white space.</summary>
    public static void Text(Cursor at)
    {
        if (at.Xml.FirstNode is null)
        {
            Text(at, at.Xml.Value);
        }

        for (var node = at.Xml.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is DocumentText text)
            {
                Text(at, text.Value);
            }
        }
    }

    /// <summary>Reports a child that is none of those that are known.</summary>
    public static void Unknown(Cursor at, DocumentElement child, params ReadOnlySpan<string> known) =>
        at.Child(child).Report(PolicyDocumentRules.UnknownElement, NameOf(child), NameOf(at.Xml), new KnownNames(known.ToArray()));

    /// <summary>Reports every child: none is known.</summary>
    public static void NoChildren(Cursor at)
    {
        Text(at);
        foreach (var child in at.Xml.Elements())
        {
            Unknown(at, child);
        }
    }

    /// <summary>The name as the document has it.</summary>
    public static string NameOf(DocumentElement element) => element.Prefix.Length == 0 ? element.Name.LocalName : $"{element.Prefix}:{element.Name.LocalName}";

    /// <summary>
    /// Reports the parts of policies inside an interface that are not those of its own policy, which is its child: they would be passed over. Of nested ones the outermost.
    /// </summary>
    public static void Misplaced(Cursor nic)
    {
        var open = new Stack<Cursor>();
        open.Push(nic);
        while (open.TryPop(out var at))
        {
            for (var attribute = at.Xml.FirstAttribute; attribute is not null; attribute = attribute.NextAttribute)
            {
                if (!attribute.IsNamespaceDeclaration && PolicyNames.IsLikeOurs(attribute.Name.NamespaceName))
                {
                    at.Report(PolicyDocumentRules.MisplacedAttribute, attribute, NameOf(attribute), NameOf(at.Xml));
                }
            }

            var isOurs = PolicyNames.IsLikeOurs(at.Xml.Name.NamespaceName);
            if (isOurs)
            {
                Misplaced(at, at.Xml.Name, at.Xml.Parent is null ? "the document" : NameOf(at.Xml.Parent));
            }

            foreach (var child in isOurs ? [] : at.Xml.Elements())
            {
                if (child.Name != PolicyNames.Policy || child.Parent != nic.Xml)
                {
                    open.Push(at.Child(child).Pinned());
                }
            }
        }
    }

    private static void Misplaced(Cursor at, XName name, string parent)
    {
        if (name.NamespaceName == GuestPolicy.Namespace)
        {
            at.Report(PolicyDocumentRules.Misplaced, NameOf(at.Xml), parent);
        }
        else
        {
            at.Report(PolicyDocumentRules.NamespaceUnknown, NameOf(at.Xml), name.NamespaceName);
        }
    }

    /// <summary>Tells of a second element where one counts.</summary>
    public static void Second(Cursor at, DocumentElement first, DocumentElement second, string name) =>
        at.Context.Bag.Add(PolicyDocumentRules.SecondElement.At(at.Child(second, 2).Place, name, NameOf(at.Xml)).With(new RelatedPlace(at.Child(first).Place, "the first one")));

    private static void Text(Cursor at, string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            text = text.Trim();
            at.Report(PolicyDocumentRules.Text, NameOf(at.Xml), text.Length <= 40 ? text : text[..39] + "…");
        }
    }

    private static string NameOf(DocumentAttribute attribute) =>
        attribute.Name.NamespaceName.Length == 0 ? attribute.Name.LocalName
        : attribute.Name.NamespaceName == GuestPolicy.Namespace ? $"{PolicyNames.Prefix}:{attribute.Name.LocalName}"
        : attribute.Name.ToString();
}
