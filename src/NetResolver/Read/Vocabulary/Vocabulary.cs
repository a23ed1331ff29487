using System.Xml.Linq;

namespace NetResolver.Read;

/// <summary>The whole of what libvirt knows, searched for where a name belongs.</summary>
internal static class Vocabulary
{
    /// <summary>A name that more kinds of elements have is no hint where it belongs.</summary>
    private const int Most = 4;

    private static readonly Lazy<Kind[]> Kinds = new(() => [new(NetworkShapes.Network), new(InterfaceShapes.Interface), new(PortShapes.NetworkPort)]);

    /// <summary>Names that so many elements have that they tell nothing.</summary>
    private static readonly XName[] Vague = ["name", "type", "id", "value"];

    /// <summary>
    /// The elements near one that have a name which it does not, as a text: the same element under another condition, else those nearest below it, else the one around it. Empty
    /// where there is none.
    /// </summary>
    public static string Near(Shape root, Shape shape, XName name, Func<Shape, XName[]> names)
    {
        var own = KindOf(root);
        return Vague.Contains(name) ? ""
            : own.Shapes.Where(other => other.Name == shape.Name && names(other).Contains(name)).ToList() is { Count: > 0 } same ? WithConditions([own], same)
            : Below(shape).Append(own.Shapes.Where(other => other.HasPart(shape))).Select(group => Names(group, name, names)).FirstOrDefault(found => found.Count > 0) is { } near ? Joined(near, "and")
            : "";
    }

    /// <summary>Those anywhere in a document of this kind, else in one of another. Empty also where there are so many that it is no hint.</summary>
    public static string Anywhere(Shape root, XName name, Func<Shape, XName[]> names)
    {
        var own = KindOf(root);
        foreach (var kinds in Vague.Contains(name) ? [] : new[] { [own], Array.FindAll(Kinds.Value, kind => kind != own) })
        {
            if (kinds.SelectMany(kind => kind.Shapes).Where(shape => names(shape).Contains(name)).ToList() is { Count: > 0 } found)
            {
                return WithConditions(kinds, found);
            }
        }

        return "";
    }

    /// <summary>The names of elements, or of attributes, that are known below this one and in the one around it.</summary>
    public static IEnumerable<string> NamesAround(Shape root, Shape shape, Func<Shape, XName[]> names) =>
        Below(shape).SelectMany(level => level).Concat(KindOf(root).Shapes.Where(other => other.HasPart(shape)))
            .SelectMany(names)
            .Where(name => name.NamespaceName.Length == 0 && !Vague.Contains(name))
            .Select(name => name.LocalName)
            .Distinct();

    private static Kind KindOf(Shape root) => Array.Find(Kinds.Value, kind => kind.Root == root || kind.Shapes.Contains(root)) ?? Kinds.Value[0];

    /// <summary>The shapes of the parts, then those of the parts' parts, and so on.</summary>
    private static IEnumerable<List<Shape>> Below(Shape shape)
    {
        var level = new List<Shape> { shape };
        while (true)
        {
            level = [.. level.SelectMany(s => s.Parts).SelectMany(part => Kind.Forms(part.Shape)).Distinct()];
            if (level.Count == 0)
            {
                yield break;
            }

            yield return level;
        }
    }

    private static List<string> Names(IEnumerable<Shape> shapes, XName name, Func<Shape, XName[]> names) =>
        [.. shapes.Where(shape => names(shape).Contains(name)).Select(shape => $"<{shape.Name}>").Distinct()];

    /// <summary>Each element once, with its types where only some of its shapes are among those found. Empty where there are too many.</summary>
    private static string WithConditions(IEnumerable<Kind> kinds, List<Shape> found)
    {
        var texts = new List<string>();
        foreach (var same in found.GroupBy(shape => shape.Name))
        {
            var types = same.Select(shape => shape.Condition).Distinct().ToList();
            var all = kinds.SelectMany(kind => kind.Shapes).Where(shape => shape.Name == same.Key).Select(shape => shape.Condition).Distinct().Count();
            texts.Add(types.Contains(null) || types.Count > Most || types.Count == all ? $"<{same.Key}>" : $"<{same.Key}> for {same.First().ConditionOf} {Joined([.. types.OfType<string>()], "or")}");
        }

        return texts.Count > Most ? "" : Joined(texts, "and");
    }

    private static string Joined(List<string> texts, string last) =>
        texts.Count == 1 ? texts[0] : $"{string.Join(", ", texts.Take(texts.Count - 1))} {last} {texts[^1]}";

    private static bool HasPart(this Shape shape, Shape part) => Array.Exists(shape.Parts, p => Kind.Forms(p.Shape).Contains(part));

    /// <summary>A kind of document: its root's shape, and all shapes in it, those near the root first.</summary>
    internal sealed class Kind
    {
        public Kind(Shape root)
        {
            Root = root;
            var all = new List<Shape>(Forms(root));
            for (var i = 0; i < all.Count; i++)
            {
                all.AddRange(all[i].Parts.SelectMany(part => Forms(part.Shape)).Where(form => !all.Contains(form)).Distinct());
            }

            Shapes = all;
        }

        public Shape Root { get; }

        public List<Shape> Shapes { get; }

        /// <summary>The shapes that an element can have; not the one of an element whose type is none.</summary>
        public static IEnumerable<Shape> Forms(Shape shape) => shape.Selector is null ? [shape] : shape.Variants.Values;
    }
}
