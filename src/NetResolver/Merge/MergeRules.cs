using NetResolver.Diagnostics;

namespace NetResolver.Merge;

/// <summary>NR3xxx: the virtualports of interface, network and portgroup contradict each other.</summary>
internal static class MergeRules
{
    private const string Why =
        "The three levels must agree: libvirt takes a value from whoever states it and refuses two that differ. There is no precedence, and no override.";

    public static readonly Rule TypesDiffer = Rule.Mirror(
        "NR3001",
        LibvirtErrorCode.XmlError,
        "merge-mismatch-type",
        "Two levels state different virtualport types",
        "{rightLevel} states virtualport type '{right}', {leftLevel} '{left}'",
        "State the type once, or the same type at both places; a guest that must fit several switches states none.",
        "parameter",
        "left",
        "right",
        "leftLevel",
        "rightLevel") with
    { LibvirtArguments = 3, Meaning = Why };

    public static readonly Rule ValuesDiffer = Rule.Mirror(
        "NR3002",
        LibvirtErrorCode.XmlError,
        "merge-mismatch-{parameter}",
        "Two levels state different values of a virtualport parameter",
        "{rightLevel} states {parameter} '{right}', {leftLevel} '{left}'",
        "State {parameter} at one of the two places, or the same value at both[; or remove the <virtualport> from {bare}, for which libvirt generates an id before it knows the network].",
        "parameter",
        "left",
        "right",
        "leftLevel",
        "rightLevel",
        "bare") with
    { LibvirtArguments = 3, Meaning = Why };
}
