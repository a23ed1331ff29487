using NetResolver.Tests.Support;

namespace NetResolver.Tests.Migration;

/// <summary>Holding the ports of a guest that is to come.</summary>
public sealed class MigrationReservationTests
{
    private const string Exclusive = "<forward mode='passthrough'><interface dev='eth0'/><interface dev='eth1'/></forward>";

    private static readonly NetworkDefinition Red = Hosts.Network(Exclusive);

    [Fact]
    public void Check_never_changes_state_and_a_reservation_takes_all()
    {
        var host = new HostState([Red], ids: new CountingIds());
        var check = Check(2);
        host.Red().Ports.Count.Should().Be(0);

        var reserved = MigrationReservation.Take(check, host);

        reserved.Succeeded.Should().BeTrue();
        reserved.Reservation!.Claims.Select(c => c.PlanResult!.Plan!.Device).Should().Equal("eth0", "eth1");
        host.Red().Ports.Count.Should().Be(2);
    }

    [Fact]
    public void Where_one_interface_gets_none_nothing_is_taken()
    {
        var host = new HostState([Red], ids: new CountingIds());
        host.Claim(100);
        var before = host.Red().State();

        var reserved = MigrationReservation.Take(Check(2), host);

        reserved.FirstError!.Id.Should().Be("NR4101");
        reserved.Reservation.Should().BeNull();
        host.Red().State().Should().Be(before);
    }

    [Fact]
    public void What_is_given_back_is_free_again_and_can_be_given_back_once()
    {
        var host = new HostState([Red], ids: new CountingIds());
        var reservation = MigrationReservation.Take(Check(2), host).Reservation!;

        reservation.GiveBack().Should().BeTrue();
        host.Claim(107);
        reservation.GiveBack().Should().BeTrue();
        reservation.Commit().Should().BeFalse();

        host.Red().Ports.Count.Should().Be(1);
        reservation.IsGivenBack.Should().BeTrue();
    }

    [Fact]
    public void What_is_committed_stays_also_when_it_is_disposed_of()
    {
        var host = new HostState([Red], ids: new CountingIds());
        using (var reservation = MigrationReservation.Take(Check(1), host).Reservation!)
        {
            reservation.Commit().Should().BeTrue();
            reservation.GiveBack().Should().BeFalse();
        }

        host.Red().Ports.Count.Should().Be(1);
        using (MigrationReservation.Take(Check(1), host).Reservation)
        {
            host.Red().Ports.Count.Should().Be(2);
        }

        host.Red().Ports.Count.Should().Be(1);
    }

    [Fact]
    public void A_destination_that_has_changed_since_the_check_gives_nothing()
    {
        var host = new HostState([Hosts.Network("<forward mode='passthrough'><interface dev='eth0'/></forward><vlan><tag id='7'/></vlan>")], ids: new CountingIds());

        var reserved = MigrationReservation.Take(Check(1), host);

        reserved.FirstError!.Id.Should().Be("NR5160");
        reserved.FirstError.Message.Should().Be("Interface 52:54:00:00:00:00 was promised eth0 with virtualport none, vlan none, and now 'hostB' gives eth0 with virtualport none, vlan 7");
        host.Red().Ports.Count.Should().Be(0);
    }

    [Fact]
    public void A_device_that_reaches_another_segment_is_not_what_was_promised()
    {
        var host = new HostState([Red], ids: new CountingIds());
        host.Claim(100);
        var elsewhere = new HostInventory { Devices = [new HostDevice("eth0") { Segment = "blue" }, new HostDevice("eth1") { Segment = "red" }] };

        MigrationReservation.Take(Check(1), host).Succeeded.Should().BeTrue();
        host.Red().Ports.ToList().ForEach(p => host.Red().Release(p.Identity.Uuid!.Value));
        host.Claim(100);
        MigrationReservation.Take(Check(1, elsewhere), host).FirstError!.Id.Should().Be("NR5160");
        host.Red().Ports.Count.Should().Be(1);
    }

    [Fact]
    public void A_guest_that_may_not_move_reserves_nothing() =>
        MigrationReservation.Take(Check(3), new HostState([Red], ids: new CountingIds())).FirstError!.Id.Should().Be("NR5161");

    [Fact]
    public void Of_many_that_reserve_at_once_no_more_succeed_than_there_are_devices()
    {
        var host = new HostState([Red], ids: new CountingIds());
        var check = Check(1);

        var taken = ParallelEnumerable.Range(0, 50).Select(_ => MigrationReservation.Take(check, host)).Count(result => result.Succeeded);

        taken.Should().Be(2);
    }

    private static MigrationResult Check(int interfaces, HostInventory? inventory = null)
    {
        var nics = Enumerable.Range(0, interfaces).Select(i => Planning.Interface() with { Mac = MacAddress.Parse($"52:54:00:00:00:{i:x2}") });
        var to = new HostSnapshot { Name = "hostB", Networks = [new HostedNetwork(Red) { IsActive = true, IsAutostarted = true, IsPersistent = true }], Inventory = inventory };
        return MigrationCheck.Run(new Guest { Name = "g", Interfaces = [.. nics] }, null, to);
    }
}
