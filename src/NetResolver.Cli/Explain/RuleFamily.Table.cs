namespace NetResolver.Cli;

internal sealed partial record RuleFamily
{
    private const string ReadsNetwork = "when it reads the network: virsh net-define, net-create, and net-start, which reads libvirt's own text again";
    private const string ReadsGuest = "when it reads the guest or the device: virsh define, create, edit, attach-device, update-device";
    private const string ConnectsGuest = "when the interface is to be connected: virsh start, create, attach-device, and the arrival of a migrated guest";
    private const string UpdatesNetwork = "when the network is to be changed: virsh net-update";
    private const string Silent = "takes it without a word";
    private const string KnowsNoThread = "does not know this syntax: it ignores what the finding is about";
    private const string KnowsNoPolicy = "knows no policies: it keeps the text of a guest's <metadata> and does not look at it";
    private const string AsksNoPolicy = "knows no policies: it would make the connection";
    private const string KnowsNoInventory = "has no such document";
    private const string LooksWhenItMoves = "does not look at it before the guest moves";

    /// <summary>All families, in order of id.</summary>
    public static IReadOnlyList<RuleFamily> All { get; } =
    [
        new("NR1001", "NR1009", "Documents as such", "Before it is looked at what a document says, it must be one that can be read, of the kind that is expected.",
            "whenever it reads such a document, by any command", "expands what it can and stops at limits of its XML library; this refusal is NetResolver's"),
        new("NR1010", "NR1019", "Attributes of every kind", "The same reading of names, numbers and PCI addresses serves many elements of networks, guests and ports.",
            "when it reads the document: virsh net-define, define, attach-device and their like", Silent),
        new("NR1020", "NR1039", "What libvirt reads over", "libvirt looks for what it knows, and does not look at the rest. Nothing is said of it, and it is lost when libvirt writes the document.",
            ReadsGuest, Silent),
        new("NR1040", "NR1059", "Virtualports", "A <virtualport> tells the switch, or Open vSwitch, which profile a port has. It can stand in an interface, a network and a portgroup, and is read in the same way in each.",
            "when it reads the document that has the virtualport: virsh net-define, define, attach-device", Silent),
        new("NR1060", "NR1079", "VLANs", "A <vlan> can stand in an interface, a network and a portgroup, and is read in the same way in each. One tag is an access port, several tags are a trunk.",
            "when it reads the document that has the <vlan>: virsh net-define, define, attach-device", Silent),
        new("NR1080", "NR1099", "Bandwidth", "A <bandwidth> limits what flows to and from a guest. It can stand in an interface, a network and a portgroup, and is read in the same way in each, but for the floor.",
            "when it reads the document that has the <bandwidth>: virsh net-define, define, attach-device", Silent),
        new("NR1100", "NR1129", "Networks", "What a <network> says of itself: its name, its bridge, its portgroups.", ReadsNetwork, Silent),
        new("NR1130", "NR1159", "Forward and the pool of devices", "A <forward> says how guests reach the world. In the modes that connect them to devices of the host, it lists the pool of these devices.", ReadsNetwork, Silent),
        new("NR1160", "NR1199", "What goes with a forward mode", "Only in some modes libvirt makes a bridge and gives out addresses; what has no place in the others is refused.", ReadsNetwork, Silent),
        new("NR1200", "NR1209", "Address translation", "A <nat> says to which addresses and ports the guests' are translated. Without one libvirt translates to the host's address on the way out.", ReadsNetwork, Silent),
        new("NR1210", "NR1219", "Address ranges", "A range of addresses is checked against the network that it is for, as a DHCP server would have to.", ReadsNetwork, Silent),
        new("NR1220", "NR1234", "Addresses of networks", "An <ip> of a network is the address of the host on the network's bridge, and gives guests their address range.", ReadsNetwork, Silent),
        new("NR1235", "NR1249", "DHCP", "A <dhcp> of a network says which addresses dnsmasq gives to guests. What dnsmasq could not use, libvirt refuses before.", ReadsNetwork, Silent),
        new("NR1250", "NR1269", "Routes of networks", "A <route> of a network is one that the host gets while the network runs: to an address behind a guest.", ReadsNetwork, Silent),
        new("NR1270", "NR1299", "DNS, and options for dnsmasq", "A <dns> of a network says what dnsmasq answers, and whom it asks. What dnsmasq could not use, libvirt refuses before.", ReadsNetwork, Silent),
        new("NR1300", "NR1309", "What libvirt leaves out of an interface", "libvirt looks for what it knows in an interface of this type, and does not look at the rest. Nothing is said of it, and it is lost when libvirt writes the document.", ReadsGuest, Silent),
        new("NR1310", "NR1329", "Interfaces and their sources", "What an <interface> of a guest says of its address and of what it is connected to.", ReadsGuest, Silent),
        new("NR1330", "NR1349", "Addresses and routes of interfaces", "An <ip> or <route> of an interface is for a guest that libvirt configures itself, such as a container, or for user-mode networking.", ReadsGuest, Silent),
        new("NR1350", "NR1369", "The device that the guest sees", "What an <interface> says of the device, its link and its tuning. It changes no connection, and a fault in it refuses the whole guest.", ReadsGuest, Silent),
        new("NR1370", "NR1399", "Guests", "What must be right in a <domain> for its interfaces to count.", ReadsGuest, Silent),
        new("NR1400", "NR1429", "Network ports", "A <networkport> is libvirt's record of one connection: whose it is, what was merged for it, and the plug that it got. libvirt writes it; a hand that writes one must write all of it.",
            "when it reads the port: virsh net-port-create, and when libvirtd starts", Silent),
        new("NR1430", "NR1449", "Connections of running guests", "An <actual> in libvirt's status file of a running guest says what the interface came to. libvirt writes it, and reads it when libvirtd starts.",
            "when libvirtd starts, which then no longer knows the guest", Silent),
        new("NR1450", "NR1469", "The syntax of the thread of 2011", "The merge of virtual ports was designed in a thread on libvirt's mailing list in 2011, in a syntax that libvirt never adopted. NetResolver reads it as it was meant.", "", KnowsNoThread),
        new("NR1470", "NR1499", "Policies as documents", "In a policy nothing is passed over that is not understood: a demand that is misspelt must not be one that is not made.", "", KnowsNoPolicy),
        new("NR1500", "NR1519", "Inventories of hosts", "An inventory tells what no document of libvirt's says of a host. A host that is known in part is not known, so that nothing in it is passed over.", "", KnowsNoInventory),
        new("NR1520", "NR1539", "Folders that are hosts", "A host is told of by the documents of one folder. They were written at different moments, and must not contradict each other.", "", KnowsNoInventory),
        new("NR1600", "NR1619", "What libvirt does not find", "libvirt looks for what it knows, by name and at its place. What it does not find is as if it were not there.", ReadsGuest, Silent),
        new("NR1620", "NR1999", "More about reading", "What libvirt reads and what it reads over, and what is to be known of it.", "when it reads the document: virsh net-define, define, attach-device and their like", Silent),
        new("NR2000", "NR2049", "What goes together in an interface", "Each part of the interface can be read, and they do not go together. libvirt looks at this after it has read the whole interface.", ReadsGuest, Silent),
        new("NR2050", "NR2099", "What goes together in a connection", "Whether it goes together depends on what the interface comes to, which is known only when the network has chosen.", ConnectsGuest, Silent),
        new("NR2100", "NR2119", "Networks that can be defined", "libvirt makes these checks when a network is defined or created, and not when it reads its configuration files at start, nor when a running network is changed.", "when the network is defined: virsh net-define, net-create", Silent),
        new("NR2120", "NR2129", "Names and ids of networks", "A network's name and its UUID belong together for good.", "when the network is defined beside those that there are: virsh net-define, net-create", Silent),
        new("NR2130", "NR2199", "What could not be verified", "The answer for this release of libvirt is not known for certain.", "when the network is defined: virsh net-define, net-create", "refuses it in release 9.0.0 and takes it in later ones, under conditions that were not recorded"),
        new("NR3000", "NR3999", "The merge of virtualports", "The virtualports of interface, network and portgroup are merged into one. They must agree.", ConnectsGuest, Silent),
        new("NR4000", "NR4009", "Networks of interfaces", "An interface of type network names a network of the host, which must be there and run.", ConnectsGuest, "connects the interface by itself, and asks no network"),
        new("NR4010", "NR4019", "Virtualports and forward modes", "Whether a virtualport can be used depends on what the mode connects guests to: a switch of the kernel, Open vSwitch, or a device whose switch knows 802.1Qbg or 802.1Qbh.", ConnectsGuest, Silent),
        new("NR4020", "NR4029", "Guaranteed bandwidth", "A floor guarantees an interface a part of its network's inbound bandwidth. It needs a bridge of libvirt's own, a limit to be a part of, and room below that limit.", ConnectsGuest, Silent),
        new("NR4030", "NR4099", "Requests that cannot be read", "libvirt hands an interface to its network as text, and that text must be one that it can read.", ConnectsGuest, Silent),
        new("NR4100", "NR4199", "Pools of devices", "A network with a pool gives each connection one device of it: an idle one where the connection needs a device alone, else the one that is used least.", ConnectsGuest, "asks the host's kernel, which NetResolver never does"),
        new("NR4200", "NR4209", "Starting networks", "A network must be there, and not run already, to be started.", "when the network is to be started: virsh net-start", Silent),
        new("NR4210", "NR4219", "Ports of a network", "A port is known by its UUID, one for each connection.", "when the port is made or removed: virsh net-port-create, net-port-delete, and a guest's start and stop", Silent),
        new("NR4220", "NR4229", "Ports that are taken back", "When libvirtd starts again, each running guest hands in the port that it has, and takes it back if it still fits the network.", "when a port is taken back or made: libvirtd's start, and virsh net-port-create", Silent),
        new("NR4230", "NR4239", "Ports that are released", "A guest that stops gives its port back. What the port says must still be found in the network.", "when the guest stops or the interface is detached; it goes on, and the port stays in its books", Silent),
        new("NR4240", "NR4240", "Ids of ports", "A port is known by its UUID. libvirt makes one up; NetResolver uses no chance unless it is given a source of it.", "", "makes one up"),
        new("NR4241", "NR4259", "Texts that cannot be read back", "A network starts from libvirt's own text of it, so that this text must be one that libvirt can read.", "when the network is to be started: virsh net-start", Silent),
        new("NR4260", "NR4299", "From guests to ports", "The status of a running guest tells what its interfaces are connected to, and a port can be made of it.", "when a port is to be made of a running guest's interface, as libvirtd starts", Silent),
        new("NR4300", "NR4309", "Changes of networks", "virsh net-update changes one entry of one section of a network: of the running definition, of the configuration, or of both.", UpdatesNetwork, Silent),
        new("NR4310", "NR4329", "Changes of pool and portgroups", "virsh net-update adds, changes and deletes one entry. What it names must be there, or must not be there yet.", UpdatesNetwork, Silent),
        new("NR4330", "NR4349", "Changes of DHCP and DNS", "virsh net-update adds, changes and deletes one entry. What it names must be there, or must not be there yet; entries are compared by what they state.", UpdatesNetwork, Silent),
        new("NR4350", "NR4399", "What comes of changes", "A change of a network can leave something that its author did not mean.", UpdatesNetwork, Silent),
        new("NR5000", "NR5019", "What policies refuse", "A policy says where an interface may run and what it cannot do without. It holds for checks of moves, and for plans that are asked under it.", "", AsksNoPolicy),
        new("NR5020", "NR5039", "What policies decide", "A policy can let something give way where libvirt would refuse. What gives way is told.", "", "knows no policies: it would refuse the contradiction, or connect the interface as it states it"),
        new("NR5040", "NR5049", "Which policy holds", "Each interface has one policy: the manager's where it selects the interface, else the guest's most specific one.", "", KnowsNoPolicy),
        new("NR5050", "NR5059", "The connection at the source", "What changes for a guest can be told only against what it has where it runs.", "", LooksWhenItMoves),
        new("NR5060", "NR5079", "What the destination offers", "A plan can be made, and the guest could still not start, or be cut off: what the connection needs must be there.", "", LooksWhenItMoves + ": the move fails then, or the guest comes out cut off"),
        new("NR5080", "NR5099", "What must stay the same", "A guest that moves should find the network that it left, in all that its policy names, and on the same layer-2 segment.", "", "does not compare them: the guest moves"),
        new("NR5100", "NR5139", "Guests that are there already", "Two guests of one name, address or id cannot run beside each other at the destination.", "", "looks at names and UUIDs when the guest arrives, and never at addresses and ids of ports"),
        new("NR5140", "NR5159", "Emptying a host", "All guests of a host are placed at once, so that no pool, device or floor is given out twice.", "", "plans nothing: it moves one guest after the other until one fails"),
        new("NR5160", "NR5199", "Reservations", "A reservation takes all that a checked guest needs at the destination, or nothing.", "", "reserves nothing before the guest arrives"),
        new("NR9000", "NR9999", "Advice about libvirt's traps", "libvirt takes it, and does something else than its author probably meant.", "", "does what is told above, and no command of its own warns of it"),
    ];
}
