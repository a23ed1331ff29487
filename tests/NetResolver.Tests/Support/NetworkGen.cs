using CsCheck;

namespace NetResolver.Tests.Support;

/// <summary>Networks made up for properties: any that libvirt's canonical form can say, the ones with contradictions included.</summary>
internal static class NetworkGen
{
    private static readonly Gen<string> Word = Gen.OneOf("a", "b", "eth0", "x y", "it's", "<&>\"", "ä€𝄞", "virbr%d");
    private static readonly Gen<Stated<bool>?> YesNo = Gen.OneOf<Stated<bool>?>(null, true, false);
    private static readonly Gen<Guid> Id = Gen.Guid;

    private static readonly Gen<BandwidthRate?> Rate = Gen.Select(Gen.ULong[1, 5000], Gen.OneOf(0ul, 1ul, ulong.MaxValue), Gen.OneOf(0ul, 7ul), Gen.Bool)
        .Select((average, peak, burst, isThere) => isThere ? new BandwidthRate(average, peak, burst) : null);

    private static readonly Gen<Bandwidth?> Rates = Gen.Select(Rate, Rate)
        .Select((inbound, outbound) => (inbound ?? outbound) is null ? null : new Bandwidth { Inbound = inbound, Outbound = outbound });

    private static readonly Gen<Vlan?> Tags = Gen.Select(Gen.Int[0, 4095].HashSet[0, 4], Gen.Int[-1, 3], Gen.OneOf(VlanNativeMode.Tagged, VlanNativeMode.Untagged), Gen.Bool)
        .Select((ids, native, mode, trunk) => ids.Count == 0 ? null : new Vlan
        {
            Tags = [.. ids.Select((id, i) => new VlanTag(id, i == native ? mode : null))],
            Trunk = trunk || ids.Count > 1,
        });

    private static readonly Gen<VirtualPortElement?> Qbg = Gen.Select(Gen.Byte, Gen.Int[0, 0xffffff], Gen.Byte, Id)
        .Select((manager, type, version, id) => (VirtualPortElement?)new VirtualPortElement(new VirtualPortFields
        {
            Type = VirtualPortType.Ieee8021Qbg,
            ManagerId = manager,
            TypeId = type,
            TypeIdVersion = version,
            InstanceId = id,
        }));

    private static readonly Gen<VirtualPortElement?> Ovs = Gen.Select(Word, Id)
        .Select((profile, id) => (VirtualPortElement?)new VirtualPortElement(new VirtualPortFields { Type = VirtualPortType.OpenVSwitch, ProfileId = profile, InterfaceId = id }));

    private static readonly Gen<VirtualPortElement?> Port = Gen.OneOf(Gen.Const<VirtualPortElement?>(() => null), Qbg, Ovs);

    private static readonly Gen<PortGroup> Group = Gen.Select(Word, Gen.Bool, YesNo, Port, Tags, Rates)
        .Select((name, isDefault, trust, port, vlan, rates) => new PortGroup(name)
        {
            IsDefault = isDefault,
            TrustGuestRxFilters = trust,
            VirtualPort = port,
            Vlan = vlan,
            Bandwidth = rates,
        });

    private static readonly Gen<IpAddress> Ipv4 = Gen.UInt.Select(IpAddress.FromIpv4);
    private static readonly Gen<IpAddress> Ipv6 = Gen.Select(Gen.ULong, Gen.ULong).Select((high, low) => IpAddress.FromIpv6(new UInt128(high, low)));

    private static readonly Gen<DhcpLease?> Lease = Gen.OneOf<DhcpLease?>(null, new DhcpLease(0), new DhcpLease(120, LeaseUnit.Seconds), new DhcpLease(2), new DhcpLease(1, LeaseUnit.Hours));

    private static readonly Gen<NetworkIp> Ip4 = Gen.Select(Gen.Byte[1, 250], Gen.Int[0, 3], YesNo, Gen.OneOf<string?>(null, "/srv"), Lease, Gen.Int[0, 2])
        .Select((third, form, localPtr, tftp, lease, dhcp) =>
        {
            var address = IpAddress.FromIpv4(0x0a000001u | (uint)third << 8);
            return new NetworkIp(address)
            {
                Family = form == 0 ? IpFamily.Ipv4 : null,
                Netmask = form == 1 ? IpAddress.Parse("255.255.255.0") : null,
                Prefix = form == 1 ? 0 : 24,
                LocalPtr = localPtr,
                TftpRoot = tftp,
                DhcpRanges = dhcp > 0 ? [new DhcpRange(IpAddress.FromIpv4((uint)address.Bits + 1), IpAddress.FromIpv4((uint)address.Bits + 9), lease)] : [],
                DhcpHosts = dhcp > 1 ? [new DhcpHost { Mac = "52:54:00:AA:00:01", Id = "0:1", Ip = address, Lease = lease }, new DhcpHost { Name = "h", Ip = address }] : [],
                Bootp = dhcp > 1 ? new Bootp("pxe.0", address) : null,
            };
        });

    private static readonly Gen<NetworkIp> Ip6 = Gen.Select(Ipv6, Gen.Int[0, 128], YesNo)
        .Select((address, prefix, localPtr) => new NetworkIp(address) { Family = IpFamily.Ipv6, Prefix = prefix, LocalPtr = localPtr });

