using System.Globalization;
using System.Text;

namespace NetResolver.Benchmarks;

/// <summary>
/// Makes a fleet as a site might have it, always the same: hosts of three generations with 64 networks each, and interfaces that ask for them in some hundred ways. Each interface has
/// its own MAC address and place on the PCI bus, many their own ids, a tenth a policy; each host has its own UUIDs, and its devices are taken as chance has it.
/// </summary>
internal sealed class FleetMaker(int hosts)
{
    private const int Networks = 64;
    private const int Generations = 3;

    private static readonly string[] Policies =
    [
        "<nr:allow modes='vepa private bridge'/>",
        "<nr:virtualport policy='optional'/>",
        "<nr:portgroup policy='require'/><nr:unchanged aspects='vlan'/>",
        "<nr:forbid modes='nat route'/><nr:unchanged aspects='mtu isolated'/>",
    ];

    /// <summary>The hosts, with networks that are read from a text for each.</summary>
    public HostSnapshot[] Hosts() => [.. Enumerable.Range(0, hosts).Select(Host)];

    /// <summary>The interfaces.</summary>
    /// <param name="count">How many.</param>
    /// <param name="unlike">True for texts of which no two are the same outside MAC addresses and ids.</param>
    public FleetGuest[] Guests(int count, bool unlike = false)
    {
        var guests = new FleetGuest[count];
        for (var i = 0; i < count; i++)
        {
            guests[i] = new(Interface(i, unlike ? $"  <target dev='tap{i}'/>\n" : ""), HostName(i % hosts), "interface.xml");
        }

        return guests;
    }

    private HostSnapshot Host(int host)
    {
        var chance = new Random(host);
        return new()
        {
            Name = HostName(host),
            Inventory = Inventory(host % Generations),
            Networks = [.. Enumerable.Range(0, Networks).Select(i => Hosted(NetworkDefinition.Parse(Network(host, i)), chance))],
        };
    }

    private static HostedNetwork Hosted(NetworkDefinition network, Random chance)
    {
        var use = NetworkUse.Idle with { FloorSum = network.Mode.HasOwnBridge() ? (ulong)chance.Next(0, 9) * 100 : 0 };
        foreach (var device in network.Forward?.Pool ?? default)
        {
            use = use with { Connections = use.Connections.SetItem(device.Name, chance.Next(0, 3)) };
        }

        return new(network) { IsActive = chance.Next(50) != 0, IsAutostarted = true, IsPersistent = true, Use = use };
    }

    private static HostInventory Inventory(int generation)
    {
        var devices = new List<HostDevice>();
        for (var i = 0; i < 24; i++)
        {
            devices.Add(new($"ens{i}") { IsBridge = false, Mtu = generation == 2 ? 9000u : 1500u, HasLink = true, Segment = $"s{i % 8}" });
        }

        for (var i = 0; i < 24; i++)
        {
            devices.Add(new($"br{i}") { IsBridge = true, Mtu = 1500, HasLink = true, Segment = $"s{i % 8}" });
        }

        return new()
        {
            Devices = [.. devices],
            PhysicalFunctions = [.. Enumerable.Range(0, 4).Select(i => new PhysicalFunction($"ens{i}", [.. Enumerable.Range(0, 8).Select(f => new VirtualFunction(new(0, (uint)(3 + i), 0x10, (uint)f), null))]))],
        };
    }

