namespace NetResolver.Diagnostics;

/// <summary>How it is known that libvirt behaves as a piece of advice says.</summary>
public enum EvidenceKind
{
    /// <summary>libvirt 9.0.0 was asked, and its answer recorded; the tests of NetResolver replay it.</summary>
    RecordedAnswer,

    /// <summary>A test of NetResolver asks a libvirt that runs.</summary>
    LiveTest,

    /// <summary>It was read in libvirt's sources or documentation, and not tried.</summary>
    Read,
}

/// <summary>On what a piece of advice rests: how it is known that libvirt behaves so. Immutable, equal by content.</summary>
public sealed record RuleEvidence
{
    private RuleEvidence(EvidenceKind kind, string source)
    {
        Kind = kind;
        Source = source;
    }

    /// <summary>How it is known.</summary>
    public EvidenceKind Kind { get; }

    /// <summary>The id of the recorded answer, the name of the test, or where in libvirt it was read.</summary>
    public string Source { get; }

    /// <summary>A few words for people, such as <c>a recorded answer of libvirt 9.0.0 (quirk-network-uuid-spelling)</c>.</summary>
    public override string ToString() => Kind switch
    {
        EvidenceKind.RecordedAnswer => $"a recorded answer of libvirt 9.0.0 ({Source})",
        EvidenceKind.LiveTest => $"a test with a libvirt that runs ({Source})",
        _ => $"read, not tried ({Source})",
    };

    internal static RuleEvidence Recorded(string answer) => new(EvidenceKind.RecordedAnswer, answer);

    internal static RuleEvidence Live(string test) => new(EvidenceKind.LiveTest, test);

    internal static RuleEvidence ReadIn(string where) => new(EvidenceKind.Read, where);
}
