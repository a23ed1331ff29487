using System.Xml.Linq;
using NetResolver.Diagnostics;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

/// <summary>How much of a line a place covers, which is what carets stand below.</summary>
public sealed class PlaceLengthTests
{
    private static readonly string Astral = char.ConvertFromUtf32(0x1f310);

    [Theory]
    [InlineData("<mtu size='big'/>", "size='big'")]
    [InlineData("<mtu size=\"big\"/>", "size=\"big\"")]
    [InlineData("<mtu size='it is \"big\"'/>", "size='it is \"big\"'")]
    [InlineData("<mtu size = 'big' />", "size = 'big'")]
    [InlineData("<mtu\tsize\t=\t'b\tg'/>", "size\t=\t'b\tg'")]
    [InlineData("<mtu a='b' size='big' c='d'/>", "size='big'")]
    [InlineData("<mtu size='&lt;&#x31;&apos;'/>", "size='&lt;&#x31;&apos;'")]
    [InlineData("<mtu size='&#x1F310;'/>", "size='&#x1F310;'")]
    [InlineData("<mtu size='&#10;'/>", "size='&#10;'")]
    [InlineData("<mtu a='&amp;' b='\n' size='big'/>", "size='big'")]
    [InlineData("<mtu size='big\nbad'/>", "size='big")]
    [InlineData("<mtu size='big\r\nbad'/>", "size='big")]
    [InlineData("<mtu size=\n'big'/>", "size=")]
    [InlineData("<mtu size\n='big'/>", "size")]
    [InlineData("<mtu size\r='big'/>", "size")]
    public void Attribute_counts_as_it_is_written(string element, string covered)
    {
        var text = $"<network>\n  <name>n</name>\r\n  <!-- one\rtwo -->{element}\n</network>";

        CoveredText.Of(text, NetworkDefinition.Read(text).Diagnostics.Single(d => d.Id == "NR1109").Place).Should().Be(covered);
    }

    [Fact]
    public void Characters_outside_the_basic_plane_count_twice()
    {
        var text = $"<network><name>n</name><mtu other='{Astral}' size='{Astral}'/></network>";

        var place = NetworkDefinition.Read(text).Diagnostics.Single(d => d.Id == "NR1109").Place;

        CoveredText.Of(text, place).Should().Be($"size='{Astral}'");
        place.Length.Should().Be(9);
    }

    [Theory]
    [InlineData("<virtualport/>", "virtualport")]
    [InlineData("<portgroup  default='yes'/>", "portgroup")]
    [InlineData("<x:y xmlns:x='u'/>", "x:y")]
    public void Element_counts_with_its_name_and_prefix(string element, string covered)
    {
        var text = $"<network><name>n</name>{element}</network>";

        CoveredText.Of(text, NetworkDefinition.Read(text).Diagnostics.First(d => d.Id is "NR1041" or "NR1110" or "NR1020").Place).Should().Be(covered);
    }

    [Theory]
    [InlineData("<virtualport type='802.1Qbg'><parameters managerid='999'/></virtualport>", "managerid='999'")]
    [InlineData("<virtualport type=\"none\"/>", "type=\"none\"")]
    [InlineData("<portgroup name='a'><vlan><tag id='a&#32;'/></vlan></portgroup>", "id='a&#32;'")]
    [InlineData("<metadata><a/></metadata>", "a")]
    [InlineData("<metadata><x:a xmlns:x='u'/><x:b xmlns:x='u'/></metadata>", "x:b")]
    public void Nested_parts_count_too(string element, string covered)
    {
        var text = $"<network>\n<name>n</name>\n{element}\n</network>";

        CoveredText.Of(text, NetworkDefinition.Read(text).Diagnostics[0].Place).Should().Be(covered);
    }

    [Theory]
    [InlineData("<domain type='kvm'>\n<name>g</name><os>\n</os><devices a='&amp;'><disk/>\n\n<interface type='network'><source network='n'/><mtu size = 'x'/></interface></devices></domain>", "size = 'x'")]
    [InlineData("<domain>\r\n<name>g</name><uuid>x</uuid></domain>", "uuid")]
    [InlineData("<domain>\r<name>g</name>\n<metadata><nr:connections xmlns:nr='urn:netresolver:connections:1'><nr:interface alias='&#x20;'/></nr:connections></metadata></domain>", "alias='&#x20;'")]
    [InlineData("<domain><devices/></domain>", "domain")]
    [InlineData("<interface type='network'>\n<source network='n'/><mtu size='x'/></interface>", "size='x'")]
    [InlineData("<x:host xmlns:x='u'/>", "x:host")]
    public void Guest_that_is_walked_over_has_lengths_as_well(string text, string covered)
    {
        text = text.Replace("urn:netresolver:connections:1", GuestPolicy.Namespace, StringComparison.Ordinal);

        CoveredText.Of(text, Guest.Read(text).FirstError!.Place).Should().Be(covered);
    }

