using System.Xml.Linq;

namespace NetResolver.Read;

/// <summary>What was meant by text in an element that libvirt reads no text of.</summary>
internal static class StrayText
{
    /// <summary>Attributes that say the one thing that their element is about, those first that say it where an element has several.</summary>
    private static readonly string[] Telling = ["size", "mode", "name", "address", "dev", "path", "filter", "type", "order", "state", "id", "value"];

    /// <summary>Those of a source, beside the one that has the name of the interface's type.</summary>
    private static readonly string[] OfSource = ["dev", "path", "name", "address"];

    /// <summary>The attribute that was meant; empty where the element has no obvious one, or states it already.</summary>
    public static string AttributeOf(Shape shape, DocumentElement element)
    {
        var name = element.Parent is null || shape.Name is "address" or "host" or "interface" && element.Parent.Name.LocalName != "forward" ? null
            : shape.Name == "source" ? Of(shape, shape.Condition is { } type ? [type, .. OfSource] : OfSource)
            : Of(shape, Telling) ?? (shape is { Attributes: [var only], Parts: [] } ? only.LocalName : null);
        return name is null || element.Attribute(name) is not null ? "" : name;
    }

    /// <summary>The element that was meant, written out; empty where there is none.</summary>
    public static string ElementOf(Shape shape, DocumentElement element) => shape.Name == "vlan" && element.FirstChild is null ? "<tag id='…'/>" : "";

    private static string? Of(Shape shape, string[] names) => Array.Find(names, name => shape.Knows(XName.Get(name)));
}
