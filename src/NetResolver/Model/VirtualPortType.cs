namespace NetResolver;

/// <summary>The kinds of virtual port that libvirt knows.</summary>
/// <remarks>Source: libvirt's "Network XML format", element <c>virtualport</c>.</remarks>
public enum VirtualPortType
{
    /// <summary>No type is stated.</summary>
    None,

    /// <summary><c>802.1Qbg</c>, also called VEPA with VSI discovery.</summary>
    Ieee8021Qbg,

    /// <summary><c>802.1Qbh</c>, also called VN-Link.</summary>
    Ieee8021Qbh,

    /// <summary><c>openvswitch</c>.</summary>
    OpenVSwitch,

    /// <summary><c>midonet</c>.</summary>
    Midonet,
}

/// <summary>The six parameters of a virtual port, as a set.</summary>
[Flags]
public enum VirtualPortParameters
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary><c>managerid</c>, 0 to 255.</summary>
    ManagerId = 1,

    /// <summary><c>typeid</c>, 0 to 16777215.</summary>
    TypeId = 2,

    /// <summary><c>typeidversion</c>, 0 to 255.</summary>
    TypeIdVersion = 4,

    /// <summary><c>instanceid</c>, a UUID.</summary>
    InstanceId = 8,

    /// <summary><c>profileid</c>, 1 to 39 bytes of UTF-8.</summary>
    ProfileId = 16,

    /// <summary><c>interfaceid</c>, a UUID.</summary>
    InterfaceId = 32,

    /// <summary>All of them.</summary>
    All = ManagerId | TypeId | TypeIdVersion | InstanceId | ProfileId | InterfaceId,
}
