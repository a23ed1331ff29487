using CsCheck;

namespace NetResolver.LiveTests.Questions;

/// <summary>Generators of pieces of XML, and ways to put pieces together.</summary>
internal static class Text
{
    /// <summary>No text at all.</summary>
    public static Gen<string> Nothing { get; } = Gen.Const("");

    public static Gen<string> OneOf(params string[] texts) => Gen.OneOf(texts);

    /// <summary>One of two, the first in so many cases of a hundred.</summary>
    public static Gen<string> Mostly(int percent, Gen<string> first, Gen<string> second) =>
        Gen.Frequency([(percent, (IGen<string>)first), (100 - percent, second)]);

    /// <summary>The text in so many cases of a hundred, else nothing.</summary>
    public static Gen<string> Maybe(int percent, Gen<string> text) =>
        percent >= 100 ? text : percent <= 0 ? Nothing : Mostly(percent, text, Nothing);

    public static Gen<string> Maybe(int percent, string text) => Maybe(percent, Gen.Const(text));

    public static Gen<string> Attribute(string name, Gen<string> value) => value.Select(v => $" {name}='{v}'");

    public static Gen<string> Attribute(int percent, string name, Gen<string> value) => Maybe(percent, Attribute(name, value));

    /// <summary>An element with attributes, each with the blank before it, and children.</summary>
    public static Gen<string> Element(string name, Gen<string> attributes, Gen<string>? children = null) =>
        Gen.Select(attributes, children ?? Nothing, (a, c) => c.Length == 0 ? $"<{name}{a}/>" : $"<{name}{a}>{c}</{name}>");

    public static Gen<string> Join(params IReadOnlyList<Gen<string>> parts) => All(parts).Select(string.Concat);

    /// <summary>All parts, in any order; what libvirt reads has none.</summary>
    public static Gen<string> Shuffle(params IReadOnlyList<Gen<string>> parts) =>
        All(parts).SelectMany(p => Gen.Shuffle(p)).Select(string.Concat);

    /// <summary>From so many to so many of them, one after the other.</summary>
    public static Gen<string> Several(Gen<string> part, int least, int most) => part.Array[least, most].Select(string.Concat);

    /// <summary>Some of the texts, each once at most, in any order.</summary>
    public static Gen<string[]> Some(string[] texts, int least, int most) =>
        Gen.Select(Gen.Shuffle(texts), Gen.Int[least, most], (all, count) => all[..Math.Min(count, all.Length)]);

    private static Gen<string[]> All(IReadOnlyList<Gen<string>> parts) =>
        parts.Aggregate(Gen.Const(Array.Empty<string>()), (all, part) => Gen.Select(all, part, (texts, text) => (string[])[.. texts, text]));
}
