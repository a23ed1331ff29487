using System.Xml.Linq;
using NetResolver.Diagnostics;
using NetResolver.Read;
using NetResolver.Write;

namespace NetResolver;

public sealed partial record GuestPolicy
{
    private const string SchemaResource = "NetResolver.Schemas.connections.xsd";

    /// <summary>The XML Schema of <see cref="Namespace"/>: what it refuses is refused where policies are read, and some more that it cannot say.</summary>
    public static string XmlSchema
    {
        get
        {
            using var text = new StreamReader(typeof(GuestPolicy).Assembly.GetManifestResourceStream(SchemaResource)!);
            return text.ReadToEnd();
        }
    }

    /// <summary>Reads a document whose root is the element <c>connections</c> of <see cref="Namespace"/>: a manager's policies for any guest.</summary>
    /// <param name="xml">The document's text.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <returns>The policies, or what is wrong with them; bad input never throws. Nothing that is not understood is passed over.</returns>
    public static ReadResult<GuestPolicy> Read(string xml, string document = "policy.xml", ReadOptions? options = null) =>
        DocumentReader.Read(xml, document, options, PolicyNames.Connections.LocalName, PolicyReader.Document);

    /// <summary>Reads policies as <see cref="Read(string, string, ReadOptions?)"/> does.</summary>
    /// <param name="xml">The document's bytes.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <returns>The policies, or what is wrong with them; bad input never throws.</returns>
    public static ReadResult<GuestPolicy> Read(Stream xml, string document = "policy.xml", ReadOptions? options = null) =>
        DocumentReader.Read(xml, document, options, PolicyNames.Connections.LocalName, PolicyReader.Document);

    /// <summary>Reads policies as <see cref="Read(string, string, ReadOptions?)"/> does; lines are known where the element has them.</summary>
    /// <param name="xml">The document's root.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <returns>The policies, or what is wrong with them; bad input never throws.</returns>
    public static ReadResult<GuestPolicy> Read(XElement xml, string document = "policy.xml", ReadOptions? options = null) =>
        DocumentReader.Read(xml, document, options, PolicyNames.Connections.LocalName, PolicyReader.Document);

    /// <summary>Reads policies as <see cref="Read(string, string, ReadOptions?)"/> does.</summary>
    /// <param name="xml">The document's text.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <exception cref="NetResolverException">It has errors; the exception carries all findings.</exception>
    public static GuestPolicy Parse(string xml, string document = "policy.xml", ReadOptions? options = null) => Read(xml, document, options).Require();

    /// <summary>Reads as <see cref="Parse(string, string, ReadOptions?)"/> does.</summary>
    /// <param name="xml">The bytes; they are read to their end, and the stream is not closed.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <exception cref="NetResolverException">It has errors; the exception carries all findings.</exception>
    public static GuestPolicy Parse(Stream xml, string document = "policy.xml", ReadOptions? options = null) => Read(xml, document, options).Require();

    /// <summary>Reads as <see cref="Parse(string, string, ReadOptions?)"/> does.</summary>
    /// <param name="xml">The element; it is not changed.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <exception cref="NetResolverException">It has errors; the exception carries all findings.</exception>
    public static GuestPolicy Parse(XElement xml, string document = "policy.xml", ReadOptions? options = null) => Read(xml, document, options).Require();

    /// <summary>The canonical text, laid out as libvirt lays its documents out: it can be the child of a guest's <c>&lt;metadata&gt;</c> or a document of its own.</summary>
    public string ToXml()
    {
        var xml = XmlOutput.Start();
        PolicyWriter.Write(xml, this);
        return xml.Finish();
    }
}
