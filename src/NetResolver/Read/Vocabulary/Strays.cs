using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>
/// Names what libvirt does not read, which is lost when libvirt writes the document: attributes and elements that the vocabulary does not have where they stand, and second elements
/// where one counts. One way through the tree, which costs a few comparisons of references a name and no allocation while everything is known.
/// </summary>
internal static class Strays
{
    private static readonly XNamespace SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Looks at an element and all that stands in it.</summary>
    /// <param name="root">The element where reading begins; findings tell the way from it.</param>
    /// <param name="shape">What libvirt knows in it.</param>
    public static void Report(Cursor root, Shape shape)
    {
        if (shape.Of(root.Xml) is { IsOpen: false } known)
        {
            var way = new Way(root, shape);
            Look(ref way, root.Xml, known);
        }
    }

    private static void Look(ref Way way, DocumentElement element, Shape shape)
    {
        var next = 0;
        for (var attribute = element.FirstAttribute; attribute is not null; attribute = attribute.NextAttribute)
        {
            var index = shape.AttributeOf(attribute.Name, next);
            next = index < 0 ? next : index + 1;
            if (index < 0 && !attribute.IsNamespaceDeclaration)
            {
                Unknown(ref way, element, shape, attribute);
            }
        }

        var text = element.FirstNode is null ? element.OwnText : null;
        next = 0;
        var seen = 0ul;
        DocumentElement?[]? firsts = null;
        for (var node = shape.HasOwnParts ? null : element.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is not DocumentElement child)
            {
                text = string.IsNullOrWhiteSpace(text) ? ((DocumentText)node).Value : text;
                continue;
            }

            var index = shape.PartOf(child.Name, next);
            if (index < 0)
            {
                Unknown(ref way, element, child);
                continue;
            }

            next = index;
            var part = shape.Parts[index];
            var isAnother = (seen & (1ul << index)) != 0 && part.Occurs is Occurs.Once or Occurs.Joined;
            var first = isAnother ? (firsts ??= new DocumentElement?[shape.Parts.Length])[index] ??= FirstOf(element, part) : null;
            seen |= 1ul << index;
            if (first is not null && IsForNothing(first, child, part))
            {
                Second(ref way, element, first, child);
            }
            else if (part.Shape.Of(child) is { IsOpen: false } known)
            {
                Look(ref way, child, known);
            }
        }

        if (text is not null && !shape.IsText && !string.IsNullOrWhiteSpace(text))
        {
            Text(ref way, element, shape, text.Trim());
        }
    }

    private static DocumentElement FirstOf(DocumentElement parent, Part part)
    {
        var node = parent.FirstNode;
        while (node is not DocumentElement element || !(element.Name == part.Name || (part.InAnyNamespace && element.Name.LocalName == part.Name.LocalName)))
        {
            node = node!.NextNode;
        }

        return (DocumentElement)node;
    }

    /// <summary>Whether an element that is not the first of its kind says nothing to libvirt.</summary>
    private static bool IsForNothing(DocumentElement first, DocumentElement child, Part part)
    {
        if (part.Occurs == Occurs.Once)
        {
            return true;
        }

        for (var attribute = child.FirstAttribute; attribute is not null; attribute = attribute.NextAttribute)
        {
            if (string.IsNullOrEmpty(first.Attribute(attribute.Name)?.Value))
            {
                return false;
            }
        }

        return child.FirstNode is null;
    }

    private static void Unknown(ref Way way, DocumentElement element, Shape shape, DocumentAttribute attribute)
    {
        var context = way.Root.Context;
        foreach (var sometimes in shape.Sometimes)
        {
            if (sometimes.Name == attribute.Name && sometimes.IsKnown(context))
            {
                return;
            }
        }

        // Where an editor finds the schema is nothing that anybody expects libvirt to keep. Parts of policies are told of by those who look for them.
        if (context.Bag.IsFullOfWarnings || attribute.Name.Namespace == SchemaInstance || IsToldByOthers(context, attribute.Name))
        {
            return;
        }

        var name = attribute.Name.NamespaceName.Length == 0 ? attribute.Name.LocalName : attribute.Name.ToString();
        var words = StrayWords.Of(way.Places.WayFrom(element), attribute);
        var at = way.Places.Of(element);
        at.Report(InterfaceRules.UnknownAttribute, attribute, name, at.Name, words.Elsewhere, words.Otherwise, words.Form, words.Since, words.Suggestion, words.Known);
    }

    private static void Unknown(ref Way way, DocumentElement element, DocumentElement child)
    {
        var context = way.Root.Context;
        if (context.Bag.IsFullOfWarnings || IsToldByOthers(context, child.Name))
        {
            return;
        }

        if (child.Name.NamespaceName.Length > 0 && child.Name.Namespace == way.Root.Xml.Name.Namespace)
        {
            // Told once, of the root: nothing in the document is what it seems.
            if (element == way.Root.Xml && element.FirstChild == child)
            {
                way.Root.Report(DocumentRules.NamespaceOfAll, child.Name.NamespaceName, element.Name.LocalName);
            }

            return;
        }

        var name = child.Name.NamespaceName.Length == 0 ? child.Name.LocalName
            : child.Prefix.Length == 0 ? $"{child.Name.LocalName} xmlns='{child.Name.NamespaceName}'"
            : $"{child.Prefix}:{child.Name.LocalName}";
        var words = StrayWords.Of(way.Places.WayFrom(element), child);
        var at = way.Places.Of(element);
        context.Bag.Add(DocumentRules.Unknown.At(at.Child(child).Place, name, at.Name, words.Elsewhere, words.Otherwise, words.Form, words.Instead, words.Suggestion, words.Keeper, words.Known));
    }

    private static void Text(ref Way way, DocumentElement element, Shape shape, string text)
    {
        if (!way.Root.Context.Bag.IsFullOfWarnings)
        {
            var meant = StrayText.AttributeOf(shape, element);
            way.Places.Of(element).Report(DocumentRules.Text, element.Name.LocalName, text.Length <= 40 ? text : text[..39] + "…", meant, StrayText.ElementOf(shape, element));
        }
    }

    private static void Second(ref Way way, DocumentElement parent, DocumentElement first, DocumentElement child)
    {
        var context = way.Root.Context;
        if (!context.Bag.IsFullOfWarnings)
        {
            var at = way.Places.Of(parent);
            context.Bag.Add(InterfaceRules.SecondElement.At(at.Child(child, 2).Place, child.Name.LocalName, at.Name).With(new RelatedPlace(at.Child(first).Place, "the first one")));
        }
    }

    private static bool IsToldByOthers(ReadContext context, XName name) => context.MentionsPolicy && context.LooksForPolicies && PolicyNames.IsLikeOurs(name.NamespaceName);

    /// <summary>Where the look at a document began, and the ways to what it found, which are made when there is something.</summary>
    private struct Way(Cursor root, Shape shape)
    {
        private StrayPlaces? _places;

        public Cursor Root { get; } = root;

        public Shape RootShape { get; } = shape;

        public StrayPlaces Places => _places ??= new(Root, RootShape);
    }
}
