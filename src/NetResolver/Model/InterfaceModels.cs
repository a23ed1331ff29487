namespace NetResolver;

/// <summary>The models that libvirt knows by name; another name is the hypervisor's affair.</summary>
/// <remarks>Source: libvirt's <c>virDomainNetModelType</c>; compared without regard to case and written in this spelling.</remarks>
internal static class InterfaceModels
{
    private static readonly (string Name, LibvirtRelease Since)[] Known =
    [
        ("netfront", default), ("rtl8139", default), ("virtio", default), ("e1000", default), ("e1000e", default), ("virtio-transitional", default),
        ("virtio-non-transitional", default), ("usb-net", default), ("spapr-vlan", default), ("lan9118", default), ("scm91c111", default), ("vlance", default),
        ("vmxnet", default), ("vmxnet2", default), ("vmxnet3", default), ("Am79C970A", default), ("Am79C973", default), ("82540EM", default), ("82545EM", default),
        ("82543GC", default), ("igb", new(9, 3)),
    ];

    /// <summary>Names that QEMU has for models and libvirt does not know, as far as they could be taken for misspellings.</summary>
    private static readonly string[] OfQemu = ["smc91c111", "lance"];

    /// <summary>The names that a release knows.</summary>
    public static IEnumerable<string> Names(LibvirtRelease release) => Known.Where(model => release >= model.Since).Select(model => model.Name);

    /// <summary>True for a name that QEMU is known to have and libvirt is not.</summary>
    public static bool IsQemus(string name) => OfQemu.Contains(name);

    /// <summary>The known name in libvirt's spelling; null for one that this release does not know.</summary>
    public static string? Find(string name, LibvirtRelease release)
    {
        foreach (var (known, since) in Known)
        {
            if (known.Equals(name, StringComparison.OrdinalIgnoreCase) && release >= since)
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>True for a free name: ASCII letters, digits, dash and underscore.</summary>
    public static bool IsFreeName(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsVirtio(string? model) => model is "virtio" or "virtio-transitional" or "virtio-non-transitional";
}
