using System.Text;
using System.Xml.Linq;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

/// <summary>Policies where guests keep them: in the metadata, and in interfaces.</summary>
public sealed class GuestPolicyTests
{
    private const string Mac = "52:54:00:7b:35:93";
    private static readonly string Nic = PolicyText.Interface(Mac);
    private static readonly string OnlyVepa = PolicyText.Document($"<nr:interface mac='{Mac}'><nr:allow modes='vepa'/></nr:interface>");
    private static readonly string Vepa = PolicyText.Own("<nr:allow modes='vepa'/>");

    [Fact]
    public void Metadata_of_a_guest_has_its_policies()
    {
        var guest = Guest.Parse(PolicyText.Guest($"<app:a xmlns:app='urn:app'><nr:connections {PolicyText.Declaration}/></app:a>{OnlyVepa}", Nic), "g.xml");

        guest.Policy.Should().Be(GuestPolicy.Parse(OnlyVepa));
        guest.Policy!.Interfaces[0].Policy.Place.Path.Should().Be("/domain/metadata/connections/interface[1]");
        guest.Policy.Place.Document.Should().Be("g.xml");
        guest.Interfaces.Should().ContainSingle();
    }

    [Fact]
    public void Guest_without_policies_has_none() => Guest.Parse(PolicyText.Guest("<app:a xmlns:app='urn:app'/>", Nic)).Policy.Should().BeNull();

    [Fact]
    public void Policies_behind_the_interfaces_are_read_too() =>
        Guest.Parse($"<domain><devices>{Nic}</devices><metadata>{OnlyVepa}</metadata><name>g</name></domain>").Policy.Should().Be(GuestPolicy.Parse(OnlyVepa));

