using System.Numerics;

namespace NetResolver;

/// <summary>
/// What libvirt does with the six parameters, by type: a table of masks that reading, merging, completing and writing walk.
/// </summary>
/// <remarks>Source: libvirt's <c>virNetDevVPortProfileCheckComplete</c>, <c>…CheckNoExtras</c>, <c>…Merge</c> and <c>…Format</c>.</remarks>
internal static class VirtualPortFacts
{
    private const VirtualPortParameters Vepa =
        VirtualPortParameters.ManagerId | VirtualPortParameters.TypeId | VirtualPortParameters.TypeIdVersion | VirtualPortParameters.InstanceId;

    private const VirtualPortParameters Switch = VirtualPortParameters.ProfileId | VirtualPortParameters.InterfaceId;

    /// <summary>One row a type, in the order of <see cref="VirtualPortType"/>.</summary>
    /// <remarks>
    /// Midonet's foreign parameters are no error (its Extra is empty) and its own interfaceid is never merged: both are libvirt's.
    /// </remarks>
    private static readonly Row[] Rows =
    [
        new("none", Required: 0, Generated: VirtualPortParameters.InstanceId | VirtualPortParameters.InterfaceId, Extra: 0, Merged: VirtualPortParameters.All, Written: VirtualPortParameters.All),
        new("802.1Qbg", Required: Vepa, Generated: VirtualPortParameters.InstanceId, Extra: Switch, Merged: Vepa, Written: Vepa),
        new("802.1Qbh", Required: VirtualPortParameters.ProfileId, Generated: 0, Extra: Vepa | VirtualPortParameters.InterfaceId, Merged: VirtualPortParameters.ProfileId, Written: VirtualPortParameters.ProfileId),
        new("openvswitch", Required: VirtualPortParameters.InterfaceId, Generated: VirtualPortParameters.InterfaceId, Extra: Vepa, Merged: Switch, Written: Switch),
        new("midonet", Required: VirtualPortParameters.InterfaceId, Generated: 0, Extra: 0, Merged: 0, Written: VirtualPortParameters.InterfaceId),
    ];

    /// <summary>The types' names in the order of <see cref="VirtualPortType"/>, <c>none</c> the first.</summary>
    public static readonly string[] TypeNames = [.. Rows.Select(row => row.Name)];

    /// <summary>The parameters in libvirt's order of reading, which is that of their bits.</summary>
    public static readonly string[] ParameterNames = ["managerid", "typeid", "typeidversion", "instanceid", "profileid", "interfaceid"];

    public static string XmlName(this VirtualPortType type) => Rows[(int)type].Name;

    /// <summary>The attribute of one parameter.</summary>
    public static string XmlName(this VirtualPortParameters parameter) => ParameterNames[BitOperations.TrailingZeroCount((int)parameter)];

    /// <summary>Finds a type by its exact name; <c>none</c> is not one that a document may state.</summary>
    public static bool TryParse(string name, out VirtualPortType type)
    {
        for (type = VirtualPortType.Ieee8021Qbg; type <= VirtualPortType.Midonet; type++)
        {
            if (Rows[(int)type].Name == name)
            {
                return true;
            }
        }

        type = VirtualPortType.None;
        return false;
    }

    /// <summary>Parameters without which a virtual port of the type is not complete.</summary>
    public static VirtualPortParameters Required(this VirtualPortType type) => Rows[(int)type].Required;

    /// <summary>Parameters that libvirt makes up where they are missing.</summary>
    public static VirtualPortParameters Generated(this VirtualPortType type) => Rows[(int)type].Generated;

    /// <summary>Parameters that an element of the type must not have.</summary>
    public static VirtualPortParameters Extra(this VirtualPortType type) => Rows[(int)type].Extra;

    /// <summary>Parameters that a network or portgroup can bring in.</summary>
    public static VirtualPortParameters Merged(this VirtualPortType type) => Rows[(int)type].Merged;

    /// <summary>Parameters that libvirt writes.</summary>
    public static VirtualPortParameters Written(this VirtualPortType type) => Rows[(int)type].Written;

    /// <summary>The first of a set, in the order in which libvirt looks at them; none for the empty set.</summary>
    public static VirtualPortParameters First(this VirtualPortParameters set) => set & (VirtualPortParameters)(-(int)set);

    private sealed record Row(
        string Name,
        VirtualPortParameters Required,
        VirtualPortParameters Generated,
        VirtualPortParameters Extra,
        VirtualPortParameters Merged,
        VirtualPortParameters Written);
}
