using NetResolver.Diagnostics;
using NetResolver.Read;

namespace NetResolver.Ports;

/// <summary>Changes what a network's name server is told: names of addresses, SRV and TXT records.</summary>
/// <remarks>
/// Source: libvirt's <c>virNetworkDefUpdateDNSHost</c>, <c>virNetworkDefUpdateDNSSrv</c> and <c>virNetworkDefUpdateDNSTxt</c>, whose order of checks is
/// kept. The element need only be whole where something is added.
/// </remarks>
internal static class DnsUpdate
{
    private static readonly Kind<DnsHost> Hosts = new("host")
    {
        Read = DnsReader.Host,
        In = static dns => dns.Hosts,
        Put = static (dns, hosts) => dns with { Hosts = hosts },
        Blocks = SharesAddress,
        Fits = SharesAddressOrName,
        Describe = static host => host.Ip?.ToString() ?? host.Names[0],
        Exists = UpdateRules.DnsHostExists,
        Missing = UpdateRules.DnsHostMissing,
        Ambiguous = UpdateRules.DnsHostAmbiguous,
    };

    private static readonly Kind<DnsService> Services = new("srv")
    {
        Read = DnsServiceReader.Read,
        In = static dns => dns.Services,
        Put = static (dns, services) => dns with { Services = services },
        Blocks = HasAll,
        Fits = HasAll,
        Describe = static service => $"_{service.Service ?? "*"}._{service.Protocol ?? "*"}",
        Exists = UpdateRules.DnsServiceExists,
        Missing = UpdateRules.DnsServiceMissing,
        Ambiguous = UpdateRules.DnsServiceAmbiguous,
    };

    private static readonly Kind<DnsText> Texts = new("txt")
    {
        Read = DnsReader.Text,
        In = static dns => dns.Texts,
        Put = static (dns, texts) => dns with { Texts = texts },
        Blocks = static (asked, there) => asked.Name == there.Name,
        Fits = static (asked, there) => asked.Name == there.Name,
        Describe = static text => text.Name,
        Exists = UpdateRules.DnsTextExists,
        Missing = UpdateRules.DnsTextMissing,
    };

    public static NetworkDefinition? Host(UpdateRequest request) => Apply(request, Hosts);

    public static NetworkDefinition? Service(UpdateRequest request) => Apply(request, Services);

    public static NetworkDefinition? Text(UpdateRequest request) => Apply(request, Texts);

    private static NetworkDefinition? Apply<T>(UpdateRequest request, Kind<T> kind)
        where T : class
    {
        if (request.Command == UpdateCommand.Modify)
        {
            return request.RefuseModify();
        }

        var network = request.Network;
        if (!request.IsElement(kind.Element) || kind.Read(request.At, network.Name, !request.IsAdd) is not { } asked)
        {
            return null;
        }

        var dns = network.Dns ?? new NetworkDns();
        var list = kind.In(dns);
        var (first, count) = Find(list, asked, request.IsAdd ? kind.Blocks : kind.Fits);
        if (request.IsAdd)
        {
            return count > 0
                ? request.Refuse(new(dns.Place, "the <dns> that has it"), kind.Exists, network.Name, kind.Describe(list[first]))
                : network with { Dns = kind.Put(dns, list.Added(asked, request.IsFirst)) };
        }

        return request.Command != UpdateCommand.Delete ? request.RefuseCommand()
            : count == 0 ? request.Refuse(new(dns.Place.IsNowhere ? network.Place : dns.Place, "where none such is"), kind.Missing, network.Name, kind.Describe(asked))
            : count > 1 && kind.Ambiguous is { } ambiguous ? request.Refuse(new(dns.Place, "the <dns> that has them"), ambiguous, network.Name, kind.Describe(asked), count)
            : network with { Dns = kind.Put(dns, list.Without(first)) };
    }

    private static (int First, int Count) Find<T>(ValueList<T> list, T asked, Func<T, T, bool> matches)
    {
        var (first, count) = (-1, 0);
        for (var i = list.Count - 1; i >= 0; i--)
        {
            if (matches(asked, list[i]))
            {
                (first, count) = (i, count + 1);
            }
        }

        return (first, count);
    }

    /// <summary>Several addresses may have one name, so only the address keeps a host from being added.</summary>
    private static bool SharesAddress(DnsHost asked, DnsHost there) => asked.Ip is { } left && there.Ip is { } right && left.IsSameHost(right);

    private static bool SharesAddressOrName(DnsHost asked, DnsHost there)
    {
        if (SharesAddress(asked, there))
        {
            return true;
        }

        foreach (var name in asked.Names)
        {
            if (there.Names.AsSpan().Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether all of domain, service, protocol and target that is asked for is there; port, priority and weight are not looked at.</summary>
    private static bool HasAll(DnsService asked, DnsService there) =>
        (asked.Domain is null || asked.Domain == there.Domain) &&
        (asked.Service is null || asked.Service == there.Service) &&
        (asked.Protocol is null || asked.Protocol == there.Protocol) &&
        (asked.Target is null || asked.Target == there.Target);

    /// <summary>One kind of record: its element, where it stands, what makes one the same as another, and what is reported.</summary>
    private sealed record Kind<T>(string Element)
        where T : class
    {
        public required Func<Cursor, string, bool, T?> Read { get; init; }

        public required Func<NetworkDns, ValueList<T>> In { get; init; }

        public required Func<NetworkDns, ValueList<T>, NetworkDns> Put { get; init; }

        /// <summary>Whether one that is there keeps the one that is asked for from being added.</summary>
        public required Func<T, T, bool> Blocks { get; init; }

        /// <summary>Whether one that is there is meant by the one that is asked for.</summary>
        public required Func<T, T, bool> Fits { get; init; }

        public required Func<T, string> Describe { get; init; }

        public required Rule Exists { get; init; }

        public required Rule Missing { get; init; }

        /// <summary>For several that fit; null where the first of them is meant.</summary>
        public Rule? Ambiguous { get; init; }
    }
}
