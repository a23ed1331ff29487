using System.Text;
using System.Xml.Linq;
using NetResolver.Diagnostics;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

/// <summary>What policies say, part by part, and where they stand.</summary>
public sealed class PolicyReaderTests
{
    private const string Manager = """
        <nr:connections xmlns:nr="urn:netresolver:connections:1">
          <nr:interface mac="52:54:00:7b:35:93">
            <nr:allow modes="vepa private" virtualports="802.1Qbg 802.1Qbh"/>
            <nr:virtualport policy="optional">
              <nr:parameter name="profileid" policy="require"/>
            </nr:virtualport>
            <nr:alternative>
              <virtualport type="802.1Qbh"><parameters profileid="profile1"/></virtualport>
            </nr:alternative>
            <nr:unchanged aspects="vlan mtu"/>
          </nr:interface>
        </nr:connections>
        """;

    [Fact]
    public void Every_part_is_read()
    {
        var policy = PolicyText.ReadDocument(Manager).Require().Interfaces.Should().ContainSingle().Subject;

        policy.Selector.Should().Be(new PolicySelector.OfMac(MacAddress.Parse("52:54:00:7b:35:93")));
        policy.Policy.Should().Be(new ConnectionPolicy
        {
            AllowedModes = new([ForwardMode.Vepa, ForwardMode.Private]),
            AllowedVirtualPorts = new([VirtualPortType.Ieee8021Qbg, VirtualPortType.Ieee8021Qbh]),
            VirtualPort = PolicyStrictness.Optional,
            Parameters = [new(VirtualPortParameters.ProfileId, PolicyStrictness.Require)],
            Alternatives = [new(new VirtualPortFields { Type = VirtualPortType.Ieee8021Qbh, ProfileId = "profile1" })],
            Unchanged = ConnectionAspects.Vlan | ConnectionAspects.Mtu,
        });
    }

    [Fact]
    public void Bytes_and_trees_give_the_same_policies()
    {
        var policy = GuestPolicy.Parse(Manager);

        GuestPolicy.Parse(new MemoryStream(Encoding.UTF8.GetBytes(Manager))).Should().Be(policy);
        GuestPolicy.Parse(XElement.Parse(Manager, LoadOptions.PreserveWhitespace)).Should().Be(policy);
    }

    [Fact]
    public void Every_part_knows_where_it_stands()
    {
        var policy = GuestPolicy.Parse(Manager, "p.xml");
        var first = policy.Interfaces[0].Policy;

        policy.Place.ToString().Should().Be("p.xml(1,2)");
        first.Place.ToString().Should().Be("p.xml(2,4)");
        first.Place.Path.Should().Be("/connections/interface[1]");
        first.AllowedModes!.Place.Path.Should().Be("/connections/interface[1]/allow/@modes");
        first.AllowedModes.Place.ToString().Should().Be("p.xml(3,15)");
        first.VirtualPort.Place.Path.Should().Be("/connections/interface[1]/virtualport/@policy");
        first.Parameters[0].Place.Path.Should().Be("/connections/interface[1]/virtualport/parameter[1]");
        first.Alternatives[0].Place.Path.Should().Be("/connections/interface[1]/alternative[1]/virtualport");
        first.Unchanged.Place.Path.Should().Be("/connections/interface[1]/unchanged/@aspects");
    }

    [Theory]
    [InlineData("none", ForwardMode.None)]
    [InlineData("nat", ForwardMode.Nat)]
    [InlineData("route", ForwardMode.Route)]
    [InlineData("open", ForwardMode.Open)]
    [InlineData("bridge", ForwardMode.Bridge)]
    [InlineData("private", ForwardMode.Private)]
    [InlineData("vepa", ForwardMode.Vepa)]
    [InlineData("passthrough", ForwardMode.Passthrough)]
    [InlineData("hostdev", ForwardMode.Hostdev)]
    public void Allow_and_forbid_modes_know_every_forward_mode(string name, ForwardMode mode)
    {
        PolicyText.Parse($"<nr:allow modes='{name}'/>").AllowedModes!.Items.Should().Equal(mode);
        PolicyText.Parse($"<nr:forbid modes='{name}'/>").ForbiddenModes!.Items.Should().Equal(mode);
    }

