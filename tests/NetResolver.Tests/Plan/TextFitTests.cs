using NetResolver.Plan;

namespace NetResolver.Tests.Plan;

/// <summary>Text fitted without a font.</summary>
public class TextFitTests
{
    [Theory]
    [InlineData("plain <&> text", "plain <&> text")]
    [InlineData("a\nb\tc\u001b[31m", "a\ufffdb\ufffdc\ufffd[31m")]
    [InlineData("a\u202eb\u2066c\u200bd\ufeff", "a\ufffdb\ufffdc\ufffdd\ufffd")]
    [InlineData("e\u0301\u0301\u0301\u0301\u0301\u0301!", "e\u0301\u0301\u0301!")]
    [InlineData("日本 ✓ é", "日本 ✓ é")]
    public void Clean_text_has_a_form_and_steers_nothing(string text, string clean) => TextFit.Clean(text).Should().Be(clean);

    [Fact]
    public void Half_of_a_letter_and_what_is_none_are_replaced() => TextFit.Clean("\ud800x\ufffe").Should().Be("\ufffdx\ufffd");

    [Fact]
    public void Lines_are_broken_where_words_end() =>
        TextFit.Wrap("the first idle one; it serves this connection alone", 150, 12, 9).Lines.Should().Equal("the first idle one;", "it serves this", "connection alone");

    [Fact]
    public void Id_is_broken_at_a_hyphen() =>
        TextFit.Wrap("09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f", 162, 12, 9).Lines.Should().Equal("09b11c53-8b5c-4eeb-", "8f00-d84eaa0aaa4f");

    [Fact]
    public void What_has_no_words_is_broken_anywhere_and_cut_at_the_last_line()
    {
        var (lines, isCut) = TextFit.Wrap(new string('x', 50), 80, 12, 3);

        lines.Should().Equal("xxxxxxxxxx", "xxxxxxxxxx", "xxxxxxxxx…");
        isCut.Should().BeTrue();
    }

    [Fact]
    public void Text_that_just_fits_is_not_cut()
    {
        TextFit.Wrap(new string('x', 30), 80, 12, 3).Should().BeEquivalentTo((new[] { "xxxxxxxxxx", "xxxxxxxxxx", "xxxxxxxxxx" }, false));
        TextFit.Wrap("", 80, 12, 3).Lines.Should().BeEmpty();
    }

    [Fact]
    public void Place_keeps_its_end()
    {
        TextFit.End("/a/long/way/to/guest.xml(12,34)", 110, 10).Should().Be(("…guest.xml(12,34)", true));
        TextFit.End("guest.xml(1,2)", 110, 10).Should().Be(("guest.xml(1,2)", false));
    }

    [Fact]
    public void Wide_letters_take_more_room_and_marks_take_none()
    {
        TextFit.Width("日本", 12).Should().BeGreaterThan(24);
        TextFit.Width("e\u0301", 12).Should().Be(TextFit.Width("e", 12));
        TextFit.Width("👩", 12).Should().BeGreaterThan(14);
        TextFit.Width("\u0301", 12).Should().BePositive();
    }
}
