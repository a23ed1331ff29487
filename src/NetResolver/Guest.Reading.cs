using System.Xml.Linq;
using NetResolver.Diagnostics;
using NetResolver.Read;
using NetResolver.Validity;
using NetResolver.Write;

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

    /// <summary>
    /// The text of a guest with these interfaces and policies in place of those that are in it, in libvirt's canonical form; the id of a running guest is left out, and of a status
    /// file all but the <c>&lt;domain&gt;</c>. All else stays as it stands, and so do policies that are the same.
    /// </summary>
    /// <param name="text">The text that the guest was read from, or one with as many interfaces.</param>
    /// <param name="generated">What stands for MAC addresses and ids that libvirt would generate.</param>
    /// <param name="options">How the text is read; null for the defaults.</param>
    /// <exception cref="ArgumentException">The text is not that of a guest with as many interfaces.</exception>
    public string ToXml(string text, GeneratedValues generated = GeneratedValues.Omit, ReadOptions? options = null)
    {
        var before = Required(text, options);
        return Write(text, before, [.. Interfaces.AsSpan().ToArray().Select(nic => nic.ToXml(InterfaceForm.Inactive, generated))]);
    }

    /// <summary>The same, but that interfaces stay as they stand if they are the same and are configuration already.</summary>
    internal string ToXmlWithChanges(string text, ReadOptions? options)
    {
        var before = Required(text, options);
        var map = new GuestTextMap(text);
        var isConfiguration = !map.IsStatus && GuestTextMap.IsEmpty(map.Id);
        var interfaces = new string?[Interfaces.Count];
        for (var i = 0; i < interfaces.Length; i++)
        {
            var (old, now) = (before.Interfaces[i], Interfaces[i]);
            interfaces[i] = isConfiguration && old.Actual is null && old == now ? null : now.ToXml();
        }

        return Write(text, before, interfaces);
    }

    private string Write(string text, Guest before, IReadOnlyList<string?> interfaces) =>
        GuestText.Write(new GuestTextMap(text), text, interfaces, (before.Policy != Policy, Policy?.ToXml()));

    private Guest Required(string text, ReadOptions? options) =>
        Read(text, "domain.xml", options).Value is { } guest && guest.Interfaces.Count == Interfaces.Count
            ? guest
            : throw new ArgumentException("It is not the text of a guest with as many interfaces.", nameof(text));

    private static void Check(GuestInterface read, ReadContext context) => InterfaceChecks.AsRead(read, context.Options.Release, context.Bag);
}