    [Fact]
    public void Bytes_and_trees_give_the_same_policies_at_the_same_places()
    {
        var text = PolicyText.Guest(OnlyVepa, Nic);

        var bytes = Guest.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))).Require();
        var tree = Guest.Read(XElement.Parse(text, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace)).Require();

        bytes.Should().Be(Guest.Parse(text));
        tree.Should().Be(Guest.Parse(text));
        tree.Policy!.Place.ToString().Should().Be(bytes.Policy!.Place.ToString());
    }

    [Fact]
    public void Running_guests_text_and_status_file_have_them_too()
    {
        var live = PolicyText.Guest(OnlyVepa, Nic).Replace("<domain", "<domain id='3'", StringComparison.Ordinal);

        Guest.Parse(live).Policy.Should().Be(GuestPolicy.Parse(OnlyVepa));
        Guest.Parse($"<domstatus state='running' pid='7'><taint/>{live}</domstatus>").Policy.Should().Be(GuestPolicy.Parse(OnlyVepa));
    }

    [Fact]
    public void Second_connections_is_refused()
    {
        var fault = Guest.Read(PolicyText.Guest(OnlyVepa + PolicyText.Of("<nr:allow modes='nat'/>"), Nic)).OnlyError();

        fault.Id.Should().Be("NR1485");
        fault.Related.Should().ContainSingle().Which.Place.Path.Should().Be("/domain/metadata/connections");
    }

    [Fact]
    public void Second_connections_is_refused_also_where_it_is_faulty() =>
        Guest.Read(PolicyText.Guest(OnlyVepa + PolicyText.Of("<nr:allow modes='x'/>"), Nic)).Diagnostics.Select(d => d.Id).Should().Equal("NR1472", "NR1485");

    [Fact]
    public void Fault_in_the_metadata_is_a_fault_of_the_guest() =>
        Guest.Read(PolicyText.Guest(PolicyText.Of("<nr:allow modes='x'/>"), Nic)).OnlyError().Place.Path.Should().Be("/domain/metadata/connections/interface[1]/allow/@modes");

    [Theory]
    [InlineData("<domain><name>g</name><nr:connections {0}/><devices/></domain>", "domain")]
    [InlineData("<domain><name>g</name><metadata/><nr:connections {0}/><devices/></domain>", "domain")]
    [InlineData("<domain><name>g</name><devices><nr:policy {0}/></devices></domain>", "devices")]
    [InlineData("<domain><name>g</name><metadata><nr:interface {0}/></metadata></domain>", "metadata")]
    [InlineData("<domain><name>g</name><metadata><nr:policy {0}/></metadata></domain>", "metadata")]
    [InlineData("<domain><name>g</name><metadata/><metadata><nr:connections {0}/></metadata></domain>", "a second metadata")]
    public void Policy_at_a_place_where_none_is_read_is_refused(string xml, string parent)
    {
        var fault = Guest.Read(xml.Replace("{0}", PolicyText.Declaration, StringComparison.Ordinal)).OnlyError();

        fault.Id.Should().Be("NR1486");
        fault.Arguments.Should().Contain(new KeyValuePair<string, string>("parent", parent));
    }

    [Theory]
    [InlineData("<connections/>")]
    [InlineData("<nr:connections xmlns:nr='urn:netresolver:connections:2'/>")]
    [InlineData("<nr:connections xmlns:nr='urn:netresolver:connections'/>")]
    [InlineData("<nr:connections xmlns:nr='URN:NetResolver:connections:1'/>")]
    public void Policies_of_a_namespace_that_is_not_known_are_refused(string metadata) => Guest.Read(PolicyText.Guest(metadata, Nic)).OnlyError().Id.Should().Be("NR1488");

    [Fact]
    public void Lone_interface_has_the_policy_that_stands_in_it()
    {
        var xml = PolicyText.Interface(Mac, content: Vepa);
        var read = GuestInterface.Read(xml);

        read.Diagnostics.Should().BeEmpty();
        read.Require().Policy.Should().Be(PolicyText.Parse("<nr:allow modes='vepa'/>"));
        read.Require().Policy!.Place.Path.Should().Be("/interface/policy");
        Guest.Read(xml).Diagnostics.Should().BeEmpty();
        Guest.Parse(xml).Interfaces[0].Policy.Should().Be(read.Require().Policy);
    }

    [Fact]
    public void Policy_of_an_interface_in_a_domain_is_read_with_a_warning_that_libvirt_drops_it()
    {
        var read = Guest.Read(PolicyText.Guest("", PolicyText.Interface(Mac, content: Vepa)));

        read.Advice().Id.Should().Be("NR1490");
        read.Require().Interfaces[0].Policy.Should().Be(PolicyText.Parse("<nr:allow modes='vepa'/>"));
    }

    [Theory]
    [InlineData("<nr:interface mac='52:54:00:7b:35:93'/>")]
    [InlineData("<nr:interface network='red'/>")]
    [InlineData("<nr:interface/>")]
    public void Policy_of_an_interface_and_one_in_the_metadata_are_refused(string metadata)
    {
        var read = Guest.Read(PolicyText.Guest(PolicyText.Document(metadata), PolicyText.Interface(Mac, content: Vepa)));

        read.Error().Id.Should().Be("NR1489");
        read.Error().Related.Should().ContainSingle().Which.Place.Path.Should().Be("/domain/metadata/connections/interface[1]");
    }

    [Fact]
    public void Policy_of_an_interface_beside_one_in_the_metadata_for_another_is_fine() =>
        Guest.Read(PolicyText.Guest(PolicyText.Document("<nr:interface network='blue'/>"), PolicyText.Interface(Mac, content: Vepa) + PolicyText.Interface("52:54:00:00:00:02", "blue")))
            .Advice().Id.Should().Be("NR1490");

    [Fact]
    public void Second_policy_of_an_interface_is_refused() => GuestInterface.Read(PolicyText.Interface(Mac, content: Vepa + Vepa)).OnlyError().Id.Should().Be("NR1477");

    [Fact]
    public void Policy_of_an_interface_has_no_selector() =>
        GuestInterface.Read(PolicyText.Interface(Mac, content: $"<nr:policy {PolicyText.Declaration} mac='{Mac}'/>")).OnlyError().Message
            .Should().Be("<nr:policy> in a policy has no attribute 'mac'; known here: none");

    [Theory]
    [InlineData("<nr:allow {0} modes='vepa'/>", "NR1486")]
    [InlineData("<nr:connections {0}/>", "NR1486")]
    [InlineData("<virtualport type='802.1Qbh'><nr:policy {0}/></virtualport>", "NR1486")]
    [InlineData("<virtualport {0} nr:policy='optional' type='802.1Qbh'><parameters profileid='a'/></virtualport>", "NR1487")]
    [InlineData("<nr:policy xmlns:nr='urn:netresolver:connections:3'/>", "NR1488")]
    public void Parts_of_policies_elsewhere_in_an_interface_are_refused(string content, string id) =>
        GuestInterface.Read(PolicyText.Interface(Mac, content: content.Replace("{0}", PolicyText.Declaration, StringComparison.Ordinal))).Error().Id.Should().Be(id);

    [Fact]
    public void Element_of_somebody_elses_in_an_interface_is_still_pointed_out() =>
        GuestInterface.Read(PolicyText.Interface(Mac, content: Vepa + "<x:policy xmlns:x='urn:x'/>")).Advice().Id.Should().Be("NR1020");

    [Fact]
    public void Policies_of_unlimited_depth_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 300)) + string.Concat(Enumerable.Repeat("</a>", 300));

        Guest.Read(PolicyText.Guest(PolicyText.Of(deep), Nic)).Error().Id.Should().Be("NR1004");
        Guest.Read(PolicyText.Guest($"<nr:connections {PolicyText.Declaration}>{deep}</nr:connections>", Nic)).Error().Id.Should().Be("NR1004");
    }

    [Theory]
    [InlineData("<nr:alternative moved='yes'><virtualport><parameters profileid='a'/></virtualport></nr:alternative>", null)]
    [InlineData("<nr:alternative moved='yes'><virtualport/></nr:alternative>", null)]
    [InlineData("<nr:alternative moved='yes'><virtualport type='802.1Qbh'/></nr:alternative>", null)]
    [InlineData("<nr:alternative><virtualport><parameters profileid='a'/></virtualport></nr:alternative>", "NR1483")]
    [InlineData("<nr:alternative moved='no'><virtualport type='802.1Qbh'/></nr:alternative>", "NR1472")]
    [InlineData("<nr:alternative><virtualport type='802.1Qbh'/></nr:alternative><nr:alternative moved='yes'><virtualport/></nr:alternative>", "NR1471")]
    public void First_alternative_lacks_its_type_only_where_it_is_said_to_be_what_the_interface_said_before_it_moved(string alternatives, string? id)
    {
        var inMetadata = Guest.Read(PolicyText.Guest(PolicyText.Of(alternatives), Nic));
        var inInterface = GuestInterface.Read(PolicyText.Interface(Mac, content: PolicyText.Own(alternatives)));

        (inMetadata.FirstError?.Id).Should().Be(id);
        (inInterface.FirstError?.Id).Should().Be(id);
    }

    [Fact]
    public void Managers_policy_knows_no_interface_that_has_moved() =>
        PolicyText.Fault("<nr:alternative moved='yes'><virtualport type='802.1Qbh'/></nr:alternative>").Id.Should().Be("NR1471");

    [Theory]
    [InlineData("<virtualport>\n              <parameters profileid='a'/>\n            </virtualport>")]
    [InlineData("<virtualport/>")]
    public void What_an_interface_said_before_it_moved_is_written_as_such(string before)
    {
        var guest = Guest.Parse(PolicyText.Guest(PolicyText.Of($"<nr:alternative moved='yes'>{before}</nr:alternative><nr:alternative><virtualport type='802.1Qbh'/></nr:alternative>"), Nic));

        var text = guest.Policy!.ToXml();

        text.Should().Contain("<nr:alternative moved='yes'>");
        PolicySchema.Faults(text).Should().BeEmpty();
        Guest.Parse(PolicyText.Guest(text, Nic)).Policy.Should().Be(guest.Policy);
    }
}
