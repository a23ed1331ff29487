namespace NetResolver.Tests.Read;

/// <summary>What is told of texts that are no XML or no JSON: words of our own, and none of the platform's.</summary>
public sealed class FaultTextTests
{
    private const string Usual = "Correct the XML at this place; an editor or xmllint shows what does not match.";

    [Theory]
    [InlineData("<network><name>a & b</name></network>", "'&' begins an entity, and no name of one and no semicolon follow", "Write &amp; for an & that stands for itself. ")]
    [InlineData("<network><name>a&b</name></network>", "'&' begins an entity, and '<' stands where its semicolon is expected", "Write &amp; for an & that stands for itself. ")]
    [InlineData("<network><name>&nbsp;</name></network>", "there is no entity '&nbsp;'", "XML knows &amp; &lt; &gt; &quot; and &apos; alone. Write &amp; for an & that stands for itself. ")]
    [InlineData("<network><name>red</network>", "</network> stands where <name> of line 1 is to be closed", "Write </name>, or close <network> inside <name>. ")]
    [InlineData("<network><name>red", "it ends, and these elements are not closed: name, network", "Write their end tags, the last first. ")]
    [InlineData("<network/><network/>", "it has a second root element", "A document has one; put the other into a file of its own. ")]
    [InlineData("<network><mtu size='1' size='2'/></network>", "attribute 'size' is stated twice", "Keep one of the two. ")]
    [InlineData("<network><mtu size=1/></network>", "'1' stands where a value in quotes is expected", "Write quotes around the value. ")]
    [InlineData("<network><mtu size/></network>", "'/' stands where = and a value are expected", "")]
    [InlineData("<network><mtu size='a'b='c'/></network>", "'b' stands where a blank is expected", "")]
    [InlineData("<network><mtu size='<'/></network>", "'<' stands in the value of an attribute", "Write &lt; for a < that stands for itself. ")]
    [InlineData("<network><name>1 < 2</name></network>", "no name begins with ' '", "Write &lt; for a < that stands for itself. ")]
    [InlineData("<network a:b='c'/>", "nothing says which namespace the prefix 'a' is", "Declare it by xmlns:a='…', or remove it. ")]
    [InlineData("<network><!-- -- --></network>", "'--' stands in a comment", "Write a blank between the two, or end the comment by -->. ")]
    [InlineData("<network>&#1;</network>", "the character 0x01 may not stand in XML", "Remove it. ")]
    [InlineData("<network>]]></network>", "']]>' stands in a text", "Write ]]&gt; there. ")]
    [InlineData("", "it has no element", "")]
    public void Xml(string text, string reason, string hint)
    {
        var error = NetworkDefinition.Read(text).FirstError!;

        error.Id.Should().Be("NR1001");
        error.Message.Should().Be($"The text is not well-formed XML: {reason}");
        error.Mend.Should().Be(hint + Usual);
    }

    [Theory]
    [InlineData("", "there is nothing in it")]
    [InlineData("{\"formatVersion\":\"1.0\"", "it ends before all brackets and quotes are closed")]
    [InlineData("{\"formatVersion\":\"1.0\",}", "a comma stands before a closing bracket")]
    [InlineData("{'formatVersion':'1.0'}", "texts and names stand in double quotes")]
    [InlineData("{\"formatVersion\":\"1.0\"} // mine", "comments are no part of it")]
    [InlineData("{\"formatVersion\":\"1.0\"} x", "'x' is not expected here")]
    [InlineData("{\"formatVersion\":\"1.0\n\"}", "a text is not closed in its line")]
    [InlineData("{\"formatVersion\":\"1\\q0\"}", "there is no escape \\q")]
    [InlineData("oops", "it begins with 'o', which begins no value")]
    public void Json(string text, string reason)
    {
        var error = HostInventory.Read(text).FirstError!;

        error.Id.Should().Be("NR1500");
        error.Message.Should().Be($"The text is not JSON: {reason}");
    }

    [Fact]
    public void Json_that_is_too_deep() => HostInventory.Read("{\"formatVersion\":\"1.0\",\"devices\":" + new string('[', 100_000)).Diagnostics[^1].Message
        .Should().MatchRegex("^The text is not JSON: it is more than [0-9]+ deep$");
}
