namespace NetResolver.Read;

/// <summary>What libvirt knows in a <c>&lt;networkport&gt;</c>.</summary>
internal static class PortShapes
{
    private static readonly Shape Plug = new("plug")
    {
        IsOpen = true,
        Selector = Names.Type,
        Absent = "none",
        Variants = new()
        {
            ["none"] = Of("none"),
            ["network"] = Of("network", "bridge", "macTableManager"),
            ["bridge"] = Of("bridge", "bridge", "macTableManager"),
            ["direct"] = Of("direct", "dev", "mode"),
            ["hostdev-pci"] = new("plug", "type", "managed")
            {
                Condition = "hostdev-pci",
                Parts =
                [
                    new("driver", new("driver", "name") { Sometimes = [new("model", new LibvirtRelease(10, 0)), new("iommufd", new LibvirtRelease(12, 1))] }, Occurs.Joined),
                    new("address", CommonShapes.PciAddress),
                ],
            },
        },
    };

    public static readonly Shape NetworkPort = new("networkport")
    {
        Parts =
        [
            new("uuid", CommonShapes.Text("uuid")),
            new("owner", new("owner") { Parts = [new("name", CommonShapes.Text("name")), new("uuid", CommonShapes.Text("uuid"))] }),
            new("group", CommonShapes.Text("group")),
            new("mac", new("mac", "address"), Occurs.Joined),
            new("rxfilters", new("rxfilters", "trustGuest")),
            new("plug", Plug),
            new("port", CommonShapes.Port),
            new("vlan", CommonShapes.Vlan),
            new("virtualport", CommonShapes.VirtualPort),
            new("bandwidth", CommonShapes.Bandwidth),
        ],
    };

    private static Shape Of(string type, params string[] attributes) => new("plug", ["type", .. attributes]) { Condition = type };
}
