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
        "known");

    public static readonly Rule UnknownAttribute = Rule.Own(
        "NR1471",
        "A policy has an attribute that is not known",
        "<{element}> in a policy has no attribute '{attribute}'; known here: {known}",
        "Correct the name and its case (attributes have no prefix), or remove the attribute.",
        "attribute",
        "element",
        "known");

    public static readonly Rule UnknownValue = Rule.Own(
        "NR1472",
        "A policy has a value that is not known",
        "{attribute} of <{element}> has '{value}'; known here: {known}",
        "Use the known names, spelled exactly so; several are separated by blanks.",
        "attribute",
        "element",
        "value",
        "known");

    public static readonly Rule Text = Rule.Own(
        "NR1473",
        "A policy has text between its elements",
        "<{element}> in a policy holds the text '{text}', which means nothing there",
        "Say it in attributes, or make it a comment.",
        "element",
        "text");

    public static readonly Rule Missing = Rule.Own(
        "NR1474",
        "A part of a policy says nothing",
        "<{element}> in a policy needs {needed}",
        "Add what is missing, or remove <{element}>.",
        "element",
        "needed");

    public static readonly Rule EmptyList = Rule.Own(
        "NR1475",
        "A list of a policy is empty",
        "{attribute} of <{element}> lists nothing; known here: {known}",
        "List what is meant, or remove the attribute.",
        "attribute",
        "element",
        "known");

    public static readonly Rule ListedTwice = Rule.Own(
        "NR1476",
        "A list of a policy names something twice",
        "{attribute} of <{element}> names '{value}' twice; another one may have been meant",
        "Keep one of them, or correct the other.",
        "attribute",
        "element",
        "value");

    public static readonly Rule SecondElement = Rule.Own(
        "NR1477",
        "A policy has a second part of a kind of which there is one",
        "Another <{element}> in <{parent}>: one is all that there can be",
        "Put both into one <{element}>, or remove one.",
        "element",
        "parent");

    public static readonly Rule SelectorTwice = Rule.Own(
        "NR1478",
        "Two policies are for the same interfaces",
        "Another policy {selector}: only one of them could hold",
        "Put both into one <nr:interface>, or remove one.",
        "selector");

    public static readonly Rule SeveralSelectors = Rule.Own(
        "NR1479",
        "A policy has several selectors",
        "<{element}> selects by {first} and by {second}: it cannot be told whether one or both must fit",
        "Keep one of mac, alias and network.",
        "element",
        "first",
        "second");

    public static readonly Rule SelectorInvalid = Rule.Own(
        "NR1480",
        "A selector of a policy is none",
        "{attribute}='{value}' selects no interface that there could be: it must be {expected}",
        "Correct the {attribute}, or leave it out in a policy for every interface that nothing else selects.",
        "attribute",
        "value",
        "expected");

    public static readonly Rule ParameterTwice = Rule.Own(
        "NR1481",
        "A policy names a parameter twice",
        "Another <{element}> for '{parameter}'",
        "Keep one of them.",
        "element",
        "parameter");

    public static readonly Rule AlternativeTwice = Rule.Own(
        "NR1482",
        "A policy has two alternatives of one type",
        "Another alternative of type {type}: only the first one could ever be used",
        "Keep one alternative of each type.",
        "type");

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
        "value");

    public static readonly Rule SecondConnections = Rule.Own(
        "NR1485",
        "A guest has its policies twice",
        "Another <connections> of policies in the guest: libvirt keeps one element of each namespace in the metadata",
        "Put all policies of the guest into one <nr:connections>.");

    public static readonly Rule Misplaced = Rule.Own(
        "NR1486",
        "A policy stands where it is not read",
        "<{element}> of a policy stands in <{parent}>, where it is not read and would be lost",
        "Put <nr:connections> into the <metadata> of the <domain>, or <nr:policy> directly into a lone <interface>.",
        "element",
        "parent");

    public static readonly Rule MisplacedAttribute = Rule.Own(
        "NR1487",
        "An attribute of a policy stands where it is not read",
        "The attribute '{attribute}' of a policy stands in <{element}>, where it is not read and would be lost",
        "Say it in <nr:interface> or <nr:policy>: <nr:virtualport policy='…'/>, <nr:portgroup policy='…'/>.",
        "attribute",
        "element");

    public static readonly Rule NamespaceUnknown = Rule.Own(
        "NR1488",
        "A policy is of a namespace that is not known",
        "<{element}> seems to be a policy, but is of namespace '{space}'; known is urn:netresolver:connections:1",
        "Write xmlns:nr='urn:netresolver:connections:1' and the prefix nr.",
        "element",
        "space");

    public static readonly Rule Both = Rule.Own(
        "NR1489",
        "An interface has two policies",
        "A policy stands in the interface itself, and the guest's metadata has one for it too",
        "Keep the one in the metadata: libvirt drops the other.");

    public static readonly Rule Dropped = Rule.Advice(
        "NR1490",
        "libvirt drops a policy",
        "The policy stands in an <interface> of a <domain>: it is read, and lost when libvirt writes the document",
        "Move it into the <metadata> of the <domain>: <nr:connections><nr:interface mac='…'>….");

    public static readonly Rule Nothing = Rule.Advice(
        "NR1491",
        "Policies for nothing",
        "<{element}> has no <nr:interface>: it demands nothing",
        "Add <nr:interface> elements, or remove <{element}>.",
        "element");
}
