using NetResolver.Diagnostics;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public class VlanReaderTests
{
    private const string Tag = "/network/vlan/tag[1]";

    [Theory]
    [InlineData("NR1060", "xml-vlan-no-tag", "/network/vlan", "", "<vlan/>")]
    [InlineData("NR1060", "xml-vlan-no-tag", "/network/vlan", "", "<vlan trunk='junk'><Tag id='1'/></vlan>")]
    [InlineData("NR1010", "xml-attribute-missing", Tag, "attribute=id, element=tag", "<vlan><tag/></vlan>")]
    [InlineData("NR1012", "xml-attribute-number", Tag + "/@id", "attribute=id, element=tag, value=", "<vlan><tag id=''/></vlan>")]
    [InlineData("NR1012", "xml-attribute-number", Tag + "/@id", "attribute=id, element=tag, value=-0", "<vlan><tag id='-0'/></vlan>")]
    [InlineData("NR1012", "xml-attribute-number", Tag + "/@id", "attribute=id, element=tag, value=0x10", "<vlan><tag id='0x10'/></vlan>")]
    [InlineData("NR1012", "xml-attribute-number", Tag + "/@id", "attribute=id, element=tag, value=7 ", "<vlan><tag id='7 '/></vlan>")]
    [InlineData("NR1012", "xml-attribute-number", Tag + "/@id", "attribute=id, element=tag, value=4294967296", "<vlan><tag id='4294967296'/></vlan>")]
    [InlineData("NR1061", "xml-vlan-id-range", Tag + "/@id", "value=4096, limit=4095", "<vlan><tag id='4096'/></vlan>")]
    [InlineData("NR1061", "xml-vlan-id-range", Tag + "/@id", "value=4294967295, limit=4095", "<vlan><tag id='+004294967295'/></vlan>")]
    [InlineData("NR1011", "xml-attribute-invalid", Tag + "/@nativeMode", "attribute=nativeMode, element=tag, value=", "<vlan><tag id='1' nativeMode=''/></vlan>")]
    [InlineData("NR1011", "xml-attribute-invalid", Tag + "/@nativeMode", "attribute=nativeMode, element=tag, value=default", "<vlan><tag id='1' nativeMode='default'/></vlan>")]
    [InlineData("NR1011", "xml-attribute-invalid", Tag + "/@nativeMode", "attribute=nativeMode, element=tag, value=Tagged", "<vlan><tag id='1' nativeMode='Tagged'/></vlan>")]
    [InlineData("NR1062", "xml-vlan-native-repeated", "/network/vlan/tag[3]", "", "<vlan><tag id='1' nativeMode='tagged'/><tag id='2'/><tag id='3' nativeMode='tagged'/></vlan>")]
    [InlineData("NR1063", "xml-vlan-trunk-required", "/network/vlan/@trunk", "value=No", "<vlan trunk='No'><tag id='1'/><tag id='2'/></vlan>")]
    [InlineData("NR1063", "xml-vlan-trunk-required", "/network/vlan/@trunk", "value=junk", "<vlan trunk='junk'><tag id='1'/><tag id='1'/></vlan>")]
    [InlineData("NR1064", "xml-vlan-trunk-native", "/network/vlan/@trunk", "", "<vlan trunk='junk'><tag id='1' nativeMode='tagged'/></vlan>")]
    [InlineData("NR1065", "xml-vlan-trunk-invalid", "/network/vlan/@trunk", "value=junk", "<vlan trunk='junk'><tag id='1'/></vlan>")]
    public void Fault_is_told_at_its_place(string id, string slug, string path, string named, string vlan)
    {
        var error = NetworkDefinition.Read(NetworkText.Of(vlan)).FirstError!;

        (error.Id, error.Slug, error.Place.Path, error.Named(), error.Rule.LibvirtError).Should().Be((id, slug, path, named, LibvirtErrorCode.XmlError));
    }

    [Fact]
    public void Line_and_column_are_those_of_the_attribute() =>
        NetworkDefinition.Read("<network>\n<name>n</name>\n<vlan>\n  <tag id='1'/>\n  <tag id='4096'/>\n</vlan></network>", "n.xml").FirstError!.Place.ToString()
            .Should().Be("n.xml(5,8)");

    [Fact]
    public void First_native_tag_is_shown_beside_the_second() =>
        NetworkDefinition.Read(NetworkText.Of("<vlan><tag id='1' nativeMode='tagged'/><tag id='2' nativeMode='untagged'/></vlan>")).FirstError!
            .Related.Should().ContainSingle().Which.Place.Path.Should().Be("/network/vlan/tag[1]");

    [Fact]
    public void Tags_are_checked_in_turn_and_the_trunk_last() =>
        NetworkDefinition.Read(NetworkText.Of("<vlan trunk='junk'><tag id='x' nativeMode='y'/><tag nativeMode='z'/><tag id='4096'/></vlan>"))
            .Diagnostics.Select(d => d.Id).Should().Equal("NR1012", "NR1011", "NR1010", "NR1011", "NR1061", "NR1063");

    [Theory]
    [InlineData("0", 0)]
    [InlineData("4095", 4095)]
    [InlineData(" +7", 7)]
    [InlineData("0010", 10)]
    public void Id_is_a_decimal_number_up_to_4095(string text, int id) => Vlan($"<vlan><tag id='{text}'/></vlan>").Tags.Should().Equal(new VlanTag(id));

    [Fact]
    public void Tags_keep_their_order_and_may_be_repeated() =>
        Vlan("<vlan><tag id='9'/><tag id='4' nativeMode='untagged'/><tag id='9'/></vlan>").Tags
            .Should().Equal(new VlanTag(9), new VlanTag(4, VlanNativeMode.Untagged), new VlanTag(9));

    [Theory]
    [InlineData("<vlan><tag id='1'/></vlan>", false)]
    [InlineData("<vlan trunk='NO'><tag id='1'/></vlan>", false)]
    [InlineData("<vlan trunk=''><tag id='1' nativeMode='tagged'/></vlan>", false)]
    [InlineData("<vlan trunk='Yes'><tag id='1'/></vlan>", true)]
    [InlineData("<vlan trunk='yes'><tag id='1' nativeMode='tagged'/></vlan>", true)]
    [InlineData("<vlan trunk=''><tag id='1'/><tag id='2'/></vlan>", true)]
    public void Trunk_is_said_or_follows_from_several_tags(string vlan, bool isTrunk) => Vlan(vlan).Trunk.Should().Be(isTrunk);

    [Theory]
    [InlineData("<network><name>n</name><vlan/></network>", "/network/vlan")]
    [InlineData("<network><name>n</name><portgroup name='a'/><portgroup name='b'><vlan/></portgroup></network>", "/network/portgroup[2]/vlan")]
    [InlineData("<interface type='network'><source network='n'/><vlan/></interface>", "/interface/vlan")]
    [InlineData("<interface type='network'><source network='n'/><actual type='direct'><source dev='d'/><vlan/></actual></interface>", "/interface/actual/vlan")]
    [InlineData("<networkport><uuid>11111111-2222-4333-8444-555555555555</uuid><owner><name>g</name><uuid>11111111-2222-4333-8444-555555555555</uuid></owner><mac address='52:54:00:00:00:01'/><vlan/></networkport>", "/networkport/vlan")]
    public void It_is_read_alike_wherever_it_stands(string xml, string path)
    {
        var error = xml.StartsWith("<network>", StringComparison.Ordinal) ? NetworkDefinition.Read(xml).FirstError
            : xml.StartsWith("<interface", StringComparison.Ordinal) ? Guests.Read(xml, InterfaceForm.Status).FirstError
            : NetworkPort.Read(xml).FirstError;

        (error!.Id, error.Place.Path).Should().Be(("NR1060", path));
    }

    [Fact]
    public void Second_vlan_is_not_looked_at() => Vlan("<vlan><tag id='1'/></vlan><vlan/>").Tags.Should().Equal(new VlanTag(1));

    private static Vlan Vlan(string children) => NetworkDefinition.Parse(NetworkText.Of(children)).Vlan!;
}
