using NetResolver.Diagnostics;

namespace NetResolver.Ports;

/// <summary>NR4300 to NR4329: changing a part of a network, its pool and its portgroups; NR4350 to NR4399: what comes of a change.</summary>
internal static partial class UpdateRules
{
    public static readonly Rule NotRunning = Rule.Mirror(
        "NR4300",
        LibvirtErrorCode.OperationInvalid,
        "update-not-running",
        "A network that does not run cannot be changed live",
        "Network '{network}' does not run, so that there is no running definition to change",
        "Change the configuration, or start the network first.",
        "network") with
    { LibvirtArguments = 0, Meaning = "A live change changes what runs. libvirt does not fall back to the configuration." };

    public static readonly Rule Transient = Rule.Mirror(
        "NR4301",
        LibvirtErrorCode.OperationInvalid,
        "update-transient",
        "A transient network has no configuration to change",
        "Network '{network}' is transient: it has no configuration for a next start",
        "Change the running network, or define the network to keep it.",
        "network") with
    { LibvirtArguments = 0, Meaning = "A transient network is what runs and nothing else: when it stops it is gone." };

    public static readonly Rule SectionUnsupported = Rule.Mirror(
        "NR4302",
        LibvirtErrorCode.OperationUnsupported,
        "update-section-unsupported",
        "The section of a network cannot be changed",
        "libvirt cannot change the section '{section}' of network '{network}'",
        "Edit the whole definition; it takes effect when the network starts the next time.",
        "section",
        "network") with
    {
        Meaning = "libvirt has names for twelve sections and changes seven of them: ip-dhcp-host, ip-dhcp-range, forward-interface, portgroup, dns-host, dns-txt and dns-srv.",
    };

    public static readonly Rule SectionUnknown = Rule.Mirror(
        "NR4303",
        LibvirtErrorCode.OperationUnsupported,
        "update-section-unknown",
        "There is no such section of a network",
        "libvirt knows no section {section} of a network",
        "Use one of the sections 1 to 12.",
        "section") with
    { LibvirtArguments = 0, Meaning = "Sections are numbers in libvirt's interface, for which virsh has names. A number of no section comes from a program." };

    public static readonly Rule CommandUnknown = Rule.Mirror(
        "NR4304",
        LibvirtErrorCode.OperationUnsupported,
        "update-command-unknown",
        "There is no such command to change a network with",
        "libvirt knows no command {command} to change a network with",
        "Use 1 (modify), 2 (delete), 3 (add-last) or 4 (add-first).",
        "command") with
    { Meaning = "Commands are numbers in libvirt's interface, for which virsh has names. A number of no command comes from a program." };

    public static readonly Rule ModifyUnsupported = Rule.Mirror(
        "NR4305",
        LibvirtErrorCode.OperationUnsupported,
        "update-modify-unsupported",
        "Entries of the section cannot be modified",
        "Entries of the section {section} can be added and deleted, not modified",
        "Delete the entry, then add the new one.",
        "section") with
    { Meaning = "libvirt modifies portgroups and DHCP hosts, which have something to know them by. All other entries are what they say." };

    public static readonly Rule ElementUnexpected = Rule.Mirror(
        "NR4306",
        LibvirtErrorCode.XmlError,
        "update-element-unexpected",
        "The change is not the element of its section",
        "The change of network '{network}' is a <{element}>, and the section takes a <{expected}>",
        "Hand in the <{expected}> alone, without the elements around it.",
        "element",
        "expected",
        "network") with
    { Meaning = "Each section takes one kind of element. A whole <network> around it is not taken off." };

    public static readonly Rule InterfaceWithoutDev = Rule.Mirror(
        "NR4310",
        LibvirtErrorCode.XmlError,
        "update-interface-no-dev",
        "An <interface> for the pool names no device",
        "The <interface> for the pool of network '{network}' has no dev",
        "Add dev='…' with the name of a device of the host.",
        "network") with
    { LibvirtArguments = 0, Meaning = "A device of the pool is told by its name." };

    public static readonly Rule InterfaceExists = Rule.Mirror(
        "NR4311",
        LibvirtErrorCode.OperationInvalid,
        "update-interface-exists",
        "The device is in the pool already",
        "The device '{device}' is in the pool of network '{network}' already",
        "Nothing is to be added; to move it, delete it first.",
        "network",
        "device") with
    { Meaning = "Each device of a pool has a count of its connections, and stands in it once." };

    public static readonly Rule InterfaceMissing = Rule.Mirror(
        "NR4312",
        LibvirtErrorCode.OperationInvalid,
        "update-interface-missing",
        "The device is not in the pool",
        "The pool of network '{network}' has no device '{device}'",
        "Correct the name. The pool has: {known}; the virtual functions of a <pf> are no entries that can be deleted from the configuration.",
        "network",
        "device",
        "known") with
    { LibvirtArguments = 2, Suggests = new("device"), Meaning = "A device is found by its name, compared letter by letter. In the configuration a <pf> lists none of its virtual functions." };

