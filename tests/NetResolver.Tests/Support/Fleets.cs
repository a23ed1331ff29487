using CsCheck;
using NetResolver.Merge;

namespace NetResolver.Tests.Support;

/// <summary>Small fleets made up for properties. There are few names, addresses, ids and sizes, so that guests and hosts often have one in common.</summary>
internal static class Fleets
{
    private static readonly Gen<Guid> Id = Gen.Int[1, 3].Select(Hosts.Id);
    private static readonly Gen<MacAddress> Mac = Gen.ULong[1, 4].Select(bits => new MacAddress(0x525400000000 + bits));
    private static readonly Gen<string> Network = GuestGenerators.OneOf("lan", "lan", "red", "red", "blue", "vf", "lan", "red", "nowhere");
    private static readonly Gen<string> Dev = GuestGenerators.OneOf("eth0", "eth1", "eth2", "br0", "virbr0");
    private static readonly Gen<string> Segment = GuestGenerators.OneOf("left", "right");
    private static readonly Gen<Stated<bool>?> YesNo = Rarely(Gen.Bool.Select(b => new Stated<bool>(b)));
    private static readonly Gen<Vlan?> Vlan = Rarely(Gen.Int[1, 2]).Select(id => id is { } tag ? new Vlan { Tags = [new VlanTag(tag)] } : null);

    private static readonly Gen<VirtualPortFields> Fields =
        from type in Gen.Int[0, 4].Select(t => (VirtualPortType)t)
        from said in Gen.Int[0, 63].Select(s => (VirtualPortParameters)s)
        from numbers in Gen.Select(Gen.Byte[1, 2], Gen.Int[1, 2])
        from ids in Gen.Select(Id, Id)
        select GuestGenerators.Said(type, said & type.Written(), (numbers.Item1, numbers.Item2, 1), ids, "p");

    private static readonly Gen<VirtualPortElement?> Port = Rarely(Fields.Select(f => new VirtualPortElement(f.Generate(f.Type.Generated()))), 4);

    private static readonly Gen<VirtualPortElement?> NetworkPort = Rarely(Fields.Where(f => f.Type != VirtualPortType.None).Select(f => new VirtualPortElement(f)), 4);

    private static readonly Gen<Bandwidth?> Floor = Rarely(Gen.OneOf(10ul, 40ul, 200ul), 2)
        .Select(floor => floor is { } rate ? new Bandwidth { Inbound = new BandwidthRate(100, Floor: rate) } : null);

    private static readonly Gen<ConnectionPolicy> Policy =
        from modes in Rarely(GuestGenerators.OneOf(ForwardMode.Nat, ForwardMode.Vepa, ForwardMode.Private, ForwardMode.Hostdev).Array[1, 2])
        from strictness in Gen.Enum<PolicyStrictness>()
        from alternatives in Rarely(Fields.Where(f => f.Type != VirtualPortType.None))
        from unchanged in Rarely(Gen.Int[1, (int)ConnectionAspects.All])
        select new ConnectionPolicy
        {
            AllowedModes = modes is null ? null : new([.. modes]),
            VirtualPort = strictness,
            PortGroup = strictness,
            Alternatives = alternatives is { } fields ? [new VirtualPortElement(fields)] : default,
            Unchanged = (ConnectionAspects)(unchanged ?? 0),
        };

    private static readonly Gen<PolicySelector> Selector = Gen.OneOf(
        Mac.Select(m => (PolicySelector)new PolicySelector.OfMac(m)),
        Gen.Const((PolicySelector)new PolicySelector.OfAlias("ua-1")),
        Network.Select(n => (PolicySelector)new PolicySelector.OfNetwork(n)),
        Gen.Const((PolicySelector)new PolicySelector.AnyInterface()));

    private static readonly Gen<GuestPolicy?> Policies = Rarely(Gen.Select(Selector, Policy).Select((s, p) => new InterfacePolicy(s, p)).Array[1, 2].Select(p => new GuestPolicy { Interfaces = [.. p] }));

    private static readonly Gen<InterfaceSource> Source = Gen.Frequency(
        (8, Gen.Select(Network, Rarely(GuestGenerators.OneOf("g", "h"))).Select((n, g) => (InterfaceSource)new InterfaceSource.Network(n, g))),
        (1, Dev.Select(d => (InterfaceSource)new InterfaceSource.Bridge(d))),
        (1, Dev.Select(d => (InterfaceSource)new InterfaceSource.Direct(d))),
        (1, Gen.UInt[0, 3].Select(f => (InterfaceSource)new InterfaceSource.Hostdev(new HostdevDevice.Pci(Function(f))))),
        (1, Gen.Const((InterfaceSource)new InterfaceSource.User())));

