namespace NetResolver.Vectors;

/// <summary><c>parse-port</c>: a networkport read and written.</summary>
public sealed class ParsePortKind : IVectorKind
{
    public string Name => "parse-port";

    public Outcome Run(Vector vector)
    {
        var read = NetworkPort.Read(vector.Text("xml")!, "networkport.xml", new ReadOptions { Dialect = Dialect.Libvirt });
        var expected = vector.Json.GetProperty("expect");
        var difference = !expected.IsOk() ? Comparison.Failure(expected, read.FirstError)
            : read.Succeeded ? Comparison.Xml(expected.Text("xml")!, read.Value.ToXml())
            : $"libvirt accepts, NetResolver {read.FirstError}";
        return difference is null ? Outcome.Pass : Outcome.Fail(difference);
    }
}
