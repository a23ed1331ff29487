using NetResolver.Diagnostics;

namespace NetResolver.Validity;

/// <summary>NR9xxx: libvirt's traps that show when a network is defined.</summary>
internal static class DefineAdvice
{
    public static readonly Rule BridgeOfAnother = Rule.Advice(
        "NR9036",
        "The network uses a bridge that another network makes",
        "The bridge '{bridge}' is made by network '{other}'; it is there only while that network runs",
        "Use network '{other}' itself, or a bridge of the host.",
        "bridge",
        "other") with
    {
        Meaning = "libvirt checks that a network of its own names no bridge that any other network names. A network of mode bridge may name any bridge, even one that libvirt makes for another network.",
    };

    public static readonly Rule NoGuestCanStart = Rule.Advice(
        "NR9052",
        "The network can be defined, and no guest can ever be connected to it",
        "Network '{network}' of mode {mode} has {what}, for which libvirt refuses every guest",
        "Remove {what}, or change the mode.",
        "network",
        "mode",
        "what") with
    {
        Meaning = "What does not go together with a mode is mostly accepted when a network is defined, and refused when a guest is to be connected.",
    };
}
