using System.Text;

namespace NetResolver.Tests.Read;

/// <summary>Documents that come as bytes.</summary>
public class StreamReadingTests
{
    [Fact]
    public void Bytes_without_a_declaration_are_UTF8() => NameIn(Encoding.UTF8.GetBytes("<network><name>größe</name></network>")).Should().Be("größe");

    [Fact]
    public void Byte_order_mark_is_no_part_of_the_document() =>
        NameIn([0xef, 0xbb, 0xbf, .. "<network><name>a</name></network>"u8]).Should().Be("a");

    [Fact]
    public void Declared_encoding_holds() =>
        NameIn(Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='ISO-8859-1'?><network><name>größe</name></network>")).Should().Be("größe");

    [Fact]
    public void UTF16_is_known_by_its_mark() =>
        NameIn([0xff, 0xfe, .. Encoding.Unicode.GetBytes("<network><name>größe</name></network>")]).Should().Be("größe");

    [Fact]
    public void Bytes_that_are_not_of_the_encoding_are_no_XML() =>
        Read([.. "<network><name>"u8, 0xe4, .. "</name></network>"u8]).FirstError!.Id.Should().Be("NR1001");

    /// <summary>The bytes could be UTF-8 all the same; libvirt does not guess so either.</summary>
    [Theory]
    [InlineData("<?xml version='1.0' encoding='klingon'?><network><name>a</name></network>")]
    [InlineData("<?xml version='1.0' encoding='UTF-16'?><network><name>a</name></network>")]
    [InlineData("\ufeff<?xml version='1.0' encoding='klingon'?><network><name>a</name></network>")]
    public void Declared_encoding_that_cannot_be_followed_is_told(string text) =>
        Read(Encoding.UTF8.GetBytes(text)).FirstError!.Id.Should().Be("NR1001");

    [Fact]
    public void Too_many_bytes_are_refused() =>
        NetworkDefinition.Read(new MemoryStream("<network><name>a</name></network>"u8.ToArray()), "n.xml", new ReadOptions { MaxLength = 20 })
            .FirstError!.Id.Should().Be("NR1003");

    private static string NameIn(byte[] bytes) => Read(bytes).Require().Name;

    private static NetResolver.Diagnostics.ReadResult<NetworkDefinition> Read(byte[] bytes) => NetworkDefinition.Read(new MemoryStream(bytes));
}
