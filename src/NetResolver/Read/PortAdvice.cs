using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR9xxx: libvirt's traps that the text of a port shows. The last two digits are those of the quirk in NetResolver's own list.</summary>
internal static class PortAdvice
{
    public static readonly Rule ClassIdOfRequest = Rule.Advice(
        "NR9042",
        "A request for a new port states a class id",
        "classID {class} of a new port without a floor is kept as it is; where the network has an inbound limit, {consequence}",
        "Remove classID: libvirt gives a port with a floor a class of its own.",
        "class",
        "consequence") with
    {
        Meaning = "libvirt gives a traffic class to each port with a floor. Where a port has no floor it keeps the number that the client wrote, and frees it with the port, whoever has it.",
        Evidence = RuleEvidence.Recorded("quirk-lifecycle-q42-class-inbound"),
    };

    public static readonly Rule ClassIdLost = Rule.Advice(
        "NR9057",
        "A port's class id does not last",
        "classID {class} stands on a <bandwidth> without a rate: the element is lost when libvirt writes the port and reads it again, and the class with it",
        "State the bandwidth that the port has, or remove classID.",
        "class") with
    {
        Meaning = "In the text of a port the class is an attribute of <bandwidth>. libvirt takes an element without a rate for none, and reads its own text when it is started again. The class is then never freed.",
        Evidence = RuleEvidence.Live("AdviceTests.A_class_id_without_bandwidth_is_lost"),
    };

    /// <summary>The lowest class that is not libvirt's own.</summary>
    private const uint FirstClassId = 3;

    /// <summary>What a class id that a client wrote leads to; null where libvirt replaces it.</summary>
    public static string? ConsequenceOfClass(uint classId, Bandwidth bandwidth) =>
        bandwidth.Inbound is { Floor: not 0 } ? null
        : classId < FirstClassId ? "giving the port back then fails each time, for the class is libvirt's own"
        : bandwidth.Inbound is null ? "libvirtd crashes when the port is given back, for it looks for the inbound rate"
        : $"giving the port back then frees class {classId.ToString(System.Globalization.CultureInfo.InvariantCulture)}, which another port may have";
}
