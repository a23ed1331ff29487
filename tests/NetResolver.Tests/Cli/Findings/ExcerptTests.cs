using NetResolver.Cli;
using NetResolver.Diagnostics;
using NetResolver.Read;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary>The line with carets below a finding.</summary>
public sealed class ExcerptTests
{
    [Fact]
    public void Carets_are_below_a_name_with_its_value() => Of("<a><b c='dd' e='f'/></a>", "e").Should().Be(
        "  1 | <a><b c='dd' e='f'/></a>\n" +
        "    |              ^^^^^");

    [Fact]
    public void Tab_stays_a_tab() => Of("\t<b\tc='d'/>", "c").Should().Be(
        "  1 | \t<b\tc='d'/>\n" +
        "    | \t  \t^^^^^");

    [Fact]
    public void Wide_characters_take_two_columns() => Of("<b a='日本' c='d'/>", "c").Should().Be(
        "  1 | <b a='日本' c='d'/>\n" +
        "    |             ^^^^^");

    [Fact]
    public void Pictures_take_two_columns_and_one_character() => Of("<b a='\U0001f310' c='\U0001f310'/>", "c").Should().Be(
        "  1 | <b a='\U0001f310' c='\U0001f310'/>\n" +
        "    |           ^^^^^^");

    [Fact]
    public void Accent_put_on_a_letter_takes_no_column() => Of("<b a='e\u0301' c='d'/>", "c").Should().Be(
        "  1 | <b a='e\u0301' c='d'/>\n" +
        "    |          ^^^^^");

    [Fact]
    public void Long_line_is_cut_on_both_sides()
    {
        var excerpt = Of($"<b a='{new string('x', 300)}' c='d' e='{new string('y', 300)}'/>", "c")!.Split('\n');

        excerpt[0].Should().StartWith("  1 | …xxx").And.EndWith("yyy…").And.HaveLength(6 + 1 + 120 + 1);
        excerpt[0].IndexOf("c='d'", StringComparison.Ordinal).Should().Be(excerpt[1].IndexOf('^', StringComparison.Ordinal));
    }

    [Fact]
    public void Long_value_has_carets_to_the_cut() => Of($"<b c='{new string('x', 300)}'/>", "c")!.Split('\n')[1].Length.Should().Be(6 + 120);

    [Fact]
    public void Picture_at_the_cut_is_not_split()
    {
        for (var length = 200; length < 203; length++)
        {
            var excerpt = Of($"<b a='{new string('x', length % 3)}{string.Concat(Enumerable.Repeat("\U0001f310", length))}' c='d'/>", "c")!;
            excerpt.EnumerateRunes().Should().NotContain(rune => rune.Value == 0xfffd);
        }
    }

    [Fact]
    public void Characters_that_steer_a_terminal_are_replaced() => Excerpt.Of("<a\u009b2J\u202e", PlaceIn("<a/>", null))!.Should().StartWith("  1 | <a\ufffd2J\ufffd\n");

    [Fact]
    public void Place_behind_the_line_has_no_excerpt() => Excerpt.Of("", PlaceIn("<a/>", null)).Should().BeNull();

    [Theory]
    [InlineData("<a>\r\n<b c='d'/></a>")]
    [InlineData("<a>\r<b c='d'/></a>")]
    [InlineData("<a>\u2028\u0085\n<b c='d'/></a>")]
    public void Line_is_found_as_XML_counts_lines(string text) => new Document("a.xml", System.Text.Encoding.UTF8.GetBytes(text)).Line(2).Should().Be("<b c='d'/></a>");

    [Fact]
    public void Document_has_no_line_behind_its_end() => new Document("a.xml", [.. "<a/>"u8]).Line(2).Should().BeNull();

    [Fact]
    public void Finding_is_coloured_where_colours_are_wanted()
    {
        var output = new StringWriter { NewLine = "\n" };

        new FindingPrinter(new Inputs(new Terminal(() => Stream.Null, output, output)), output, hasColour: true).Print(NetworkDefinition.Read("<network/>").Diagnostics);

        output.ToString().Should().StartWith("\u001b[1;31mnetwork.xml(1,2): error ").And.Contain("\u001b[0m\n  mend: ");
    }

    [Fact]
    public void Finding_has_no_colours_otherwise()
    {
        using var shell = new Shell();

        shell.File("a.xml", "<network/>").Run("validate a.xml").Out.Should().NotContain("\u001b");
    }

    [Theory]
    [InlineData(null, "xterm", true)]
    [InlineData("", "xterm", true)]
    [InlineData("1", "xterm", false)]
    [InlineData(null, "dumb", false)]
    [InlineData(null, null, false)]
    public void Colours_are_for_terminals_that_may_have_them(string? noColour, string? terminal, bool may) => Terminal.MayColour(noColour, terminal).Should().Be(may);

    private static string? Of(string xml, string attribute) => Excerpt.Of(xml, PlaceIn(xml, attribute));

    /// <summary>The place of an attribute, or of the root, as the readers make it.</summary>
    private static Place PlaceIn(string xml, string? attribute)
    {
        var document = new SourcePath("a.xml", null, 0, 0, 0);
        var root = XmlLoader.Load(xml, document, new ReadContext(new DiagnosticBag(), ReadOptions.Default))!;
        var cursor = Cursor.Root(root, document, 0, new ReadContext(new DiagnosticBag(), ReadOptions.Default));
        return attribute is null ? cursor.Place : root.Attribute(attribute) is { } own ? cursor.PlaceOf(own)
            : cursor.Xml.Elements().Select(child => cursor.Child(child)).Where(child => child.Property(attribute) is not null).Select(child => child.PlaceOf(child.Property(attribute)!)).Single();
    }
}
