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
        return Text(
            own,
            [
                own.Shapes.Where(other => other.Name == shape.Name && other.Condition is not null),
                .. Below(shape),
                own.Shapes.Where(other => other.HasPart(shape)),
            ],
            name,
            names);
    }

    /// <summary>Those anywhere in a document of this kind, else in one of another. Empty also where there are so many that it is no hint.</summary>
    public static string Anywhere(Shape root, XName name, Func<Shape, XName[]> names)
    {
        var own = KindOf(root);
        return Text(own, [own.Shapes, .. Kinds.Value.Where(kind => kind != own).Select(kind => kind.Shapes)], name, names);
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

    /// <summary>The elements of the first group that has some with the name: each once, with its conditions where only some of its shapes have the name.</summary>
    private static string Text(Kind own, IEnumerable<IEnumerable<Shape>> groups, XName name, Func<Shape, XName[]> names)
    {
        var found = Vague.Contains(name) ? null : groups.Select(group => group.Where(shape => names(shape).Contains(name)).ToList()).FirstOrDefault(group => group.Count > 0);
        var texts = new List<string>();
        foreach (var same in (found ?? []).GroupBy(shape => shape.Name))
        {
            var conditions = same.Select(shape => shape.Condition).Distinct().ToList();
            var all = own.Shapes.Where(shape => shape.Name == same.Key).Select(shape => shape.Condition).Distinct().Count();
            var isAlways = conditions.Contains(null) || conditions.Count > Most || conditions.Count == all;
            texts.Add(isAlways ? $"<{same.Key}>" : $"<{same.Key}> for {Joined([.. conditions.OfType<string>()], "or")}");
        }

        return texts.Count is 0 or > Most ? "" : Joined(texts, "and");
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
