using NetResolver.Diagnostics;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public class InterfaceReaderTests
{
    [Fact]
    public void Interface_without_a_type_is_of_type_user() =>
        Guests.Parse("<interface><source network='n'/></interface>").Type.Should().Be(InterfaceType.User);

    [Theory]
    [InlineData("")]
    [InlineData("Network")]
    [InlineData("bridged")]
    public void Type_that_libvirt_does_not_know_is_refused(string type)
    {
        var error = Guests.Read($"<interface type='{type}'><source network='n'/></interface>").Error();

        error.Id.Should().Be("NR1011");
        error.Named().Should().Be($"attribute=type, element=interface, value={type}");
    }

    [Fact]
    public void Unknown_type_does_not_hide_other_faults() =>
        Guests.Read("<interface type='x'><mac address='y'/><vlan/></interface>").Diagnostics.Select(d => d.Id)
            .Should().Equal("NR1011", "NR1060", "NR1311");

    [Theory]
    [InlineData("yes", true)]
    [InlineData("no", false)]
    public void Trust_is_read_and_has_a_place(string text, bool expected)
    {
        var trust = Guests.Parse($"<interface type='user' trustGuestRxFilters='{text}'/>").TrustGuestRxFilters!.Value;

        trust.Value.Should().Be(expected);
        trust.Place.Path.Should().Be("/interface/@trustGuestRxFilters");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Yes")]
    [InlineData("1")]
    public void Trust_is_yes_or_no_and_nothing_else(string text) =>
        Guests.Read($"<interface type='user' trustGuestRxFilters='{text}'/>").Error().Id.Should().Be("NR1011");

    [Theory]
    [InlineData("52:54:00:AB:CD:EF", "52:54:00:ab:cd:ef")]
    [InlineData("2:0:0:0:0:4", "02:00:00:00:00:04")]
    [InlineData("00:00:00:00:00:00", "00:00:00:00:00:00")]
    [InlineData("fe:11:22:33:44:55", "fe:11:22:33:44:55")]
    public void Mac_is_read(string text, string expected) =>
        Guests.OnRed($"<mac address='{text}'/>").Require().Mac.ToString().Should().Be(expected);

    [Theory]
    [InlineData("")]
    [InlineData(" 52:54:00:11:22:33")]
    [InlineData("52-54-00-11-22-33")]
    [InlineData("52:54:00:11:22")]
    [InlineData("0x52:54:00:11:22:33")]
    public void Mac_that_is_none_is_refused(string text)
    {
        var error = Guests.OnRed($"<mac address='{text}'/>").Error();

        error.Id.Should().Be("NR1311");
        error.Named().Should().Be($"value={text}");
    }

    [Fact]
    public void Multicast_mac_is_refused() =>
        Guests.OnRed("<mac address='01:00:5e:00:00:01'/>").Error().Id.Should().Be("NR1312");

    [Fact]
    public void Mac_that_is_not_stated_stays_unknown() => Guests.OnRed("<mac type='static' check='no'/>").Require().Should().Match<GuestInterface>(
        g => g.Mac == null && g.MacSource == MacAddressSource.Static && g.MacCheck == false);

    [Theory]
    [InlineData("type", "auto")]
    [InlineData("type", "")]
    [InlineData("check", "maybe")]
    public void Mac_attributes_have_fixed_values(string attribute, string value) =>
        Guests.OnRed($"<mac address='52:54:00:00:00:01' {attribute}='{value}'/>").Error().Named()
            .Should().Be($"attribute={attribute}, element=mac, value={value}");

    [Fact]
    public void Text_behind_a_mac_is_told_of() =>
        Guests.OnRed("<mac address='52:54:00:00:00:01 junk'/>").Advice().Id.Should().Be("NR9012");

    [Theory]
    [InlineData("user")]
    [InlineData("ethernet")]
    [InlineData("null")]
    public void Type_that_cannot_have_a_virtualport_refuses_even_an_empty_one(string type)
    {
        var error = Guests.Read($"<interface type='{type}'><virtualport/></interface>").Error();

        error.Id.Should().Be("NR1048");
        error.Named().Should().Be($"type={type}");
    }

    [Fact]
    public void Network_interface_marks_the_ids_that_libvirt_generates() =>
        Guests.OnRed("<virtualport/>").Require().VirtualPort!.Fields.Generated
            .Should().Be(VirtualPortParameters.InstanceId | VirtualPortParameters.InterfaceId);

    [Theory]
    [InlineData("<interface type='bridge'><source bridge='b'/><virtualport/></interface>", "NR1041")]
    [InlineData("<interface type='direct'><source dev='d'/><virtualport type='802.1Qbg'/></interface>", "NR1046")]
    [InlineData("<interface type='network'><source network='n'/><virtualport type='802.1Qbh'><parameters typeid='1'/></virtualport></interface>", "NR1047")]
    public void Virtualport_is_read_as_its_place_demands(string xml, string id) => Guests.Read(xml).Error().Id.Should().Be(id);

    [Fact]
    public void Floor_is_for_type_network_alone()
    {
        Guests.OnRed("<bandwidth><inbound floor='5'/></bandwidth>").Succeeded.Should().BeTrue();
        Guests.Read("<interface type='bridge'><source bridge='b'/><bandwidth><inbound average='1' floor='5'/></bandwidth></interface>").Error()
            .Id.Should().Be("NR1086");
    }

    [Fact]
    public void Faults_come_in_the_order_of_libvirts_checks()
    {
        const string Xml = """
            <interface type='network' trustGuestRxFilters='x'>
              <port isolated='x'/>
              <mtu size='x'/>
              <link state='x'/>
              <mac address='x'/>
              <vlan/>
              <bandwidth classID='1'/>
              <target managed='x'/>
              <virtualport type='x'/>
              <source/>
              <model type='x y'/>
            </interface>
            """;

        Guests.Read(Xml).Diagnostics.Select(d => d.Id).Should().Equal(
            "NR1011", "NR1350", "NR1010", "NR1040", "NR1011", "NR1080", "NR1060", "NR1311", "NR1351", "NR1352", "NR1011");
    }

    [Fact]
    public void Unknown_attribute_is_told_of()
    {
        var advice = Guests.Read("<interface type='user' colour='red'/>").Advice();

        advice.Id.Should().Be("NR1300");
        advice.Severity.Should().Be(Severity.Warning);
        advice.Place.Path.Should().Be("/interface/@colour");
    }

    [Fact]
    public void Unknown_element_is_told_of() => Guests.Read("<interface type='user'><frobnicate/></interface>").Advice().Id.Should().Be("NR1020");

    [Fact]
    public void Second_element_is_told_of_and_not_read()
    {
        var read = Guests.OnRed("<mac address='52:54:00:00:00:01'/><mac address='junk'/>");

        read.Advice().Id.Should().Be("NR1301");
        read.Value!.Mac.ToString().Should().Be("52:54:00:00:00:01");
    }

    [Fact]
    public void Elements_of_a_foreign_namespace_are_not_libvirts()
    {
        var read = Guests.Read("<interface type='user'><x:mac xmlns:x='urn:x' address='junk'/></interface>");

        read.Advice().Id.Should().Be("NR1020");
        read.Value!.Mac.Should().BeNull();
    }

    [Fact]
    public void Root_of_another_kind_is_refused() => Guests.Read("<network/>").Error().Id.Should().Be("NR1005");

    [Fact]
    public void Interface_is_read_from_bytes_and_from_a_tree()
    {
        const string Xml = "<interface type='bridge'><source bridge='br0'/></interface>";

        GuestInterface.Parse(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Xml))).Should().Be(GuestInterface.Parse(Xml));
        GuestInterface.Parse(System.Xml.Linq.XElement.Parse(Xml)).Should().Be(GuestInterface.Parse(Xml));
    }
}
