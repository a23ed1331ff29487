namespace NetResolver;

/// <summary>The part of a network that is changed, with libvirt's numbers; libvirt answers to another number that there is no such section.</summary>
/// <remarks>Source: libvirt's public header <c>libvirt-network.h</c>, <c>virNetworkUpdateSection</c>. <see cref="UpdateSections"/> has the names.</remarks>
public enum UpdateSection
{
    /// <summary>No section; libvirt does not know the number.</summary>
    None = 0,

    /// <summary><c>bridge</c>; libvirt changes none.</summary>
    Bridge = 1,

    /// <summary><c>domain</c>; libvirt changes none.</summary>
    Domain = 2,

    /// <summary><c>ip</c>; libvirt changes none.</summary>
    Ip = 3,

    /// <summary><c>ip-dhcp-host</c>: a <c>&lt;host&gt;</c> of an <c>&lt;ip&gt;</c>.</summary>
    IpDhcpHost = 4,

    /// <summary><c>ip-dhcp-range</c>: a <c>&lt;range&gt;</c> of an <c>&lt;ip&gt;</c>.</summary>
    IpDhcpRange = 5,

    /// <summary><c>forward</c>; libvirt changes none.</summary>
    Forward = 6,

    /// <summary><c>forward-interface</c>: a device by name in the pool.</summary>
    ForwardInterface = 7,

    /// <summary><c>forward-pf</c>; libvirt changes none.</summary>
    ForwardPf = 8,

    /// <summary><c>portgroup</c>.</summary>
    PortGroup = 9,

    /// <summary><c>dns-host</c>: a <c>&lt;host&gt;</c> of <c>&lt;dns&gt;</c>.</summary>
    DnsHost = 10,

    /// <summary><c>dns-txt</c>.</summary>
    DnsTxt = 11,

    /// <summary><c>dns-srv</c>.</summary>
    DnsSrv = 12,
}

/// <summary>What is done to a part of a network, with libvirt's numbers; libvirt answers to another number that there is no such command.</summary>
/// <remarks>Source: libvirt's public header <c>libvirt-network.h</c>, <c>virNetworkUpdateCommand</c>. <see cref="UpdateCommands"/> has the names.</remarks>
public enum UpdateCommand
{
    /// <summary>No command; libvirt does not know the number.</summary>
    None = 0,

    /// <summary><c>modify</c>: put in the place of what is there.</summary>
    Modify = 1,

    /// <summary><c>delete</c>.</summary>
    Delete = 2,

    /// <summary><c>add-last</c>, in the shell also <c>add</c>.</summary>
    AddLast = 3,

    /// <summary><c>add-first</c>.</summary>
    AddFirst = 4,
}

/// <summary>Which of a network's definitions is changed.</summary>
/// <remarks>Source: libvirt's public header <c>libvirt-network.h</c>, <c>virNetworkUpdateFlags</c>.</remarks>
[Flags]
public enum UpdateScope
{
    /// <summary>The running one while the network runs, else that of its next start.</summary>
    Current = 0,

    /// <summary>The running one; the network must run.</summary>
    Live = 1,

    /// <summary>That of the next start; the network must be persistent.</summary>
    Config = 2,
}

/// <summary>A change of one part of a network, as <c>virsh net-update</c> takes it. Immutable.</summary>
public sealed record NetworkChange
{
    /// <summary>A change.</summary>
    /// <param name="section">The part that is changed.</param>
    /// <param name="command">What is done to it.</param>
    /// <param name="xml">The element to add, to put in the place of another, or to know by what is deleted.</param>
    public NetworkChange(UpdateSection section, UpdateCommand command, string xml)
    {
        ArgumentNullException.ThrowIfNull(xml);
        Section = section;
        Command = command;
        Xml = xml;
    }

    /// <summary>The part that is changed.</summary>
    public UpdateSection Section { get; init; }

    /// <summary>What is done to it.</summary>
    public UpdateCommand Command { get; init; }

    /// <summary>
    /// Which <c>&lt;ip&gt;</c> is meant, from 0 in document order; only DHCP's sections look at it. Below 0, as by default, libvirt takes the first one that serves
    /// DHCP, else the first of IPv4, else the first of IPv6.
    /// </summary>
    public int ParentIndex { get; init; } = -1;

    /// <summary>The element to add, to put in the place of another, or to know by what is deleted.</summary>
    public string Xml { get; }

    /// <summary>The name that places show for <see cref="Xml"/>.</summary>
    public string Document { get; init; } = "change.xml";
}
