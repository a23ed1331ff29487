using System.Text.Json;

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
        var expected = vector.Json.GetProperty("expect");
        return Difference(expected, read.FirstError, (read.Value is { } network ? network with { DnsmasqOptions = [] } : null)?.ToXml(GeneratedValues.Auto)) is { } inReading
            ? Outcome.Fail("expect: " + inReading)
            : Outcome.Pass;
    }

    private static string? Difference(JsonElement expected, Diagnostics.Diagnostic? error, string? xml) =>
        !expected.IsOk() ? Comparison.Failure(expected, error)
        : error is not null ? $"libvirt accepts, NetResolver refuses: {error}"
        : Comparison.Xml(expected.Text("xml")!, xml);
}