    [Theory]
    [InlineData("none", VirtualPortType.None)]
    [InlineData("802.1Qbg", VirtualPortType.Ieee8021Qbg)]
    [InlineData("802.1Qbh", VirtualPortType.Ieee8021Qbh)]
    [InlineData("openvswitch", VirtualPortType.OpenVSwitch)]
    [InlineData("midonet", VirtualPortType.Midonet)]
    public void Allow_and_forbid_virtualports_know_every_type(string name, VirtualPortType type)
    {
        PolicyText.Parse($"<nr:allow virtualports='{name}'/>").AllowedVirtualPorts!.Items.Should().Equal(type);
        PolicyText.Parse($"<nr:forbid virtualports='{name}'/>").ForbiddenVirtualPorts!.Items.Should().Equal(type);
    }

    [Theory]
    [InlineData("require", PolicyStrictness.Require)]
    [InlineData("optional", PolicyStrictness.Optional)]
    public void Virtualport_and_portgroup_policy_are_require_or_optional(string name, PolicyStrictness strictness)
    {
        PolicyText.Parse($"<nr:virtualport policy='{name}'/>").VirtualPort.Value.Should().Be(strictness);
        PolicyText.Parse($"<nr:portgroup policy='{name}'/>").PortGroup.Value.Should().Be(strictness);
    }

    [Theory]
    [InlineData("managerid", VirtualPortParameters.ManagerId)]
    [InlineData("typeid", VirtualPortParameters.TypeId)]
    [InlineData("typeidversion", VirtualPortParameters.TypeIdVersion)]
    [InlineData("instanceid", VirtualPortParameters.InstanceId)]
    [InlineData("profileid", VirtualPortParameters.ProfileId)]
    [InlineData("interfaceid", VirtualPortParameters.InterfaceId)]
    public void Parameter_policy_is_its_own_or_that_of_the_virtualport(string name, VirtualPortParameters parameter)
    {
        var policy = PolicyText.Parse($"<nr:virtualport policy='optional'><nr:parameter name='{name}' policy='require'/></nr:virtualport>");

        policy.Of(parameter).Should().Be(PolicyStrictness.Require);
        policy.Of(parameter == VirtualPortParameters.ManagerId ? VirtualPortParameters.TypeId : VirtualPortParameters.ManagerId).Should().Be(PolicyStrictness.Optional);
        PolicyText.Parse($"<nr:virtualport><nr:parameter name='{name}' policy='optional'/></nr:virtualport>").VirtualPort.Value.Should().Be(PolicyStrictness.Unstated);
    }

    [Theory]
    [InlineData("mode", ConnectionAspects.Mode)]
    [InlineData("plug", ConnectionAspects.Plug)]
    [InlineData("virtualport", ConnectionAspects.VirtualPort)]
    [InlineData("portgroup", ConnectionAspects.PortGroup)]
    [InlineData("vlan", ConnectionAspects.Vlan)]
    [InlineData("bandwidth", ConnectionAspects.Bandwidth)]
    [InlineData("mtu", ConnectionAspects.Mtu)]
    [InlineData("trustGuestRxFilters", ConnectionAspects.TrustGuestRxFilters)]
    [InlineData("isolated", ConnectionAspects.Isolated)]
    [InlineData("segment", ConnectionAspects.Segment)]
    [InlineData("segment\n  mode", ConnectionAspects.Segment | ConnectionAspects.Mode)]
    public void Unchanged_knows_every_aspect(string names, ConnectionAspects aspects) =>
        PolicyText.Parse($"<nr:unchanged aspects='{names}'/>").Unchanged.Value.Should().Be(aspects);

    [Fact]
    public void Alternatives_are_kept_in_order_of_preference() =>
        PolicyText.Parse(
                """
                <nr:alternative><virtualport type='openvswitch'/></nr:alternative>
                <nr:alternative><virtualport type='802.1Qbg'><parameters managerid='11' typeid='1193047' typeidversion='2'/></virtualport></nr:alternative>
                """)
            .Alternatives.Select(a => a.Fields.Type).Should().Equal(VirtualPortType.OpenVSwitch, VirtualPortType.Ieee8021Qbg);

