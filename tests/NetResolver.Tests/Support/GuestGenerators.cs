using CsCheck;

namespace NetResolver.Tests.Support;

/// <summary>Generated interfaces and ports, of the kind that libvirt's text can express: what it leaves out when it writes is not made.</summary>
internal static class GuestGenerators
{
    public static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char['a', 'z'], 1, 8],
        Gen.String[OneOf('&', '<', '>', '\'', '"', ' ', '/', 'ä', '日', '0'), 1, 8].Select(t => "t" + t + "t"));

    public static readonly Gen<Guid> Id = Gen.Guid;

    public static readonly Gen<bool?> Maybe = OneOf<bool?>(null, true, false);

    public static readonly Gen<MacAddress> Mac = Gen.ULong[0, 0xffff_ffff_ffff].Select(bits => new MacAddress(bits & ~(1ul << 40)));

    public static readonly Gen<Vlan?> Vlan =
        from count in Gen.Int[0, 4]
        from first in Gen.Int[0, 4000]
        from native in Gen.Int[-3, 3]
        from mode in OneOf(VlanNativeMode.Tagged, VlanNativeMode.Untagged)
        from trunk in Gen.Bool
        select count == 0 ? null : new Vlan
        {
            Tags = [.. Enumerable.Range(0, count).Select(i => new VlanTag(first + i, i == native ? mode : null))],
            Trunk = trunk || count > 1 || native is 0,
        };

    public static readonly Gen<VirtualPortFields> Fields =
        from type in Gen.Int[0, 4].Select(t => (VirtualPortType)t)
        from said in Gen.Int[0, 63].Select(s => (VirtualPortParameters)s)
        from numbers in Gen.Select(Gen.Byte, Gen.Int[0, 0xffffff], Gen.Byte)
        from ids in Gen.Select(Id, Id)
        from profile in Text
        select Said(type, said & type.Written(), numbers, ids, profile);

    /// <summary>Complete fields with a type.</summary>
    public static readonly Gen<VirtualPortFields> Complete =
        from type in Gen.Int[1, 4].Select(t => (VirtualPortType)t)
        from numbers in Gen.Select(Gen.Byte, Gen.Int[0, 0xffffff], Gen.Byte)
        from ids in Gen.Select(Id, Id)
        from profile in Text
        select Said(type, type.Written(), numbers, ids, profile);

    public static readonly Gen<PciAddress> Pci =
        Gen.Select(Gen.UInt[0, 0xffff], Gen.UInt[1, 0xff], Gen.UInt[0, 31], Gen.UInt[0, 7]).Select((d, b, s, f) => new PciAddress(d, b, s, f));

    public static readonly Gen<Plug> Plug = Gen.OneOf(
        Gen.Select(Text, Manager()).Select((b, m) => (Plug)new Plug.Network(b, m)),
        Gen.Select(Text, Manager()).Select((b, m) => (Plug)new Plug.Bridge(b, m)),
        Gen.Select(Text, Mode()).Select((d, m) => (Plug)new Plug.Direct(d, m)),
        Gen.Select(Pci, Gen.Bool, OneOf(HostdevDriver.Default, HostdevDriver.Kvm, HostdevDriver.Vfio)).Select((a, m, d) => (Plug)new Plug.HostdevPci(a, m, d)));

    public static readonly Gen<NetworkPort> Port =
        from identity in Gen.Select(Id, Text, Id)
        from mac in Mac
        from fields in Fields
        from bandwidth in Bandwidth(withFloor: true)
        from classId in Gen.UInt[0, 9]
        from vlan in Vlan
        from rest in Gen.Select(Maybe, Maybe, Text.Null(), Plug.Null())
        select new NetworkPort
        {
            Identity = new PortIdentity(identity.Item1, identity.Item2, identity.Item3),
            Mac = mac,
            VirtualPort = IsSilent(fields) ? null : fields,
            Bandwidth = bandwidth,
            ClassId = bandwidth is null ? 0 : classId,
            Vlan = vlan,
            Isolated = rest.Item1,
            TrustGuestRxFilters = rest.Item2,
            Group = rest.Item3,
            Plug = rest.Item4,
        };

    public static readonly Gen<GuestInterface> Interface = InterfaceOn(Source());

    public static readonly Gen<GuestInterface> NetworkInterface = InterfaceOn(OnNetwork());

    private static Gen<GuestInterface> InterfaceOn(Gen<InterfaceSource> sources) =>
        from source in sources
        from mac in Mac.Nullable()
        from trust in Maybe
        from vlan in Vlan
        from port in PortOf(source)
        from bandwidth in Bandwidth(source is InterfaceSource.Network)
        from isolated in Gen.Bool.Nullable()
        from device in Device(source)
        select device with
        {
            Mac = mac,
            TrustGuestRxFilters = Stated(trust),
            Vlan = vlan,
            VirtualPort = port,
            Bandwidth = bandwidth,
            Isolated = isolated is true && !(source is InterfaceSource.Network or InterfaceSource.Bridge && (port?.Fields.Type ?? VirtualPortType.None) == VirtualPortType.None)
                ? null
                : Stated(isolated),
        };

    /// <summary>One of these.</summary>
    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    public static Gen<Bandwidth?> Bandwidth(bool withFloor) =>
        from inbound in Rate(withFloor)
        from outbound in Rate(withFloor: false)
        select inbound is null && outbound is null ? null : new Bandwidth { Inbound = inbound, Outbound = outbound };

    /// <summary>True where libvirt writes nothing of a virtualport.</summary>
    public static bool IsSilent(VirtualPortFields fields) => fields.Type == VirtualPortType.None && fields.Specified == 0;

    private static Gen<BandwidthRate?> Rate(bool withFloor) =>
        from average in Gen.ULong[0, 3]
        from peak in Gen.ULong[0, 3]
        from burst in Gen.ULong[0, 3]
        from floor in withFloor ? Gen.ULong[0, 3] : Gen.Const(0ul)
        select (average | floor) == 0 ? null : average == 0 ? new BandwidthRate(0, Floor: floor) : new BandwidthRate(average, peak, burst, floor);

    private static Gen<InterfaceSource> Source() => Gen.OneOf(
        OnNetwork(),
        Text.Select(b => (InterfaceSource)new InterfaceSource.Bridge(b)),
        Gen.Select(Text, Mode()).Select((d, m) => (InterfaceSource)new InterfaceSource.Direct(d, m)),
        Gen.Select(Pci, Gen.Int[0, 3], Gen.Bool).Select((a, d, m) => (InterfaceSource)new InterfaceSource.Hostdev(new HostdevDevice.Pci(a, (HostdevDriver)d), m)),
        Gen.Const((InterfaceSource)new InterfaceSource.User()),
        Gen.Const((InterfaceSource)new InterfaceSource.Ethernet()),
        Gen.Const((InterfaceSource)new InterfaceSource.Null()),
        Gen.Select(Text, Gen.Int).Select((a, p) => (InterfaceSource)new InterfaceSource.Client(a, p)),
        Gen.Select(Text, Gen.Int, Text, Gen.Int).Select((a, p, l, q) => (InterfaceSource)new InterfaceSource.Udp(a, p, l, q)),
        Gen.Select(Id, Gen.Long, Text, Gen.Long).Select((s, p, g, c) => (InterfaceSource)new InterfaceSource.Vds(s, p, g, c)));

    private static Gen<InterfaceSource> OnNetwork() => Gen.Select(Text, Text.Null()).Select((n, g) => (InterfaceSource)new InterfaceSource.Network(n, g));

    private static Gen<VirtualPortElement?> PortOf(InterfaceSource source) => source.Type switch
    {
        InterfaceType.Network => Fields.Select(f => new VirtualPortElement(f.Generate(f.Type.Generated()))).Null(),
        InterfaceType.Bridge or InterfaceType.Direct or InterfaceType.Hostdev => Complete.Select(f => new VirtualPortElement(f)).Null(),
        _ => Gen.Const((VirtualPortElement?)null),
    };

    private static Gen<GuestInterface> Device(InterfaceSource source) =>
        from model in OneOf(null, "virtio", "e1000", "my_nic")
        from numbers in Gen.UInt[0, 3].Array[6]
        from link in OneOf<LinkState?>(null, LinkState.Up, LinkState.Down)
        from texts in Text.Null().Array[4]
        from switches in Maybe.Array[6]
        from address in Gen.OneOf(Gen.Const((DeviceAddress?)null), Pci.Select(a => (DeviceAddress?)new DeviceAddress.Pci(a, true)), Gen.Const((DeviceAddress?)new DeviceAddress.Ccw(1, 2, 3)))
        from ip in Gen.UInt.Select(IpAddress.FromIpv4).Select(a => new GuestIp(a, 24, a))
        from buffer in Gen.ULong.Nullable()
        select new GuestInterface(source)
        {
            Model = model,
            Mtu = numbers[0],
            CoalescedFrames = numbers[1],
            BootOrder = numbers[2],
            AcpiIndex = numbers[3],
            Link = link,
            Script = texts[0],
            DownScript = texts[1],
            BackendDomain = texts[2],
            Target = texts[3] is null ? null : new InterfaceTarget(texts[3]),
            Rom = switches[0] is null ? null : new InterfaceRom(null, switches[0], texts[0]),
            Teaming = switches[1] is null ? null : switches[1] == true ? new Teaming(true, "ua-x") : new Teaming(false),
            Address = address,
            Ips = numbers[4] == 0 ? [] : [ip, ip],
            SendBuffer = buffer,
            Driver = model == "virtio" && source is not InterfaceSource.Hostdev && switches[2] is not null
                ? new InterfaceDriver { Name = DriverName.Vhost, Queues = numbers[5] == 1 ? 0 : numbers[5], Iommu = Stated(switches[3]), Host = new Offloads { Checksum = switches[2] } }
                : null,
            Filter = source is InterfaceSource.Network ? new FilterReference("f") { Parameters = [new("A", "1"), new("B", "2")] } : null,
        };

    public static VirtualPortFields Said(VirtualPortType type, VirtualPortParameters said, (byte, int, byte) numbers, (Guid, Guid) ids, string profile) => new()
    {
        Type = type,
        ManagerId = said.HasFlag(VirtualPortParameters.ManagerId) ? numbers.Item1 : null,
        TypeId = said.HasFlag(VirtualPortParameters.TypeId) ? numbers.Item2 : null,
        TypeIdVersion = said.HasFlag(VirtualPortParameters.TypeIdVersion) ? numbers.Item3 : null,
        InstanceId = said.HasFlag(VirtualPortParameters.InstanceId) ? ids.Item1 : null,
        InterfaceId = said.HasFlag(VirtualPortParameters.InterfaceId) ? ids.Item2 : null,
        ProfileId = said.HasFlag(VirtualPortParameters.ProfileId) ? profile : null,
    };

    private static Gen<MacTableManager> Manager() => OneOf(MacTableManager.Default, MacTableManager.Kernel, MacTableManager.Libvirt);

    private static Gen<MacvtapMode> Mode() => Gen.Int[0, 3].Select(m => (MacvtapMode)m);

    private static Stated<bool>? Stated(bool? value) => value is { } stated ? new Stated<bool>(stated) : null;
}