    private static readonly Gen<Plug> Plug = Gen.OneOf(
        Gen.Const((Plug)new Plug.Network("virbr0")),
        Dev.Select(d => (Plug)new Plug.Bridge(d)),
        Dev.Select(d => (Plug)new Plug.Direct(d, MacvtapMode.Vepa)),
        Gen.UInt[0, 3].Select(f => (Plug)new Plug.HostdevPci(Function(f), false)));

    private static readonly Gen<ActualConnection?> Actual = Rarely(
        from plug in Plug
        from port in Rarely(Fields, 2)
        from vlan in Vlan
        from bandwidth in Floor
        select new ActualConnection { Plug = plug, VirtualPort = port, Vlan = vlan, Bandwidth = bandwidth });

    private static readonly Gen<GuestInterface> Interface =
        from source in Source
        from port in Port
        from vlan in Vlan
        from floor in Floor
        from mac in Rarely(Mac, 2)
        from switches in Gen.Select(YesNo, YesNo, Gen.Bool)
        from rest in Gen.Select(Rarely(Gen.Const("ua-1"), 2), Rarely(Gen.Bool), Rarely(Policy), Rarely(Gen.Const(1500u)), Rarely(Gen.Const("f")))
        from actual in Actual
        select new GuestInterface(source)
        {
            VirtualPort = source is InterfaceSource.Network || (port is not null && source is not InterfaceSource.User && port.Fields.Type != VirtualPortType.None && VirtualPortCompletion.IsComplete(port.Fields)) ? port : null,
            Vlan = vlan,
            Bandwidth = floor,
            Mac = mac,
            TrustGuestRxFilters = switches.Item1,
            Isolated = switches.Item2,
            Alias = rest.Item1,
            Teaming = rest.Item2 is { } transient ? new Teaming(transient, transient ? "ua-1" : null) : null,
            Policy = rest.Item3,
            Mtu = rest.Item4 ?? 0,
            Filter = rest.Item5 is { } filter ? new FilterReference(filter) : null,
            Actual = source is InterfaceSource.Network ? actual : null,
            IsLiveText = switches.Item3,
        };

    public static readonly Gen<Guest> Guest =
        from interfaces in Gen.Frequency((1, Interface.Array[0, 1]), (3, Interface.Array[1, 3]), (2, Interface.Select(nic => new[] { nic, nic })))
        from name in Rarely(GuestGenerators.OneOf("one", "two", "three"), 2)
        from uuid in Rarely(Id)
        from policy in Policies
        select new Guest { Name = name, Uuid = uuid, Interfaces = [.. interfaces], Policy = policy };

    private static readonly Gen<PortGroup> Group =
        from name in GuestGenerators.OneOf("g", "h")
        from port in NetworkPort
        from floor in Floor
        from isDefault in Gen.Bool
        select new PortGroup(name) { VirtualPort = port, Bandwidth = floor, IsDefault = isDefault };

    private static readonly Gen<Forward?> Mode = Gen.OneOf(
        Gen.Const((Forward?)null),
        Gen.Const((Forward?)new Forward { Mode = ForwardMode.Nat }),
        Gen.Select(GuestGenerators.OneOf(ForwardMode.Bridge, ForwardMode.Private, ForwardMode.Vepa, ForwardMode.Passthrough), Gen.Int[1, 3])
            .Select((mode, count) => (Forward?)new Forward { Mode = mode, Pool = [.. Enumerable.Range(0, count).Select(i => new PoolDevice.NetDevice($"eth{i}"))] }),
        Gen.Int[1, 3].Select(count => (Forward?)new Forward { Mode = ForwardMode.Hostdev, Pool = [.. Enumerable.Range(0, count).Select(i => new PoolDevice.PciDevice(Function((uint)i)))] }),
        GuestGenerators.OneOf(ForwardMode.Vepa, ForwardMode.Hostdev).Select(mode => (Forward?)new Forward { Mode = mode, PhysicalFunction = "eth2" }));

