using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR1520 to NR1549: the documents of a host, read together.</summary>
internal static class HostRules
{
    public static readonly Rule CountInvalid = Rule.Own(
        "NR1520",
        "A number of connections is not valid",
        "connections='{value}' is not a number of connections",
        "Take the document anew with 'virsh net-dumpxml'.",
        "value") with
    { Meaning = "A live dump shows how many connections a network and its devices have, and free devices are told by these numbers. libvirt ignores them when it reads a network; they are read here alone." };

    public static readonly Rule CountsOfDevices = Rule.Advice(
        "NR1521",
        "The connections of a network are not those of its devices",
        "The connections that network '{network}' shows are {total}, and those of its devices {sum} together",
        "Take the document anew with 'virsh net-dumpxml'.",
        "network",
        "total",
        "sum") with
    { Meaning = "libvirt raises the count of the network and of the device with each connection, so that both agree. Where they do not, the dump was edited, or the network was changed while it was in use (NR9015)." };

    public static readonly Rule NetworkTwice = Rule.Own(
        "NR1522",
        "Two documents of a host are the same network",
        "Network '{network}' is in two documents, and a host has one network of a name",
        "Keep one of the two: the live dump, which shows what is connected, if there is one.",
        "network") with
    { Meaning = "Networks are told by their names. The definition and the live dump of one network, both in the folder, would count its connections twice or not at all." };

    public static readonly Rule GuestTwice = Rule.Own(
        "NR1523",
        "Two documents of a host are the same guest",
        "Guest '{guest}' is in two documents, and a host has one guest of a name",
        "Keep one of the two: for a guest that runs its status file or its live dump.",
        "guest") with
    { Meaning = "Guests are told by their names. The configuration and the live dump of one guest, both in the folder, would count what it uses twice." };

    public static readonly Rule NotOfAHost = Rule.Note(
        "NR1524",
        "A document is no network and no guest",
        "A document of kind {kind} tells nothing of a host, and is ignored",
        "A host is told of by networks ('virsh net-dumpxml'), guests ('virsh dumpxml') and inventory.json.",
        "kind") with
    { Meaning = "Whatever else lies in the folder is no harm. It is named so that nobody waits for an effect of it." };

    public static readonly Rule InventoriedNetworkMissing = Rule.Advice(
        "NR1525",
        "An inventory names a network that is not there",
        "The inventory names network '{network}', which none of the host's documents is; they are: {known}",
        "Add it ('virsh net-dumpxml {network}'), or correct the name.",
        "network",
        "known") with
    { Suggests = new("network"), Meaning = "What an inventory says of a network without a definition cannot be used. Most often a name is misspelt." };

    public static readonly Rule RunningGuestMissing = Rule.Advice(
        "NR1526",
        "A guest that runs is not there",
        "The inventory says that guest '{guest}' runs, and none of the host's documents is that guest: what it uses is not counted",
        "Add its document ('virsh dumpxml {guest}').",
        "guest") with
    { Meaning = "The devices and floors of a guest whose document is missing cannot be counted. The host may look emptier than it is." };

    public static readonly Rule InactiveButConnected = Rule.Advice(
        "NR1527",
        "A network with connections is said not to run",
        "The inventory says that network '{network}' does not run, and its document shows connections ({count}); it is taken not to run",
        "Take both anew, at one moment.",
        "network",
        "count") with
    { Meaning = "Documents and inventory were written at different moments. A network that is taken for stopped makes a move wait, one that is wrongly taken for running makes it fail." };

    public static readonly Rule RunningUnlisted = Rule.Advice(
        "NR1528",
        "A running guest is not among those that run",
        "Guest '{guest}' runs by its own document, and the inventory does not say so; it is taken to run",
        "Take both anew, at one moment.",
        "guest") with
    { Meaning = "A live dump shows that its guest runs, and the inventory, written at another moment, does not name it. To count what the guest takes errs on the safe side." };

    public static readonly Rule ConnectionUntold = Rule.Advice(
        "NR1529",
        "A running guest's document does not say what it is connected to",
        "Guest '{guest}' runs, and its document does not say what its interface on network '{network}' is connected to: {instead}",
        "Hand in its live dump ('virsh dumpxml {guest}') or its status file instead of its configuration.",
        "guest",
        "network",
        "instead") with
    { Meaning = "The configuration of a guest says which network it wants, and not which device it got. libvirt's choice is made again, after that of all guests whose choice is known." };

    public static readonly Rule NetworkLost = Rule.Advice(
        "NR1530",
        "A live dump does not show the network of a PCI device",
        "Guest '{guest}' holds PCI device {address}, and a live dump does not show of which network it is: {instead}",
        "Hand in the guest's status file, or what 'virsh dumpxml --inactive {guest}' or '--migratable' says.",
        "guest",
        "address",
        "instead") with
    {
        Meaning = "libvirt shows an interface that got a PCI device of a network's pool as one of type hostdev, without the network's name. In the configuration and in a status file the name is there.",
    };

    public static readonly Rule ConnectedElsewhere = Rule.Advice(
        "NR1531",
        "A running guest is connected to what its network does not have",
        "Guest '{guest}' is connected to {what}, which {why}",
        "Take the documents of the host anew, at one moment; if the network was changed while the guest ran, restart the guest.",
        "guest",
        "what",
        "why") with
    { Meaning = "A network may have been changed while the guest ran, or the documents are of different moments. What the guest holds can then be counted nowhere." };

    public static readonly Rule CountsOfGuests = Rule.Advice(
        "NR1532",
        "A device has more connections than its network shows",
        "The connections that running guests hold of '{device}' are {held}, and those in the live dump of network '{network}' {shown}; the larger number is taken",
        "Take the documents of the host anew, at one moment.",
        "device",
        "held",
        "network",
        "shown") with
    { Meaning = "Each connection that a guest shows should be counted by its network. The larger number is taken, so that no device is given out twice." };

    public static readonly Rule ConnectionsUntold = Rule.Advice(
        "NR1533",
        "Connections of a network are not told of",
        "Of the connections of network '{network}' ({total}) the host's documents tell of {known}: {consequence}",
        "Add the documents of the guests that run ('virsh dumpxml').",
        "network",
        "total",
        "known",
        "consequence") with
    { Meaning = "Guests whose documents are missing hold these connections. Where it cannot be told which devices they have, the first idle ones are taken for theirs." };
}
