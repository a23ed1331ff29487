namespace NetResolver.Read;

/// <summary>What libvirt knows in elements that several kinds of documents have.</summary>
/// <remarks>Source: libvirt's readers of these elements; the readers here name them one by one.</remarks>
internal static class CommonShapes
{
    /// <summary>An element that is no more than its text.</summary>
    public static Shape Text(string name) => new(name) { IsText = true };

    public static readonly Shape Vlan = new("vlan", "trunk") { Parts = [new("tag", new("tag", "id", "nativeMode"), Occurs.Several)] };

    public static readonly Shape VirtualPort = new("virtualport", "type")
    {
        Parts =
        [
            new("parameters", new("parameters", "managerid", "typeid", "typeidversion", "instanceid", "interfaceid", "profileid")
            {
                Sometimes = [new("profile_name", Holds: static context => context.ReadsProfileName)],
            }, InAnyNamespace: true),
        ],
    };

    public static readonly Shape Bandwidth = new("bandwidth", "classID")
    {
        Parts =
        [
            new("inbound", new("inbound", "average", "peak", "floor", "burst"), Occurs.Refused, InAnyNamespace: true),
            new("outbound", new("outbound", "average", "peak", "floor", "burst"), Occurs.Refused, InAnyNamespace: true),
        ],
    };

    public static readonly Shape Port = new("port", "isolated");

    /// <summary>The numbers of a PCI address; where nothing else can stand, the type may be missing.</summary>
    public static readonly Shape PciAddress = new("address", "type", "domain", "bus", "slot", "function", "multifunction")
    {
        Parts = [new("zpci", new("zpci", "uid", "fid"))],
        Condition = "pci",
    };
}