    private static readonly Gen<HostedNetwork> Hosted =
        from name in GuestGenerators.OneOf("blue", "vf")
        from forward in Mode
        from onBridge in Gen.Bool
        from port in NetworkPort
        from groups in Group.Array[0, 2]
        from settings in Gen.Select(Vlan, YesNo, YesNo, Rarely(Gen.Const(9000u)), Rarely(Gen.UInt[1, 2]))
        from limit in Rarely(Gen.OneOf(50ul, 100ul), 2)
        from state in Gen.Select(GuestGenerators.Maybe, GuestGenerators.Maybe, GuestGenerators.Maybe)
        from counts in Gen.Frequency((4, Gen.Int[0, 2]), (1, Gen.Int[-1, 2])).Array[3]
        from floors in Gen.OneOf(0ul, 30ul, 60ul, 90ul)
        select new HostedNetwork(new NetworkDefinition(name)
        {
            Forward = forward is { Mode: ForwardMode.Bridge } && onBridge ? new Forward { Mode = ForwardMode.Bridge } : forward,
            Bridge = forward is { Mode: ForwardMode.Bridge } && onBridge ? new NetworkBridge { Name = "br0" } : forward is null or { Mode: ForwardMode.Nat } ? new NetworkBridge { Name = "virbr0" } : null,
            VirtualPort = port,
            PortGroups = [.. groups.DistinctBy(g => g.Name).Select((g, i) => g with { IsDefault = g.IsDefault && i == 0, Bandwidth = OwnsBridge(forward) ? g.Bandwidth : null })],
            Vlan = OwnsBridge(forward) ? null : settings.Item1,
            TrustGuestRxFilters = settings.Item2,
            Isolated = settings.Item3,
            Mtu = settings.Item4 ?? 0,
            Ips = settings.Item5 is { } ip && forward is null or { Mode: ForwardMode.Nat } ? [new NetworkIp(IpAddress.FromIpv4(0x0a000001 + (settings.Item5 ?? 0))) { Prefix = 24 }] : [],
            Bandwidth = limit is { } rate && OwnsBridge(forward) ? new Bandwidth { Inbound = new BandwidthRate(rate) } : null,
        })
        {
            IsActive = state.Item1,
            IsAutostarted = state.Item2,
            IsPersistent = state.Item3,
            Use = Used(forward, counts, floors),
        };

    private static readonly Gen<HostDevice> Device =
        from name in Dev
        from segment in Rarely(Segment, 2)
        from mtu in Gen.OneOf(0u, 1500u, 9000u)
        from kind in GuestGenerators.Maybe
        from link in GuestGenerators.Maybe
        select new HostDevice(name) { Segment = segment, Mtu = mtu, IsBridge = kind, HasLink = link };

    private static readonly Gen<HostInventory?> Inventory = Rarely(
        from devices in Device.Array[0, 5]
        from functions in Gen.Int[0, 3]
        from segment in Rarely(Segment)
        from running in Rarely(GuestGenerators.OneOf("one", "two"))
        select new HostInventory
        {
            Devices = [.. devices.DistinctBy(d => d.Name)],
            PhysicalFunctions = functions == 0 ? [] :
                [new PhysicalFunction("eth2", [.. Enumerable.Range(0, functions).Select(i => new VirtualFunction(Function((uint)i), i == 0 ? "eth1" : $"eth2v{i}") { Segment = segment })])],
            RunningGuests = running is null ? null : (ValueList<InventoriedGuest>)[new InventoriedGuest(running)],
        }, 2);

    /// <summary>A host of this name.</summary>
    public static Gen<HostSnapshot> Host(string name) =>
        from networks in Gen.Select(Hosted, Hosted, Hosted.Array[0, 2]).Select((lan, red, rest) => (HostedNetwork[])[Named(lan, "lan"), Named(red, "red"), .. rest])
        from gone in Gen.Int[0, 9]
        from inventory in Inventory
        from guests in Gen.Select(Guest, Gen.Bool).Array[0, 2]
        from release in GuestGenerators.OneOf(LibvirtRelease.Default, new LibvirtRelease(11, 0))
        select new HostSnapshot
        {
            Name = name,
            Networks = [.. networks.Where((_, i) => i != gone)],
            Inventory = inventory,
            Guests = [.. guests.Select(g => new HostedGuest(g.Item1, g.Item2))],
            Release = release,
        };

    /// <summary>A host of this name that differs from another one in a few things: only so it shows whether each of them is noticed.</summary>
    public static Gen<HostSnapshot> HostLike(HostSnapshot host, string name) =>
        from networks in Gen.Select(Hosted, Gen.Int[0, 14]).Array[host.Networks.Count]
        from other in Host(name)
        from change in Gen.Int[0, 9]
        select host with
        {
            Name = name,
            Networks = [.. networks.Select((n, i) => Like(host.Networks[i], n.Item1, n.Item2))],
            Inventory = change == 0 ? other.Inventory : change == 1 && host.Inventory is { } known ? known with { Devices = other.Inventory?.Devices ?? default } : host.Inventory,
            Guests = change < 5 ? other.Guests : host.Guests,
            Release = change == 5 ? other.Release : host.Release,
        };

    /// <summary>A guest that differs from another one in a few things.</summary>
    public static Gen<Guest> GuestLike(Guest guest) =>
        from interfaces in Gen.Select(Interface, Gen.Int[0, 20]).Array[guest.Interfaces.Count]
        from other in Guest
        from change in Gen.Int[0, 4]
        select guest with
        {
            Name = change == 0 ? other.Name : guest.Name,
            Uuid = change == 1 ? other.Uuid : guest.Uuid,
            Policy = change == 2 ? other.Policy : guest.Policy,
            Interfaces = [.. interfaces.Select((n, i) => Like(guest.Interfaces[i], n.Item1, n.Item2))],
        };

