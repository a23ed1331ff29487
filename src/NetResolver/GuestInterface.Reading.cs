using System.Xml.Linq;
using NetResolver.Diagnostics;
using NetResolver.Read;
using NetResolver.Validity;
using NetResolver.Write;

namespace NetResolver;

public sealed partial record GuestInterface
{
    /// <summary>Reads a lone <c>&lt;interface&gt;</c> and makes the checks that libvirt makes when a guest is defined.</summary>
    /// <param name="xml">The element's text.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <returns>The interface, or what is wrong with it; bad input never throws.</returns>
    public static ReadResult<GuestInterface> Read(string xml, string document = "interface.xml", ReadOptions? options = null) =>
        DocumentReader.Read(xml, document, options, "interface", ReadAndCheck);

    /// <summary>Reads a lone <c>&lt;interface&gt;</c> as <see cref="Read(string, string, ReadOptions?)"/> does.</summary>
    /// <param name="xml">The element's bytes.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <returns>The interface, or what is wrong with it; bad input never throws.</returns>
    public static ReadResult<GuestInterface> Read(Stream xml, string document = "interface.xml", ReadOptions? options = null) =>
        DocumentReader.Read(xml, document, options, "interface", ReadAndCheck);

    /// <summary>Reads an <c>&lt;interface&gt;</c> as <see cref="Read(string, string, ReadOptions?)"/> does; lines are known where the element has them.</summary>
    /// <param name="xml">The element.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <returns>The interface, or what is wrong with it; bad input never throws.</returns>
    public static ReadResult<GuestInterface> Read(XElement xml, string document = "interface.xml", ReadOptions? options = null) =>
        DocumentReader.Read(xml, document, options, "interface", ReadAndCheck);

    /// <summary>Reads a lone <c>&lt;interface&gt;</c>.</summary>
    /// <param name="xml">The element's text.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <exception cref="NetResolverException">It has errors; the exception carries all findings.</exception>
    public static GuestInterface Parse(string xml, string document = "interface.xml", ReadOptions? options = null) => Read(xml, document, options).Require();

    /// <summary>Reads as <see cref="Parse(string, string, ReadOptions?)"/> does.</summary>
    /// <param name="xml">The bytes; they are read to their end, and the stream is not closed.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <exception cref="NetResolverException">It has errors; the exception carries all findings.</exception>
    public static GuestInterface Parse(Stream xml, string document = "interface.xml", ReadOptions? options = null) => Read(xml, document, options).Require();

    /// <summary>Reads as <see cref="Parse(string, string, ReadOptions?)"/> does.</summary>
    /// <param name="xml">The element; it is not changed.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <exception cref="NetResolverException">It has errors; the exception carries all findings.</exception>
    public static GuestInterface Parse(XElement xml, string document = "interface.xml", ReadOptions? options = null) => Read(xml, document, options).Require();

    /// <summary>libvirt's canonical text, and in it the <see cref="Policy"/>, if there is one, which libvirt would drop.</summary>
    /// <param name="form">Which of libvirt's texts. Without an <see cref="Actual"/> the live text is that of a guest that is not connected, and the status text has no <c>&lt;actual&gt;</c>.</param>
    /// <param name="generated">What stands for a MAC address and ids that libvirt would generate.</param>
    public string ToXml(InterfaceForm form = InterfaceForm.Inactive, GeneratedValues generated = GeneratedValues.Omit)
    {
        var xml = XmlOutput.Start();
        InterfaceWriter.Write(xml, this, form, generated);
        return xml.Finish();
    }

    private static GuestInterface ReadAndCheck(Cursor at)
    {
        var guest = InterfaceReader.Read(at);
        InterfaceChecks.AsRead(guest, at.Context.Options.Release, at.Context.Bag);
        return guest;
    }
}
