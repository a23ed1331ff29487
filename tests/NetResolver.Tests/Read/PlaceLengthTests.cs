using System.Text;
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

        Covered(text, NetworkDefinition.Read(text).Diagnostics.Single(d => d.Id == "NR1109").Place).Should().Be(covered);
    }

    [Fact]
    public void Characters_outside_the_basic_plane_count_twice()
    {
        var text = $"<network><name>n</name><mtu other='{Astral}' size='{Astral}'/></network>";

        var place = NetworkDefinition.Read(text).Diagnostics.Single(d => d.Id == "NR1109").Place;

        Covered(text, place).Should().Be($"size='{Astral}'");
        place.Length.Should().Be(9);
    }

    [Theory]
    [InlineData("<virtualport/>", "virtualport")]
    [InlineData("<portgroup  default='yes'/>", "portgroup")]
    [InlineData("<x:y xmlns:x='u'/>", "x:y")]
    public void Element_counts_with_its_name_and_prefix(string element, string covered)
    {
        var text = $"<network><name>n</name>{element}</network>";

        Covered(text, NetworkDefinition.Read(text).Diagnostics.First(d => d.Id is "NR1041" or "NR1110" or "NR1020").Place).Should().Be(covered);
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

        Covered(text, NetworkDefinition.Read(text).Diagnostics[0].Place).Should().Be(covered);
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

        Covered(text, Guest.Read(text).FirstError!.Place).Should().Be(covered);
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
        Covered(text, HostInventory.Read(text).Diagnostics[0].Place).Should().Be(covered);

    [Fact]
    public void Position_behind_characters_of_several_bytes_counts_code_units()
    {
        var text = $$"""{"formatVersion":"1.0","devices":[{"name":"{{Astral}}é","mtu":0}]}""";

        Covered(text, HostInventory.Read(text).Diagnostics[0].Place).Should().Be("0");
    }

    [Theory]
    [InlineData("<network><name>n</nam></network>", "nam")]
    [InlineData("<network>\n<name a=b/></network>", "b")]
    [InlineData("<network>\n<name>&nope;</name></network>", "nope")]
    [InlineData("<network>\n<name", "")]
    [InlineData("", "")]
    [InlineData("\n\nnothing", "nothing")]
    public void Fault_in_the_text_covers_what_stands_there(string text, string covered)
    {
        var place = NetworkDefinition.Read(text).FirstError!.Place;

        Covered(text, place).Should().Be(covered);
        place.Line.Should().BePositive();
    }

    [Theory]
    [InlineData("<!DOCTYPE network>\n<network/>", 1, 1)]
    [InlineData("<?xml version='1.0'?>\n<!-- a <!DOCTYPE is refused -->\n  <!DOCTYPE network [<!ENTITY a 'b'>]><network/>", 3, 3)]
    public void Document_type_declaration_has_a_place(string text, int line, int column)
    {
        var error = NetworkDefinition.Read(text).FirstError!;

        error.Id.Should().Be("NR1002");
        (error.Place.Line, error.Place.Column).Should().Be((line, column));
        Covered(text, error.Place).Should().Be("<!DOCTYPE");
    }

    [Fact]
    public void Document_type_declaration_behind_the_root_is_no_XML() => NetworkDefinition.Read("<network/><!DOCTYPE network>").FirstError!.Id.Should().Be("NR1001");

    [Fact]
    public void Document_that_is_too_large_is_at_its_beginning()
    {
        var small = new ReadOptions { MaxLength = 10 };

        foreach (var error in (Diagnostic[])[
            NetworkDefinition.Read("<network>too long", options: small).FirstError!,
            NetworkDefinition.Read(new MemoryStream(new byte[11]), options: small).FirstError!,
            HostInventory.Read("""{"formatVersion":"1.0"}""", options: small).FirstError!])
        {
            error.Id.Should().Be("NR1003");
            error.Place.ToString().Should().EndWith("(1,1)");
        }
    }

    [Theory]
    [InlineData("<network>\n<a>\n <b/></a></network>", 3, 3)]
    [InlineData("<network>\n<a>\n <b><c/></b></a></network>", 3, 3)]
    [InlineData("<network>\n<metadata><b/></metadata></network>", 2, 2)]
    public void First_element_that_is_too_deep_is_named(string text, int line, int column)
    {
        var error = NetworkDefinition.Read(text, options: new ReadOptions { MaxDepth = 2 }).FirstError!;

        error.Id.Should().Be("NR1004");
        (error.Place.Line, error.Place.Column).Should().Be((line, column));
    }

    [Theory]
    [InlineData("<domain>\n<a>\n <b/></a></domain>", 3, 3)]
    [InlineData("<interface>\n<a>\n <b/></a></interface>", 3, 3)]
    public void First_element_of_a_guest_that_is_too_deep_is_named(string text, int line, int column)
    {
        var error = Guest.Read(text, options: new ReadOptions { MaxDepth = 2 }).FirstError!;

        error.Id.Should().Be("NR1004");
        (error.Place.Line, error.Place.Column).Should().Be((line, column));
    }

    [Fact]
    public void Bytes_of_another_encoding_have_a_place()
    {
        byte[] bytes = [.. "<network>\n<name>é"u8, 0xff, .. "</name></network>"u8];

        var error = NetworkDefinition.Read(new MemoryStream(bytes)).FirstError!;

        (error.Id, error.Place.Line, error.Place.Column, error.Place.Length).Should().Be(("NR1001", 2, 8, 1));
    }

    [Fact]
    public void Bytes_of_another_encoding_in_an_inventory_have_a_place()
    {
        byte[] bytes = [.. "{\n\"é"u8, 0xff, .. "\":1}"u8];

        var error = HostInventory.Read(new MemoryStream(bytes)).FirstError!;

        (error.Place.Line, error.Place.Column, error.Place.Length).Should().Be((2, 3, 1));
    }

    [Fact]
    public void Encoding_that_nobody_knows_has_a_place()
    {
        var text = "<?xml version='1.0' encoding='martian'?>\n<network/>";

        var place = NetworkDefinition.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))).FirstError!.Place;

        place.Line.Should().Be(1);
        Covered(text, place).Should().Be("martian");
    }

    [Theory]
    [InlineData("\n <pool/>", 2, 3, 4)]
    [InlineData("\n { \"formatVersion\": \"1.0\" }", 2, 2, 1)]
    public void Document_that_is_not_of_a_host_has_a_place(string text, int line, int column, int length)
    {
        var note = HostSnapshot.Read("h", [new HostDocument("a", text)]).Diagnostics.Single();

        note.Id.Should().Be("NR1524");
        (note.Place.Line, note.Place.Column, note.Place.Length).Should().Be((line, column, length));
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

    private static string Covered(string text, Place place) =>
        text.Split(["\r\n", "\r", "\n"], StringSplitOptions.None)[place.Line - 1].Substring(place.Column - 1, place.Length);
}
