using NetResolver.Diagnostics;

namespace NetResolver.Plan;

/// <summary>NR4260 to NR4269, and advice: the port of a running guest's interface.</summary>
internal static class PortMappingRules
{
    public static readonly Rule NoActual = Rule.Mirror(
        "NR4260",
        LibvirtErrorCode.InternalError,
        "reclaim-no-actual",
        "An interface has no connection of which a port could be made",
        "The interface[ '{device}'] shows no connection to a network",
        "Hand in the text of a running guest: of libvirt's status file, or what virsh dumpxml shows.",
        "device") with
    { Meaning = "Only an interface that shows what it is connected to can have a port again. The configuration of a guest does not show it." };

    public static readonly Rule XenDriver = Rule.Advice(
        "NR9044",
        "A driver that a network port cannot have",
        "The connection's driver is xen, which a port cannot state: libvirt raises an error, and goes on without a driver",
        "Use driver vfio.") with
    {
        Meaning = "A port knows the drivers kvm and vfio. libvirt raises an error for another one, does not stop, and makes the port without a driver.",
        Evidence = RuleEvidence.ReadIn("virDomainNetDefActualToNetworkPort"),
    };
}
