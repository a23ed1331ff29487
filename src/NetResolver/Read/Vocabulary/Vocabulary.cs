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

    /// <summary>The same element with other values of what tells its shape, as a text; empty where libvirt reads the name in none of them.</summary>
    public static string Otherwise(IReadOnlyList<Shape> way, XName name, Func<Shape, XName[]> names)
    {
        var own = KindOf(way[^1]);
        return own.Shapes.Where(other => other.Name == way[0].Name && other.Condition is not null && names(other).Contains(name)).ToList() is { Count: > 0 } same && !Vague.Contains(name)
            ? WithConditions(own, same)
            : "";
    }

    /// <summary>The elements that have a name which this one does not, as a text: those nearest below it, else the one around it. Empty where there is none.</summary>
    public static string Near(IReadOnlyList<Shape> way, XName name, Func<Shape, XName[]> names) => First(Below(way[0]).Concat(way.Skip(1).Take(1).Select(List)), name, names);

    /// <summary>Those that stand around it, and beside it or beside those: the nearest.</summary>
    public static string OnTheWay(IReadOnlyList<Shape> way, XName name, Func<Shape, XName[]> names) =>
        First(way.Skip(1).SelectMany(around => new[] { List(around), [.. around.Parts.SelectMany(part => Kind.Forms(part.Shape)).Distinct()] }), name, names);

    /// <summary>An element below this one that has an attribute of the name, written out; empty where there is none, or several kinds.</summary>
    public static string AsAttribute(Shape shape, XName name) =>
        !Vague.Contains(name) && Below(shape).Select(level => Names(level, name, static s => s.Attributes)).FirstOrDefault(found => found.Count > 0) is [var only]
            ? $"{only[..^1]} {name.LocalName}='…'>"
            : "";

    /// <summary>The names of elements, or of attributes, that are known below this one and in the one around it.</summary>
    public static IEnumerable<string> NamesAround(IReadOnlyList<Shape> way, Func<Shape, XName[]> names) =>
        Below(way[0]).SelectMany(level => level).Concat(way.Skip(1).Take(1))
            .SelectMany(names)
            .Where(name => name.NamespaceName.Length == 0 && !Vague.Contains(name))
            .Select(name => name.LocalName)
            .Distinct();

    private static Kind KindOf(Shape root) => Array.Find(Kinds.Value, kind => kind.Root == root || kind.Shapes.Contains(root)) ?? Kinds.Value[0];

    private static List<Shape> List(Shape shape) => [shape];

    private static string First(IEnumerable<List<Shape>> groups, XName name, Func<Shape, XName[]> names) =>
        !Vague.Contains(name) && groups.Select(group => Names(group, name, names)).FirstOrDefault(found => found.Count > 0) is { Count: <= Most } near ? Joined(near, "or") : "";

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
    private static string WithConditions(Kind kind, List<Shape> found)
    {
        var texts = new List<string>();
        foreach (var same in found.GroupBy(shape => shape.Name))
        {
            var types = same.Select(shape => shape.Condition).Distinct().ToList();
            var all = kind.Shapes.Where(shape => shape.Name == same.Key).Select(shape => shape.Condition).Distinct().Count();
            texts.Add(types.Contains(null) || types.Count > Most || types.Count == all ? $"<{same.Key}>" : $"<{same.Key}> for {same.First().ConditionOf} {Joined([.. types.OfType<string>()], "or")}");
        }

        return texts.Count > Most ? "" : Joined(texts, "or");
    }

    private static string Joined(List<string> texts, string last) =>
        texts.Count == 1 ? texts[0] : $"{string.Join(", ", texts.Take(texts.Count - 1))} {last} {texts[^1]}";

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
