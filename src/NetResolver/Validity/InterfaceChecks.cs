using NetResolver.Diagnostics;

namespace NetResolver.Validity;

/// <summary>The checks that libvirt makes on an interface as a whole.</summary>
internal static class InterfaceChecks
{
    private static readonly LibvirtRelease VlanOnLinuxBridges = new(11, 0);
    private static readonly LibvirtRelease PasstForVhostUser = new(11, 1);

    /// <summary>The checks made right after reading, in libvirt's order.</summary>
    /// <remarks>Source: libvirt's <c>virDomainNetDefValidate</c>.</remarks>
    public static void AsRead(GuestInterface guest, LibvirtRelease release, DiagnosticBag bag)
    {
        var type = guest.Type;
        var typeIsKnown = !guest.Unknown.HasFlag(UnknownParts.Type);
        var hostIp = guest.HostIps.Count > 0 ? guest.HostIps[0].Place : guest.HostRoutes.Count > 0 ? guest.HostRoutes[0].Place : guest.Unread?.Ip;
        if (typeIsKnown && type != InterfaceType.Ethernet && hostIp is { } address)
        {
            bag.Add(InterfaceCheckRules.HostIp.At(address, type.XmlName())
                .And(guest.Place, $"the interface is of type {type.XmlName()}"));
        }

        if (typeIsKnown && type != InterfaceType.Ethernet && guest.Target?.Managed is { Value: false } managed)
        {
            bag.Add(InterfaceCheckRules.TargetUnmanaged.At(managed.Place, type.XmlName()).And(guest.Place, $"the interface is of type {type.XmlName()}"));
        }

        if (guest.Teaming is { } teaming && teaming.IsTransient == teaming.Persistent is null)
        {
            bag.Add(teaming.IsTransient
                ? InterfaceCheckRules.TeamingPersistentMissing.At(teaming.Place)
                : InterfaceCheckRules.TeamingPersistentExtra.At(Or(teaming.PersistentPlace, teaming.Place), "persistent", teaming.Persistent!));
        }

        if (typeIsKnown)
        {
            var port = guest.VirtualPort ?? guest.Unread?.VirtualPort;
            CheckIsolated(guest, type, guest.Isolated, port?.Fields.Type ?? VirtualPortType.None, new Reasons(guest, null, port), bag);
        }

        CheckVirtioOptions(guest, bag);
        if (typeIsKnown)
        {
            CheckBackend(guest, release, bag);
        }
    }

    /// <summary>
    /// The checks made when a guest starts, on what an interface became: where there is an actual connection it alone counts. libvirt has made the
    /// port by then, and gives it back when one of them fails.
    /// </summary>
    /// <remarks>Source: libvirt's <c>virDomainActualNetDefValidate</c>.</remarks>
    public static void AfterAllocation(GuestInterface guest, LibvirtRelease release, DiagnosticBag bag)
    {
        if (guest.Actual is { } actual)
        {
            Stated<bool>? isolated = actual.Isolated is { } value ? new(value, guest.Isolated?.Place ?? guest.Place) : null;
            AfterAllocation(guest, actual.Plug, actual.VirtualPort?.Type ?? VirtualPortType.None, actual.Vlan, actual.Bandwidth, isolated, default, release, bag);
            return;
        }

        // Of type network nothing is known of the virtual port before there is a connection.
        var port = guest.Type == InterfaceType.Network ? VirtualPortType.None : guest.VirtualPort?.Fields.Type ?? VirtualPortType.None;
        var mode = guest.Source is InterfaceSource.Direct direct ? direct.Mode : default;
        CheckSettings(guest, guest.Type, mode, port, guest.Vlan, guest.Bandwidth, Reasons.Of(guest), release, bag);
        CheckIsolated(guest, guest.Type, guest.Isolated, port, Reasons.Of(guest), bag);
        AdviseOnVlan(guest, guest.Type, port, guest.Vlan, release, bag);
    }

