using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>What can be said of a name that libvirt does not know where it stands. Of the texts that are no suggestion only what helps most is not empty.</summary>
/// <param name="Suggestion">The name that was meant.</param>
/// <param name="Elsewhere">The elements in which libvirt reads it.</param>
/// <param name="Form">The name of the attribute or element as which libvirt reads it.</param>
/// <param name="Since">The release from which on libvirt reads it.</param>
/// <param name="Keeper">The element in which libvirt keeps what is not its own.</param>
/// <param name="Known">What libvirt knows there.</param>
internal sealed record StrayWords(string Suggestion = "", string Elsewhere = "", string Form = "", string Since = "", string Keeper = "", string Known = "")
{
    /// <summary>What is said of an attribute.</summary>
    public static StrayWords Of(Shape root, Shape shape, DocumentAttribute attribute)
    {
        var name = attribute.Name;
        if (Array.Find(shape.Sometimes, sometimes => sometimes.Name == name && sometimes.Since != default) is { } later)
        {
            return new(Since: later.Since.ToString());
        }

        var known = Array.ConvertAll(shape.Attributes, a => a.LocalName);
        return Of(name, known, Array.Exists(shape.Parts, part => part.Name == name), root, shape, static shape => shape.Attributes);
    }

    /// <summary>What is said of an element.</summary>
    public static StrayWords Of(Shape root, Shape shape, DocumentElement child)
    {
        if (child.Name.NamespaceName.Length > 0)
        {
            return new(Keeper: root == InterfaceShapes.Interface ? "the <metadata> of the <domain>" : root == PortShapes.NetworkPort ? "" : "<metadata>");
        }

        return Of(child.Name, Plain(shape), shape.Knows(child.Name), root, shape, static shape => Array.ConvertAll(shape.Parts, part => part.Name));
    }

    /// <summary>The same for both: names are those known here, and the other form is an element for an attribute and an attribute for an element.</summary>
    private static StrayWords Of(XName name, string[] known, bool isOtherForm, Shape root, Shape shape, Func<Shape, XName[]> names)
    {
        var near = NearestName.Of(name.LocalName, known);
        if (near is not null && near.Equals(name.LocalName, StringComparison.OrdinalIgnoreCase))
        {
            return new(Suggestion: near);
        }

        if (isOtherForm)
        {
            return new(Form: name.LocalName);
        }

        if (Vocabulary.Near(root, shape, name, names) is { Length: > 0 } around)
        {
            return new(Elsewhere: around);
        }

        if (near is not null)
        {
            return new(Suggestion: near);
        }

        if (Vocabulary.Anywhere(root, name, names) is { Length: > 0 } elsewhere)
        {
            return new(Elsewhere: elsewhere);
        }

        return NearestName.Of(name.LocalName, Vocabulary.NamesAround(root, shape, names)) is { } other
            ? new(Suggestion: other, Elsewhere: Vocabulary.Near(root, shape, other, names))
            : new(Known: new KnownNames(known).ToString());
    }

    private static string[] Plain(Shape shape) => [.. shape.Parts.Where(part => part.Name.NamespaceName.Length == 0).Select(part => part.Name.LocalName)];
}