    private static readonly Gen<NetworkDns?> Dns = Gen.Select(YesNo, YesNo, Ipv4.Array[0, 2], Word, Gen.Int[0, 2])
        .Select((enable, plain, addresses, word, services) => enable is null && plain is null && addresses.Length + services == 0 ? null : new NetworkDns
        {
            Enable = addresses.Length + services == 0 ? enable : null,
            ForwardPlainNames = plain,
            Forwarders = [.. addresses.Select(a => new DnsForwarder(a, word))],
            Hosts = [.. addresses.Select(a => new DnsHost(a, ["one", word]))],
            Services = [.. Enumerable.Range(0, services).Select(i => new DnsService("s", "tcp") { Domain = word, Target = "t", Port = i + 1, Priority = i, Weight = i })],
            Texts = [.. Enumerable.Range(0, services).Select(i => new DnsText($"t{i}", word))],
        });

    private static readonly Gen<PoolDevice[]> NetDevices = Word.HashSet[0, 5].Select(names => names.Select(n => (PoolDevice)new PoolDevice.NetDevice(n)).ToArray());

    private static readonly Gen<PoolDevice[]> PciDevices = Gen.Select(Gen.UInt, Gen.UInt[1, 255], Gen.UInt[0, 31], Gen.UInt[0, 7]).Select((d, b, s, f) => new PciAddress(d, b, s, f))
        .HashSet[1, 5].Select(addresses => addresses.Select(a => (PoolDevice)new PoolDevice.PciDevice(a)).ToArray());

    private static readonly Gen<Forward> OnDevices = Gen.Select(
            Gen.OneOf(ForwardMode.Bridge, ForwardMode.Private, ForwardMode.Vepa, ForwardMode.Passthrough, ForwardMode.Hostdev),
            Gen.OneOf(NetDevices, PciDevices),
            Gen.OneOf(HostdevDriver.Default, HostdevDriver.Kvm, HostdevDriver.Vfio),
            Gen.Bool,
            Gen.Int[0, 3])
        .Select((mode, pool, driver, managed, functions) => new Forward
        {
            Mode = mode,
            Pool = functions == 0 ? [] : [.. pool],
            PhysicalFunction = functions == 0 ? "eth6" : null,
            Driver = driver,
            Managed = managed && mode == ForwardMode.Hostdev,
        });

    private static readonly Gen<Forward?> OnOwnBridge = Gen.Select(Gen.OneOf(ForwardMode.None, ForwardMode.Nat, ForwardMode.Route), Ipv4, YesNo, Gen.Int[0, 65535])
        .Select((mode, address, ipv6, port) => mode == ForwardMode.None ? null : new Forward
        {
            Mode = mode,
            Pool = port % 2 == 0 ? [new PoolDevice.NetDevice("eth0")] : [],
            Nat = mode == ForwardMode.Nat && (ipv6 is not null || port > 0)
                ? new Nat { Ipv6 = ipv6, Addresses = port % 3 == 0 ? new NatAddresses(address, address) : null, Ports = port == 0 ? null : new NatPorts(0, port) }
                : null,
        });

    private static readonly Gen<NetworkDefinition> Common = Gen.Select(Word, Id, YesNo, Port, Group.Array[0, 12], Tags, Rates)
        .Select((name, id, yesNo, port, groups, vlan, rates) => new NetworkDefinition(name)
        {
            Uuid = yesNo is null ? null : id,
            TrustGuestRxFilters = yesNo,
            Isolated = yesNo,
            VirtualPort = port,
            PortGroups = [.. groups],
            Vlan = vlan,
            Bandwidth = rates,
            Metadata = yesNo is null ? null : "<metadata>\n    <a xmlns=\"urn:a\">t</a>\n  </metadata>",
        });

    /// <summary>Networks on devices or bridges of the host.</summary>
    private static readonly Gen<NetworkDefinition> Foreign = Gen.Select(Common, OnDevices, Word, Gen.Enum<MacTableManager>(), Gen.Bool)
        .Select((network, forward, bridge, manager, onBridge) => network with
        {
            Forward = forward.Mode == ForwardMode.Bridge && onBridge ? forward with { Pool = [], PhysicalFunction = null } : forward,
            Bridge = forward.Mode == ForwardMode.Bridge && onBridge ? new NetworkBridge { Name = bridge, MacTableManager = manager } : null,
        });

    /// <summary>Networks of libvirt's own.</summary>
    private static readonly Gen<NetworkDefinition> Own = Gen.Select(Common, OnOwnBridge, Gen.OneOf(Ip4, Ip6).Array[1, 4], Dns, Gen.Select(Gen.Bool, Gen.ULong[0, long.MaxValue], Gen.UInt, Word))
        .Select((network, forward, ips, dns, bridge) => network with
        {
            Forward = forward,
            Bridge = new NetworkBridge { Name = bridge.Item4, Stp = bridge.Item1, Delay = bridge.Item2, Zone = bridge.Item1 ? bridge.Item4 : null },
            Ipv6 = bridge.Item1,
            Mtu = bridge.Item3,
            Mac = bridge.Item1 ? new MacAddress(bridge.Item2 & 0xfeffffffffff) : null,
            Domain = bridge.Item1 ? new NetworkDomain(bridge.Item4) { LocalOnly = network.Isolated } : null,
            Dns = dns,
            Ips = [.. ips],
            Routes = [.. ips.Where(ip => ip.EffectivePrefix is > 0).Select(ip => new NetworkRoute(ip.Address.Masked(8), ip.Address) { Family = ip.Family, Prefix = 8, Metric = bridge.Item3 })],
            DnsmasqOptions = bridge.Item1 ? ["log-queries", bridge.Item4] : [],
        });

    public static Gen<NetworkDefinition> Network { get; } = Gen.OneOf(Foreign, Own);
}
