using NetResolver.Tests.Support;

namespace NetResolver.Tests.Migration;

/// <summary>In which order a profile's name is changed.</summary>
public sealed class RolloutTests
{
    private const string Device = "<forward mode='private' dev='eth0'/>";
    private const string Old = "<virtualport type='802.1Qbh'><parameters profileid='old'/></virtualport>";
    private const string Untouched = "<virtualport type='802.1Qbh'><parameters profileid='other'/></virtualport>";

    [Fact]
    public void A_profile_that_only_networks_state_needs_no_order() =>
        Roll([("red", Device + Old)], [("a", "red", "")]).Should().Be("InOrder: Replace red");

    [Fact]
    public void A_profile_that_only_guests_state_needs_no_order() =>
        Roll([("red", Device)], [("a", "red", Old), ("b", "red", Untouched)]).Should().Be("InOrder: Replace a");

    [Fact]
    public void Where_both_state_it_there_is_no_order_at_one_go_and_the_network_leaves_it_to_the_guests_for_a_while() =>
        Roll([("red", Device + Old)], [("a", "red", Old), ("b", "red", Old)]).Should().Be("ByRemoval: Remove red, Replace a, Replace b, Add red; NR3002");

    [Fact]
    public void Where_a_guest_has_it_from_the_network_the_others_leave_it_to_the_network() =>
        Roll([("red", Device + Old)], [("a", "red", Old), ("b", "red", "")]).Should().Be("ByRemoval: Remove a, Replace red, Add a; NR3002");

    [Fact]
    public void Where_neither_side_can_do_without_there_is_no_order() =>
        Roll([("red", Device + Old), ("blue", Device)], [("a", "red", Old), ("b", "red", ""), ("a", "blue", Old)], together: true).Should().Be("None: ; NR3002");

    [Fact]
    public void A_portgroup_has_its_profile_too() =>
        Roll([("red", Device + $"<portgroup name='g' default='yes'>{Old}</portgroup>")], [("a", "red", "")]).Should().Be("InOrder: Replace red");

    [Fact]
    public void A_network_and_a_portgroup_of_it_change_at_one_go() =>
        Roll([("red", Device + Old + $"<portgroup name='g' default='yes'>{Old}</portgroup>")], [("a", "red", "")]).Should().Be("InOrder: Replace red");

    [Fact]
    public void Who_cannot_be_connected_to_begin_with_is_passed_over() =>
        Roll([("red", Device + Old)], [("a", "red", Untouched)]).Should().Be("InOrder: Replace red");

    [Fact]
    public void A_rename_to_what_another_level_contradicts_is_impossible() =>
        Roll([("red", Device + $"<virtualport type='802.1Qbg'><parameters managerid='1' typeid='2' typeidversion='3'/></virtualport>")], [("a", "red", "<virtualport><parameters managerid='1'/></virtualport>")], "managerid=1:9")
            .Should().StartWith("ByRemoval: Remove red, Replace a, Add red");

    [Theory]
    [InlineData("profileid=old:new", true)]
    [InlineData("managerid=11:12", true)]
    [InlineData("managerid=11:256", false)]
    [InlineData("profileid=old:old", false)]
    [InlineData("profileid=a:b:c", false)]
    [InlineData("profile=old:new", false)]
    [InlineData("profileid=:new", false)]
    [InlineData(null, false)]
    public void A_rename_is_read(string? text, bool isOne) => ParameterRename.TryParse(text, out _).Should().Be(isOne);

    private static string Roll((string Name, string Content)[] networks, (string Name, string Network, string Port)[] nics, string rename = "profileid=old:new", bool together = false)
    {
        ParameterRename.TryParse(rename, out var read).Should().BeTrue();
        var guests = nics.GroupBy(nic => nic.Name).Select(group => new HostedGuest(
            new Guest { Name = group.Key, Interfaces = [.. group.Select(nic => Planning.Interface(nic.Port) with { Source = new InterfaceSource.Network(nic.Network) })] }, true));
        var host = new HostSnapshot { Name = "h", Networks = [.. networks.Select(n => new HostedNetwork(NetworkDefinition.Parse($"<network><name>{n.Name}</name>{n.Content}</network>")))], Guests = [.. guests] };

        var plan = WhatIf.Rollout(host, read!);

        together.Should().Be(nics.DistinctBy(nic => nic.Name).Count() < nics.Length);
        var obstacles = string.Join(", ", plan.Obstacles.Select(o => o.Diagnostic.Id).Distinct());
        return $"{plan.Outcome}: {string.Join(", ", plan.Steps.Select(step => $"{step.Action} {step.Name}"))}{(obstacles.Length > 0 ? "; " + obstacles : "")}";
    }
}