    public static readonly Rule PortGroupExists = Rule.Mirror(
        "NR4320",
        LibvirtErrorCode.OperationInvalid,
        "update-portgroup-exists",
        "A portgroup of the name is there",
        "Network '{network}' has a portgroup '{portgroup}' already",
        "Modify that one, or choose another name.",
        "network",
        "portgroup") with
    { Meaning = "Interfaces ask for a portgroup by its name, which must tell one from all others." };

    public static readonly Rule PortGroupMissing = Rule.Mirror(
        "NR4321",
        LibvirtErrorCode.OperationInvalid,
        "update-portgroup-missing",
        "There is no portgroup of the name",
        "Network '{network}' has no portgroup '{portgroup}'",
        "Correct the name, or add the portgroup. It has: {known}.",
        "network",
        "portgroup",
        "known") with
    { LibvirtArguments = 2, Suggests = new("portgroup"), Meaning = "Portgroups are found by name, compared letter by letter." };

    public static readonly Rule OtherDefault = Rule.Mirror(
        "NR4322",
        LibvirtErrorCode.OperationInvalid,
        "update-portgroup-other-default",
        "Another portgroup is the default",
        "Portgroup '{portgroup}' cannot become the default of network '{network}': '{default}' is",
        "First modify '{default}' to one without default='yes', then make '{portgroup}' the default.",
        "network",
        "portgroup",
        "default") with
    { LibvirtArguments = 1, Meaning = "The default portgroup is for interfaces that name none, so that there can be one. libvirt does not take the role away from another." };

    public static readonly Rule TextUnreadable = Rule.Mirror(
        "NR4350",
        LibvirtErrorCode.XmlDetail,
        "xml-malformed",
        "libvirt could not read its own text of the changed network",
        "The text that libvirt would write of network '{network}' after the change is not well-formed: {reason}",
        "Choose names of portgroups and DHCP hosts, and profile ids, without &, < and '.",
        "network",
        "reason") with
    {
        LibvirtArguments = 0,
        Meaning = "libvirt checks a change by writing the whole definition and reading it again, and forgets to escape some values when it writes.",
    };

    public static readonly Rule MixedPool = Rule.Advice(
        "NR9017",
        "A device name slips into a pool of PCI addresses",
        "'{device}' is added to PCI addresses; when libvirt reads its text of network '{network}' again, the addresses ({count}) are gone and '{device}' is the pool",
        "Add an <address> instead, which takes a new definition: libvirt has no section for it.",
        "device",
        "network",
        "count") with
    {
        Meaning = "libvirt accepts the device at the end of the pool and refuses it at the beginning, by a rule about something else. Until it reads the text again it takes the name for an address.",
        Evidence = RuleEvidence.Recorded("quirk-lifecycle-q17-pci-pool"),
    };

    public static readonly Rule DeviceBesidePhysicalFunction = Rule.Advice(
        "NR9019",
        "A device is added to a network with a physical function",
        "'{device}' is added beside <pf dev='{function}'/> of network '{network}': the text does not show it, yet the next start makes it the whole pool unless libvirtd restarts before",
        "List the virtual functions as <interface>s instead of <pf>, and then add the device.",
        "device",
        "function",
        "network") with
    {
        Meaning = "The text of a network with a <pf> shows no devices beside it, but libvirt's memory has the new one. Which of both holds depends on what restarts first, libvirtd or the network.",
        Evidence = RuleEvidence.Recorded("quirk-lifecycle-q19-pf-config"),
    };

    public static readonly Rule DefineWouldRefuse = Rule.Advice(
        "NR9030",
        "A change makes a network that could not be defined",
        "Network '{network}' could not be defined as it is after the change ({rule}: {reason})",
        "Undo the change, or also change what does not go together with it.",
        "network",
        "reason",
        "rule") with
    {
        Meaning = "libvirt makes some checks only when a network is defined, not when a part of it is changed. The network goes on, and cannot be defined from its own text on another host.",
        Evidence = RuleEvidence.Recorded("quirk-lifecycle-q30-nat-vlan"),
    };

    public static readonly Rule NotKept = Rule.Advice(
        "NR4360",
        "An isolated network keeps no device",
        "The device '{device}' is accepted and not kept: network '{network}' forwards nowhere",
        "Give the network a <forward> in a new definition.",
        "device",
        "network") with
    { Meaning = "libvirt keeps what a network's mode has a use for. An isolated network forwards to no device, and the change reports success all the same." };

    public static readonly Rule PoolEmptied = Rule.Advice(
        "NR4361",
        "The last device is removed from the pool",
        "Network '{network}' has no device any more: no guest can be connected, and ports that use '{device}' cannot be released",
        "Add another device first.",
        "network",
        "device") with
    { Meaning = "libvirt does not mind an empty pool. The next guest is refused, and ports that still use the device cannot be released until it is back." };
}
