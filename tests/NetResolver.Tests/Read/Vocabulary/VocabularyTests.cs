using System.Text.Json;
using System.Text.RegularExpressions;
using NetResolver.Diagnostics;
using NetResolver.Read;
using NetResolver.Tests.Support;
using NetResolver.Vectors;

namespace NetResolver.Tests.Read;

/// <summary>The vocabulary as a whole: nothing that libvirt knows is warned of, and everything that is a letter away from it is.</summary>
public sealed partial class VocabularyTests
{
    private static readonly string[] Strange = ["NR1020", "NR1300", "NR1301", "NR1600"];

    private static readonly IReadOnlyList<Known> Names = [.. In(NetworkShapes.Network, "network"), .. In(InterfaceShapes.Interface, "interface"), .. In(PortShapes.NetworkPort, "networkport")];

    [Fact]
    public void There_are_names_of_every_kind_of_document() =>
        Names.GroupBy(name => name.Root).Select(group => (group.Key, group.Count())).Should().OnlyContain(group => group.Item2 > 25).And.HaveCount(3);

    [Fact]
    public void Nothing_that_libvirt_knows_is_warned_of() =>
        Names.SelectMany(known => Findings(known, known.Name)).Select(finding => finding.ToString()).Distinct().Should().BeEmpty();

    [Fact]
    public void What_is_a_letter_away_from_a_known_name_is_warned_of_with_a_suggestion()
    {
        var wrong = new List<string>();
        foreach (var known in Names)
        {
            foreach (var misspelling in Misspellings(known.Name).Where(misspelling => !known.Siblings.Contains(misspelling)))
            {
                var finding = Findings(known, misspelling).FirstOrDefault();
                var suggestion = finding?.Arguments.FirstOrDefault(argument => argument.Key == "suggestion").Value;
                var isNear = suggestion == known.Name || (suggestion is not null && known.Siblings.Contains(suggestion));
                if (finding is null || !(isNear || misspelling.Length <= 3 || finding.Arguments.Any(argument => argument.Key is "elsewhere" or "form")))
                {
                    wrong.Add($"{known.Path} {misspelling}: {finding}");
                }
            }
        }

        wrong.Should().BeEmpty();
    }

    [Theory]
    [InlineData("parse-network.jsonl.gz")]
    [InlineData("parse-interface.jsonl.gz")]
    [InlineData("lifecycle.jsonl.gz")]
    [InlineData("quirks.jsonl.gz")]
    [InlineData("sequence.jsonl.gz")]
    [InlineData("sequence-2.jsonl.gz")]
    public void No_name_that_libvirt_writes_is_warned_of(string file)
    {
        var folder = Path.Combine(Repository.Root, "tests", "NetResolver.Tests", "Vectors");
        var host = RecordingHost.Read(Path.Combine(folder, "host.json"));
        var texts = Corpus.ReadFile(Path.Combine(folder, file), host).SelectMany(vector => Written(vector.Json)).ToHashSet();

        texts.Should().NotBeEmpty();
        texts.SelectMany(text => Read(Root().Match(text).Groups[1].Value, text)).Where(finding => Strange.Contains(finding.Id))
            .Select(finding => finding.ToString()).Distinct().Take(10).Should().BeEmpty();
    }

    /// <summary>The documents in libvirt's answers; what it was asked stands beside them.</summary>
    private static IEnumerable<string> Written(JsonElement json, bool isAnswer = false) => json.ValueKind switch
    {
        JsonValueKind.String when isAnswer && json.GetString() is { } text && Root().IsMatch(text) => [text],
        JsonValueKind.Array => json.EnumerateArray().SelectMany(item => Written(item, isAnswer)),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Written(property.Value, isAnswer || property.Name is "expect" or "define")),
        _ => [],
    };

    private static IEnumerable<Diagnostic> Findings(Known known, string name) =>
        Read(known.Root, known.Document(name)).Where(finding => Strange.Contains(finding.Id));

    private static IReadOnlyList<Diagnostic> Read(string root, string xml) => root switch
    {
        "network" => NetworkDefinition.Read(xml).Diagnostics,
        "networkport" => NetworkPort.Read(xml).Diagnostics,
        "interface" => GuestInterface.Read(xml).Diagnostics,
        _ => Guest.Read(xml).Diagnostics,
    };

    private static IEnumerable<string> Misspellings(string name)
    {
        yield return name + "x";
        yield return name[..^1] + "q";
        yield return char.ToUpperInvariant(name[0]) + name[1..];
        if (name.Length > 2)
        {
            yield return name[..^1];
            yield return name[..1] + name[2..];
            yield return name[..1] + name[2] + name[1] + name[3..];
        }
    }

    private static IEnumerable<Known> In(Shape root, string name) => Vocabulary.Kind.Forms(root).SelectMany(form => In(name, form, OpenTag(root, form, name), $"</{name}>", name));

    private static IEnumerable<Known> In(string root, Shape shape, string before, string after, string path)
    {
        var attributes = shape.Attributes.Select(a => a.LocalName).ToList();
        foreach (var attribute in attributes.Where(attribute => !before.EndsWith($" {attribute}='{shape.Condition}'>", StringComparison.Ordinal)))
        {
            yield return new(root, $"{path}/@{attribute}", attribute, attributes, wrong => $"{before[..^1]} {wrong}='1'>{after}");
        }

        var parts = shape.Parts.Where(part => part.Name.NamespaceName.Length == 0).Select(part => part.Name.LocalName).ToList();
        foreach (var part in shape.Parts.Where(part => part.Name.NamespaceName.Length == 0))
        {
            var name = part.Name.LocalName;
            yield return new(root, $"{path}/{name}", name, parts, wrong => $"{before}<{wrong}/>{after}");
            foreach (var known in Vocabulary.Kind.Forms(part.Shape).SelectMany(form => In(root, form, before + OpenTag(part.Shape, form, name), $"</{name}>" + after, $"{path}/{name}")))
            {
                yield return known;
            }
        }
    }

    private static string OpenTag(Shape shape, Shape form, string name) =>
        shape.Selector is null ? $"<{name}>" : $"<{name} {shape.Selector.LocalName}='{shape.Variants.First(variant => variant.Value == form).Key}'>";

    [GeneratedRegex(@"\A<(network|interface|networkport|domain)\b")]
    private static partial Regex Root();

    /// <summary>A name of the vocabulary: a document that has another one in its place, and which others libvirt knows there.</summary>
    private sealed record Known(string Root, string Path, string Name, IReadOnlyList<string> Siblings, Func<string, string> Document);
}
