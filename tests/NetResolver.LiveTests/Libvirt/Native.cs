using System.Runtime.InteropServices;

namespace NetResolver.LiveTests.Libvirt;

/// <summary>The few calls of libvirt's public C API that the live tests need.</summary>
/// <remarks>Source: libvirt's "API reference", libvirt-host, libvirt-network, libvirt-domain and virterror.</remarks>
internal static partial class Native
{
    private const string Library = "libvirt.so.0";

    [LibraryImport(Library)]
    public static partial int virInitialize();

    [LibraryImport(Library)]
    public static partial int virGetVersion(out uint version, nint type, nint typeVersion);

    /// <summary>What libvirt does with each error; by default it prints it.</summary>
    [LibraryImport(Library)]
    public static unsafe partial void virSetErrorFunc(nint userData, delegate* unmanaged<nint, nint, void> handler);

    [LibraryImport(Library)]
    public static partial int virGetLastErrorCode();

    [LibraryImport(Library)]
    public static partial int virGetLastErrorDomain();

    [LibraryImport(Library)]
    public static partial nint virGetLastErrorMessage();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint virConnectOpen(string uri);

    [LibraryImport(Library)]
    public static partial int virConnectClose(nint connection);

    [LibraryImport(Library)]
    public static partial int virConnectIsAlive(nint connection);

    [LibraryImport(Library)]
    public static partial int virConnectGetLibVersion(nint connection, out uint version);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint virNetworkDefineXML(nint connection, string xml);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint virNetworkCreateXML(nint connection, string xml);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint virNetworkLookupByName(nint connection, string name);

    [LibraryImport(Library)]
    public static partial int virNetworkCreate(nint network);

    [LibraryImport(Library)]
    public static partial int virNetworkDestroy(nint network);

    [LibraryImport(Library)]
    public static partial int virNetworkUndefine(nint network);

    [LibraryImport(Library)]
    public static partial int virNetworkFree(nint network);

    [LibraryImport(Library)]
    public static partial int virNetworkIsActive(nint network);

    [LibraryImport(Library)]
    public static partial int virNetworkIsPersistent(nint network);

    [LibraryImport(Library)]
    public static partial nint virNetworkGetName(nint network);

    [LibraryImport(Library)]
    public static partial nint virNetworkGetXMLDesc(nint network, uint flags);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int virNetworkUpdate(nint network, uint command, uint section, int parentIndex, string xml, uint flags);

    [LibraryImport(Library)]
    public static unsafe partial int virConnectListAllNetworks(nint connection, nint** networks, uint flags);

    [LibraryImport(Library)]
    public static unsafe partial int virNetworkListAllPorts(nint network, nint** ports, uint flags);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint virNetworkPortCreateXML(nint network, string xml, uint flags);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint virNetworkPortLookupByUUIDString(nint network, string uuid);

    [LibraryImport(Library)]
    public static partial nint virNetworkPortGetXMLDesc(nint port, uint flags);

    [LibraryImport(Library)]
    public static partial int virNetworkPortDelete(nint port, uint flags);

    [LibraryImport(Library)]
    public static partial int virNetworkPortFree(nint port);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint virDomainDefineXML(nint connection, string xml);

    [LibraryImport(Library)]
    public static partial nint virDomainGetXMLDesc(nint domain, uint flags);

    [LibraryImport(Library)]
    public static partial int virDomainUndefine(nint domain);

    [LibraryImport(Library)]
    public static partial int virDomainFree(nint domain);
}
