using System.Collections.Immutable;

namespace NetResolver.Tests.Migration;

/// <summary>The domain XML to migrate with, as text.</summary>
public sealed class DestinationXmlTests
{
    private const string Vepa = "<virtualport type='802.1Qbg'><parameters managerid='11' typeid='1193047' typeidversion='2' instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>";
    private const string VnLink = "<virtualport type='802.1Qbh'><parameters profileid='profile1'/></virtualport>";
    private const string Interface = $"<interface type='network'><mac address='52:54:00:7b:35:93'/><source network='red'/>{Vepa}</interface>";
    private const string Policy = $"<nr:connections xmlns:nr='urn:netresolver:connections:1'><nr:interface mac='52:54:00:7b:35:93'><nr:alternative>{VnLink}</nr:alternative></nr:interface></nr:connections>";

    private static readonly HostSnapshot HostB = Host("<network><name>red</name><forward mode='private' dev='eth2'/><virtualport type='802.1Qbh'/></network>");

    private static readonly string Written =
        """
            <nr:connections xmlns:nr='urn:netresolver:connections:1'>
              <nr:interface mac='52:54:00:7b:35:93'>
                <nr:alternative>
                  <virtualport type='802.1Qbg'>
                    <parameters managerid='11' typeid='1193047' typeidversion='2' instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/>
                  </virtualport>
                </nr:alternative>
                <nr:alternative>
                  <virtualport type='802.1Qbh'>
                    <parameters profileid='profile1'/>
                  </virtualport>
                </nr:alternative>
              </nr:interface>
            </nr:connections>
        """.ReplaceLineEndings("\n");

