using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>The <c>&lt;dns&gt;</c> of one of libvirt's own networks. Immutable; equality ignores the place.</summary>
/// <remarks>Source: libvirt's <c>virNetworkDNSDefParseXML</c>.</remarks>
public sealed record NetworkDns
{
    private readonly NotCompared<Place> _place;

    /// <summary>Whether there is a name server at all; null when not stated, which means yes.</summary>
    public Stated<bool>? Enable { get; init; }

    /// <summary>Whether names without a dot are asked elsewhere; null when not stated.</summary>
    public Stated<bool>? ForwardPlainNames { get; init; }

    /// <summary>Where names are asked that the network does not know.</summary>
    public ValueList<DnsForwarder> Forwarders { get; init; }

    /// <summary>Names of addresses.</summary>
    public ValueList<DnsHost> Hosts { get; init; }

    /// <summary>SRV records.</summary>
    public ValueList<DnsService> Services { get; init; }

    /// <summary>TXT records.</summary>
    public ValueList<DnsText> Texts { get; init; }

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }

    /// <summary>True when it has any child, forwarders included.</summary>
    internal bool HasContent => Forwarders.Count > 0 || HasRecords;

    /// <summary>True when it has a name, an SRV or a TXT record: what only a network of libvirt's own may have.</summary>
    internal bool HasRecords => Hosts.Count > 0 || Services.Count > 0 || Texts.Count > 0;
}

/// <summary>A <c>&lt;forwarder&gt;</c>: at least one of address and domain. Immutable.</summary>
/// <param name="Address">The name server; null when none is stated.</param>
/// <param name="Domain">The names it is asked for; null for all.</param>
/// <param name="Port">Its port, from libvirt 12.0.0 on; 0 when not stated.</param>
public sealed record DnsForwarder(IpAddress? Address, string? Domain = null, int Port = 0);

/// <summary>A <c>&lt;host&gt;</c> of DNS. Immutable.</summary>
/// <param name="Ip">The address; missing only in a fragment that tells which host to delete.</param>
/// <param name="Names">Its names.</param>
public sealed record DnsHost(IpAddress? Ip, ValueList<string> Names);

/// <summary>An <c>&lt;srv&gt;</c>. Immutable.</summary>
/// <param name="Service">The service; missing only in a fragment that tells which record to delete.</param>
/// <param name="Protocol">The protocol; missing only in a fragment that tells which record to delete.</param>
public sealed record DnsService(string? Service, string? Protocol)
{
    /// <summary>The domain; null when not stated.</summary>
    public string? Domain { get; init; }

    /// <summary>The host that offers the service; null when not stated.</summary>
    public string? Target { get; init; }

    /// <summary>The port, 1 to 65535; 0 when not stated.</summary>
    public int Port { get; init; }

    /// <summary>The priority, 0 to 65535; libvirt does not tell 0 from "not stated".</summary>
    public int Priority { get; init; }

    /// <summary>The weight, 0 to 65535; libvirt does not tell 0 from "not stated".</summary>
    public int Weight { get; init; }
}

/// <summary>A <c>&lt;txt&gt;</c>. Immutable.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value; missing only in a fragment that tells which record to delete.</param>
public sealed record DnsText(string Name, string? Value);
