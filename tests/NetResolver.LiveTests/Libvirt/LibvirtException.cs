using System.Runtime.InteropServices;

namespace NetResolver.LiveTests.Libvirt;

/// <summary>libvirt said no: its error's code, domain and text.</summary>
public sealed class LibvirtException : Exception
{
    private const int RpcDomain = 7;

    public LibvirtException(int code, int domain, string message)
        : base(message) => (Code, Domain) = (code, domain);

    /// <summary>The code, as <c>virErrorNumber</c>.</summary>
    public int Code { get; }

    /// <summary>The part of libvirt that said it, as <c>virErrorDomain</c>.</summary>
    public int Domain { get; }

    /// <summary>The error of the calling thread's last call.</summary>
    /// <exception cref="InvalidOperationException">The daemon did not answer: that is a failure of the test, no answer.</exception>
    internal static LibvirtException Last(nint connection)
    {
        var refusal = new LibvirtException(
            Native.virGetLastErrorCode(), Native.virGetLastErrorDomain(), Marshal.PtrToStringUTF8(Native.virGetLastErrorMessage()) ?? "");
        return refusal.Domain != RpcDomain && (connection == 0 || Native.virConnectIsAlive(connection) == 1)
            ? refusal
            : throw new InvalidOperationException($"libvirtd is gone: {refusal.Message}", refusal);
    }
}
