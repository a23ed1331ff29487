using NetResolver.Migration;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Migration;

/// <summary>What an interface and its policy say after a move, decision by decision.</summary>
public sealed class VirtualPortRestatementTests
{
    private static readonly VirtualPortElement Vepa = VirtualPorts.Read(
        "<virtualport type='802.1Qbg'><parameters managerid='11' typeid='1193047' typeidversion='2' instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>");

    private static readonly VirtualPortElement VnLink = VirtualPorts.Read("<virtualport type='802.1Qbh'><parameters profileid='profile1'/></virtualport>");
    private static readonly VirtualPortElement Switch = VirtualPorts.Read("<virtualport type='openvswitch'><parameters profileid='web'/></virtualport>");
    private static readonly VirtualPortElement Nothing = new(default(VirtualPortFields));
    private static readonly Guid Id = Guid.Parse("11111111-2222-4333-8444-555555555555");

    [Fact]
    public void An_alternative_becomes_the_own_and_all_are_listed_in_their_order()
    {
        var moved = Move(Vepa, [VnLink, Switch], new PolicyDecision { Chosen = VnLink, Alternative = 0 });

        moved.VirtualPort.Should().Be(VnLink);
        moved.Alternatives.Should().Equal(Vepa, VnLink, Switch);
    }

    [Fact]
    public void What_it_began_with_becomes_the_own_again_and_the_order_is_as_it_was() =>
        Move(VnLink, [Vepa, VnLink, Switch], new PolicyDecision { Chosen = Vepa, Alternative = 0 })
            .Should().Be(new VirtualPortRestatement(Vepa, [VnLink, Switch]));

    [Fact]
    public void From_one_alternative_to_the_next_the_list_stays() =>
        Move(VnLink, [Vepa, VnLink, Switch], new PolicyDecision { Chosen = Switch, Alternative = 2 }).Alternatives.Should().Equal(Vepa, VnLink, Switch);

    [Fact]
    public void Where_a_parameter_yields_the_full_statement_is_kept()
    {
        var rest = Switch with { Fields = Switch.Fields with { ProfileId = null } };

        var moved = Move(Switch, [], new PolicyDecision { Chosen = rest, Yielded = VirtualPortParameters.ProfileId });

        moved.VirtualPort!.Fields.ProfileId.Should().BeNull();
        moved.Alternatives.Should().Equal(Switch);
        Move(moved.VirtualPort, moved.Alternatives, new PolicyDecision { Chosen = Switch, Alternative = 0 }).Alternatives.Should().BeEmpty();
    }

    [Fact]
    public void What_is_dropped_is_kept_and_comes_back()
    {
        var moved = Move(Vepa, [VnLink], new PolicyDecision { IsDropped = true });

        moved.Should().Be(new VirtualPortRestatement(null, [Vepa, VnLink]));
        Move(null, moved.Alternatives, new PolicyDecision { Chosen = Vepa, Alternative = 0 }, isOptional: true).Should().Be(new VirtualPortRestatement(Vepa, [VnLink]));
    }

    [Fact]
    public void An_interface_that_said_nothing_is_listed_as_an_empty_one()
    {
        var moved = Move(null, [VnLink], new PolicyDecision { Chosen = VnLink, Alternative = 0 });

        moved.Should().Be(new VirtualPortRestatement(VnLink, [Nothing, VnLink]));
        Move(moved.VirtualPort, moved.Alternatives, new PolicyDecision { Alternative = 0 }).Should().Be(new VirtualPortRestatement(null, [VnLink]));
    }

    [Fact]
    public void A_type_that_the_interface_left_to_the_network_stays_unstated()
    {
        var untyped = VirtualPorts.Read("<virtualport><parameters typeid='7'/></virtualport>");

        var moved = Move(untyped, [VnLink], new PolicyDecision { Chosen = VnLink, Alternative = 0 });

        moved.Alternatives.Should().Equal(untyped, VnLink);
        Move(moved.VirtualPort, moved.Alternatives, new PolicyDecision { Chosen = untyped, Alternative = 0 }).VirtualPort!.Fields.Type.Should().Be(VirtualPortType.None);
    }

