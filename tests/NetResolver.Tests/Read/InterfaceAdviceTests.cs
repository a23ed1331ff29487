using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public class InterfaceAdviceTests
{
    private const string Qbg = "<virtualport type='802.1Qbg'><parameters managerid='1' typeid='2' typeidversion='3'/></virtualport>";
    private const string Qbh = "<virtualport type='802.1Qbh'><parameters profileid='p'/></virtualport>";
    private const string OpenVSwitch = "<virtualport type='openvswitch'/>";

    [Theory]
    [InlineData(Qbg)]
    [InlineData(Qbh)]
    public void Virtualport_for_macvtap_on_a_bridge_is_told_of(string port)
    {
        var advice = Guests.Read($"<interface type='bridge'><source bridge='b'/>{port}</interface>").Advice();

        advice.Id.Should().Be("NR9032");
        advice.Place.Path.Should().Be("/interface/virtualport");
    }

    [Theory]
    [InlineData(Qbg)]
    [InlineData(OpenVSwitch)]
    public void Virtualport_that_cannot_work_on_hostdev_is_told_of(string port) =>
        Guests.Read($"<interface type='hostdev'><source><address type='pci' bus='1'/></source>{port}</interface>").Advice().Id.Should().Be("NR9033");

    [Theory]
    [InlineData("<interface type='bridge'><source bridge='b'/>" + OpenVSwitch + "</interface>")]
    [InlineData("<interface type='direct'><source dev='d'/>" + Qbh + "</interface>")]
    [InlineData("<interface type='hostdev'><source><address type='pci' bus='1'/></source>" + Qbh + "</interface>")]
    public void Virtualport_that_works_is_not_told_of(string xml) => Guests.Read(xml).Diagnostics.Should().BeEmpty();

    [Fact]
    public void Native_vlan_that_stands_twice_is_told_of() =>
        Guests.OnRed("<vlan><tag id='5' nativeMode='tagged'/><tag id='5'/></vlan>").Advice().Id.Should().Be("NR9010");

    [Fact]
    public void Profile_that_libvirt_writes_raw_is_told_of() =>
        Guests.OnRed("<virtualport type='802.1Qbh'><parameters profileid='a&amp;b'/></virtualport>").Advice().Id.Should().Be("NR9011");

    [Fact]
    public void Unusual_uuid_is_told_of() =>
        Guests.OnRed("<virtualport type='openvswitch'><parameters interfaceid='00--112233 445566778899aabbccddeeff'/></virtualport>").Advice().Id.Should().Be("NR9014");

    [Fact]
    public void Live_dump_of_libvirt_is_not_full_of_advice() => Guests.Read(
        """
        <interface type='direct'>
          <mac address='52:54:00:7b:86:f7'/>
          <source network='n' portgroup='g' portid='c9f2f40b-aae2-4189-92cf-d5a3265710c4' dev='eth0' mode='private'/>
          <target dev='macvtap0'/>
          <model type='virtio'/>
          <alias name='net0'/>
          <address type='pci' domain='0x0000' bus='0x01' slot='0x00' function='0x0'/>
        </interface>
        """).Diagnostics.Should().BeEmpty();

    [Fact]
    public void Parameters_of_a_virtualport_that_are_misspelled_are_told_of() =>
        Guests.OnRed("<virtualport type='802.1Qbh'><parameter profileid='p'/></virtualport>").Advice().Id.Should().Be("NR1020");
}
