using System.Text.Json;
using NetResolver.Diagnostics;
using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Policies;

namespace NetResolver.Tests.Plan;

/// <summary>What people and programs are told of a plan under a policy.</summary>
public class PolicyExplanationTests
{
    private const string Either = $"<nr:allow modes='vepa private' virtualports='802.1Qbg 802.1Qbh'/><nr:alternative>{VnLink}</nr:alternative>";

    private static string Explain(string policy, string network, string nic) =>
        string.Concat(PlanUnder(policy, network, nic).Explain().Details.SkipWhile(d => d.Subject != "policy").Take(2).Select(d => d.ToString()));

    [Fact]
    public void Alternative_is_told_with_what_selected_it() =>
        Explain(Either, "<forward mode='private' dev='eth2'/><virtualport type='802.1Qbh'/>", Vepa).Should().Be(
            """
            policy                                      what the interface demands beyond libvirt's rules  policy.xml(3,2)
              allow modes vepa, private                 private is one of them  policy.xml(4,11)
              use the alternative 802.1Qbh              the network states that type  policy.xml(5,18)
              not its own 802.1Qbg                      the network states type 802.1Qbh  interface.xml(1,85)
              allow virtualports 802.1Qbg, 802.1Qbh     the result is 802.1Qbh, one of them  policy.xml(4,32)
            virtualport 802.1Qbh                        type from the alternative; the network agrees  policy.xml(5,30)
              profileid 'profile1'                      from the alternative  policy.xml(5,58)

            """);

    [Fact]
    public void What_was_given_up_or_gave_way_is_told()
    {
        Explain("<nr:virtualport policy='optional'/>", "<forward mode='bridge'/><bridge name='br0'/>", Vepa).Should().Be(
            """
            policy                                      what the interface demands beyond libvirt's rules  policy.xml(3,2)
              use no virtualport of the interface       optional, and given up: mode bridge can carry none  policy.xml(4,17)
              not its own 802.1Qbg                      mode bridge cannot carry it  interface.xml(1,85)
            virtualport none                            nobody states one

            """);
        Explain("<nr:virtualport policy='optional'/>", "<forward mode='vepa' dev='eth0'/><virtualport type='802.1Qbg'><parameters managerid='12'/></virtualport>", Vepa)
            .Should().Contain("not managerid '11'").And.Contain("optional: '12' of the network holds");
    }

    [Fact]
    public void Refusals_are_told_with_the_line_that_decided() =>
        Explain(Either + "<nr:forbid modes='bridge'/><nr:portgroup policy='require'/>", "<forward mode='bridge'/><bridge name='br0'/>", Vepa).Should().Be(
            """
            policy                                      what the interface demands beyond libvirt's rules  policy.xml(3,2)
              allow modes vepa, private                 bridge is not one of them: refused  policy.xml(4,11)
              forbid modes bridge                       bridge is one of them: refused  policy.xml(6,12)
              portgroup require                         none is missing  policy.xml(7,15)
              use no virtualport of the interface       nobody else states a type, and mode bridge can carry none
              not its own 802.1Qbg                      mode bridge cannot carry it  interface.xml(1,85)
              not the alternative 802.1Qbh              mode bridge cannot carry it  policy.xml(5,18)
              allow virtualports 802.1Qbg, 802.1Qbh     the result is none, not one of them: refused  policy.xml(4,32)
            virtualport none                            nobody states one

            """);

    [Fact]
    public void Text_names_what_the_policy_made_of_the_virtualport()
    {
        var result = PlanUnder(Either, "<forward mode='private' dev='eth2'/><virtualport type='802.1Qbh'/>", Vepa);

        PlanReport.ToText([result]).Should().Contain("  policy              alternative 802.1Qbh used\n");
        PlanReport.ToText([Planning.PlanOn("<bridge name='b'/>")]).Should().NotContain("policy");
    }

    [Fact]
    public void Json_has_the_decision_where_there_is_a_policy()
    {
        var result = PlanUnder(
            Either + "<nr:virtualport policy='optional'/>",
            "<forward mode='private' dev='eth2'/><virtualport type='802.1Qbh'><parameters profileid='other'/></virtualport>",
            Vepa);

        Policy(result).GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).Should().Be("""{"alternative":0,"dropped":false,"yielded":["profileid"]}""");
        JsonDocument.Parse(PlanReport.ToJson([Planning.PlanOn("<bridge name='b'/>")])).RootElement.GetProperty("interfaces")[0].TryGetProperty("policy", out _).Should().BeFalse();

        static JsonElement Policy(PlanResult result) =>
            JsonDocument.Parse(PlanReport.ToJson([result])).RootElement.GetProperty("interfaces")[0].GetProperty("policy");
    }

    [Fact]
    public void Plan_of_a_guest_with_a_policy_is_libvirts_answer_and_says_so()
    {
        const string Mac = "52:54:00:00:00:01";
        var guest = Guest.Parse(
            $"""
            <domain>
              <name>g</name>
              <metadata>
                <nr:connections xmlns:nr="urn:netresolver:connections:1">
                  <nr:interface mac="{Mac}"><nr:allow modes="vepa"/></nr:interface>
                </nr:connections>
              </metadata>
              <devices>
                <interface type="network"><mac address="{Mac}"/><source network="red"/></interface>
                <interface type="network"><mac address="52:54:00:00:00:02"/><source network="red"/></interface>
              </devices>
            </domain>
            """,
            "guest.xml");

        var results = ConnectionPlanner.Plan([Planning.Network("<forward mode='bridge'/><bridge name='br0'/>")], guest);

        results.Should().OnlyContain(result => result.Succeeded);
        results[1].Diagnostics.Should().BeEmpty();
        var note = results[0].Diagnostics.Should().ContainSingle().Subject;
        note.Id.Should().Be("NR5023");
        note.Severity.Should().Be(Severity.Info);
        note.Place.Line.Should().Be(5);
    }

    [Fact]
    public void Interface_with_a_policy_of_its_own_is_planned_as_libvirt_does_unless_it_is_handed_in()
    {
        var nic = GuestInterface.Parse(
            "<interface type='network'><source network='red'/><nr:policy xmlns:nr='urn:netresolver:connections:1'><nr:allow modes='vepa'/></nr:policy></interface>");
        var network = Planning.Network("<forward mode='bridge'/><bridge name='br0'/>");

        ConnectionPlanner.Plan(network, nic).Advice().Should().Equal("NR5023");
        ConnectionPlanner.Plan([network], nic, new PlanOptions { Policy = nic.Policy }).Errors().Should().Equal("NR5000");
    }

    [Fact]
    public void Interface_that_libvirt_does_not_start_is_explained_without_a_connection_too() =>
        ConnectionPlanner.Plan([], Guests.Parse("<interface type='user'><vlan><tag id='3'/></vlan></interface>")).Explain().Reason
            .Should().Be("libvirt refuses to start the guest with this interface of type user");
}
