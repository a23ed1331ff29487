using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

/// <summary>Vlan and bandwidth, which are read alike wherever they stand.</summary>
public class SettingsReaderTests
{
    [Theory]
    [InlineData("<vlan/>", "NR1060", "")]
    [InlineData("<vlan><tag/></vlan>", "NR1010", "attribute=id, element=tag")]
    [InlineData("<vlan><tag id='0x10'/></vlan>", "NR1012", "attribute=id, element=tag, value=0x10")]
    [InlineData("<vlan><tag id='4096'/></vlan>", "NR1061", "value=4096, limit=4095")]
    [InlineData("<vlan><tag id='1' nativeMode='both'/></vlan>", "NR1011", "attribute=nativeMode, element=tag, value=both")]
    [InlineData("<vlan><tag id='1' nativeMode='tagged'/><tag id='2' nativeMode='untagged'/></vlan>", "NR1062", "")]
    [InlineData("<vlan trunk='no'><tag id='1'/><tag id='2'/></vlan>", "NR1063", "value=no")]
    [InlineData("<vlan trunk='no'><tag id='1' nativeMode='tagged'/></vlan>", "NR1064", "")]
    [InlineData("<vlan trunk='maybe'><tag id='1'/></vlan>", "NR1065", "value=maybe")]
    [InlineData("<bandwidth classID=''/>", "NR1080", "")]
    [InlineData("<bandwidth><inbound average='1'/><inbound average='1'/></bandwidth>", "NR1081", "")]
    [InlineData("<bandwidth><inbound average='-1'/></bandwidth>", "NR1082", "attribute=average, value=-1")]
    [InlineData("<bandwidth><outbound/></bandwidth>", "NR1083", "")]
    [InlineData("<bandwidth><inbound floor='1' burst='2'/></bandwidth>", "NR1084", "")]
    [InlineData("<bandwidth><outbound average='1' floor='1'/></bandwidth>", "NR1085", "")]
    public void Faulty_setting_is_refused(string xml, string id, string named)
    {
        var error = Guests.OnRed(xml).Error();

        error.Id.Should().Be(id);
        error.Named().Should().Be(named);
    }

    [Theory]
    [InlineData("<vlan><tag id='0'/></vlan>", false)]
    [InlineData("<vlan trunk='no'><tag id='4095'/></vlan>", false)]
    [InlineData("<vlan trunk='YES'><tag id='1' nativeMode='tagged'/></vlan>", true)]
    [InlineData("<vlan><tag id='1'/><tag id='1'/></vlan>", true)]
    public void Vlan_is_a_trunk_when_it_says_so_or_has_several_tags(string xml, bool isTrunk) => Guests.OnRed(xml).Require().Vlan!.Trunk.Should().Be(isTrunk);

    [Fact]
    public void Bandwidth_without_a_direction_is_none() => Guests.OnRed("<bandwidth/>").Require().Bandwidth.Should().BeNull();
}
