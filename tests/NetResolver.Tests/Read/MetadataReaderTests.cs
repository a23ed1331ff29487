using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public sealed class MetadataReaderTests
{
    [Theory]
    [InlineData("<metadata/>", "<metadata />")]
    [InlineData("<metadata at='1'> text <!-- c --></metadata>", "<metadata at=\"1\" />")]
    [InlineData("<metadata><a/></metadata>", "<metadata />")]
    [InlineData("<metadata><a xmlns='u'>t<b/> </a></metadata>", "<metadata>\n    <a xmlns=\"u\">t<b /> </a>\n  </metadata>")]
    [InlineData("<metadata><a xmlns='u'/><b xmlns='u'/><c xmlns='v'/></metadata>", "<metadata>\n    <a xmlns=\"u\" />\n    <c xmlns=\"v\" />\n  </metadata>")]
    [InlineData("<metadata><a xmlns='u'><![CDATA[<&]]></a></metadata>", "<metadata>\n    <a xmlns=\"u\"><![CDATA[<&]]></a>\n  </metadata>")]
    [InlineData("<metadata xmlns:p='u'><p:a/></metadata>", "<metadata xmlns:p=\"u\">\n    <p:a />\n  </metadata>")]
    public void Element_is_kept_but_for_what_libvirt_drops(string metadata, string kept) =>
        NetworkDefinition.Parse(NetworkText.Of(metadata)).Metadata.Should().Be(kept);

    [Fact]
    public void Blanks_and_entities_inside_are_kept()
    {
        const string Text = "<metadata>\n    <a xmlns=\"u\" k=\"1&#xA;2\">\n one &amp; two  <b> </b></a>\n  </metadata>";

        NetworkDefinition.Parse(NetworkText.Of(Text)).Metadata.Should().Be(Text);
    }

    [Fact]
    public void Prefix_declared_further_out_stays_meaningful() =>
        NetworkDefinition.Parse(NetworkText.Of("<metadata><p:a/></metadata>", " xmlns:p='u'")).Metadata.Should().Contain("xmlns").And.Contain("\"u\"");

    [Theory]
    [InlineData("<metadata><a xmlns='u'>\n<b/>\n</a><x:c xmlns:x='v'/></metadata>")]
    [InlineData("<metadata><a xmlns='u' k='&#9;&#10;&#13;'>&#13;\n</a></metadata>")]
    public void Reading_what_was_written_gives_the_same(string metadata)
    {
        var network = NetworkDefinition.Parse(NetworkText.Of(metadata));

        NetworkDefinition.Parse(network.ToXml()).Metadata.Should().Be(network.Metadata);
    }
}
