using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

/// <summary>What is refused in policies: all that is not understood. Where a schema can say it, the schema refuses it too.</summary>
public sealed class PolicyDocumentRulesTests
{
    [Theory]
    [InlineData("<nr:alow modes='vepa'/>", "<nr:alow> is no part of <nr:interface> in a policy; known here: nr:allow, nr:forbid, nr:virtualport, nr:portgroup, nr:alternative, nr:unchanged; did you mean 'nr:allow'?")]
    [InlineData("<nr:Allow modes='vepa'/>", "<nr:Allow> is no part of <nr:interface> in a policy; known here: nr:allow, *")]
    [InlineData("<allow modes='vepa'/>", "<allow> is no part of <nr:interface> in a policy; known here: nr:allow, *")]
    [InlineData("<x:allow xmlns:x='urn:x' modes='vepa'/>", "<x:allow> is no part of <nr:interface> in a policy; *")]
    [InlineData("<nr:interface/>", "<nr:interface> is no part of <nr:interface> in a policy; *")]
    [InlineData("<nr:allow modes='vepa'><nr:mode/></nr:allow>", "<nr:mode> is no part of <nr:allow> in a policy; known here: none")]
    [InlineData("<nr:virtualport policy='require'><parameter name='typeid' policy='require'/></nr:virtualport>", "<parameter> is no part of <nr:virtualport> in a policy; known here: nr:parameter; did you mean 'nr:parameter'?")]
    [InlineData("<nr:alternative><nr:virtualport type='802.1Qbh'/></nr:alternative>", "<nr:virtualport> is no part of <nr:alternative> *; known here: <virtualport>, without a prefix and of no namespace")]
    [InlineData("<nr:alternative><virtualport type='802.1Qbh'><params profileid='p'/></virtualport></nr:alternative>", "<params> is no part of <virtualport> in a policy; known here: parameters")]
    public void Unknown_element_is_refused_and_the_known_ones_are_named(string parts, string message)
    {
        var fault = PolicyText.SchemaFault(parts);

        fault.Id.Should().Be("NR1470");
        fault.Message.Should().Match(message);
    }

    [Fact]
    public void Unknown_element_in_connections_is_refused() =>
        PolicyText.Read("<nr:guest/>").OnlyError().Message.Should().Be("<nr:guest> is no part of <nr:connections> in a policy; known here: nr:interface");

    [Theory]
    [InlineData("<nr:allow mode='vepa' modes='vepa'/>", "<nr:allow> in a policy has no attribute 'mode'; known here: modes, virtualports; did you mean 'modes'?")]
    [InlineData("<nr:allow modes='vepa' nr:modes='vepa'/>", "<nr:allow> in a policy has no attribute 'nr:modes'; known here: modes, virtualports")]
    [InlineData("<nr:virtualport policy='require' type='802.1Qbg'/>", "<nr:virtualport> in a policy has no attribute 'type'; known here: policy")]
    [InlineData("<nr:portgroup name='a' policy='require'/>", "<nr:portgroup> in a policy has no attribute 'name'; known here: policy")]
    [InlineData("<nr:unchanged aspects='mtu' aspect='vlan'/>", "<nr:unchanged> in a policy has no attribute 'aspect'; known here: aspects; did you mean 'aspects'?")]
    [InlineData("<nr:alternative type='802.1Qbh'><virtualport type='802.1Qbh'/></nr:alternative>", "<nr:alternative> in a policy has no attribute 'type'; known here: none")]
    [InlineData("<nr:alternative><virtualport type='802.1Qbh' profileid='p'/></nr:alternative>", "<virtualport> in a policy has no attribute 'profileid'; known here: type")]
    [InlineData("<nr:alternative><virtualport type='802.1Qbh'><parameters profielid='p'/></virtualport></nr:alternative>", "<parameters> in a policy has no attribute 'profielid'; known here: managerid, *, interfaceid; did you mean 'profileid'?")]
    [InlineData("<nr:alternative><virtualport type='802.1Qbh'><parameters profile_name='p'/></virtualport></nr:alternative>", "<parameters> in a policy has no attribute 'profile_name'; *")]
    public void Unknown_attribute_is_refused_and_the_known_ones_are_named(string parts, string message)
    {
        var fault = PolicyText.SchemaFault(parts);

        fault.Id.Should().Be("NR1471");
        fault.Message.Should().Match(message);
    }

    [Fact]
    public void Attribute_of_another_namespace_is_refused() => PolicyText.Fault("<nr:allow modes='vepa' xml:lang='en'/>").Id.Should().Be("NR1471");

    [Fact]
    public void Unknown_selector_is_refused() =>
        PolicyText.Read("<nr:interface name='eth0'/>").OnlyError().Message.Should().Be("<nr:interface> in a policy has no attribute 'name'; known here: mac, alias, network");