    /// <summary>The same for a connection that the interface came to or would come to.</summary>
    /// <param name="guest">The interface.</param>
    /// <param name="plug">What it is connected to.</param>
    /// <param name="port">The type of its virtual port.</param>
    /// <param name="vlan">Its VLAN.</param>
    /// <param name="bandwidth">Its bandwidth.</param>
    /// <param name="isolated">Whether it is isolated, and where that is stated.</param>
    /// <param name="reasons">What made it so.</param>
    /// <param name="release">Whose behaviour it is.</param>
    /// <param name="bag">Where findings go.</param>
    public static void AfterAllocation(
        GuestInterface guest,
        Plug plug,
        VirtualPortType port,
        Vlan? vlan,
        Bandwidth? bandwidth,
        Stated<bool>? isolated,
        in Reasons reasons,
        LibvirtRelease release,
        DiagnosticBag bag)
    {
        var type = plug.ActualType;
        port = type == InterfaceType.Network ? VirtualPortType.None : port;
        CheckSettings(guest, type, plug is Plug.Direct direct ? direct.Mode : default, port, vlan, bandwidth, reasons, release, bag);
        CheckIsolated(guest, type, isolated, port, reasons, bag);
        AdviseOnVlan(guest, type, port, vlan, release, bag);
    }

    /// <summary>What of it does not depend on the device or the virtual port, where these are refused.</summary>
    public static void OfType(
        GuestInterface guest,
        InterfaceType type,
        MacvtapMode mode,
        Vlan? vlan,
        Bandwidth? bandwidth,
        Stated<bool>? isolated,
        in Reasons reasons,
        LibvirtRelease release,
        DiagnosticBag bag)
    {
        // Of a host bridge it is the virtual port that decides.
        if (type != InterfaceType.Bridge)
        {
            CheckSettings(guest, type, mode, VirtualPortType.None, vlan, bandwidth, reasons, release, bag);
            CheckIsolated(guest, type, isolated, VirtualPortType.None, reasons, bag);
        }
    }

    private static void CheckSettings(
        GuestInterface guest,
        InterfaceType type,
        MacvtapMode mode,
        VirtualPortType port,
        Vlan? vlan,
        Bandwidth? bandwidth,
        in Reasons reasons,
        LibvirtRelease release,
        DiagnosticBag bag)
    {
        var takesVlan = type switch
        {
            InterfaceType.Hostdev => true,
            InterfaceType.Direct => mode == MacvtapMode.Passthrough,
            InterfaceType.Bridge => port == VirtualPortType.OpenVSwitch || release >= VlanOnLinuxBridges,
            _ => false,
        };
        if (vlan is { Tags.Count: > 0 } && !takesVlan)
        {
            bag.Add(InterfaceCheckRules.VlanUnsupported.At(Or(vlan.Place, guest.Place), MacOf(guest), type.XmlName()).And(reasons.TypePlace, reasons.TypeRole(type)));
        }

        if (bandwidth is not null && type == InterfaceType.Hostdev)
        {
            bag.Add(InterfaceCheckRules.BandwidthUnsupported.At(Or(bandwidth.Place, guest.Place), MacOf(guest)).And(reasons.TypePlace, reasons.TypeRole(type)));
        }
    }

    private static void AdviseOnVlan(GuestInterface guest, InterfaceType type, VirtualPortType port, Vlan? vlan, LibvirtRelease release, DiagnosticBag bag)
    {
        if (vlan is { Tags.Count: > 0 } && type == InterfaceType.Bridge && port != VirtualPortType.OpenVSwitch && release >= VlanOnLinuxBridges)
        {
            bag.Add(InterfaceCheckRules.VlanNotVerified.At(Or(vlan.Place, guest.Place), MacOf(guest), release));
        }
    }

    private static void CheckIsolated(GuestInterface guest, InterfaceType type, Stated<bool>? isolated, VirtualPortType port, in Reasons reasons, DiagnosticBag bag)
    {
        if (isolated is not { Value: true })
        {
            return;
        }

        var place = Or(isolated.Value.Place, guest.Place);
        if (type is not (InterfaceType.Network or InterfaceType.Bridge))
        {
            bag.Add(InterfaceCheckRules.IsolatedType.At(place, MacOf(guest), type.XmlName(), guest.Isolated is null && reasons.Network is { } network ? $"network '{network.Name}'" : "").And(reasons.TypePlace, reasons.TypeRole(type)));
        }
        else if (port != VirtualPortType.None)
        {
            bag.Add(InterfaceCheckRules.IsolatedVirtualPort.At(place, MacOf(guest), port.XmlName()).And(reasons.PortPlace, "the virtualport"));
        }
    }

