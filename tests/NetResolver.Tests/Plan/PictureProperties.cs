using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsCheck;
using NetResolver.Plan;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Plan;

/// <summary>What holds for every picture of a plan, whatever the documents say.</summary>
public partial class PictureProperties
{
    private static readonly string[] Elements = ["svg", "title", "desc", "style", "rect", "polyline", "polygon", "path", "text"];

    [Fact]
    public void Nothing_lies_over_anything() => PlanGen.Results.Sample(results =>
    {
        var layout = new PictureLayout(PanelMaker.Make(results, ReportOptions.Default));
        Faults(layout).Should().BeEmpty();
    });

    [Fact]
    public void Lines_are_as_wide_as_was_reckoned() => PlanGen.Results.Sample(results =>
    {
        foreach (var text in new PictureLayout(PanelMaker.Make(results, ReportOptions.Default)).Texts)
        {
            TextFit.Width(text.Text, text.Size).Should().Be(text.Area.Width);
            TextFit.Clean(text.Text).Should().Be(text.Text);
        }
    });

    [Fact]
    public void Svg_is_XML_of_harmless_elements_whatever_the_names() => PlanGen.Results.Sample(results =>
    {
        var svg = PlanReport.ToSvg(results);

        var root = XDocument.Parse(svg, LoadOptions.PreserveWhitespace).Root!;

        root.Attribute("role")!.Value.Should().Be("img");
        root.DescendantsAndSelf().Select(element => element.Name.LocalName).Should().BeSubsetOf(Elements);
        root.DescendantsAndSelf().SelectMany(element => element.Attributes()).Select(attribute => attribute.Name.LocalName)
            .Should().NotContain(name => name == "href" || name == "style" || name.StartsWith("on", StringComparison.Ordinal));
        root.Elements().Count(element => element.Name.LocalName == "style").Should().Be(1);
        svg.EnumerateRunes().Should().NotContain(rune => Rune.IsControl(rune) && rune.Value != '\n');
        PlanReport.ToSvg(results).Should().Be(svg);
    });

    [Fact]
    public void Dot_is_of_labels_that_are_well_formed_whatever_the_names() => PlanGen.Results.Sample(results =>
    {
        var dot = PlanReport.ToDot(results);

        foreach (Match label in Label().Matches(dot))
        {
            XElement.Parse($"<l>{label.Groups["label"].Value}</l>").Descendants().Select(element => element.Name.LocalName)
                .Should().BeSubsetOf(["TABLE", "TR", "TD", "BR", "B", "FONT"]);
        }

        Label().Replace(dot, "").Split('\n').Should().OnlyContain(line => Statement().IsMatch(line));
    });

    [Fact]
    public void Every_parameter_that_somebody_states_is_there_with_its_value_and_place() => PlanGen.Results.Sample(results =>
    {
        var panels = PanelMaker.Make(results, ReportOptions.Default);
        foreach (var (result, panel) in results.Zip(panels))
        {
            if (result.Resolution is not { } resolution)
            {
                continue;
            }

            foreach (var level in new[] { Origin.Interface, Origin.Network, Origin.PortGroup })
            {
                if (resolution.VirtualPort[level] is not { } element)
                {
                    continue;
                }

                for (var rest = element.Fields.Specified & ~element.Fields.Generated; rest != 0; rest &= rest - 1)
                {
                    var parameter = rest.First();
                    var cell = panel.Rows.Should().ContainSingle(row => row.Name == parameter.XmlName()).Which.Cells[(int)level - 1]!;
                    cell.Value.Should().Be(element.Fields.TextOf(parameter));
                    cell.Place.Should().Be(element.PlaceOf(parameter));
                }
            }

            if (result.Plan?.VirtualPort is { } port)
            {
                panel.Rows.Single(row => row.Name == "virtualport").Result.Value.Should().Be(port.Type.XmlName());
                panel.Rows.Where(row => row.Name != "virtualport" && port.Fields.Has(Enum.GetValues<VirtualPortParameters>().FirstOrDefault(p => IsOne(p) && p.XmlName() == row.Name)))
                    .Should().OnlyContain(row => row.Result.Emphasis == Emphasis.Strong);
            }
        }
    });

    [Fact]
    public void Every_value_of_the_table_is_in_the_picture_whole_or_as_the_title_of_what_is_cut() => PlanGen.Results.Sample(results =>
    {
        var panels = PanelMaker.Make(results, ReportOptions.Default);
        var texts = new PictureLayout(panels).Texts;
        var all = Packed(string.Concat(texts.Select(text => text.Text)));
        var full = texts.Where(text => text.Full is not null).Select(text => Packed(text.Full!)).ToHashSet();
        foreach (var statement in panels.SelectMany(panel => panel.Rows).SelectMany(row => row.Cells).OfType<Statement>())
        {
            var value = Packed(TextFit.Clean(statement.Value));
            (all.Contains(value, StringComparison.Ordinal) || full.Contains(value)).Should().BeTrue(statement.Value);
        }
    });

    private static IEnumerable<string> Faults(PictureLayout layout)
    {
        var page = new PictureArea(0, 0, PictureLayout.Width, layout.Height);
        for (var i = 0; i < layout.Texts.Count; i++)
        {
            var text = layout.Texts[i];
            if (!page.Contains(text.Area) || !layout.Frames[text.Frame].Area.Contains(text.Area))
            {
                yield return $"'{text.Text}' leaves its frame";
            }

            if (layout.Texts.Skip(i + 1).FirstOrDefault(other => other.Area.Overlaps(text.Area)) is { } over)
            {
                yield return $"'{over.Text}' lies over '{text.Text}'";
            }

            if (layout.Frames.Any(frame => frame.Area.Overlaps(text.Area) && !frame.Area.Contains(text.Area)))
            {
                yield return $"a frame runs through '{text.Text}'";
            }

            if (layout.Edges.SelectMany(Segments).Any(segment => segment.Overlaps(text.Area)))
            {
                yield return $"an edge runs through '{text.Text}'";
            }
        }

        for (var i = 0; i < layout.Frames.Count; i++)
        {
            var frame = layout.Frames[i].Area;
            if (!page.Contains(frame) || layout.Frames.Skip(i + 1).Any(inner => frame.Overlaps(inner.Area) && !frame.Contains(inner.Area)))
            {
                yield return $"frame {i} leaves the page, or another one runs through it";
            }
        }
    }

    private static string Packed(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static bool IsOne(VirtualPortParameters parameter) => parameter != 0 && (parameter & (parameter - 1)) == 0;

    private static IEnumerable<PictureArea> Segments(PlacedEdge edge) => edge.Points.Zip(edge.Points.Skip(1), (from, to) =>
        new PictureArea(Math.Min(from.X, to.X), Math.Min(from.Y, to.Y), Math.Abs(from.X - to.X) + 1, Math.Abs(from.Y - to.Y) + 1));

    [GeneratedRegex("label=<(?<label>.*?)>(?=[\\];])(?=\\]?;\n)", RegexOptions.Singleline)]
    private static partial Regex Label();

    /// <summary>What is outside of labels is ours to the letter.</summary>
    [GeneratedRegex("^( *(digraph plan \\{|\\}|subgraph cluster_[0-9]+ \\{|(graph|node) \\[[a-zA-Z0-9=\", -]*\\];|;|n[0-9]+_[a-z]+ \\[\\];|n[0-9]+_[a-z]+(:d[0-9]+)? -> n[0-9]+_[a-z]+( \\[[a-z0-9=\", #]*\\])?;))?$")]
    private static partial Regex Statement();
}