    [Theory]
    [InlineData("<nr:allow modes='vepa veepa'/>", "modes of <nr:allow> has 'veepa'; known here: none, nat, route, open, bridge, private, vepa, passthrough, hostdev; did you mean 'vepa'?")]
    [InlineData("<nr:forbid modes='VEPA'/>", "modes of <nr:forbid> has 'VEPA'; *")]
    [InlineData("<nr:allow modes='vepa,private'/>", "modes of <nr:allow> has 'vepa,private'; *")]
    [InlineData("<nr:allow virtualports='802.1qbg'/>", "virtualports of <nr:allow> has '802.1qbg'; known here: none, 802.1Qbg, 802.1Qbh, openvswitch, midonet; did you mean '802.1Qbg'?")]
    [InlineData("<nr:virtualport policy='required'/>", "policy of <nr:virtualport> has 'required'; known here: require, optional; did you mean 'require'?")]
    [InlineData("<nr:virtualport policy=''/>", "policy of <nr:virtualport> has ''; known here: require, optional")]
    [InlineData("<nr:virtualport><nr:parameter name='profile' policy='require'/></nr:virtualport>", "name of <nr:parameter> has 'profile'; known here: managerid, typeid, typeidversion, instanceid, profileid, interfaceid; did you mean 'profileid'?")]
    [InlineData("<nr:virtualport><nr:parameter name='profileid' policy='yes'/></nr:virtualport>", "policy of <nr:parameter> has 'yes'; known here: require, optional")]
    [InlineData("<nr:portgroup policy='no'/>", "policy of <nr:portgroup> has 'no'; known here: require, optional")]
    [InlineData("<nr:unchanged aspects='mtu ip'/>", "aspects of <nr:unchanged> has 'ip'; known here: mode, plug, virtualport, portgroup, vlan, bandwidth, mtu, trustGuestRxFilters, isolated, segment")]
    public void Unknown_mode_type_parameter_aspect_or_policy_is_refused_and_the_known_ones_are_named(string parts, string message)
    {
        var fault = PolicyText.SchemaFault(parts);

        fault.Id.Should().Be("NR1472");
        fault.Message.Should().Match(message);
    }

    [Theory]
    [InlineData("vepa only")]
    [InlineData("<nr:allow modes='vepa'>only</nr:allow>")]
    [InlineData("<nr:allow modes='vepa'/>only")]
    [InlineData("<nr:virtualport policy='require'>x</nr:virtualport>")]
    [InlineData("<nr:alternative>802.1Qbh<virtualport type='802.1Qbh'/></nr:alternative>")]
    [InlineData("<nr:alternative><virtualport type='802.1Qbh'>profile1</virtualport></nr:alternative>")]
    [InlineData("<nr:unchanged aspects='mtu'><![CDATA[vlan]]></nr:unchanged>")]
    public void Text_is_refused(string parts) => PolicyText.SchemaFault(parts).Id.Should().Be("NR1473");

    [Theory]
    [InlineData("<nr:allow/>", "modes or virtualports")]
    [InlineData("<nr:forbid/>", "modes or virtualports")]
    [InlineData("<nr:virtualport/>", "policy or nr:parameter")]
    [InlineData("<nr:portgroup/>", "the attribute policy")]
    [InlineData("<nr:unchanged/>", "the attribute aspects")]
    [InlineData("<nr:virtualport><nr:parameter name='typeid'/></nr:virtualport>", "the attribute policy")]
    [InlineData("<nr:virtualport><nr:parameter policy='require'/></nr:virtualport>", "the attribute name")]
    [InlineData("<nr:alternative/>", "<virtualport>, without a prefix and of no namespace")]
    public void Part_that_says_nothing_is_refused(string parts, string needed)
    {
        var fault = PolicyText.Fault(parts);

        fault.Id.Should().Be("NR1474");
        fault.Message.Should().EndWith($"in a policy needs {needed}");
    }

    [Theory]
    [InlineData("<nr:allow modes=''/>")]
    [InlineData("<nr:allow virtualports=' '/>")]
    [InlineData("<nr:forbid modes='' virtualports='none'/>")]
    [InlineData("<nr:unchanged aspects=''/>")]
    public void Empty_list_is_refused(string parts) => PolicyText.SchemaFault(parts).Id.Should().Be("NR1475");

    [Theory]
    [InlineData("<nr:allow modes='vepa private vepa'/>")]
    [InlineData("<nr:unchanged aspects='mtu mtu'/>")]
    public void Name_that_is_listed_twice_is_refused(string parts) => PolicyText.Fault(parts).Id.Should().Be("NR1476");

    [Theory]
    [InlineData("<nr:allow modes='vepa'/><nr:allow virtualports='802.1Qbg'/>")]
    [InlineData("<nr:forbid modes='nat'/><nr:forbid modes='nat'/>")]
    [InlineData("<nr:virtualport policy='require'/><nr:virtualport policy='optional'/>")]
    [InlineData("<nr:portgroup policy='require'/><nr:portgroup policy='optional'/>")]
    [InlineData("<nr:unchanged aspects='mtu'/><nr:unchanged aspects='vlan'/>")]
    [InlineData("<nr:alternative><virtualport type='802.1Qbh'/><virtualport type='802.1Qbg'/></nr:alternative>")]
    [InlineData("<nr:alternative><virtualport type='802.1Qbh'><parameters profileid='a'/><parameters profileid='b'/></virtualport></nr:alternative>")]
    public void Second_part_of_its_kind_is_refused(string parts) => PolicyText.Fault(parts).Id.Should().Be("NR1477");