    [Fact]
    public void No_id_is_generated_for_an_alternative()
    {
        var alternative = PolicyText.Parse("<nr:alternative><virtualport type='802.1Qbg'><parameters managerid='11'/></virtualport></nr:alternative>").Alternatives[0];

        alternative.Fields.Specified.Should().Be(VirtualPortParameters.ManagerId);
        alternative.Fields.Generated.Should().Be(VirtualPortParameters.None);
    }

    [Fact]
    public void Parts_may_stand_in_any_order() =>
        PolicyText.Parse("<nr:unchanged aspects='mtu'/><nr:portgroup policy='require'/><nr:forbid modes='nat'/><nr:virtualport policy='require'/><nr:allow modes='vepa'/>")
            .Should().Be(PolicyText.Parse("<nr:allow modes='vepa'/><nr:forbid modes='nat'/><nr:virtualport policy='require'/><nr:portgroup policy='require'/><nr:unchanged aspects='mtu'/>"));

    [Fact]
    public void Policy_without_parts_demands_nothing() => PolicyText.Parse("").Should().Be(ConnectionPolicy.Empty);

    [Theory]
    [InlineData("mac='52:54:0:7B:35:93'", "mac='52:54:00:7b:35:93'")]
    [InlineData("alias='ua-up_link-1'", "alias='ua-up_link-1'")]
    [InlineData("network='red network'", "network='red network'")]
    [InlineData("", "")]
    public void Interface_is_selected_by_mac_alias_or_network_or_is_the_default(string attribute, string selector) =>
        PolicyText.Read($"<nr:interface {attribute}/>").Require().Interfaces[0].Selector.ToString().Should().Be(selector);

    [Fact]
    public void Prefix_may_be_any_or_none()
    {
        PolicyText.ReadDocument(Manager.Replace("nr:", "p:", StringComparison.Ordinal).Replace(":nr", ":p", StringComparison.Ordinal)).Require().Should().Be(GuestPolicy.Parse(Manager));
        PolicyText.ReadDocument("<connections xmlns='urn:netresolver:connections:1'><interface><alternative><virtualport xmlns='' type='midonet'/></alternative></interface></connections>")
            .Require().Interfaces[0].Policy.Alternatives.Should().ContainSingle();
    }

    [Fact]
    public void Comments_and_the_place_of_the_schema_are_no_part_of_it() =>
        PolicyText.ReadDocument(
                """
                <nr:connections xmlns:nr="urn:netresolver:connections:1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                  xsi:schemaLocation="urn:netresolver:connections:1 connections.xsd"><!-- all guests --><?x y?><nr:interface><!-- only VEPA --><nr:allow modes="vepa"/></nr:interface></nr:connections>
                """)
            .Diagnostics.Should().BeEmpty();

    [Fact]
    public void Policies_for_nothing_are_pointed_out() => PolicyText.Read("").Advice().Id.Should().Be("NR1491");

    [Fact]
    public void Document_of_another_kind_is_refused() =>
        GuestPolicy.Read("<domain/>").OnlyError().Id.Should().Be("NR1005");

    [Theory]
    [InlineData("<connections/>")]
    [InlineData("<nr:connections xmlns:nr='urn:netresolver:connections:2'/>")]
    [InlineData("<nr:connections xmlns:nr='urn:netresolver:connections:1/'/>")]
    public void Document_of_another_namespace_is_refused(string xml) => GuestPolicy.Read(xml).OnlyError().Id.Should().Be("NR1488");

    [Fact]
    public void Bad_input_never_throws()
    {
        GuestPolicy.Read("<nr:connections").Error().Id.Should().Be("NR1001");
        GuestPolicy.Read("<!DOCTYPE a><a/>").Error().Id.Should().Be("NR1002");
        GuestPolicy.Read("").Error().Severity.Should().Be(Severity.Error);
    }
}
