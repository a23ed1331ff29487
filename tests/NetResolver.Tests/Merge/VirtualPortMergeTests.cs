using NetResolver.Tests.Support;

namespace NetResolver.Tests.Merge;

public class VirtualPortMergeTests
{
    private const string Id1 = "09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f";
    private const string Id2 = "11111111-2222-4333-8444-555555555555";

    [Fact]
    public void Nothing_at_all_merges_to_nothing() => VirtualPorts.Merge(null, null, null).Fields.Should().BeNull();

    [Fact]
    public void Without_a_type_anywhere_the_interface_keeps_its_own_and_the_portgroup_is_not_looked_at()
    {
        var merged = VirtualPorts.Merge("<virtualport><parameters managerid='1'/></virtualport>", null, "<virtualport><parameters managerid='2' typeid='3'/></virtualport>");

        merged.HasType.Should().BeFalse();
        merged.HasConflict.Should().BeFalse();
        merged.Fields!.Value.TextOf(VirtualPortParameters.ManagerId).Should().Be("1");
        merged.Fields.Value.TypeId.Should().BeNull();
    }

    [Theory]
    [InlineData("interface")]
    [InlineData("network")]
    [InlineData("portgroup")]
    public void The_type_may_come_from_any_level(string level)
    {
        const string Typed = "<virtualport type='802.1Qbh'><parameters profileid='p'/></virtualport>";

        var merged = VirtualPorts.Merge(level == "interface" ? Typed : null, level == "network" ? Typed : null, level == "portgroup" ? Typed : null);

        merged.Type.Should().Be(VirtualPortType.Ieee8021Qbh);
        merged.Fields!.Value.ProfileId.Should().Be("p");
    }

    [Fact]
    public void Parameters_are_collected_from_all_levels()
    {
        var merged = VirtualPorts.Merge(
            $"<virtualport><parameters instanceid='{Id1}'/></virtualport>",
            "<virtualport type='802.1Qbg'><parameters managerid='11'/></virtualport>",
            "<virtualport><parameters typeid='1193047' typeidversion='2'/></virtualport>");

        merged.Complete().Should().Be(new VirtualPort.Ieee8021Qbg(11, 1193047, 2, Guid.Parse(Id1)));
    }

    /// <summary>Three levels, each silent, "1" or "2", are 27 merges.</summary>
    [Fact]
    public void Levels_conflict_exactly_when_two_state_different_values()
    {
        string?[] said = [null, "1", "2"];
        foreach (var i in said)
        {
            foreach (var n in said)
            {
                foreach (var g in said)
                {
                    var merged = VirtualPorts.Merge(Port(i), Port(n), Port(g));

                    merged.HasConflict.Should().Be(new[] { i, n, g }.Where(v => v is not null).Distinct().Count() > 1, $"levels say {i}, {n}, {g}");
                }
            }
        }

        static string Port(string? managerId) =>
            $"<virtualport type='802.1Qbg'><parameters{(managerId is null ? "" : $" managerid='{managerId}'")}/></virtualport>";
    }

    [Theory]
    [InlineData("802.1Qbg", "managerid", "1", "2")]
    [InlineData("802.1Qbg", "typeid", "1", "2")]
    [InlineData("802.1Qbg", "typeidversion", "1", "2")]
    [InlineData("802.1Qbg", "instanceid", Id1, Id2)]
    [InlineData("openvswitch", "interfaceid", Id1, Id2)]
    [InlineData("openvswitch", "profileid", "p", "P")]
    [InlineData("802.1Qbh", "profileid", "p", "q")]
    public void Conflict_names_the_parameter_both_values_and_both_places(string type, string parameter, string left, string right)
    {
        var merged = VirtualPortMerge.Merge(
            VirtualPortElement.Read($"<virtualport type='{type}'>\n<parameters {parameter}='{left}'/></virtualport>", "interface.xml").Require(),
            VirtualPortElement.Read($"<virtualport type='{type}'>\n\n<parameters {parameter}='{right}'/></virtualport>", "network.xml").Require(),
            null);

        var conflict = merged.Conflicts().Should().ContainSingle().Which;

        conflict.Id.Should().Be("NR3002");
        conflict.Message.Should().Be($"the network states {parameter} '{right}', the interface '{left}'");
        conflict.Place.ToString().Should().Be("network.xml(3,13)");
        conflict.Related.Should().ContainSingle().Which.Place.ToString().Should().Be("interface.xml(2,13)");
    }

