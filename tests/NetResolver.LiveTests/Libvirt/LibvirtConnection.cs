using System.Runtime.InteropServices;

namespace NetResolver.LiveTests.Libvirt;

/// <summary>A connection to libvirt. What it refuses comes as <see cref="LibvirtException"/>. Not for several threads at once.</summary>
public sealed class LibvirtConnection : IDisposable
{
    private const uint InactiveDomain = 2;
    private nint _handle;

    private LibvirtConnection(nint handle) => _handle = handle;

    public static unsafe LibvirtConnection Open(string uri)
    {
        _ = Native.virInitialize();
        Native.virSetErrorFunc(0, &KeepQuiet);
        var handle = Native.virConnectOpen(uri);
        return handle != 0 ? new(handle) : throw LastError();
    }

    /// <summary>The release that answers, such as 9.0.0.</summary>
    public Version Release
    {
        get
        {
            Require(Native.virConnectGetLibVersion(_handle, out var version));
            return new((int)(version / 1_000_000), (int)(version / 1000 % 1000), (int)(version % 1000));
        }
    }

    /// <summary>Defines a network that lasts.</summary>
    public LibvirtNetwork Define(string xml) => Network(Native.virNetworkDefineXML(_handle, xml));

    /// <summary>Creates and starts a network in one go; it ends with its stop.</summary>
    public LibvirtNetwork Create(string xml) => Network(Native.virNetworkCreateXML(_handle, xml));

    public LibvirtNetwork Find(string name) => Network(Native.virNetworkLookupByName(_handle, name));

    /// <summary>Stops and forgets every network.</summary>
    public unsafe void Clear()
    {
        nint* networks = null;
        var count = Native.virConnectListAllNetworks(_handle, &networks, 0);
        Require(count);
        for (var i = 0; i < count; i++)
        {
            using var network = new LibvirtNetwork(networks[i], _handle);
            network.Remove();
        }

        NativeMemory.Free(networks);
    }

    /// <summary>What becomes of a guest's definition when it is read: the canonical text of its configuration.</summary>
    public string ReadGuest(string xml)
    {
        var domain = Native.virDomainDefineXML(_handle, xml);
        Require(domain == 0 ? -1 : 0);
        try
        {
            return TakeText(Native.virDomainGetXMLDesc(domain, InactiveDomain), _handle);
        }
        finally
        {
            Require(Native.virDomainUndefine(domain));
            _ = Native.virDomainFree(domain);
        }
    }

    public void Dispose()
    {
        if (_handle != 0)
        {
            _ = Native.virConnectClose(_handle);
            _handle = 0;
        }
    }

    /// <summary>A text that libvirt made, and left to its caller to free.</summary>
    internal static string TakeText(nint text, nint connection)
    {
        if (text == 0)
        {
            throw LibvirtException.Last(connection);
        }

        var copy = Marshal.PtrToStringUTF8(text)!;
        unsafe
        {
            NativeMemory.Free((void*)text);
        }

        return copy;
    }

    private static LibvirtException LastError() => LibvirtException.Last(0);

    [UnmanagedCallersOnly]
    private static void KeepQuiet(nint userData, nint error)
    {
        // Every error is fetched by the code that made the call.
    }

    private LibvirtNetwork Network(nint handle) => handle != 0 ? new(handle, _handle) : throw LibvirtException.Last(_handle);

    private void Require(int result)
    {
        if (result < 0)
        {
            throw LibvirtException.Last(_handle);
        }
    }
}
