using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>What can be said of a name that libvirt does not know where it stands. Of the texts only what helps most is not empty; a place beside a suggestion is where that name belongs.</summary>
/// <param name="Suggestion">The name that was meant.</param>
/// <param name="Elsewhere">The elements on the way or below in which libvirt reads it.</param>
/// <param name="Otherwise">The same element with other types, where libvirt reads it.</param>
/// <param name="Form">The name of the attribute or element of this element as which libvirt reads it.</param>
/// <param name="Instead">The element, with its attribute, as which libvirt reads it.</param>
/// <param name="Since">The release from which on libvirt reads it.</param>
/// <param name="Keeper">The element in which libvirt keeps what is not its own.</param>
/// <param name="Known">What libvirt knows there.</param>
internal sealed record StrayWords(
    string Suggestion = "",
    string Elsewhere = "",
    string Otherwise = "",
    string Form = "",
    string Instead = "",
    string Since = "",
    string Keeper = "",
    string Known = "")
{
    /// <summary>Shorter names are near to too many others.</summary>
    private const int Tellable = 4;

    /// <summary>What is said of an attribute.</summary>
    /// <param name="way">The shapes from the element up to the root.</param>
    /// <param name="attribute">The attribute.</param>
    public static StrayWords Of(IReadOnlyList<Shape> way, DocumentAttribute attribute)
    {
        var (shape, name) = (way[0], attribute.Name);
        if (Array.Find(shape.Sometimes, sometimes => sometimes.Name == name && sometimes.Since != default) is { } later)
        {
            return new(Since: later.Since.ToString());
        }

        var known = Array.ConvertAll(shape.Attributes, a => a.LocalName);
        return Of(name, known, Array.Exists(shape.Parts, part => part.Name == name), way, static shape => shape.Attributes);
    }

    /// <summary>What is said of an element.</summary>
    /// <param name="way">The shapes from its parent up to the root.</param>
    /// <param name="child">The element.</param>
    public static StrayWords Of(IReadOnlyList<Shape> way, DocumentElement child)
    {
        var (shape, root) = (way[0], way[^1]);
        if (child.Name.NamespaceName.Length > 0)
        {
            return new(Keeper: root.Name switch { "interface" => "the <metadata> of the <domain>", "networkport" => "", _ => "<metadata>" });
        }

        return Of(child.Name, Plain(shape), shape.Knows(child.Name), way, static shape => Array.ConvertAll(shape.Parts, part => part.Name), Vocabulary.AsAttribute(shape, child.Name));
    }

    /// <summary>The same for both: names are those known here, and the other form is an element for an attribute and an attribute for an element.</summary>
    private static StrayWords Of(XName name, string[] known, bool isOtherForm, IReadOnlyList<Shape> way, Func<Shape, XName[]> names, string instead = "")
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

        if (Vocabulary.Otherwise(way, name, names) is { Length: > 0 } otherwise)
        {
            return new(Otherwise: otherwise);
        }

        if (Vocabulary.Near(way, name, names) is { Length: > 0 } around)
        {
            return new(Elsewhere: around);
        }

        if (near is null && instead.Length > 0)
        {
            return new(Instead: instead);
        }

        if ((near ?? Abbreviation.Of(name.LocalName, known)) is { } meant)
        {
            return new(Suggestion: meant);
        }

        if (Vocabulary.OnTheWay(way, name, names) is { Length: > 0 } elsewhere)
        {
            return new(Elsewhere: elsewhere);
        }

        return name.LocalName.Length >= Tellable && NearestName.Of(name.LocalName, Vocabulary.NamesAround(way, names)) is { } other
            ? new(Suggestion: other, Elsewhere: Vocabulary.Near(way, other, names))
            : new(Known: known.Length == 0 ? "" : new KnownNames(known).ToString());
    }

    private static string[] Plain(Shape shape) => [.. shape.Parts.Where(part => part.Name.NamespaceName.Length == 0).Select(part => part.Name.LocalName)];
}
