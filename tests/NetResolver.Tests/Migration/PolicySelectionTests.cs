using NetResolver.Diagnostics;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Migration;

/// <summary>Which policy holds for which interface.</summary>
public sealed class PolicySelectionTests
{
    private const string First = "52:54:00:00:00:01";
    private const string Second = "52:54:00:00:00:02";

    private static readonly string Alias = "<alias name='ua-uplink'/>";

    [Fact]
    public void Most_specific_policy_applies_whole_mac_before_alias_before_network_before_default()
    {
        const string ByDefault = "<nr:interface><nr:allow modes='nat'/></nr:interface>";
        const string ByNetwork = "<nr:interface network='red'><nr:allow modes='route'/></nr:interface>";
        const string ByAlias = "<nr:interface alias='ua-uplink'><nr:allow modes='open'/></nr:interface>";
        const string ByMac = "<nr:interface mac='52:54:00:00:00:01'><nr:virtualport policy='require'/></nr:interface>";
        var nic = PolicyText.Interface(First, content: Alias);

        Selector(ByDefault, nic).Should().Be("");
        Selector(ByDefault + ByNetwork, nic).Should().Be("network='red'");
        Selector(ByAlias + ByDefault + ByNetwork, nic).Should().Be("alias='ua-uplink'");
        Selector(ByDefault + ByMac + ByAlias + ByNetwork, nic).Should().Be("mac='52:54:00:00:00:01'");
        Of(ByDefault + ByMac + ByAlias + ByNetwork, nic).Interfaces[0].Policy.Should().Be(PolicyText.Parse("<nr:virtualport policy='require'/>"), "it is not merged with the others");
    }

