using NetResolver.Diagnostics;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public class BandwidthReaderTests
{
    private const string In = "/network/bandwidth/inbound";
    private const string Out = "/network/bandwidth/outbound";

    [Theory]
    [InlineData("NR1080", "xml-bandwidth-classid", "/network/bandwidth/@classID", LibvirtErrorCode.XmlDetail, "<bandwidth classID=''/>")]
    [InlineData("NR1080", "xml-bandwidth-classid", "/network/bandwidth/@classID", LibvirtErrorCode.XmlDetail, "<bandwidth classID='3'><inbound average='1'/></bandwidth>")]
    [InlineData("NR1081", "xml-bandwidth-inbound-repeated", In + "[2]", LibvirtErrorCode.XmlDetail, "<bandwidth><inbound average='1'/><inbound average='1'/></bandwidth>")]
    [InlineData("NR1081", "xml-bandwidth-outbound-repeated", Out + "[2]", LibvirtErrorCode.XmlDetail, "<bandwidth><outbound average='1'/><inbound average='1'/><outbound/></bandwidth>")]
    [InlineData("NR1082", "xml-bandwidth-number", In + "/@average", LibvirtErrorCode.ConfigUnsupported, "<bandwidth><inbound average=''/></bandwidth>")]
    [InlineData("NR1082", "xml-bandwidth-number", In + "/@average", LibvirtErrorCode.ConfigUnsupported, "<bandwidth><inbound average='-1'/></bandwidth>")]
    [InlineData("NR1082", "xml-bandwidth-number", In + "/@average", LibvirtErrorCode.ConfigUnsupported, "<bandwidth><inbound average='1.5'/></bandwidth>")]
    [InlineData("NR1082", "xml-bandwidth-number", In + "/@average", LibvirtErrorCode.ConfigUnsupported, "<bandwidth><inbound average='18446744073709551616'/></bandwidth>")]
    [InlineData("NR1082", "xml-bandwidth-number", In + "/@peak", LibvirtErrorCode.ConfigUnsupported, "<bandwidth><inbound average='1' peak='0x10'/></bandwidth>")]
    [InlineData("NR1082", "xml-bandwidth-number", Out + "/@burst", LibvirtErrorCode.ConfigUnsupported, "<bandwidth><outbound average='1' burst='k'/></bandwidth>")]
    [InlineData("NR1082", "xml-bandwidth-number", Out + "/@floor", LibvirtErrorCode.ConfigUnsupported, "<bandwidth><outbound average='1' floor='1 '/></bandwidth>")]
    [InlineData("NR1083", "xml-bandwidth-no-rate", In, LibvirtErrorCode.XmlDetail, "<bandwidth><inbound/></bandwidth>")]
    [InlineData("NR1083", "xml-bandwidth-no-rate", Out, LibvirtErrorCode.XmlDetail, "<bandwidth><outbound peak='5' burst='6'/></bandwidth>")]
    [InlineData("NR1084", "xml-bandwidth-needs-average", In + "/@peak", LibvirtErrorCode.ConfigUnsupported, "<bandwidth><inbound floor='0' peak='5' burst='6'/></bandwidth>")]
    [InlineData("NR1084", "xml-bandwidth-needs-average", Out + "/@burst", LibvirtErrorCode.ConfigUnsupported, "<bandwidth><outbound floor='0' burst='6'/></bandwidth>")]
    [InlineData("NR1085", "xml-bandwidth-floor-outbound", Out + "/@floor", LibvirtErrorCode.ConfigUnsupported, "<bandwidth><outbound average='1' floor='1'/></bandwidth>")]
    [InlineData("NR1086", "xml-bandwidth-floor-unsupported", In + "/@floor", LibvirtErrorCode.ConfigUnsupported, "<bandwidth><inbound average='1' floor='1'/></bandwidth>")]
    public void Fault_is_told_at_its_place(string id, string slug, string path, LibvirtErrorCode code, string bandwidth)
    {
        var error = NetworkDefinition.Read(NetworkText.Of(bandwidth)).FirstError!;

        (error.Id, error.Slug, error.Place.Path, error.Rule.LibvirtError).Should().Be((id, slug, path, code));
    }

    [Fact]
    public void Rate_that_is_no_number_is_named() =>
        NetworkDefinition.Read(NetworkText.Of("<bandwidth><inbound average='1' burst='4k'/></bandwidth>")).FirstError!.Message
            .Should().Be("burst='4k' is not an unsigned decimal number");

    [Fact]
    public void Line_and_column_are_those_of_the_attribute() =>
        NetworkDefinition.Read("<network>\n<name>n</name>\n<bandwidth>\n  <inbound average='1' peak='x'/>\n</bandwidth></network>", "n.xml").FirstError!.Place.ToString()
            .Should().Be("n.xml(4,24)");

    [Fact]
    public void First_direction_is_shown_beside_the_second() =>
        NetworkDefinition.Read(NetworkText.Of("<bandwidth><inbound average='1'/><inbound average='1'/></bandwidth>")).FirstError!
            .Related.Should().ContainSingle().Which.Place.Path.Should().Be(In);

    [Fact]
    public void Repetition_is_told_first_then_inbound_then_outbound() =>
        NetworkDefinition.Read(NetworkText.Of(
                "<bandwidth classID='1'><outbound average='1' floor='2'/><inbound floor='w' burst='z' peak='y' average='x'/><inbound/></bandwidth>"))
            .Diagnostics.Select(d => d.Id == "NR1082" ? d.Arguments[0].Value : d.Id).Should().Equal("NR1080", "NR1081", "average", "peak", "burst", "floor", "NR1085");

    [Fact]
    public void Rates_are_decimal_numbers_of_64_bits() =>
        NetworkDefinition.Parse(NetworkText.Of("<bandwidth><inbound average='0010' peak='18446744073709551615' burst=' +3'/><outbound average='5' floor='0'/></bandwidth>")).Bandwidth
            .Should().Be(new Bandwidth { Inbound = new BandwidthRate(10, ulong.MaxValue, 3), Outbound = new BandwidthRate(5) });

    [Theory]
    [InlineData("<bandwidth/>")]
    [InlineData("<bandwidth><upstream average='1'/></bandwidth>")]
    public void Without_a_direction_there_is_none(string bandwidth) => NetworkDefinition.Parse(NetworkText.Of(bandwidth)).Bandwidth.Should().BeNull();

    [Fact]
    public void Direction_is_known_by_its_local_name() =>
        NetworkDefinition.Parse(NetworkText.Of("<bandwidth><x:inbound xmlns:x='urn:x' average='7'/></bandwidth>")).Bandwidth!.Inbound!.Average.Should().Be(7);

    [Theory]
    [InlineData("<interface type='network'><source network='n'/>{0}</interface>", true)]
    [InlineData("<interface type='bridge'><source bridge='b'/>{0}</interface>", false)]
    [InlineData("<interface type='network'><source network='n'/><actual type='network'><source bridge='b'/>{0}</actual></interface>", true)]
    [InlineData("<interface type='network'><source network='n'/><actual type='bridge'><source bridge='b'/>{0}</actual></interface>", false)]
    public void Floor_belongs_to_interfaces_of_type_network(string xml, bool isAllowed) =>
        Guests.Read(xml.Replace("{0}", "<bandwidth><inbound floor='5'/></bandwidth>", StringComparison.Ordinal), InterfaceForm.Status).FirstError?.Id
            .Should().Be(isAllowed ? null : "NR1086");

    [Theory]
    [InlineData("<inbound average='1' floor='0'/>")]
    [InlineData("<outbound average='1' floor='0'/>")]
    public void Floor_of_zero_is_none(string direction) => NetworkDefinition.Read(NetworkText.Of($"<bandwidth>{direction}</bandwidth>")).Diagnostics.Should().BeEmpty();

    [Fact]
    public void Second_bandwidth_is_not_looked_at() =>
        NetworkDefinition.Read(NetworkText.Of("<bandwidth><inbound average='1'/></bandwidth><bandwidth classID='x'/>")).Succeeded.Should().BeTrue();
}
