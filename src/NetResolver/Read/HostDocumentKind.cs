using System.Xml;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>What a document of a host is, by its root element.</summary>
/// <param name="Root">The root's name; empty for what is not XML.</param>
/// <param name="IsRunning">Of a guest whether the document says that it runs.</param>
/// <param name="Form">Of a guest which of libvirt's texts it is.</param>
/// <param name="Place">Where the root stands.</param>
internal sealed record HostDocumentKind(string Root, bool IsRunning, InterfaceForm Form, Place Place)
{
    /// <summary>Looks at the root; what is wrong with the text its own reader reports.</summary>
    public static HostDocumentKind Of(string text, SourcePath document, ReadOptions options) =>
        XmlLoader.Walk(text, document, new ReadContext(new DiagnosticBag(), options), (reader, _) => OfRoot(reader, new(GuestWalk.PathOf(reader, document)))) ?? new("", false, InterfaceForm.Auto, default);

    public bool IsNetwork => Root == "network";

    public bool IsGuest => Root is "domain" or "domstatus";

    private static HostDocumentKind OfRoot(XmlReader reader, Place place) => reader.LocalName switch
    {
        // libvirt keeps a status file only of a guest that is there; one that has just ended may still have it.
        "domstatus" => new("domstatus", reader.GetAttribute("state") is not "shutoff", InterfaceForm.Status, place),
        "domain" when reader.GetAttribute("id") is { } id => new("domain", id != "-1", InterfaceForm.Live, place),
        var root => new(root, false, InterfaceForm.Inactive, place),
    };
}