    [Theory]
    [InlineData("""{"formatVersion":"1.0","networks":[{"name":""}]}""", "\"")]
    [InlineData("""{"formatVersion":"2.0"}""", "2.0")]
    [InlineData("""{"formatVersion":"1.0","é\n":1}""", "é\\n")]
    [InlineData("""{"formatVersion":1.0}""", "1.0")]
    [InlineData("""{"formatVersion":"1.0","devices":[{"name":"a","mtu":99999999999}]}""", "99999999999")]
    [InlineData("""{"formatVersion":"1.0","devices":{}}""", "{")]
    [InlineData("""{"formatVersion":"1.0","devices":[{}]}""", "{")]
    [InlineData("""{"formatVersion":"1.0","libvirt":null}""", "null")]
    [InlineData("""[]""", "[")]
    public void Value_of_an_inventory_counts_without_its_quotes(string text, string covered) =>
        CoveredText.Of(text, HostInventory.Read(text).Diagnostics[0].Place).Should().Be(covered);

    [Fact]
    public void Position_behind_characters_of_several_bytes_counts_code_units()
    {
        var text = $$"""{"formatVersion":"1.0","devices":[{"name":"{{Astral}}é","mtu":0}]}""";

        CoveredText.Of(text, HostInventory.Read(text).Diagnostics[0].Place).Should().Be("0");
    }

    [Fact]
    public void Byte_order_mark_takes_no_column()
    {
        byte[] bytes = [.. "\ufeff<network ipv6 = 'x'/>"u8];

        var place = NetworkDefinition.Read(new MemoryStream(bytes)).Diagnostics.Single(d => d.Id == "NR1104").Place;

        (place.Column, place.Length).Should().Be((10, 10));
    }

    [Fact]
    public void Attribute_of_a_tree_counts_with_its_name()
    {
        var place = NetworkDefinition.Read(XElement.Parse("<network><name>n</name><mtu size='&#x31;x'/></network>", LoadOptions.SetLineInfo)).FirstError!.Place;

        (place.Column, place.Length).Should().Be((29, 4));
    }

    [Fact]
    public void Attribute_of_a_tree_without_lines_has_no_position()
    {
        var place = NetworkDefinition.Read(XElement.Parse("<network><name>n</name><mtu size='x'/></network>")).FirstError!.Place;

        (place.Line, place.Column, place.Path).Should().Be((0, 0, "/network/mtu/@size"));
    }

    [Fact]
    public void Long_value_counts_to_the_limit()
    {
        var place = NetworkDefinition.Read($"<network><name>n</name><mtu size='{new string('x', 10_000)}'/></network>").FirstError!.Place;

        (place.Line, place.Column, place.Length).Should().Be((1, 29, 4095));
    }

    [Fact]
    public void Length_is_no_part_of_equality()
    {
        var (one, other) = (NetworkDefinition.Read("<network ipv6='x'/>").FirstError!.Place, NetworkDefinition.Read("<network ipv6='xx'/>").FirstError!.Place);

        one.Should().Be(other);
    }

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(1 << 25, 1 << 25, 4095)]
    public void Position_comes_out_as_it_went_in(int line, int column, int length)
    {
        var packed = SourcePosition.Pack(line, column, length);

        (SourcePosition.Line(packed), SourcePosition.Column(packed), SourcePosition.Length(packed)).Should().Be((line, column, length));
    }

    [Fact]
    public void Position_without_room_is_that_of_the_element()
    {
        var place = new Place(new SourcePath("e", new SourcePath("a.xml", null, 0, 0, 0), 0, 7, 8, 1), "b", SourcePosition.Pack(7, int.MaxValue, 3));

        (place.Line, place.Column, place.Length, place.Path).Should().Be((7, 8, 1, "/e/@b"));
    }
}
