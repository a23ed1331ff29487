using System.Xml.Linq;
using NetResolver.Diagnostics;
using NetResolver.Read;
using NetResolver.Write;

namespace NetResolver;

public sealed partial record NetworkPort
{
    /// <summary>Reads a <c>&lt;networkport&gt;</c>.</summary>
    /// <param name="xml">The element's text.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <returns>The port, or what is wrong with it; bad input never throws.</returns>
    public static ReadResult<NetworkPort> Read(string xml, string document = "networkport.xml", ReadOptions? options = null) =>
        DocumentReader.Read(xml, document, options, "networkport", PortReader.Read);

    /// <summary>Reads a <c>&lt;networkport&gt;</c>.</summary>
    /// <param name="xml">The element's bytes.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <returns>The port, or what is wrong with it; bad input never throws.</returns>
    public static ReadResult<NetworkPort> Read(Stream xml, string document = "networkport.xml", ReadOptions? options = null) =>
        DocumentReader.Read(xml, document, options, "networkport", PortReader.Read);

    /// <summary>Reads a <c>&lt;networkport&gt;</c>; lines are known where the element has them.</summary>
    /// <param name="xml">The element.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <returns>The port, or what is wrong with it; bad input never throws.</returns>
    public static ReadResult<NetworkPort> Read(XElement xml, string document = "networkport.xml", ReadOptions? options = null) =>
        DocumentReader.Read(xml, document, options, "networkport", PortReader.Read);

    /// <summary>Reads a <c>&lt;networkport&gt;</c>.</summary>
    /// <param name="xml">The element's text.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <exception cref="NetResolverException">It has errors; the exception carries all findings.</exception>
    public static NetworkPort Parse(string xml, string document = "networkport.xml", ReadOptions? options = null) => Read(xml, document, options).Require();

    /// <summary>Reads as <see cref="Parse(string, string, ReadOptions?)"/> does.</summary>
    /// <param name="xml">The bytes; they are read to their end, and the stream is not closed.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <exception cref="NetResolverException">It has errors; the exception carries all findings.</exception>
    public static NetworkPort Parse(Stream xml, string document = "networkport.xml", ReadOptions? options = null) => Read(xml, document, options).Require();

    /// <summary>Reads as <see cref="Parse(string, string, ReadOptions?)"/> does.</summary>
    /// <param name="xml">The element; it is not changed.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <exception cref="NetResolverException">It has errors; the exception carries all findings.</exception>
    public static NetworkPort Parse(XElement xml, string document = "networkport.xml", ReadOptions? options = null) => Read(xml, document, options).Require();

    /// <summary>libvirt's canonical text. A class id is an attribute of the bandwidth: without one it is not written.</summary>
    /// <param name="generated">What stands for parts that are not known yet. libvirt takes a port only when its UUID, its owner and the MAC address are there.</param>
    public string ToXml(GeneratedValues generated = GeneratedValues.Auto)
    {
        var xml = XmlOutput.Start();
        PortWriter.Write(xml, this, generated);
        return xml.Finish();
    }
}
