using NetResolver.Tests.Support;

namespace NetResolver.Tests.Migration;

/// <summary>What changed networks and guests do to the guests of a host.</summary>
public sealed class WhatIfTests
{
    private const string Pool = "<forward mode='private'><interface dev='eth0'/><interface dev='eth1'/></forward>";
    private const string VnLink = "<virtualport type='802.1Qbh'><parameters profileid='profile1'/></virtualport>";

    [Fact]
    public void Nothing_that_changes_keeps_every_plan()
    {
        var host = Host(Pool, Guest("a"), Guest("b", VnLink));

        WhatIf.Run(host, host).Interfaces.Select(nic => nic.Outcome).Should().Equal(WhatIfOutcome.Keeps, WhatIfOutcome.Keeps);
    }

    [Fact]
    public void A_change_is_told_aspect_by_aspect()
    {
        var result = WhatIf.Run(Host(Pool, Guest("a")), Host(Pool + "<vlan><tag id='7'/></vlan>" + VnLink, Guest("a"))).Interfaces.Single();

        result.Outcome.Should().Be(WhatIfOutcome.Conflicts, "a VLAN cannot be had on macvtap");
        WhatIf.Run(Host(Pool, Guest("a")), Host(Pool + VnLink, Guest("a"))).Interfaces.Single().Changes.Select(c => (c.Aspect, c.From, c.To))
            .Should().Equal((ConnectionAspects.VirtualPort, "none", "802.1Qbh profile1"));
    }

    [Fact]
    public void A_conflict_comes_with_its_findings()
    {
        var result = WhatIf.Run(Host(Pool, Guest("a", VnLink)), Host(Pool + VnLink.Replace("profile1", "other", StringComparison.Ordinal), Guest("a", VnLink)));

        result.Outcome.Should().Be(WhatIfOutcome.Conflicts);
        result.Interfaces.Single().Diagnostics[0].Id.Should().Be("NR3002");
    }

    [Fact]
    public void Which_device_is_taken_is_no_change_unless_the_present_one_leaves_the_pool()
    {
        var running = Running("a", "eth1");

        WhatIf.Run(Host(Pool, running), Host(Pool, running)).Interfaces.Single().After!.Plan!.Device.Should().Be("eth1");
        WhatIf.Run(Host(Pool, running), Host(Pool, running)).Outcome.Should().Be(WhatIfOutcome.Keeps);
        var gone = WhatIf.Run(Host(Pool, running), Host(Pool.Replace("<interface dev='eth1'/>", "", StringComparison.Ordinal), running)).Interfaces.Single();
        gone.Changes.Select(c => (c.Aspect, c.From, c.To)).Should().Contain((ConnectionAspects.Plug, "eth1", "eth0"));
    }

    [Fact]
    public void Guests_that_shared_a_device_do_not_all_get_one_alone()
    {
        var shared = Pool.Replace("private", "vepa", StringComparison.Ordinal);
        var guests = new[] { Guest("a"), Guest("b"), Guest("c") };

        WhatIf.Run(Host(shared, guests), Host(shared.Replace("vepa", "passthrough", StringComparison.Ordinal), guests)).Interfaces.Select(nic => nic.Outcome)
            .Should().BeEquivalentTo([WhatIfOutcome.Changes, WhatIfOutcome.Changes, WhatIfOutcome.Conflicts]);
    }

    [Fact]
    public void A_guest_that_is_shut_off_takes_no_device_from_one_that_runs()
    {
        var passthrough = "<forward mode='passthrough' dev='eth0'/>";

        WhatIf.Run(Host(passthrough, Guest("off") with { IsRunning = false }, Guest("on")), Host(passthrough, Guest("off") with { IsRunning = false }, Guest("on")))
            .Interfaces[1].Outcome.Should().Be(WhatIfOutcome.Keeps);
    }

    [Fact]
    public void A_network_that_goes_is_a_conflict()
    {
        var before = Host(Pool, Guest("a"));

        WhatIf.Run(before, before with { Networks = [] }).Interfaces.Single().Diagnostics[0].Id.Should().Be("NR4001");
    }

    [Fact]
    public void What_the_guests_policy_refuses_is_a_conflict_although_libvirt_would_connect_it()
    {
        var policy = new GuestPolicy { Interfaces = [new(new PolicySelector.AnyInterface(), new ConnectionPolicy { ForbiddenModes = new([ForwardMode.Bridge]) })] };
        var guest = Guest("a") with { Guest = Guest("a").Guest with { Policy = policy } };

        WhatIf.Run(Host(Pool, guest), Host("<forward mode='bridge'/><bridge name='br0'/>", guest)).Interfaces.Single().Diagnostics[0].Id.Should().Be("NR5002");
    }

    [Fact]
    public void A_changed_guest_is_found_by_name_and_its_interface_by_mac()
    {
        var result = WhatIf.Run(Host(Pool, Guest("a")), Host(Pool, Guest("a", VnLink))).Interfaces.Single();

        result.Changes.Should().ContainSingle().Which.To.Should().Be("802.1Qbh profile1");
    }

    private static HostSnapshot Host(string network, params HostedGuest[] guests) => new()
    {
        Name = "hostA",
        Networks = [new HostedNetwork(Planning.Network(network))],
        Guests = [.. guests],
    };

    private static HostedGuest Guest(string name, string content = "") => new(new Guest { Name = name, Interfaces = [Planning.Interface(content)] }, IsRunning: true);

    private static HostedGuest Running(string name, string device) =>
        new(new Guest { Name = name, Interfaces = [Planning.Interface() with { Actual = new ActualConnection { Plug = new Plug.Direct(device, MacvtapMode.Private) } }] }, IsRunning: true);
}