    public static readonly Gen<MigrationOptions> Options =
        from policy in Policies
        from switches in Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool)
        from map in Rarely(Gen.Const("blue"))
        select new MigrationOptions
        {
            Policy = policy,
            IsLive = switches.Item1,
            IsStrict = switches.Item2,
            AllowSegmentChange = switches.Item3,
            NetworkNames = map is null ? MigrationOptions.Default.NetworkNames : MigrationOptions.Default.NetworkNames.Add("red", map),
        };

    private static bool OwnsBridge(Forward? forward) => forward is null or { Mode: ForwardMode.Nat };

    private static HostedNetwork Named(HostedNetwork network, string name)
    {
        var of = network.Definition;
        return network with
        {
            Definition = new NetworkDefinition(name)
            {
                Forward = of.Forward,
                Bridge = of.Bridge,
                VirtualPort = of.VirtualPort,
                PortGroups = of.PortGroups,
                Vlan = of.Vlan,
                Mtu = of.Mtu,
                Ips = of.Ips,
                Bandwidth = of.Bandwidth,
                TrustGuestRxFilters = of.TrustGuestRxFilters,
                Isolated = of.Isolated,
            },
        };
    }

    private static HostedNetwork Like(HostedNetwork network, HostedNetwork other, int change)
    {
        var (definition, changed) = (network.Definition, other.Definition);
        var hasOwnBridge = definition.Mode.HasOwnBridge();
        return change switch
        {
            0 or 1 or 2 => network with { Use = other.Use },
            3 => network with { Use = network.Use with { FloorSum = other.Use.FloorSum } },
            4 => network with { IsActive = other.IsActive },
            5 => network with { IsPersistent = other.IsPersistent },
            6 => network with { Definition = definition with { VirtualPort = changed.VirtualPort } },
            7 when changed.Mode.HasOwnBridge() == hasOwnBridge => network with { Definition = definition with { PortGroups = changed.PortGroups } },
            8 => network with { Definition = definition with { Vlan = hasOwnBridge ? null : changed.Vlan, Isolated = changed.Isolated } },
            9 => network with { Definition = definition with { TrustGuestRxFilters = changed.TrustGuestRxFilters, Mtu = changed.Mtu } },
            10 when hasOwnBridge => network with { Definition = definition with { Ips = changed.Ips } },
            10 when changed.Mode.HasOwnBridge() == hasOwnBridge && changed.Bridge == definition.Bridge => network with { Definition = definition with { Forward = changed.Forward } },
            11 when hasOwnBridge => network with { Definition = definition with { Bandwidth = changed.Bandwidth } },
            _ => network,
        };
    }

    private static GuestInterface Like(GuestInterface nic, GuestInterface other, int change) => change switch
    {
        0 when nic.Type == other.Type => nic with { Source = other.Source },
        1 when nic.Type == other.Type => nic with { VirtualPort = other.VirtualPort },
        2 => nic with { Vlan = other.Vlan },
        3 => nic with { Bandwidth = other.Bandwidth },
        4 => nic with { Mac = other.Mac },
        5 => nic with { TrustGuestRxFilters = other.TrustGuestRxFilters },
        6 => nic with { Isolated = other.Isolated },
        7 => nic with { Alias = other.Alias },
        8 => nic with { Teaming = other.Teaming },
        9 => nic with { Policy = other.Policy },
        10 => nic with { Mtu = other.Mtu },
        11 => nic with { Filter = other.Filter },
        12 when nic.Type == InterfaceType.Network => nic with { Actual = other.Actual },
        13 => nic with { IsLiveText = other.IsLiveText },
        _ => nic,
    };

    private static PciAddress Function(uint number) => new(0, 3, 0x10, number);

    private static NetworkUse Used(Forward? forward, int[] counts, ulong floors)
    {
        var names = forward?.Mode == ForwardMode.Hostdev ? Enumerable.Range(0, 3).Select(i => Function((uint)i).ToString()) : ["eth0", "eth1", "eth2"];
        return Planning.Used([.. names.Zip(counts)]) with { FloorSum = floors };
    }

    private static Gen<T?> Rarely<T>(Gen<T> value, int seldom = 10)
        where T : struct => Gen.Int[1, seldom].SelectMany(one => one == 1 ? value.Select(v => (T?)v) : Gen.Const((T?)null));

    private static Gen<T?> Rarely<T>(Gen<T> value, int seldom = 10, T? nothing = null)
        where T : class => Gen.Int[1, seldom].SelectMany(one => one == 1 ? value.Select(v => (T?)v) : Gen.Const(nothing));
}