    [Fact]
    public void An_id_that_libvirt_generated_at_the_source_is_written_out()
    {
        var generated = Vepa with { Fields = (Vepa.Fields with { InstanceId = null }).Generate(VirtualPortParameters.InstanceId) };

        var moved = VirtualPortRestatement.Of(generated, null, null, null, null, Vepa.Fields, generated.Fields);

        moved.Should().Be(new VirtualPortRestatement(Vepa, []));
    }

    [Fact]
    public void An_id_is_written_also_where_the_profile_is_wholly_the_networks_and_without_a_type()
    {
        var atDestination = (Vepa.Fields with { InstanceId = null }).Generate(VirtualPortParameters.InstanceId);

        var own = VirtualPortRestatement.Of(null, null, null, null, null, Vepa.Fields, atDestination).VirtualPort!.Fields;

        own.InstanceId.Should().Be(Vepa.Fields.InstanceId);
        own.Type.Should().Be(VirtualPortType.None);
    }

    [Fact]
    public void The_id_of_the_source_stays_with_the_virtual_port_that_is_left_there()
    {
        var withoutId = Vepa with { Fields = Vepa.Fields with { InstanceId = null } };
        var policy = new ConnectionPolicy { Alternatives = [VnLink] };

        var moved = VirtualPortRestatement.Of(withoutId, policy, policy, null, new PolicyDecision { Chosen = VnLink, Alternative = 0 }, Vepa.Fields, VnLink.Fields);

        moved.Alternatives.Should().Equal(Vepa, VnLink);
    }

    [Fact]
    public void The_id_of_a_network_that_an_optional_one_yielded_to_is_stated_for_libvirt_would_generate_another()
    {
        var policy = new ConnectionPolicy { VirtualPort = PolicyStrictness.Optional };
        var networks = Vepa.Fields with { InstanceId = Id };
        var decision = new PolicyDecision { Chosen = Vepa with { Fields = Vepa.Fields with { InstanceId = null } }, Yielded = VirtualPortParameters.InstanceId };

        var moved = VirtualPortRestatement.Of(Vepa, policy, policy, null, decision, Vepa.Fields, networks);

        moved.VirtualPort!.Fields.InstanceId.Should().Be(Id);
        moved.Alternatives.Should().Equal(Vepa);
    }

    [Fact]
    public void What_somebody_changed_in_the_interface_since_counts()
    {
        var changed = VirtualPorts.Read("<virtualport type='802.1Qbh'><parameters profileid='profile2'/></virtualport>");

        Move(changed, [Vepa, VnLink, Switch], new PolicyDecision { Chosen = Vepa, Alternative = 0 }).Should().Be(new VirtualPortRestatement(Vepa, [changed, Switch]));
    }

    [Fact]
    public void A_managers_alternative_is_written_only_as_long_as_it_is_in_force()
    {
        var manager = new ConnectionPolicy { Alternatives = [VnLink] };
        var away = VirtualPortRestatement.Of(Vepa, null, manager, manager, new PolicyDecision { Chosen = VnLink, Alternative = 0 }, default, VnLink.Fields);
        var guests = new ConnectionPolicy { Alternatives = away.Alternatives };
        var used = VirtualPortRestatement.UnderManager(manager, away.VirtualPort, guests);

        away.Should().Be(new VirtualPortRestatement(VnLink, [Vepa, VnLink]));
        used.Alternatives.Should().Equal(Vepa, VnLink);
        VirtualPortRestatement.Of(away.VirtualPort, guests, used, manager, new PolicyDecision { Chosen = Vepa, Alternative = 0 }, default, Vepa.Fields)
            .Should().Be(new VirtualPortRestatement(Vepa, []));
    }

    private static VirtualPortRestatement Move(VirtualPortElement? own, ValueList<VirtualPortElement> alternatives, PolicyDecision decision, bool isOptional = false)
    {
        var policy = new ConnectionPolicy { Alternatives = alternatives, VirtualPort = isOptional ? PolicyStrictness.Optional : PolicyStrictness.Unstated };
        return VirtualPortRestatement.Of(own, policy, policy, null, decision, default, decision.Chosen?.Fields ?? default);
    }
}
