using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public class VirtualPortReaderTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData(" 5", 5)]
    [InlineData("+5", 5)]
    [InlineData("-0", 0)]
    [InlineData("0xff", 255)]
    [InlineData("0XFF", 255)]
    [InlineData("010", 8)]
    [InlineData("255", 255)]
    [InlineData("-4294967295", 1)]
    [InlineData("-4294967041", 255)]
    public void Number_is_read_as_strtoul_reads_it(string text, byte managerId) =>
        VirtualPorts.Read($"<virtualport><parameters managerid='{text}'/></virtualport>").Fields.ManagerId.Should().Be(managerId);

    [Theory]
    [InlineData("")]
    [InlineData("5 ")]
    [InlineData("5x")]
    [InlineData("1.0")]
    [InlineData("--5")]
    [InlineData("+-5")]
    [InlineData("+ 5")]
    [InlineData("08")]
    [InlineData("0x")]
    [InlineData("４")]
    [InlineData("4294967296")]
    [InlineData("-4294967296")]
    [InlineData("18446744073709551616")]
    public void Number_that_strtoul_does_not_read_is_refused(string text)
    {
        var error = VirtualPorts.ErrorOf($"<virtualport><parameters typeid='{text}'/></virtualport>");

        error.Id.Should().Be("NR1042");
        error.Slug.Should().Be("vport-typeid-invalid");
    }

    [Theory]
    [InlineData("managerid", "256")]
    [InlineData("managerid", "-1")]
    [InlineData("typeid", "16777216")]
    [InlineData("typeidversion", "0x100")]
    public void Number_above_its_limit_is_refused(string parameter, string text)
    {
        var error = VirtualPorts.ErrorOf($"<virtualport><parameters {parameter}='{text}'/></virtualport>");

        error.Id.Should().Be("NR1043");
        error.Slug.Should().Be($"vport-{parameter}-range");
    }

    [Fact]
    public void Negative_number_that_wraps_into_its_range_is_warned_of() =>
        VirtualPortElement.Read("<virtualport><parameters managerid='-4294967295'/></virtualport>")
            .Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR9013");

    [Theory]
    [InlineData("09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f")]
    [InlineData("09b11c538b5c4eeb8f00d84eaa0aaa4f")]
    [InlineData("09B11C53-8B5C-4EEB-8F00-D84EAA0AAA4F")]
    [InlineData("-09--b1 1c53 8b5c4eeb8f00d84eaa0aaa4f ")]
    public void Uuid_is_read_with_dashes_and_spaces_anywhere_between_pairs(string text) =>
        VirtualPorts.Read($"<virtualport><parameters instanceid='{text}'/></virtualport>")
            .Fields.InstanceId.Should().Be(Guid.Parse("09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f"));

    [Theory]
    [InlineData("")]
    [InlineData("{09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f}")]
    [InlineData("urn:uuid:09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f")]
    [InlineData("0-9b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f")]
    [InlineData("09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f-")]
    [InlineData("09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4")]
    [InlineData("09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4fa")]
    public void Uuid_of_another_form_is_refused(string text)
    {
        var error = VirtualPorts.ErrorOf($"<virtualport><parameters interfaceid='{text}'/></virtualport>");

        error.Id.Should().Be("NR1044");
        error.Slug.Should().Be("vport-interfaceid-invalid");
    }

    [Fact]
    public void Uuid_of_zeros_is_a_value() =>
        VirtualPorts.Read("<virtualport><parameters instanceid='00000000-0000-0000-0000-000000000000'/></virtualport>")
            .Fields.Specified.Should().Be(VirtualPortParameters.InstanceId);

    [Theory]
    [InlineData("123456789012345678901234567890123456789")]
    [InlineData("ééééééééééééééééééé1")]
    public void Profile_may_have_39_bytes(string profile) =>
        VirtualPorts.Read($"<virtualport><parameters profileid='{profile}'/></virtualport>").Fields.ProfileId.Should().Be(profile);

    [Theory]
    [InlineData("1234567890123456789012345678901234567890")]
    [InlineData("éééééééééééééééééééé")]
    public void Profile_of_40_bytes_is_refused(string profile) =>
        VirtualPorts.ErrorOf($"<virtualport><parameters profileid='{profile}'/></virtualport>").Id.Should().Be("NR1045");

    [Fact]
    public void Empty_profile_counts_as_not_given() =>
        VirtualPorts.Read("<virtualport type='802.1Qbh'><parameters profileid=''/></virtualport>").Fields.Specified.Should().Be(VirtualPortParameters.None);

    [Theory]
    [InlineData("802.1Qbg", VirtualPortType.Ieee8021Qbg)]
    [InlineData("802.1Qbh", VirtualPortType.Ieee8021Qbh)]
    [InlineData("openvswitch", VirtualPortType.OpenVSwitch)]
    [InlineData("midonet", VirtualPortType.Midonet)]
    public void Type_is_one_of_four_names(string name, VirtualPortType type) =>
        VirtualPorts.Read($"<virtualport type='{name}'/>").Fields.Type.Should().Be(type);

    [Theory]
    [InlineData("")]
    [InlineData("none")]
    [InlineData("802.1QBG")]
    [InlineData("ovs")]
    public void Type_of_another_name_is_refused(string name) =>
        VirtualPorts.ErrorOf($"<virtualport type='{name}'/>").Id.Should().Be("NR1040");

    [Theory]
    [InlineData("802.1Qbg", "profileid", "p")]
    [InlineData("802.1Qbg", "interfaceid", "09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f")]
    [InlineData("802.1Qbh", "managerid", "1")]
    [InlineData("802.1Qbh", "interfaceid", "09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f")]
    [InlineData("openvswitch", "typeid", "1")]
    [InlineData("openvswitch", "instanceid", "09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f")]
    public void Parameter_that_the_type_does_not_take_is_refused(string type, string parameter, string value)
    {
        var error = VirtualPorts.ErrorOf($"<virtualport type='{type}'>\n  <parameters {parameter}='{value}'/>\n</virtualport>");

        error.Id.Should().Be("NR1047");
        error.Place.ToString().Should().Be("port.xml(2,15)");
        error.Place.Path.Should().Be($"/virtualport/parameters/@{parameter}");
    }

    [Fact]
    public void Midonet_keeps_what_it_does_not_take_and_never_writes_it()
    {
        var port = VirtualPorts.Read("<virtualport type='midonet'><parameters managerid='1' interfaceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>");

        port.Fields.ManagerId.Should().Be(1);
        VirtualPortElement.ToXml(port.Fields).Should().NotContain("managerid");
    }

    [Fact]
    public void Second_parameters_element_is_ignored() =>
        VirtualPorts.Read("<virtualport><parameters managerid='1'/><parameters managerid='2' typeid='x'/></virtualport>").Fields.ManagerId.Should().Be(1);

    [Fact]
    public void Every_fault_is_reported_in_the_order_of_reading() =>
        VirtualPortElement.Read("<virtualport type='x'><parameters profileid='1234567890123456789012345678901234567890' managerid='y' instanceid='z'/></virtualport>")
            .Diagnostics.Select(d => d.Slug)
            .Should().Equal("vport-type-unknown", "vport-managerid-invalid", "vport-instanceid-invalid", "vport-profileid-too-long");

    [Fact]
    public void Canonical_text_has_libvirts_order_of_parameters()
    {
        var port = VirtualPorts.Read("<virtualport><parameters profileid='p' interfaceid='09b11c538b5c4eeb8f00d84eaa0aaa4f' typeidversion='0x2' typeid='010' managerid='11'/></virtualport>");

        VirtualPortElement.ToXml(port.Fields).Should().Be(
            """
            <virtualport>
              <parameters managerid='11' typeid='8' typeidversion='2' interfaceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f' profileid='p'/>
            </virtualport>

            """);
    }

    [Theory]
    [InlineData("<virtualport/>", "")]
    [InlineData("<virtualport type='midonet'/>", "<virtualport type='midonet'/>\n")]
    public void Element_that_states_no_parameter_is_written_short_or_not_at_all(string xml, string canonical) =>
        VirtualPortElement.ToXml(VirtualPorts.Read(xml).Fields).Should().Be(canonical);
}
