using System.Collections.Immutable;
using NetResolver.Diagnostics;
using NetResolver.Read;

namespace NetResolver;

public sealed partial record HostedNetwork
{
    /// <summary>
    /// Reads a network of a host: its definition, or what <c>virsh net-dumpxml</c> shows of it while it runs. The connections that are shown then are its
    /// <see cref="Use"/>, and that there are some tells that it is active; a document without them says nothing of that. PCI devices show no connections of their own:
    /// <see cref="ShownConnections"/> counts them all.
    /// </summary>
    /// <param name="xml">The document's text.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <returns>The network, or what is wrong with it; bad input never throws.</returns>
    public static ReadResult<HostedNetwork> Read(string xml, string document = "network.xml", ReadOptions? options = null) =>
        DocumentReader.Read(xml, document, options, "network", From);

    /// <summary>Reads a network of a host as <see cref="Read(string, string, ReadOptions?)"/> does.</summary>
    /// <param name="xml">The document; it is read to its end and not closed.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <returns>The network, or what is wrong with it; bad input never throws.</returns>
    public static ReadResult<HostedNetwork> Read(Stream xml, string document = "network.xml", ReadOptions? options = null) =>
        DocumentReader.Read(xml, document, options, "network", From);

    private static HostedNetwork From(Cursor at)
    {
        var read = LiveNetwork.Read(at);
        return new HostedNetwork(read.Definition)
        {
            IsActive = read.Connections > 0 ? true : null,
            ShownConnections = read.Connections,
            Use = NetworkUse.Idle with { Connections = read.DeviceConnections.Where(device => device.Value > 0).ToImmutableSortedDictionary(StringComparer.Ordinal) },
        };
    }
}
