using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR1470 to NR1499: policies as documents. Nothing is passed over: a policy that is misread is worse than none.</summary>
internal static class PolicyDocumentRules
{
    public static readonly Rule UnknownElement = Rule.Own(
        "NR1470",
        "A policy has an element that is not known",
        "<{element}> is no part of <{parent}> in a policy; known here: {known}",
        "Correct the name, its prefix and its case, or remove the element.",
        "element",
        "parent",
        "known") with
    { Suggests = new("element"), Meaning = "The elements of a policy are NetResolver's own, and all of them are known. One that is not known may be a demand that is misspelt, and a demand that is passed over is worse than none." };

    public static readonly Rule UnknownAttribute = Rule.Own(
        "NR1471",
        "A policy has an attribute that is not known",
        "<{element}> in a policy has no attribute '{attribute}'; known here: {known}",
        "Correct the name and its case (attributes have no prefix), or remove the attribute.",
        "attribute",
        "element",
        "known") with
    { Suggests = new("attribute"), Meaning = "The attributes of a policy are NetResolver's own, and all of them are known. One that is not known may be a demand that is misspelt, and a demand that is passed over is worse than none." };

    public static readonly Rule UnknownValue = Rule.Own(
        "NR1472",
        "A policy has a value that is not known",
        "{attribute} of <{element}> has '{value}'; known here: {known}",
        "Use the known names, spelled exactly so; several are separated by blanks.",
        "attribute",
        "element",
        "value",
        "known") with
    { Suggests = new("value"), Meaning = "Modes, types and aspects are compared letter by letter, case included. A name that nobody knows would forbid or demand nothing." };

    public static readonly Rule Text = Rule.Own(
        "NR1473",
        "A policy has text between its elements",
        "<{element}> in a policy holds the text '{text}', which means nothing there",
        "Say it in attributes, or make it a comment.",
        "element",
        "text") with
    { Meaning = "What somebody wrote between the elements may have been meant as a demand. A comment is the place for notes." };

    public static readonly Rule Missing = Rule.Own(
        "NR1474",
        "A part of a policy says nothing",
        "<{element}> in a policy needs {needed}",
        "Add what is missing, or remove <{element}>.",
        "element",
        "needed") with
    { Meaning = "An element without anything in it demands nothing, and may have been meant to." };

    public static readonly Rule EmptyList = Rule.Own(
        "NR1475",
        "A list of a policy is empty",
        "{attribute} of <{element}> lists nothing; known here: {known}",
        "List what is meant, or remove the attribute.",
        "attribute",
        "element",
        "known") with
    { Meaning = "An empty list of what is allowed could mean everything or nothing." };

    public static readonly Rule ListedTwice = Rule.Own(
        "NR1476",
        "A list of a policy names something twice",
        "{attribute} of <{element}> names '{value}' twice; another one may have been meant",
        "Keep one of them, or correct the other.",
        "attribute",
        "element",
        "value") with
    { Meaning = "A name that stands twice in a list says nothing new. Most often one of the two was to be another one." };

    public static readonly Rule SecondElement = Rule.Own(
        "NR1477",
        "A policy has a second part of a kind of which there is one",
        "Another <{element}> in <{parent}>: one is all that there can be",
        "Put both into one <{element}>, or remove one.",
        "element",
        "parent") with
    { Meaning = "Two parts of one kind could be meant together or in place of each other." };

    public static readonly Rule SelectorTwice = Rule.Own(
        "NR1478",
        "Two policies are for the same interfaces",
        "Another policy {selector}: only one of them could hold",
        "Put both into one <nr:interface>, or remove one.",
        "selector") with
    { Meaning = "The most specific policy of an interface holds whole, and nothing is merged. Of two with the same selector it could not be told which one holds." };

    public static readonly Rule SeveralSelectors = Rule.Own(
        "NR1479",
        "A policy has several selectors",
        "<{element}> selects by {first} and by {second}: it cannot be told whether one or both must fit",
        "Keep one of mac, alias and network.",
        "element",
        "first",
        "second") with
    { Meaning = "A policy selects by one property, and the kinds of selectors have a rank: mac, alias, network, none." };

    public static readonly Rule SelectorInvalid = Rule.Own(
        "NR1480",
        "A selector of a policy is not valid",
        "{attribute}='{value}' selects no interface that there could be: it must be {expected}",
        "Correct the {attribute}, or leave it out in a policy for every interface that nothing else selects.",
        "attribute",
        "value",
        "expected") with
    { Meaning = "A selector that no interface can have would leave the interface that was meant without its policy." };

