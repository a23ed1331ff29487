using System.Xml.Linq;
using NetResolver.Diagnostics;
using NetResolver.Read;
using NetResolver.Write;

namespace NetResolver;

public sealed partial record NetworkDefinition
{
    /// <summary>Reads a <c>&lt;network&gt;</c> and makes all checks that libvirt makes while it reads one.</summary>
    /// <param name="xml">The document's text.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <returns>The network, or what is wrong with it; bad input never throws.</returns>
    public static ReadResult<NetworkDefinition> Read(string xml, string document = "network.xml", ReadOptions? options = null) =>
        DocumentReader.Read(xml, document, options, "network", static at => NetworkReader.Read(at));

    /// <summary>Reads a <c>&lt;network&gt;</c> from bytes.</summary>
    /// <param name="xml">The document; it is read to its end and not closed.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <returns>The network, or what is wrong with it; bad input never throws.</returns>
    public static ReadResult<NetworkDefinition> Read(Stream xml, string document = "network.xml", ReadOptions? options = null) =>
        DocumentReader.Read(xml, document, options, "network", static at => NetworkReader.Read(at));

    /// <summary>Reads a <c>&lt;network&gt;</c> that is XML already. Places show lines if it was loaded with line information.</summary>
    /// <param name="xml">The element; it is not changed.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <returns>The network, or what is wrong with it; bad input never throws.</returns>
    public static ReadResult<NetworkDefinition> Read(XElement xml, string document = "network.xml", ReadOptions? options = null) =>
        DocumentReader.Read(xml, document, options, "network", static at => NetworkReader.Read(at));

    /// <summary>Reads a <c>&lt;network&gt;</c> that is expected to be good.</summary>
    /// <param name="xml">The document's text.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <exception cref="NetResolverException">The document has errors; the exception carries all findings.</exception>
    public static NetworkDefinition Parse(string xml, string document = "network.xml", ReadOptions? options = null) =>
        Read(xml, document, options).Require();

    /// <summary>Reads a <c>&lt;network&gt;</c> that is expected to be good, from bytes.</summary>
    /// <param name="xml">The document; it is read to its end and not closed.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <exception cref="NetResolverException">The document has errors; the exception carries all findings.</exception>
    public static NetworkDefinition Parse(Stream xml, string document = "network.xml", ReadOptions? options = null) =>
        Read(xml, document, options).Require();

    /// <summary>Reads a <c>&lt;network&gt;</c> that is expected to be good and is XML already.</summary>
    /// <param name="xml">The element; it is not changed.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <exception cref="NetResolverException">The document has errors; the exception carries all findings.</exception>
    public static NetworkDefinition Parse(XElement xml, string document = "network.xml", ReadOptions? options = null) =>
        Read(xml, document, options).Require();

    /// <summary>libvirt's canonical text of the definition, as it is kept while the network does not run.</summary>
    /// <param name="generated">What stands for a UUID or MAC address that libvirt would generate.</param>
    public string ToXml(GeneratedValues generated = GeneratedValues.Omit) => NetworkWriter.Write(this, generated);
}