    [Fact]
    public void The_chosen_virtualport_is_the_interfaces_own_and_the_metadata_lists_all_other_metadata_untouched()
    {
        var text = $"<domain>\n  <name>g</name>\n  <metadata>\n    <x:a xmlns:x='urn:x'><b/></x:a>\n    {Policy}\n  </metadata>\n  <devices>\n    <disk/>\n    {Interface}\n  </devices>\n</domain>\n";

        Check(text, HostB).ToDomainXml(text).Should().Be(
            $"""
            <domain>
              <name>g</name>
              <metadata>
                <x:a xmlns:x='urn:x'><b/></x:a>
            {Written}
              </metadata>
              <devices>
                <disk/>
                <interface type='network'>
                  <mac address='52:54:00:7b:35:93'/>
                  <source network='red'/>
                  <virtualport type='802.1Qbh'>
                    <parameters profileid='profile1'/>
                  </virtualport>
                </interface>
              </devices>
            </domain>

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("<name>g</name>\n  <uuid>09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f</uuid>", "<name>g</name>\n  <uuid>09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f</uuid>\n  <metadata>\n{0}\n  </metadata>")]
    [InlineData("<name>g</name>\n  <metadata/>", "<name>g</name>\n  <metadata>\n{0}\n  </metadata>")]
    [InlineData("<name>g</name>\n  <metadata>\n    <x xmlns='urn:x'/>\n  </metadata>", "<name>g</name>\n  <metadata>\n    <x xmlns='urn:x'/>\n{0}\n  </metadata>")]
    [InlineData("<name>g</name>\n  <metadata></metadata>", "<name>g</name>\n  <metadata>\n{0}\n  </metadata>")]
    public void A_policy_in_the_interface_moves_into_the_metadata_for_libvirt_drops_it(string head, string expected)
    {
        var own = $"<nr:policy xmlns:nr='urn:netresolver:connections:1'><nr:alternative>{VnLink}</nr:alternative></nr:policy>";
        var text = $"<domain>\n  {head}\n  <devices>\n    {Interface.Replace("</interface>", own + "</interface>", StringComparison.Ordinal)}\n  </devices>\n</domain>\n";

        var xml = Check(text, HostB).ToDomainXml(text);

        xml.Should().StartWith("<domain>\n  " + expected.Replace("{0}", Written, StringComparison.Ordinal) + "\n  <devices>").And.NotContain("nr:policy");
    }

    [Fact]
    public void A_lone_interface_keeps_its_policy_in_itself()
    {
        var text = Interface.Replace("</interface>", $"<nr:policy xmlns:nr='urn:netresolver:connections:1'><nr:alternative>{VnLink}</nr:alternative></nr:policy></interface>", StringComparison.Ordinal);

        var read = GuestInterface.Parse(Check(text, HostB).ToDomainXml(text));

        read.VirtualPort!.Fields.Type.Should().Be(VirtualPortType.Ieee8021Qbh);
        read.Policy!.Alternatives.Should().HaveCount(2);
    }

    [Fact]
    public void An_interface_without_a_policy_that_needs_no_change_stays_as_it_stands()
    {
        var text = $"<domain><name>g</name><devices>{Interface}<interface  type='user'/></devices></domain>";

        Check(text, Host("<network><name>red</name><forward mode='vepa' dev='eth0'/></network>")).ToDomainXml(text).Should().Be(text);
    }

    [Fact]
    public void An_id_that_lives_only_in_the_status_file_is_written_out_and_the_domain_alone_is_handed_over()
    {
        var port = Vepa.Replace(" instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'", "", StringComparison.Ordinal);
        var text =
            $"""
            <domstatus state='running' pid='7'><x/>
              <domain id='3'><name>g</name><devices>
                <interface type='network'><mac address='52:54:00:7b:35:93'/><source network='red' portid='19b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/>{port}<actual type='direct'><source dev='eth0' mode='vepa'/>{Vepa}</actual><target dev='macvtap0'/></interface>
              </devices></domain>
            </domstatus>
            """;

        Check(text, Host("<network><name>red</name><forward mode='vepa' dev='eth0'/></network>")).ToDomainXml(text).Should().Be(
            """
            <domain><name>g</name><devices>
                <interface type='network'>
                  <mac address='52:54:00:7b:35:93'/>
                  <source network='red'/>
                  <virtualport type='802.1Qbg'>
                    <parameters managerid='11' typeid='1193047' typeidversion='2' instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/>
                  </virtualport>
                </interface>
              </devices></domain>
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_network_that_has_another_name_there_is_renamed_in_the_selectors_too()
    {
        var text = $"<domain><name>g</name><metadata>{Policy.Replace("mac='52:54:00:7b:35:93'", "network='red'", StringComparison.Ordinal)}</metadata><devices>{Interface}</devices></domain>";
        var names = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("red", "blue");

        var moved = MigrationCheck.Run(Guest.Parse(text), null, Host("<network><name>blue</name><forward mode='vepa' dev='eth0'/></network>"), new MigrationOptions { NetworkNames = names, IsLive = false }).ToGuest();

        moved.Interfaces[0].Source.Should().Be(new InterfaceSource.Network("blue"));
        moved.Policy!.Interfaces.Should().ContainSingle().Which.Selector.Should().Be(new PolicySelector.OfNetwork("blue"));
    }

    [Fact]
    public void A_managers_policy_is_not_written()
    {
        var text = $"<domain><name>g</name><devices>{Interface}</devices></domain>";
        var manager = GuestPolicy.Parse("<nr:connections xmlns:nr='urn:netresolver:connections:1'><nr:interface><nr:allow modes='vepa'/><nr:virtualport policy='optional'/></nr:interface></nr:connections>");

        var moved = MigrationCheck.Run(Guest.Parse(text), null, Host("<network><name>red</name><forward mode='vepa' dev='eth0'/></network>"), new MigrationOptions { Policy = manager, IsLive = false });

        moved.ToGuest().Policy.Should().BeNull();
    }

    [Fact]
    public void A_guest_that_cannot_move_and_the_text_of_another_one_are_misuse()
    {
        var text = $"<domain><name>g</name><devices>{Interface}</devices></domain>";
        var refused = Check(text, Host("<network><name>red</name><forward mode='bridge'/><bridge name='br0'/></network>"));
        var ready = Check(text, Host("<network><name>red</name><forward mode='vepa' dev='eth0'/></network>"));

        refused.Invoking(r => r.ToDomainXml(text)).Should().Throw<InvalidOperationException>();
        ready.Invoking(r => r.ToDomainXml(text.Replace("7b:35:93", "7b:35:94", StringComparison.Ordinal))).Should().Throw<ArgumentException>();
    }

    private static MigrationResult Check(string text, HostSnapshot to) => MigrationCheck.Run(Guest.Parse(text), null, to, new MigrationOptions { IsLive = false });

    private static HostSnapshot Host(string network) => new()
    {
        Name = "hostB",
        Networks = [new HostedNetwork(NetworkDefinition.Parse(network)) { IsActive = true, IsAutostarted = true, IsPersistent = true }],
    };
}