    [Fact]
    public void Different_types_conflict_and_the_parameters_of_the_other_type_are_not_compared()
    {
        var conflicts = VirtualPorts.Merge(
            $"<virtualport type='openvswitch'><parameters profileid='p' interfaceid='{Id1}'/></virtualport>",
            "<virtualport type='802.1Qbh'><parameters profileid='q'/></virtualport>",
            null).Conflicts();

        conflicts.Should().ContainSingle().Which.Id.Should().Be("NR3001");
    }

    [Fact]
    public void All_conflicts_are_found_network_before_portgroup_and_in_the_order_of_merging() =>
        VirtualPorts.Merge(
                $"<virtualport type='802.1Qbg'><parameters managerid='1' typeid='1' instanceid='{Id1}'/></virtualport>",
                $"<virtualport type='802.1Qbg'><parameters instanceid='{Id2}' typeidversion='3' typeid='2'/></virtualport>",
                "<virtualport><parameters managerid='9' typeidversion='4'/></virtualport>")
            .Conflicts().Select(c => c.Slug)
            .Should().Equal("merge-mismatch-typeid", "merge-mismatch-instanceid", "merge-mismatch-managerid", "merge-mismatch-typeidversion");

    [Fact]
    public void A_type_that_comes_with_the_portgroup_is_too_late_for_what_the_network_level_compared()
    {
        // A network's virtualport always has a type; where there is none, an untyped portgroup says nothing that counts.
        var merged = VirtualPorts.Merge(
            "<virtualport><parameters profileid='guest'/></virtualport>",
            null,
            "<virtualport type='802.1Qbg'><parameters managerid='1'/></virtualport>");

        merged.HasConflict.Should().BeFalse();
        merged.Type.Should().Be(VirtualPortType.Ieee8021Qbg);
        VirtualPortElement.ToXml(merged.Fields!.Value).Should().NotContain("profileid");
    }

    [Fact]
    public void Midonet_takes_no_interfaceid_from_the_network_and_compares_none() =>
        VirtualPorts.Merge(
                $"<virtualport type='midonet'><parameters interfaceid='{Id1}'/></virtualport>",
                $"<virtualport type='midonet'><parameters interfaceid='{Id2}'/></virtualport>",
                null)
            .Complete().Should().Be(new VirtualPort.Midonet(Guid.Parse(Id1)));

    [Theory]
    [InlineData("<virtualport type='802.1Qbg'/>", "managerid, typeid, typeidversion")]
    [InlineData("<virtualport type='802.1Qbh'/>", "profileid")]
    [InlineData("<virtualport type='openvswitch'/>", "")]
    [InlineData("<virtualport type='midonet'/>", "interfaceid")]
    public void Missing_parameters_are_named_but_for_ids_that_libvirt_generates(string xml, string missing)
    {
        var found = VirtualPorts.Merge(null, xml, null).Missing();

        string.Join(", ", found.Select(d => d.Arguments[0].Value)).Should().Be(missing);
        found.Select(d => d.Id).Should().AllBe("NR1046");
    }

    [Fact]
    public void An_id_that_nobody_states_is_generated_at_completion() =>
        VirtualPorts.Merge(null, "<virtualport type='openvswitch'/>", null).Complete()!.Fields.Generated.Should().Be(VirtualPortParameters.InterfaceId);
}