    public static readonly Rule ParameterTwice = Rule.Own(
        "NR1481",
        "A policy names a parameter twice",
        "Another <{element}> for '{parameter}'",
        "Keep one of them.",
        "element",
        "parameter") with
    { Meaning = "A parameter cannot be both required and optional." };

    public static readonly Rule AlternativeTwice = Rule.Own(
        "NR1482",
        "A policy has two alternatives of one type",
        "Another alternative of type {type}: only the first one could ever be used",
        "Keep one alternative of each type.",
        "type") with
    { Meaning = "The type of the destination's virtualport selects the alternative, and the first one of that type is taken." };

    public static readonly Rule AlternativeType = Rule.Own(
        "NR1483",
        "An alternative has no type",
        "The <virtualport> of an alternative has no type: the type is what selects it",
        "Add type='802.1Qbg', '802.1Qbh', 'openvswitch' or 'midonet'.") with
    {
        Meaning = "Where a guest is written for a move, what its interface said before becomes the first alternative, with moved='yes'. That one may lack a type, as the interface might."
    };

    public static readonly Rule Contradiction = Rule.Own(
        "NR1484",
        "A policy allows and forbids the same",
        "{attribute} of <{element}> has '{value}', which the policy also allows",
        "Remove '{value}' from one of the two.",
        "attribute",
        "element",
        "value") with
    { Meaning = "A mode or type that is both allowed and forbidden would always be refused. That may not be what was meant." };

    public static readonly Rule SecondConnections = Rule.Own(
        "NR1485",
        "A guest has its policies twice",
        "Another <connections> of policies in the guest: libvirt keeps one element of each namespace in the metadata",
        "Put all policies of the guest into one <nr:connections>.") with
    { Meaning = "libvirt keeps one element of each namespace in a guest's <metadata> and throws the others away, and with them their demands." };

    public static readonly Rule Misplaced = Rule.Own(
        "NR1486",
        "A policy stands where it is not read",
        "<{element}> of a policy stands in <{parent}>, where it is not read and would be lost",
        "Put <nr:connections> into the <metadata> of the <domain>, or <nr:policy> directly into a lone <interface>.",
        "element",
        "parent") with
    { Meaning = "Where a policy stands decides which interfaces it is for. Anywhere else libvirt throws it away, or nobody looks for it." };

    public static readonly Rule MisplacedAttribute = Rule.Own(
        "NR1487",
        "An attribute of a policy stands where it is not read",
        "The attribute '{attribute}' of a policy stands in <{element}>, where it is not read and would be lost",
        "Say it in <nr:interface> or <nr:policy>: <nr:virtualport policy='…'/>, <nr:portgroup policy='…'/>.",
        "attribute",
        "element") with
    { Meaning = "Demands on a virtualport or a portgroup are parts of the policy. As attributes in libvirt's own elements they would be thrown away." };

    public static readonly Rule NamespaceUnknown = Rule.Own(
        "NR1488",
        "A policy is of a namespace that is not known",
        "<{element}> seems to be a policy, but is of namespace '{space}'; known is urn:netresolver:connections:1",
        "Write xmlns:nr='urn:netresolver:connections:1' and the prefix nr.",
        "element",
        "space") with
    { Meaning = "The namespace tells which vocabulary is meant. A policy of another one may demand what this release does not know." };

    public static readonly Rule Both = Rule.Own(
        "NR1489",
        "An interface has two policies",
        "A policy stands in the interface itself, and the guest's metadata has one for it too",
        "Keep the one in the metadata: libvirt drops the other.") with
    { Meaning = "The two may demand different things, and libvirt keeps only the one in the metadata." };

    public static readonly Rule Dropped = Rule.Advice(
        "NR1490",
        "libvirt drops a policy",
        "The policy stands in an <interface> of a <domain>: it is read, and lost when libvirt writes the document",
        "Move it into the <metadata> of the <domain>: <nr:connections><nr:interface mac='…'>….") with
    { Meaning = "libvirt keeps a guest's <metadata> to the letter, and throws away what it does not know in an <interface>. The policy would hold until somebody next edits the guest." };

    public static readonly Rule Nothing = Rule.Advice(
        "NR1491",
        "Policies for nothing",
        "<{element}> has no <nr:interface>: it demands nothing",
        "Add <nr:interface> elements, or remove <{element}>.",
        "element") with
    { Meaning = "A policy without an <nr:interface> demands nothing of any interface. It is probably not finished." };
}
