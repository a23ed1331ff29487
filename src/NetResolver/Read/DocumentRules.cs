using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR1000 to NR1039: documents as such, and attributes of every kind.</summary>
internal static class DocumentRules
{
    public static readonly Rule Malformed = Rule.Mirror(
        "NR1001",
        LibvirtErrorCode.XmlDetail,
        "xml-malformed",
        "The text is not well-formed XML",
        "The text is not well-formed XML: {reason}",
        "[{hint} ]Correct the XML at this place; an editor or xmllint shows what does not match.",
        "reason",
        "hint") with
    { LibvirtArguments = 0, Meaning = "Nothing can be told of a document whose end tags do not match. libvirt stops at the same place, with the words of its XML library; the reason here is NetResolver's own." };

    public static readonly Rule Doctype = Rule.Own(
        "NR1002",
        "A document type declaration is refused",
        "The document has a DOCTYPE; libvirt would expand its entities, NetResolver never does",
        "Remove the DOCTYPE and write the entities out.") with
    {
        Meaning = "A DOCTYPE can name files to be read and entities that grow without bound. Documents come from strangers, so none is accepted.",
    };

    public static readonly Rule TooLarge = Rule.Own(
        "NR1003",
        "The document is too large",
        "The document is larger than the limit of {limit}",
        "Divide the document. A program that expects such documents raises ReadOptions.MaxLength; the command's limit is fixed.",
        "limit") with
    { Meaning = "Documents come from strangers, and reading one must not exhaust the machine. The limit is far above any network or guest that was ever written by hand." };

    public static readonly Rule TooDeep = Rule.Own(
        "NR1004",
        "Elements are nested too deeply",
        "Elements are nested more than {limit} deep",
        "Flatten the document; libvirt's own XML library stops at 256. A program that expects such documents raises ReadOptions.MaxDepth; the command's limit is fixed.",
        "limit") with
    { Meaning = "Documents come from strangers, and a nesting without end would exhaust the stack of whoever reads it. No document of libvirt's nests more than a few elements." };

    public static readonly Rule WrongRoot = Rule.Mirror(
        "NR1005",
        LibvirtErrorCode.XmlError,
        "xml-root-unexpected",
        "The document is of another kind",
        "The document's root is <{found}>, expected is {expected}",
        "Hand in a document whose root is {expected}.",
        "found",
        "expected") with
    { Meaning = "Each command of libvirt takes one kind of document and looks at the root first. A guest handed in for a network, or a whole <domain> for a lone <interface>, is refused before anything in it is read." };

    public static readonly Rule AttributeMissing = Rule.Mirror(
        "NR1010",
        LibvirtErrorCode.XmlError,
        "xml-attribute-missing",
        "A required attribute is not there",
        "<{element}> needs the attribute '{attribute}'",
        "Add {attribute}='…' to <{element}>.",
        "attribute",
        "element") with
    { Meaning = "libvirt reads some attributes as optional and insists on others, whatever stands beside them. An attribute that is there and empty counts as given in most of these places." };

    public static readonly Rule AttributeInvalid = Rule.Mirror(
        "NR1011",
        LibvirtErrorCode.XmlError,
        "xml-attribute-invalid",
        "An attribute has a value outside its fixed list",
        "{attribute}='{value}' of <{element}> is none of: {allowed}",
        "Use one of: {allowed}.",
        "attribute",
        "element",
        "value",
        "allowed") with
    { LibvirtArguments = 3, Suggests = new("value", Known: "allowed"), Meaning = "libvirt compares such values letter by letter, case included, and refuses every other spelling. 'true', 'on' and '1' are not 'yes'." };

    public static readonly Rule AttributeNumber = Rule.Mirror(
        "NR1012",
        LibvirtErrorCode.XmlError,
        "xml-attribute-number",
        "An attribute that takes a number has something else",
        "{attribute}='{value}' of <{element}> is not a number that libvirt takes here",
        "Write a non-negative decimal number without blanks, at most 4294967295.",
        "attribute",
        "element",
        "value") with
    { Meaning = "libvirt reads such numbers in the decimal system, without a sign, a unit or a blank. Most attributes of an interface and all VLAN ids are read so." };

    public static readonly Rule PciBus = PciRange("NR1013", "bus") with { Meaning = "A PCI bus has a number of one byte. libvirt checks bus, slot and function in this order, and reads a number without 0x as a decimal one: bus='10' is 0x0a." };

    public static readonly Rule PciSlot = PciRange("NR1014", "slot") with { Meaning = "A PCI slot has a number of five bits. lspci shows it in hexadecimal, and libvirt reads a number without 0x as a decimal one: slot='10' is 0x0a." };

    public static readonly Rule PciFunction = PciRange("NR1015", "function") with { Meaning = "A PCI device has at most eight functions. Virtual functions of a network card beyond the eighth are found in the next slot." };

    public static readonly Rule Unknown = Rule.Advice(
        "NR1020",
        "libvirt does not know an element here",
        "libvirt does not know <{element}> in <{parent}>: it is ignored, and lost when libvirt writes the document" +
            "[; libvirt reads it in {elsewhere}][; libvirt reads it in {otherwise}][; libvirt reads it as an attribute, {form}='…'][; libvirt reads it as an attribute, {instead}][; did you mean <{suggestion}>?]",
        "[Write <{suggestion}>. ][Move it to {elsewhere}. ][It counts in {otherwise} alone. ][Write {form}='…' in <{parent}>. ][Write {instead}. ][Move it into {keeper}, where libvirt keeps what is not its own. ]" +
            "[libvirt knows here: {known}. ]If it is not needed, remove it.",
        "element",
        "parent",
        "elsewhere",
        "otherwise",
        "form",
        "instead",
        "suggestion",
        "keeper",
        "known") with
    {
        Meaning = "libvirt asks a document for the names that it knows and passes over all others without a word. A misspelled element, or one that stands a level too high or too deep, has no effect.",
    };

    public static readonly Rule NamespaceOfAll = Rule.Advice(
        "NR1600",
        "The document's elements are in a namespace",
        "The elements in <{root}> are in the namespace '{space}': libvirt looks for names without a namespace and finds none of them",
        "Remove xmlns='{space}', or the prefix from the names.",
        "space",
        "root") with
    {
        Meaning = "libvirt's own documents have no namespace, though its schemas have names that look like one. To libvirt such a document is empty.",
    };

    public static readonly Rule Text = Rule.Advice(
        "NR1602",
        "libvirt reads no text in an element",
        "libvirt reads no text in <{element}>: '{text}' is ignored, and lost when libvirt writes the document",
        "[Write <{element} {attribute}='…'>. ][Write {form} inside <{element}>. ]If it is not needed, remove it.",
        "element",
        "text",
        "attribute",
        "form") with
    {
        Meaning = "Nearly everything in libvirt's documents is said in attributes, and libvirt never looks at text between the tags of such an element. An element with text alone counts as an empty one.",
    };

    private static Rule PciRange(string id, string part) => Rule.Mirror(
        id,
        LibvirtErrorCode.XmlError,
        $"xml-pci-{part}-range",
        $"The {part} of a PCI address is above its limit",
        $"{part} {{value}} of the PCI address is above {{limit}}",
        $"Write the {part} as lspci -D shows it, in hexadecimal with 0x in front.",
        "value",
        "limit");
}
