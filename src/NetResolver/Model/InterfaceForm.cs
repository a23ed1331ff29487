namespace NetResolver;

/// <summary>Which of libvirt's texts an <c>&lt;interface&gt;</c> is.</summary>
public enum InterfaceForm
{
    /// <summary>
    /// What the document itself shows: a domain with an <c>id</c> is that of a running guest, and so is an interface of another type than network
    /// whose source names a network; a <c>domstatus</c> is a status file; everything else is configuration.
    /// </summary>
    Auto,

    /// <summary>The configuration, as it is defined and as <c>virsh dumpxml --inactive</c> shows it. What belongs to a running guest alone is not read.</summary>
    Inactive,

    /// <summary>
    /// A running guest, as <c>virsh dumpxml</c> shows it: the type is what the connection came to, and beside the network's name stands what it was
    /// connected to. Such an interface is read as one of type network that has an <see cref="ActualConnection"/>.
    /// </summary>
    Live,

    /// <summary>A running guest in libvirt's own status files: the interface as configured, with an <c>&lt;actual&gt;</c>.</summary>
    Status,
}