    private static void CheckVirtioOptions(GuestInterface guest, DiagnosticBag bag)
    {
        if (guest.Driver is not { } driver || IsOrMayBeVirtio(guest))
        {
            return;
        }

        CheckVirtioOption(guest, driver.Iommu, "iommu", bag);
        CheckVirtioOption(guest, driver.Ats, "ats", bag);
        CheckVirtioOption(guest, driver.Packed, "packed", bag);
        CheckVirtioOption(guest, driver.PagePerVirtqueue, "page_per_vq", bag);
    }

    private static bool IsOrMayBeVirtio(GuestInterface guest) => guest.HasVirtioModel || guest.Unknown.HasFlag(UnknownParts.Model);

    private static void CheckVirtioOption(GuestInterface guest, Stated<bool>? option, string name, DiagnosticBag bag)
    {
        if (option is { } stated)
        {
            bag.Add(InterfaceCheckRules.VirtioOption.At(stated.Place, name)
                .And(guest.Place, guest.Model is null ? "the interface, which states no model" : $"the interface is of model '{guest.Model}'"));
        }
    }

    private static void CheckBackend(GuestInterface guest, LibvirtRelease release, DiagnosticBag bag)
    {
        var isPasst = guest.Backend is { IsPasst: true };
        if (isPasst && guest.Type != InterfaceType.User && !(guest.Type == InterfaceType.VhostUser && release >= PasstForVhostUser))
        {
            bag.Add(InterfaceCheckRules.PasstType.At(Or(guest.Backend!.TypePlace, guest.Place), guest.Type.XmlName()).And(guest.Place, $"the interface is of type {guest.Type.XmlName()}"));
        }

        if (guest.Source is InterfaceSource.VhostUser socket)
        {
            if (!IsOrMayBeVirtio(guest))
            {
                bag.Add(InterfaceCheckRules.VhostUserModel.At(Or(guest.ModelPlace, guest.Place), guest.Model ?? ""));
            }

            if (socket is { Listens: true, Reconnect.Enabled: true })
            {
                bag.Add(InterfaceCheckRules.VhostUserReconnect.At(guest.SourcePlace));
            }
        }

        if (isPasst && guest.Type == InterfaceType.User)
        {
            foreach (var forward in guest.PortForwards)
            {
                foreach (var range in forward.Ranges)
                {
                    if (range.Start == 0 && (range.End != 0 || range.To != 0 || range.Exclude is not null))
                    {
                        bag.Add(InterfaceCheckRules.RangeWithoutStart.At(range.Place));
                    }
                }
            }
        }
    }

    /// <summary>What tells why a connection is of its type, and what its virtual port is; places are looked up when something is wrong.</summary>
    /// <param name="Guest">The interface; null where it does not decide.</param>
    /// <param name="Network">The network; null without one.</param>
    /// <param name="Port">The virtual port that states the type; null when none does.</param>
    internal readonly record struct Reasons(GuestInterface? Guest, NetworkDefinition? Network, VirtualPortElement? Port)
    {
        /// <summary>The network's mode; without a network the interface. Nowhere where neither decides.</summary>
        public Place TypePlace => Network?.ModePlace ?? Guest?.Place ?? default;

        /// <summary>Where the virtual port's type stands.</summary>
        public Place PortPlace => Port?.TypePlace ?? default;

        /// <summary>An interface that says itself what it is connected to.</summary>
        public static Reasons Of(GuestInterface guest) => new(guest, null, guest.VirtualPort);

        /// <summary>What stands at <see cref="TypePlace"/>.</summary>
        public string TypeRole(InterfaceType type) => Network?.ModeRole ?? $"the interface is of type {type.XmlName()}";
    }

    private static Place Or(Place place, Place other) => place.IsNowhere ? other : place;

    /// <summary>libvirt has made an address up by the time it checks.</summary>
    private static string MacOf(GuestInterface guest) => guest.Mac?.ToString() ?? "AUTO";
}
