using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR1500 to NR1519: inventories of hosts. An inventory that is misread is worse than none, so what is not known in it is an error.</summary>
internal static class InventoryRules
{
    public static readonly Rule NotJson = Rule.Own(
        "NR1500",
        "The text is not JSON",
        "The text is not JSON: {reason}",
        "Correct it at this place; 'python3 -m json.tool' or jq shows what does not match. Comments and commas before a closing bracket are no JSON.",
        "reason") with
    { Meaning = "An inventory is a JSON document to the letter, so that every program reads the same in it." };

    public static readonly Rule UnknownProperty = Rule.Own(
        "NR1501",
        "An inventory has a property that is not known",
        "'{property}' is not known here; known are: {known}",
        "Correct its spelling, or remove it.",
        "property",
        "known") with
    { Suggests = new("property"), Meaning = "A property that is not known may be one that is misspelt, and what it was to tell would be taken for not known." };

    public static readonly Rule RepeatedProperty = Rule.Own(
        "NR1502",
        "An object has a property twice",
        "'{property}' is stated twice in one object",
        "Keep one of the two.",
        "property") with
    { Meaning = "Programs differ in which of two equal properties they take." };

    public static readonly Rule WrongType = Rule.Own(
        "NR1503",
        "A property has a value of another type",
        "'{property}' takes {expected}, and has {found}",
        "Write {expected}, or leave '{property}' out where it is not known.",
        "property",
        "expected",
        "found") with
    { Meaning = "A number in quotes is a text, and true in quotes as well. They are not converted." };

    public static readonly Rule MissingProperty = Rule.Own(
        "NR1504",
        "A required property is not there",
        "{what} needs '{property}'",
        "Add \"{property}\": ….",
        "property",
        "what");

    public static readonly Rule FormatVersion = Rule.Own(
        "NR1505",
        "The inventory's format is not known",
        "The inventory is of format '{version}'; known is '{known}'",
        "Write the inventory in format '{known}', or use a later release of NetResolver.",
        "version",
        "known") with
    { Meaning = "Additions raise the second number of the format, and are read. Another first number means that things have another meaning." };

    public static readonly Rule EmptyText = Rule.Own(
        "NR1506",
        "A name or label is empty",
        "'{property}' is the empty text",
        "Write what it is, or leave it out where that is not known.",
        "property") with
    { Meaning = "A device without a name cannot be found. An empty label of a segment could mean that it is not known, or that all unlabelled devices reach each other." };

    public static readonly Rule NumberOutOfRange = Rule.Own(
        "NR1507",
        "A number is outside its range",
        "'{property}' is {value}; it is a whole number from {least} to {most}",
        "Write a number from {least} to {most}, as 'ip link' shows it, or leave '{property}' out where it is not known.",
        "property",
        "value",
        "least",
        "most");

    public static readonly Rule AddressInvalid = Rule.Own(
        "NR1508",
        "A PCI address is not valid",
        "'{value}' is not the address of a PCI device",
        "Write it as lspci -D shows it, such as 0000:03:10.2.",
        "value");

    public static readonly Rule ReleaseInvalid = Rule.Own(
        "NR1509",
        "A release of libvirt is not valid",
        "'{value}' is not a release of libvirt",
        "Write it as 'virsh version' shows it, such as 9.0.0.",
        "value");

    public static readonly Rule ListedTwice = Rule.Own(
        "NR1510",
        "An inventory lists something twice",
        "{what} '{name}' is listed twice",
        "Keep one of the two.",
        "what",
        "name") with
    { Meaning = "Two entries for one thing can contradict each other." };

    public static readonly Rule ReleaseNotFollowed = Rule.Advice(
        "NR1511",
        "The host runs a libvirt that is not known",
        "libvirt {release} is not among the releases whose behaviour is known, {first} to {last}: its answers may differ",
        "Take what is said of this host with care where it is not {first} to {last}.",
        "release",
        "first",
        "last") with
    { Meaning = "Releases differ in what they accept and refuse. NetResolver's answers are held against one release and follow the changes of some later ones." };
}
