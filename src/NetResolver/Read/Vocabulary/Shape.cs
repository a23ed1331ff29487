using System.Xml.Linq;

namespace NetResolver.Read;

/// <summary>How often a part may stand in its element, and what libvirt does with another one.</summary>
internal enum Occurs
{
    /// <summary>The first one counts, and another one is not even looked at.</summary>
    Once,

    /// <summary>Each attribute is taken from the first one that has it, so that another one may count.</summary>
    Joined,

    /// <summary>All of them count.</summary>
    Several,

    /// <summary>Another one is refused, or told of, by its own reader.</summary>
    Refused,
}

/// <summary>An element that libvirt knows inside another one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">What libvirt knows in it.</param>
/// <param name="Occurs">How often it may stand there.</param>
/// <param name="InAnyNamespace">True where libvirt looks at the local name alone.</param>
internal readonly record struct Part(XName Name, Shape Shape, Occurs Occurs = Occurs.Once, bool InAnyNamespace = false);

/// <summary>An attribute that libvirt does not always know.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Since">The release that brought it; the default value for one that does not depend on it.</param>
/// <param name="Holds">Whether it is known; null where the release alone decides.</param>
internal sealed record SometimesKnown(XName Name, LibvirtRelease Since = default, Func<ReadContext, bool>? Holds = null)
{
    public bool IsKnown(ReadContext context) => Holds?.Invoke(context) ?? context.Since(Since);
}

/// <summary>
/// What libvirt knows in one kind of element: its attributes and its parts. The vocabulary is made of these, once; looking names up compares references, for names are
/// objects that are the same for the same text.
/// </summary>
internal sealed class Shape(string name, params string[] attributes)
{
    private static readonly XName[] None = [];

    /// <summary>The name of the elements.</summary>
    public string Name { get; } = name;

    /// <summary>In libvirt's own order, in which documents mostly have them.</summary>
    public XName[] Attributes { get; } = attributes.Length == 0 ? None : Array.ConvertAll(attributes, XName.Get);

    public Part[] Parts { get; init; } = [];

    public SometimesKnown[] Sometimes { get; init; } = [];

    /// <summary>Where it is one of several shapes of elements of that name, the type, or the mode, for which it holds; else null.</summary>
    public string? Condition { get; init; }

    /// <summary>What <see cref="Condition"/> is a value of.</summary>
    public string ConditionOf { get; init; } = "type";

    /// <summary>True for one whose content nobody but its reader knows: nothing in it is looked at, its own attributes neither.</summary>
    public bool IsOpen { get; init; }

    /// <summary>True for one whose text libvirt reads.</summary>
    public bool IsText { get; init; }

    /// <summary>True for one whose reader tells itself of the elements that it does not know.</summary>
    public bool HasOwnParts { get; init; }

    /// <summary>The attribute that tells which of several shapes an element has, and what its absence means; null where it has this shape.</summary>
    public XName? Selector { get; init; }

    /// <summary>The value that counts where there is no such attribute.</summary>
    public string Absent { get; init; } = "";

    /// <summary>The shapes by the attribute's value. An element with another value has this shape.</summary>
    public Dictionary<string, Shape> Variants { get; init; } = [];

    /// <summary>The shape that an element of this name has.</summary>
    public Shape Of(DocumentElement element) =>
        Selector is not null && Variants.TryGetValue(element.Attribute(Selector)?.Value ?? Absent, out var variant) ? variant : this;

    public bool Knows(XName attribute) => Array.IndexOf(Attributes, attribute) >= 0;

    /// <summary>The index of an attribute; -1 for none. It is looked for from where the one before it was found.</summary>
    public int AttributeOf(XName name, int from)
    {
        for (var i = from; i < Attributes.Length; i++)
        {
            if (Attributes[i] == name)
            {
                return i;
            }
        }

        for (var i = 0; i < from; i++)
        {
            if (Attributes[i] == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The index of the part that an element is; -1 for none.</summary>
    public int PartOf(XName name, int from)
    {
        for (var i = from; i < Parts.Length; i++)
        {
            if (Parts[i].Name == name)
            {
                return i;
            }
        }

        for (var i = 0; i < from; i++)
        {
            if (Parts[i].Name == name)
            {
                return i;
            }
        }

        return name.NamespaceName.Length == 0 ? -1 : ForeignPartOf(name.LocalName);
    }

    /// <summary>By itself, so that no closure is made for a name that is found.</summary>
    private int ForeignPartOf(string localName) => Array.FindIndex(Parts, part => part.InAnyNamespace && part.Name.LocalName == localName);
}
