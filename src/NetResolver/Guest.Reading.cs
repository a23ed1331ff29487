using System.Xml.Linq;
using NetResolver.Diagnostics;
using NetResolver.Read;
using NetResolver.Validity;

namespace NetResolver;

public sealed partial record Guest
{
    /// <summary>
    /// Reads the interfaces of a <c>&lt;domain&gt;</c>, or a lone <c>&lt;interface&gt;</c> as a guest without a name, and makes the checks that libvirt
    /// makes on interfaces when a guest is defined. The policies in the metadata are read as well; what else stands in the document is not looked at.
    /// </summary>
    /// <param name="xml">The document's text. With <see cref="InterfaceForm.Status"/> it may also be a <c>&lt;domstatus&gt;</c>.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <returns>The guest, or what is wrong with it; bad input never throws.</returns>
    public static ReadResult<Guest> Read(string xml, string document = "domain.xml", ReadOptions? options = null) =>
        GuestReader.Read(xml, document, options, Check);

    /// <summary>Reads a guest as <see cref="Read(string, string, ReadOptions?)"/> does.</summary>
    /// <param name="xml">The document's bytes.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <returns>The guest, or what is wrong with it; bad input never throws.</returns>
    public static ReadResult<Guest> Read(Stream xml, string document = "domain.xml", ReadOptions? options = null) =>
        GuestReader.Read(xml, document, options, Check);

    /// <summary>Reads a guest as <see cref="Read(string, string, ReadOptions?)"/> does; lines are known where the element has them.</summary>
    /// <param name="xml">The document's root.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <returns>The guest, or what is wrong with it; bad input never throws.</returns>
    public static ReadResult<Guest> Read(XElement xml, string document = "domain.xml", ReadOptions? options = null) =>
        GuestReader.Read(xml, document, options, Check);

    /// <summary>Reads a guest as <see cref="Read(string, string, ReadOptions?)"/> does.</summary>
    /// <param name="xml">The document's text.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <exception cref="NetResolverException">It has errors; the exception carries all findings.</exception>
    public static Guest Parse(string xml, string document = "domain.xml", ReadOptions? options = null) => Read(xml, document, options).Require();

    /// <summary>Reads as <see cref="Parse(string, string, ReadOptions?)"/> does.</summary>
    /// <param name="xml">The bytes; they are read to their end, and the stream is not closed.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <exception cref="NetResolverException">It has errors; the exception carries all findings.</exception>
    public static Guest Parse(Stream xml, string document = "domain.xml", ReadOptions? options = null) => Read(xml, document, options).Require();

    /// <summary>Reads as <see cref="Parse(string, string, ReadOptions?)"/> does.</summary>
    /// <param name="xml">The element; it is not changed.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <exception cref="NetResolverException">It has errors; the exception carries all findings.</exception>
    public static Guest Parse(XElement xml, string document = "domain.xml", ReadOptions? options = null) => Read(xml, document, options).Require();

    private static void Check(GuestInterface read, ReadContext context) => InterfaceChecks.AsRead(read, context.Options.Release, context.Bag);
}
