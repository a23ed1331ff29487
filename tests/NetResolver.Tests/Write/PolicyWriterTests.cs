using CsCheck;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Write;

/// <summary>The text of policies.</summary>
public sealed class PolicyWriterTests
{
    private const string Canonical = """
        <nr:connections xmlns:nr='urn:netresolver:connections:1'>
          <nr:interface mac='52:54:00:7b:35:93'>
            <nr:allow modes='vepa private' virtualports='802.1Qbg 802.1Qbh'/>
            <nr:forbid modes='bridge' virtualports='none'/>
            <nr:virtualport policy='optional'>
              <nr:parameter name='profileid' policy='require'/>
            </nr:virtualport>
            <nr:portgroup policy='optional'/>
            <nr:alternative>
              <virtualport type='802.1Qbh'>
                <parameters profileid='profile1'/>
              </virtualport>
            </nr:alternative>
            <nr:alternative>
              <virtualport type='midonet'/>
            </nr:alternative>
            <nr:unchanged aspects='vlan mtu'/>
          </nr:interface>
          <nr:interface alias='ua-uplink'>
            <nr:virtualport policy='require'/>
          </nr:interface>
          <nr:interface network='red &amp; &lt;blue&gt;'>
            <nr:virtualport>
              <nr:parameter name='instanceid' policy='optional'/>
            </nr:virtualport>
          </nr:interface>
          <nr:interface/>
        </nr:connections>

        """;

    [Fact]
    public void Canonical_text_is_written_as_it_was_read() => GuestPolicy.Parse(Canonical).ToXml().Should().Be(Canonical);

    [Fact]
    public void Reading_policies_that_were_written_gives_the_same_ones() => PolicyGenerators.Guest.Sample(policy => GuestPolicy.Parse(policy.ToXml()) == policy);

    [Fact]
    public void Writing_policies_that_were_read_gives_the_same_text() => PolicyGenerators.Guest.Sample(policy => GuestPolicy.Parse(policy.ToXml()).ToXml() == policy.ToXml());

    [Fact]
    public void Policies_of_a_guest_are_the_same_as_those_of_a_document() => PolicyGenerators.Guest.Sample(policy =>
        Guest.Parse(PolicyText.Guest(policy.ToXml(), "")).Policy == policy);

    [Fact]
    public void Interface_keeps_its_own_policy() => PolicyGenerators.Policy.Sample(policy =>
    {
        var guest = GuestInterface.Parse(PolicyText.Interface("52:54:00:00:00:01")) with { Policy = policy };
        return GuestInterface.Parse(guest.ToXml()) == guest;
    });

    [Fact]
    public void Policy_of_an_interface_stands_behind_all_that_is_libvirts()
    {
        var guest = GuestInterface.Parse($"<interface type='network'>{PolicyText.Own("<nr:allow modes='vepa'/>")}<source network='red'/><mtu size='9000'/></interface>");

        guest.ToXml().Should().Be(
            """
            <interface type='network'>
              <source network='red'/>
              <mtu size='9000'/>
              <nr:policy xmlns:nr='urn:netresolver:connections:1'>
                <nr:allow modes='vepa'/>
              </nr:policy>
            </interface>

            """);
    }

    [Fact]
    public void Id_that_libvirt_makes_up_is_no_part_of_an_alternative()
    {
        var alternative = GuestInterface.Parse(PolicyText.Interface("52:54:00:00:00:01", content: "<virtualport type='802.1Qbg'><parameters managerid='1'/></virtualport>")).VirtualPort!;
        var policy = new GuestPolicy { Interfaces = [new(new PolicySelector.AnyInterface(), new ConnectionPolicy { Alternatives = [alternative] })] };

        policy.ToXml().Should().Contain("<parameters managerid='1'/>").And.NotContain("instanceid");
    }

    [Fact]
    public void List_that_was_made_empty_does_not_come_back_as_none()
    {
        var policy = new GuestPolicy { Interfaces = [new(new PolicySelector.AnyInterface(), new ConnectionPolicy { AllowedModes = new([]) })] };

        GuestPolicy.Read(policy.ToXml()).Error().Id.Should().Be("NR1475");
    }

    [Fact]
    public void No_policies_at_all_are_an_empty_element() =>
        new GuestPolicy().ToXml().Should().Be("<nr:connections xmlns:nr='urn:netresolver:connections:1'/>\n");
}