    [Fact]
    public void Misspelled_selector_is_told_once() =>
        PolicyText.Read("<nr:interface mca='52:54:00:7b:35:93'/><nr:interface/>").OnlyError().Id.Should().Be("NR1471");

    [Theory]
    [InlineData("mac='52:54:00:7b:35:93'", "mac='52:54:0:7B:35:93'", "with mac='52:54:00:7b:35:93'")]
    [InlineData("alias='ua-a'", "alias='ua-a'", "with alias='ua-a'")]
    [InlineData("network='red'", "network='red'", "with network='red'")]
    [InlineData("", "", "without a selector")]
    public void Two_with_the_same_selector_are_refused(string first, string second, string selector)
    {
        var fault = PolicyText.Read($"<nr:interface {first}/><nr:interface {second}/>").OnlyError();

        fault.Id.Should().Be("NR1478");
        fault.Message.Should().Be($"Another policy {selector}: only one of them could hold");
        fault.Place.Path.Should().Be("/connections/interface[2]");
        fault.Related.Should().ContainSingle().Which.Place.Path.Should().Be("/connections/interface[1]");
    }

    [Theory]
    [InlineData("mac='52:54:00:7b:35:93' alias='ua-a'")]
    [InlineData("mac='52:54:00:7b:35:93' network='red'")]
    [InlineData("alias='ua-a' network='red'")]
    public void Several_selectors_are_refused(string selectors) => PolicyText.Read($"<nr:interface {selectors}/>").OnlyError().Id.Should().Be("NR1479");

    [Theory]
    [InlineData("mac=''")]
    [InlineData("mac='52:54:00:7b:35'")]
    [InlineData("mac='52:54:00:7b:35:93 '")]
    [InlineData("mac='53:54:00:7b:35:93'")]
    [InlineData("alias=''")]
    [InlineData("alias='net0'")]
    [InlineData("alias='ua-'")]
    [InlineData("alias='ua-a b'")]
    [InlineData("network=''")]
    public void Selector_that_can_select_nothing_is_refused(string selector) => PolicyText.Read($"<nr:interface {selector}/>").OnlyError().Id.Should().Be("NR1480");

    [Fact]
    public void Parameter_that_is_named_twice_is_refused() =>
        PolicyText.SchemaFault("<nr:virtualport><nr:parameter name='typeid' policy='require'/><nr:parameter name='typeid' policy='require'/></nr:virtualport>").Id.Should().Be("NR1481");

    [Fact]
    public void Two_alternatives_of_one_type_are_refused() =>
        PolicyText.SchemaFault("<nr:alternative><virtualport type='midonet'/></nr:alternative><nr:alternative><virtualport type='midonet'/></nr:alternative>").Id.Should().Be("NR1482");

    [Theory]
    [InlineData("<nr:alternative><virtualport><parameters profileid='a'/></virtualport></nr:alternative>")]
    [InlineData("<nr:alternative><virtualport type='802.1Qbh'/></nr:alternative><nr:alternative><virtualport/></nr:alternative>")]
    public void Alternative_without_a_type_is_refused(string parts) => PolicyText.Fault(parts).Id.Should().Be("NR1483");

    [Theory]
    [InlineData("<nr:alternative><virtualport type='802.1Qbx'/></nr:alternative>", "NR1040")]
    [InlineData("<nr:alternative><virtualport type='none'/></nr:alternative>", "NR1040")]
    [InlineData("<nr:alternative><virtualport type='802.1Qbg'><parameters managerid='256'/></virtualport></nr:alternative>", "NR1043")]
    [InlineData("<nr:alternative><virtualport type='802.1Qbh'><parameters managerid='1'/></virtualport></nr:alternative>", "NR1047")]
    public void Alternative_is_read_with_libvirts_rules_of_a_virtualport(string parts, string id) => PolicyText.Fault(parts).Id.Should().Be(id);

    [Theory]
    [InlineData("<nr:allow modes='vepa nat'/><nr:forbid modes='nat'/>", "modes of <nr:forbid> has 'nat', which the policy also allows")]
    [InlineData("<nr:forbid virtualports='none'/><nr:allow virtualports='none'/>", "virtualports of <nr:forbid> has 'none', which the policy also allows")]
    public void Mode_or_type_both_allowed_and_forbidden_is_refused(string parts, string message)
    {
        var fault = PolicyText.Fault(parts);

        fault.Id.Should().Be("NR1484");
        fault.Message.Should().Be(message);
    }

    [Fact]
    public void All_faults_are_told()
    {
        var read = PolicyText.Read("<nr:interface mac='x'><nr:allow modes='a b'/></nr:interface><nr:interface><nr:unchanged/></nr:interface>");

        read.Diagnostics.Select(d => d.Id).Should().Equal("NR1480", "NR1472", "NR1472", "NR1474");
    }
}