    [Fact]
    public void Network_selects_every_interface_on_it_and_the_default_the_others()
    {
        var selection = Of(
            "<nr:interface network='red'><nr:allow modes='vepa'/></nr:interface><nr:interface><nr:allow modes='nat'/></nr:interface>",
            PolicyText.Interface(First) + PolicyText.Interface(Second) + "<interface type='bridge'><source bridge='br0'/></interface>");

        selection.Interfaces.Select(i => i.Policy!.AllowedModes!.Items[0]).Should().Equal(ForwardMode.Vepa, ForwardMode.Vepa, ForwardMode.Nat);
        selection.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Guest_without_policies_demands_nothing()
    {
        var selection = PolicySelection.Of(Guest.Parse(PolicyText.Guest("", PolicyText.Interface(First))));

        selection.Interfaces.Should().ContainSingle().Which.Should().Match<SelectedPolicy>(s => s.Policy == null && s.Refusal == null && !s.IsManagers && s.Diagnostics.Count == 0);
        selection.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Selector_that_matches_nothing_is_a_warning_while_every_interface_has_a_policy()
    {
        var selection = Of($"<nr:interface mac='{Second}'/><nr:interface network='red'/>", PolicyText.Interface(First));

        var advice = selection.Diagnostics.Should().ContainSingle().Subject;
        advice.Id.Should().Be("NR5042");
        advice.Severity.Should().Be(Severity.Warning);
        advice.Message.Should().Contain("mac='52:54:00:00:00:02'");
        advice.Place.Path.Should().Be("/domain/metadata/connections/interface[1]");
        selection.Interfaces[0].Refusal.Should().BeNull();
    }

    [Theory]
    [InlineData("mac='52:54:00:00:00:02'")]
    [InlineData("alias='ua-other'")]
    [InlineData("network='blue'")]
    public void Interface_left_without_a_policy_by_a_selector_that_matches_nothing_is_refused(string selector)
    {
        var selection = Of($"<nr:interface {selector}/>", PolicyText.Interface(First));

        var refusal = selection.Interfaces[0].Refusal!;
        refusal.Id.Should().Be("NR5040");
        refusal.Rule.IsPolicyRefusal.Should().BeTrue();
        refusal.Message.Should().Contain(selector);
        refusal.Place.Path.Should().Be("/domain/devices/interface[1]");
        refusal.Related.Should().ContainSingle().Which.Place.Path.Should().Be("/domain/metadata/connections/interface[1]");
        selection.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Refusal_that_comes_from_a_policy_cannot_be_lowered()
    {
        var refusal = Of("<nr:interface network='blue'/>", PolicyText.Interface(First)).Interfaces[0].Refusal!;

        refusal.WithSeverity(Severity.Info).Severity.Should().Be(Severity.Error);
        refusal.WithSeverity(Severity.Warning).Related.Should().HaveCount(1);
    }

    [Fact]
    public void Clone_with_a_new_mac_is_refused_and_the_interface_with_a_policy_is_not()
    {
        var selection = Of($"<nr:interface mac='{First}'/><nr:interface network='blue'/>", PolicyText.Interface("52:54:00:00:00:99") + PolicyText.Interface(Second, "blue"));

        selection.Interfaces.Select(i => i.Refusal?.Id).Should().Equal("NR5040", null);
    }

    [Fact]
    public void Alias_survives_cloning()
    {
        var selection = Of("<nr:interface alias='ua-uplink'/>", PolicyText.Interface("52:54:00:00:00:99", content: Alias));

        selection.Interfaces[0].Refusal.Should().BeNull();
        selection.Interfaces[0].Policy.Should().NotBeNull();
    }

    [Fact]
    public void Interface_without_a_policy_beside_selectors_that_all_match_is_free() =>
        Of($"<nr:interface mac='{First}'/>", PolicyText.Interface(First) + PolicyText.Interface(Second, "blue")).Interfaces.Select(i => i.Policy is null).Should().Equal(false, true);

    [Fact]
    public void Policy_of_the_interface_itself_counts_as_one_for_its_mac()
    {
        var guest = Guest.Parse(PolicyText.Interface(First, content: PolicyText.Own("<nr:allow modes='vepa'/>")));

        var selected = PolicySelection.Of(guest).Interfaces[0];

        selected.Policy.Should().Be(PolicyText.Parse("<nr:allow modes='vepa'/>"));
        selected.Selector.Should().BeNull();
    }

    [Fact]
    public void Model_with_two_policies_for_an_interface_is_refused()
    {
        var guest = Guest.Parse(PolicyText.Interface(First, content: PolicyText.Own("<nr:allow modes='vepa'/>"))) with { Policy = GuestPolicy.Parse(PolicyText.Of("")) };

        PolicySelection.Of(guest).Interfaces[0].Refusal!.Id.Should().Be("NR5041");
    }

    [Fact]
    public void Managers_policy_replaces_the_guests_whole_policy_and_the_overruled_line_is_named()
    {
        var guest = Guest.Parse(PolicyText.Guest(PolicyText.Document($"<nr:interface mac='{First}'><nr:allow modes='vepa'/></nr:interface>"), PolicyText.Interface(First)), "guest1.xml");
        var manager = GuestPolicy.Parse(PolicyText.Document("<nr:interface network='red'><nr:virtualport policy='optional'/></nr:interface>"), "night.xml");

        var selected = PolicySelection.Of(guest, manager).Interfaces[0];

        selected.IsManagers.Should().BeTrue();
        selected.Policy.Should().Be(PolicyText.Parse("<nr:virtualport policy='optional'/>"));
        selected.Overruled!.Place.ToString().Should().Be("guest1.xml(3,71)");
        var note = selected.Diagnostics.Should().ContainSingle().Subject;
        note.Id.Should().Be("NR5045");
        note.Place.Document.Should().Be("night.xml");
        note.Related.Should().ContainSingle().Which.Place.Should().Be(selected.Overruled.Place);
    }

    [Fact]
    public void Managers_policy_overrules_the_one_in_the_interface_too()
    {
        var guest = Guest.Parse(PolicyText.Interface(First, content: PolicyText.Own("<nr:allow modes='vepa'/>")));

        PolicySelection.Of(guest, GuestPolicy.Parse(PolicyText.Of(""))).Interfaces[0].Overruled.Should().Be(guest.Interfaces[0].Policy);
    }

    [Fact]
    public void Managers_policy_where_the_guest_has_none_is_told()
    {
        var selected = PolicySelection.Of(Guest.Parse(PolicyText.Interface(First)), GuestPolicy.Parse(PolicyText.Of("<nr:allow modes='vepa'/>"))).Interfaces[0];

        selected.Overruled.Should().BeNull();
        selected.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR5044");
    }

    [Fact]
    public void Guests_policy_holds_for_interfaces_that_the_manager_does_not_select()
    {
        var guest = Guest.Parse(PolicyText.Guest(PolicyText.Of("<nr:allow modes='vepa'/>"), PolicyText.Interface(First) + PolicyText.Interface(Second, "blue")));

        var selection = PolicySelection.Of(guest, GuestPolicy.Parse(PolicyText.Document("<nr:interface network='blue'/>")));

        selection.Interfaces.Select(i => i.IsManagers).Should().Equal(false, true);
        selection.Interfaces[0].Policy.Should().Be(PolicyText.Parse("<nr:allow modes='vepa'/>"));
    }

    [Fact]
    public void Managers_policy_lets_a_clone_move_whose_own_policy_evaporated()
    {
        var guest = Guest.Parse(PolicyText.Guest(PolicyText.Document($"<nr:interface mac='{Second}'/>"), PolicyText.Interface(First)));

        var selection = PolicySelection.Of(guest, GuestPolicy.Parse(PolicyText.Of("<nr:allow modes='vepa'/>")));

        selection.Interfaces[0].Refusal.Should().BeNull();
        selection.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR5042");
    }

    [Fact]
    public void Managers_policy_that_selects_nothing_is_pointed_out()
    {
        var guest = Guest.Parse(PolicyText.Guest(PolicyText.Of("<nr:allow modes='vepa'/>"), PolicyText.Interface(First)));

        var selection = PolicySelection.Of(guest, GuestPolicy.Parse(PolicyText.Document("<nr:interface network='blue'/>")));

        selection.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR5043");
        selection.Interfaces[0].Policy.Should().Be(PolicyText.Parse("<nr:allow modes='vepa'/>"));
    }

    [Fact]
    public void Copy_with_other_policies_selects_by_those()
    {
        var guest = Guest.Parse(PolicyText.Interface(First));
        var policy = GuestPolicy.Parse(PolicyText.Document("<nr:interface network='red'/>"));
        policy.Find(guest.Interfaces[0])!.Selector.ToString().Should().Be("network='red'");

        var copy = policy with { Interfaces = [new(new PolicySelector.AnyInterface(), ConnectionPolicy.Empty)] };

        copy.Find(guest.Interfaces[0])!.Selector.Should().Be(new PolicySelector.AnyInterface());
        (policy with { }).Should().Be(policy);
        copy.Should().NotBe(policy);
    }

    [Fact]
    public void Places_and_what_was_asked_before_do_not_count_when_policies_are_compared()
    {
        var (one, other) = (GuestPolicy.Parse(PolicyText.Of("<nr:allow modes='vepa'/>"), "a.xml"), GuestPolicy.Parse(PolicyText.Of("<nr:allow modes='vepa'/>"), "b.xml"));
        one.Find(GuestInterface.Parse(PolicyText.Interface(First)));

        one.Should().Be(other);
        one.GetHashCode().Should().Be(other.GetHashCode());
    }

    private static PolicySelection Of(string policies, string interfaces) => PolicySelection.Of(Guest.Parse(PolicyText.Guest(PolicyText.Document(policies), interfaces)));

    private static string Selector(string policies, string nic) => Of(policies, nic).Interfaces[0].Selector!.ToString();
}
