using System.Diagnostics;

namespace NetResolver.LiveTests.Host;

/// <summary>What keeps a libvirtd of the tests' own from running on a machine.</summary>
internal static class Obstacle
{
    private static readonly string[] Programs = ["bash", "dnsmasq", "ip", "iptables", "libvirtd", "mount", "tc", "unshare"];

    /// <summary>The reason, for the report of skipped tests; null when there is none.</summary>
    public static string? Find()
    {
        if (!OperatingSystem.IsLinux())
        {
            return "libvirtd's network driver runs on Linux only";
        }

        if (!Environment.IsPrivilegedProcess)
        {
            return "making network namespaces and devices needs root";
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        var missing = Programs.Where(p => !folders.Any(f => File.Exists(Path.Combine(f, p)))).ToList();
        if (missing.Count > 0)
        {
            return $"not installed: {string.Join(", ", missing)} (Debian: apt-get install libvirt-daemon libvirt-clients dnsmasq-base iproute2 iptables)";
        }

        using var attempt = Process.Start("unshare", ["--net", "--mount", "--pid", "--fork", "true"]);
        attempt.WaitForExit();
        return attempt.ExitCode == 0 ? null : "no namespaces can be made here, as in a container without the right to";
    }
}
