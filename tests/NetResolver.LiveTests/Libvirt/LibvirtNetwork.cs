using System.Runtime.InteropServices;

namespace NetResolver.LiveTests.Libvirt;

/// <summary>A network of a <see cref="LibvirtConnection"/>.</summary>
public sealed class LibvirtNetwork : IDisposable
{
    private const uint InactiveXml = 1;
    private const uint Reclaim = 1;
    private readonly nint _connection;
    private nint _handle;

    internal LibvirtNetwork(nint handle, nint connection) => (_handle, _connection) = (handle, connection);

    public string Name => Marshal.PtrToStringUTF8(Native.virNetworkGetName(_handle))!;

    public bool IsActive => Answer(Native.virNetworkIsActive(_handle)) == 1;

    public bool IsPersistent => Answer(Native.virNetworkIsPersistent(_handle)) == 1;

    /// <summary>The network as it is now, connections counted.</summary>
    public string Xml => LibvirtConnection.TakeText(Native.virNetworkGetXMLDesc(_handle, 0), _connection);

    /// <summary>Its configuration.</summary>
    public string ConfigurationXml => LibvirtConnection.TakeText(Native.virNetworkGetXMLDesc(_handle, InactiveXml), _connection);

    public void Start() => Answer(Native.virNetworkCreate(_handle));

    public void Stop() => Answer(Native.virNetworkDestroy(_handle));

    /// <summary>Stops and forgets it, whichever of the two there is to do.</summary>
    public void Remove()
    {
        var persistent = IsPersistent;
        if (IsActive)
        {
            Stop();
        }

        if (persistent)
        {
            Answer(Native.virNetworkUndefine(_handle));
        }
    }

    /// <summary>Changes a part of it; numbers as libvirt's <c>virNetworkUpdate</c> has them.</summary>
    public void Update(uint command, uint section, int parent, string xml, uint flags) =>
        Answer(Native.virNetworkUpdate(_handle, command, section, parent, xml, flags));

    /// <summary>Asks for a port, or takes one back as it stands.</summary>
    /// <returns>The port as the network keeps it.</returns>
    public string CreatePort(string xml, bool reclaim) => PortXml(Native.virNetworkPortCreateXML(_handle, xml, reclaim ? Reclaim : 0));

    public void DeletePort(string uuid)
    {
        var port = Native.virNetworkPortLookupByUUIDString(_handle, uuid);
        if (port == 0)
        {
            throw LibvirtException.Last(_connection);
        }

        try
        {
            Answer(Native.virNetworkPortDelete(port, 0));
        }
        finally
        {
            _ = Native.virNetworkPortFree(port);
        }
    }

    /// <summary>All ports that it lists, in libvirt's order.</summary>
    public unsafe IReadOnlyList<string> Ports()
    {
        nint* ports = null;
        var count = Answer(Native.virNetworkListAllPorts(_handle, &ports, 0));
        var texts = new List<string>(count);
        for (var i = 0; i < count; i++)
        {
            texts.Add(PortXml(ports[i]));
        }

        NativeMemory.Free(ports);
        return texts;
    }

    public void Dispose()
    {
        if (_handle != 0)
        {
            _ = Native.virNetworkFree(_handle);
            _handle = 0;
        }
    }

    private string PortXml(nint port)
    {
        if (port == 0)
        {
            throw LibvirtException.Last(_connection);
        }

        try
        {
            return LibvirtConnection.TakeText(Native.virNetworkPortGetXMLDesc(port, 0), _connection);
        }
        finally
        {
            _ = Native.virNetworkPortFree(port);
        }
    }

    private int Answer(int result) => result >= 0 ? result : throw LibvirtException.Last(_connection);
}
