namespace NetResolver.Vectors;

/// <summary>The recorded answers that NetResolver does not imitate, each with the reason.</summary>
public static class KnownDifferences
{
    private const string LeavesSomething = "a program of the host (tc) fails, and libvirt leaves a class id or a floor taken; a failed claim of ours leaves nothing, and runs no program";

    private const string RunsProgram = "a program of the host (dnsmasq) refuses what libvirt wrote for it; NetResolver runs no program";

    private const string OtherBuild = "the recording build of libvirt refuses passt, libvirt 9.0.0 as released does not";

    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["quirk-lifecycle-q56-class-failed"] = LeavesSomething,
        ["quirk-lifecycle-r103-bad-dns"] = RunsProgram,
        ["libvirt-qemuxml2argvdata-net-user-passt-0"] = OtherBuild,
    };

    public static string? Of(Vector vector) => Reasons.GetValueOrDefault(vector.Id);
}
