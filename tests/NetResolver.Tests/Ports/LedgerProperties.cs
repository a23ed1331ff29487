using CsCheck;
using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Hosts;

namespace NetResolver.Tests.Ports;

/// <summary>What always holds of claims and releases.</summary>
public class LedgerProperties
{
    private static readonly HostInventory Inventory = new()
    {
        PhysicalFunctions = [new PhysicalFunction("eth6", [.. Enumerable.Range(0, 3).Select(i => new VirtualFunction(new PciAddress(0, 3, 16, (uint)i), $"v{i}"))])],
    };

    private static readonly Gen<string> Network = GuestGenerators.OneOf(
        "<bridge name='b'/><bandwidth><inbound average='20'/></bandwidth>",
        "<forward mode='bridge'/><bridge name='br0'/>",
        Devices("vepa", "a", "b", "c"),
        Devices("private", "a", "b"),
        Devices("passthrough", "a", "b", "c"),
        "<forward mode='hostdev'><pf dev='eth6'/></forward>");

    private static readonly Gen<string> Settings = GuestGenerators.OneOf(
        "",
        Floor(3),
        Floor(9),
        "<vlan><tag id='4'/></vlan>",
        "<virtualport type='802.1Qbh'><parameters profileid='p'/></virtualport>",
        "<port isolated='yes'/>");

    /// <summary>A port's number and what it asks for; null gives the port back.</summary>
    private static readonly Gen<(int Port, string? Settings)[]> Steps =
        Gen.Select(Gen.Int[1, 8], Settings.Null(), (port, settings) => (port, settings)).Array[0, 40];

    [Fact]
    public void When_all_is_given_back_all_counts_are_as_at_the_start() =>
        Gen.Select(Network, Steps).Sample((network, steps) =>
        {
            var host = With(network, Inventory);
            var before = host.Red().State();
            Run(host, steps);
            foreach (var port in host.Red().Ports)
            {
                host.Red().Release(port.Identity.Uuid!.Value);
            }

            return host.Red().State() == before;
        });

    [Fact]
    public void Counts_are_always_those_of_the_ports_that_there_are() =>
        Gen.Select(Network, Steps).Sample((network, steps) =>
        {
            var host = With(network, Inventory);
            Run(host, steps);
            var (use, ports) = (host.Red().Use, host.Red().Ports);
            var devices = ports.Select(p => p.Plug is Plug.Direct direct ? direct.Dev : (p.Plug as Plug.HostdevPci)?.Address.ToString()).OfType<string>().ToList();
            var classes = ports.Select(p => p.ClassId).Where(c => c > 0).ToList();
            return use.Connections.All(c => c.Value == devices.Count(d => d == c.Key))
                && use.FloorSum == (ulong)ports.Sum(p => (long)(p.ClassId > 0 ? p.Bandwidth!.Inbound!.Floor : 0))
                && classes.Distinct().Count() == classes.Count && classes.All(c => c >= 3);
        });

    /// <summary>Mode private is the exception: a port that takes its device alone is counted again only if it comes before one that came to share the device.</summary>
    [Fact]
    public void Restart_of_libvirtd_counts_the_same() =>
        Gen.Select(Network.Where(n => !n.Contains("private", StringComparison.Ordinal)), Steps).Sample((network, steps) =>
        {
            var host = With(network, Inventory);
            Run(host, steps);
            var before = host.Red().Use;
            host.Restart();
            var after = host.Red().Use;
            return after with { Connections = before.Connections } == before && after.Connections.SequenceEqual(before.Connections);
        });

    [Fact]
    public void Least_used_keeps_devices_balanced() =>
        Gen.Select(Gen.Int[1, 9], Gen.Int[0, 60]).Sample((devices, claims) =>
        {
            var host = With(Devices("vepa", [.. Enumerable.Range(0, devices).Select(i => $"eth{i}")]));
            for (var i = 1; i <= claims; i++)
            {
                host.Claim(i);
            }

            var counts = host.Red().Use.Connections.Values.ToList();
            return counts.Sum() == claims && counts.Max() - counts.Min() <= 1;
        });

    [Fact]
    public void Planning_with_the_use_of_a_network_tells_the_device_that_is_claimed() =>
        Gen.Select(Network, Steps, Settings).Sample((network, steps, settings) =>
        {
            var host = With(network, Inventory);
            Run(host, steps);
            var planned = ConnectionPlanner.Plan(host.Red().Live!, Planning.Interface(settings), new PlanOptions { Use = host.Red().Use, Inventory = Inventory });
            var claimed = host.Claim(99, settings);
            return planned.FirstError?.Id == claimed.FirstError?.Id && planned.Plan?.Plug == claimed.PlanResult!.Plan?.Plug;
        });

    private static void Run(HostState host, (int Port, string? Settings)[] steps)
    {
        foreach (var (port, settings) in steps)
        {
            if (settings is null)
            {
                host.Release(port);
            }
            else
            {
                host.Claim(port, settings);
            }
        }
    }
}