    /// <summary>Of 64 networks 20 are libvirt's own, 20 Open vSwitch, 4 plain bridges, 14 macvtap and 6 give devices away. Later generations differ in every eighth.</summary>
    private static string Network(int host, int i)
    {
        var other = host % Generations != 0 && i % 8 == host % Generations;
        var (kind, port, extra) = i switch
        {
            < 20 => (
                $"<forward mode='{(i % 2 == 0 ? "nat" : "route")}'/><bridge name='virbr{i}' stp='on' delay='0'/>",
                "",
                $"<bandwidth><inbound average='{(other ? 500 : 1000)}' peak='2000' burst='1024'/></bandwidth><ip address='10.{i}.0.1' netmask='255.255.0.0'><dhcp><range start='10.{i}.0.2' end='10.{i}.255.254'/></dhcp></ip>"),
            < 40 => ($"<forward mode='bridge'/><bridge name='br{i - 20}'/>", "<virtualport type='openvswitch'/>", ""),
            < 44 => ($"<forward mode='bridge'/><bridge name='br{i - 20}'/>", "", ""),
            < 52 => (Devices("vepa", i, 4), $"<virtualport type='802.1Qbg'><parameters managerid='11' typeid='{(other ? 7 : 1000 + i)}' typeidversion='2'/></virtualport>", ""),
            < 58 => (Devices("private", i, 4), $"<virtualport type='802.1Qbh'><parameters profileid='{(other ? "new" : "profile")}{i}'/></virtualport>", ""),
            _ => ($"<forward mode='hostdev' managed='yes'><pf dev='ens{i % 4}'/></forward>", "", ""),
        };
        var groups = new StringBuilder();
        for (var group = 0; group < (other ? 3 : 4); group++)
        {
            groups.Append(CultureInfo.InvariantCulture, $"<portgroup name='{Group(group)}'{(group == 0 ? " default='yes'" : "")}>");
            groups.Append(i switch
            {
                < 20 => $"<bandwidth><inbound average='{100 * (group + 1)}'/><outbound average='{100 * (group + 1)}'/></bandwidth>",
                < 40 => $"<vlan><tag id='{100 + i * 4 + group}'/></vlan><virtualport><parameters profileid='g{group}'/></virtualport>",
                _ => "",
            });
            groups.Append("</portgroup>");
        }

        return $"<network><name>net-{i:d2}</name><uuid>{new Guid(host + 1, (short)i, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1)}</uuid>{kind}{port}{extra}{groups}</network>";
    }

    private static string Devices(string mode, int i, int count) =>
        $"<forward mode='{mode}'>{string.Concat(Enumerable.Range(0, count).Select(k => $"<interface dev='ens{(i + k) % 24}'/>"))}</forward>";

    /// <summary>An interface as virsh dumpxml shows it.</summary>
    private static string Interface(int i, string target)
    {
        // What is asked for goes through all ways in turn; what is the guest's own does not.
        var way = (int)((uint)i * 2654435761u % 384);
        var network = way % Networks;
        var form = way / Networks;
        var text = new StringBuilder(640);
        text.Append(CultureInfo.InvariantCulture, $"<interface type='network'>\n  <mac address='52:54:{i >> 24 & 255:x2}:{i >> 16 & 255:x2}:{i >> 8 & 255:x2}:{i & 255:x2}'/>\n");
        text.Append(CultureInfo.InvariantCulture, $"  <source network='net-{network:d2}'{(form % 3 == 0 ? "" : $" portgroup='{Group(form % 4)}'")}/>\n");
        if (form == 4)
        {
            text.Append("  <bandwidth>\n    <inbound average='400' peak='800' floor='200'/>\n    <outbound average='400'/>\n  </bandwidth>\n".Replace(" floor='200'", network < 20 ? " floor='200'" : "", StringComparison.Ordinal));
        }

        if (form == 5 && network is >= 20 and < 40 or >= 58)
        {
            text.Append(CultureInfo.InvariantCulture, $"  <vlan>\n    <tag id='{10 + network}'/>\n  </vlan>\n");
        }

        text.Append(network switch
        {
            >= 20 and < 40 => $"  <virtualport type='openvswitch'>\n    <parameters interfaceid='{Id(i)}'/>\n  </virtualport>\n",
            >= 44 and < 52 when form > 1 => $"  <virtualport type='802.1Qbg'>\n    <parameters instanceid='{Id(i)}'/>\n  </virtualport>\n",
            _ => "",
        });
        text.Append(form == 3 ? "  <mtu size='1500'/>\n" : "");
        text.Append(form == 2 && network < 20 ? "  <port isolated='yes'/>\n" : "");
        text.Append(target).Append("  <model type='virtio'/>\n");
        text.Append(i % 2 == 0 && network < 58 ? "  <driver name='vhost' queues='4'/>\n" : "");
        if (i % 10 == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"  <nr:policy xmlns:nr='{GuestPolicy.Namespace}'>{Policies[way % Policies.Length]}</nr:policy>\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"  <address type='pci' domain='0x0000' bus='0x{1 + i % 6:x2}' slot='0x00' function='0x0'/>\n</interface>\n").ToString();
    }

    private static Guid Id(int i) => new(i + 1, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, (byte)i);

    private static string Group(int number) => number switch { 0 => "web", 1 => "db", 2 => "backup", _ => "mgmt" };

    private static string HostName(int number) => string.Create(CultureInfo.InvariantCulture, $"host-{number:d4}");
}
