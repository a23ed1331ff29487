using NetResolver.Diagnostics;
using NetResolver.Read;
using NetResolver.Write;

namespace NetResolver;

public sealed partial record HostInventory
{
    private const string SchemaResource = "NetResolver.Schemas.inventory.schema.json";

    /// <summary>The name that an inventory has in the folder of its host, <c>inventory.json</c>.</summary>
    public const string FileName = "inventory.json";

    /// <summary>The JSON Schema of inventories: what it refuses <see cref="Read(string, string, ReadOptions?)"/> refuses too. That a name is listed once it cannot say.</summary>
    public static string JsonSchema
    {
        get
        {
            using var text = new StreamReader(typeof(HostInventory).Assembly.GetManifestResourceStream(SchemaResource)!);
            return text.ReadToEnd();
        }
    }

    /// <summary>Reads an inventory as it stands in <c>inventory.json</c>.</summary>
    /// <param name="json">The document's text.</param>
    /// <param name="document">The name that places show. A path in it is written as that of XML is, such as <c>/devices[2]/mtu</c>, and counts from 1.</param>
    /// <param name="options">How it is read, of which only the limits count; null for the defaults.</param>
    /// <returns>The inventory, or what is wrong with it; bad input never throws.</returns>
    public static ReadResult<HostInventory> Read(string json, string document = FileName, ReadOptions? options = null) =>
        JsonDocumentReader.Read<HostInventory>(json, document, options, InventoryReader.Read);

    /// <summary>Reads an inventory as <see cref="Read(string, string, ReadOptions?)"/> does.</summary>
    /// <param name="json">The document's bytes, in UTF-8; they are read to their end, and the stream is not closed.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read, of which only the limits count; null for the defaults.</param>
    /// <returns>The inventory, or what is wrong with it; bad input never throws.</returns>
    public static ReadResult<HostInventory> Read(Stream json, string document = FileName, ReadOptions? options = null) =>
        JsonDocumentReader.Read<HostInventory>(json, document, options, InventoryReader.Read);

    /// <summary>Reads an inventory that is expected to be good.</summary>
    /// <param name="json">The document's text.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read, of which only the limits count; null for the defaults.</param>
    /// <exception cref="NetResolverException">The document has errors; the exception carries all findings.</exception>
    public static HostInventory Parse(string json, string document = FileName, ReadOptions? options = null) => Read(json, document, options).Require();

    /// <summary>Reads an inventory that is expected to be good, from bytes.</summary>
    /// <param name="json">The document's bytes, in UTF-8; they are read to their end, and the stream is not closed.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read, of which only the limits count; null for the defaults.</param>
    /// <exception cref="NetResolverException">The document has errors; the exception carries all findings.</exception>
    public static HostInventory Parse(Stream json, string document = FileName, ReadOptions? options = null) => Read(json, document, options).Require();

    /// <summary>
    /// The inventory as <c>inventory.json</c>; what is not known is left out, and lines end with a line feed. Read again it is the same, unless it holds what cannot be
    /// written: an empty name or label, a name twice, an MTU above 2147483647, an address beyond PCI's limits, a release with a number above 9999.
    /// </summary>
    public string ToJson() => InventoryWriter.Write(this);
}
