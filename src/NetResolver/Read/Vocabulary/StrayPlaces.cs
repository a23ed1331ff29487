using System.Xml.Linq;

namespace NetResolver.Read;

/// <summary>The ways to elements in which something stray was found. There is one only once that is so.</summary>
/// <param name="root">Where reading began.</param>
/// <param name="rootShape">What libvirt knows there.</param>
internal sealed class StrayPlaces(Cursor root, Shape rootShape)
{
    /// <summary>How far siblings have been counted: findings come in document order, and there may be very many siblings.</summary>
    private readonly Dictionary<(DocumentElement Parent, XName Name), (DocumentElement Last, int Number)> _counted = [];

    public Cursor Of(DocumentElement element)
    {
        if (element == root.Xml)
        {
            return root;
        }

        var shape = ShapeOf(element.Parent!);
        var part = shape.PartOf(element.Name, 0);
        return Of(element.Parent!).Child(element, shape.Parts[part].Occurs == Occurs.Several ? NumberOf(element) : 0).Pinned();
    }

    /// <summary>What libvirt knows in an element, in the one around it, and so on up to the root.</summary>
    public IReadOnlyList<Shape> WayFrom(DocumentElement element)
    {
        var way = new List<Shape> { ShapeOf(element) };
        for (var above = element; above != root.Xml; way.Add(ShapeOf(above)))
        {
            above = above.Parent!;
        }

        return way;
    }

    private Shape ShapeOf(DocumentElement element)
    {
        if (element == root.Xml)
        {
            return rootShape.Of(element);
        }

        var parent = ShapeOf(element.Parent!);
        return parent.Parts[parent.PartOf(element.Name, 0)].Shape.Of(element);
    }

    /// <summary>The number among the siblings of its name, from 1.</summary>
    private int NumberOf(DocumentElement element)
    {
        var key = (element.Parent!, element.Name);
        var (last, number) = _counted.TryGetValue(key, out var counted) ? counted : (null, 0);
        for (var node = last is null ? element.Parent!.FirstNode : last.NextNode; last != element; node = node!.NextNode)
        {
            if (node is DocumentElement sibling && sibling.Name == element.Name)
            {
                (last, number) = (sibling, number + 1);
            }
        }

        _counted[key] = (element, number);
        return number;
    }
}
