using System.Text;
using NetResolver.Diagnostics;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

/// <summary>Places of what is wrong with a text as a whole, of which there is no tree.</summary>
public sealed class TextPlaceTests
{
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

        CoveredText.Of(text, place).Should().Be(covered);
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
        CoveredText.Of(text, error.Place).Should().Be("<!DOCTYPE");
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
        CoveredText.Of(text, place).Should().Be("martian");
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
}
