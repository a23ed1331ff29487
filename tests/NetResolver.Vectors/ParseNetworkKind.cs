using System.Text.Json;
using NetResolver.Diagnostics;

namespace NetResolver.Vectors;

/// <summary><c>parse-network</c>: a network is read, and defined on a host that has no other.</summary>
public sealed class ParseNetworkKind : IVectorKind
{
    private static readonly ReadOptions Options = new() { Dialect = Dialect.Libvirt };

    public string Name => "parse-network";

    public Outcome Run(Vector vector)
    {
        var read = NetworkDefinition.Read(vector.Text("xml")!, vector.Id, Options);

        // libvirt's reader alone does not know dnsmasq's namespace; its network driver, which defines networks, does.
        var alone = read.Value is { } network ? network with { DnsmasqOptions = [] } : null;
        if (Difference(vector.Json.Part("expect"), read.FirstError, alone) is { } inReading)
        {
            return Outcome.Fail("expect: " + inReading);
        }

        var defined = read.Value?.CheckDefinition(new DefineContext { Inventory = vector.Host.Inventory }) ?? read;
        return Difference(vector.Json.Part("define"), defined.FirstError, defined.Value) is { } inDefining
            ? Outcome.Fail("define: " + inDefining)
            : Outcome.Pass;
    }

    /// <summary>A live recording has no answer of the reader alone: what was not asked is not compared.</summary>
    private static string? Difference(JsonElement? answer, Diagnostic? error, NetworkDefinition? network) =>
        answer is not { } expected ? null
        : !expected.IsOk() ? Comparison.Failure(expected, error)
        : error is not null ? $"libvirt accepts, NetResolver refuses: {error}"
        : Comparison.Xml(expected.Text("xml")!, network?.ToXml(GeneratedValues.Auto));
}
