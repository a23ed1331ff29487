using System.Xml;

namespace NetResolver.Cli;

/// <summary>What a document is, by its root element, or by being JSON.</summary>
internal enum DocumentKind
{
    /// <summary>There is no telling: the XML is broken before its root.</summary>
    Broken,

    /// <summary>None of those that are known.</summary>
    Unknown,

    /// <summary>A <c>&lt;network&gt;</c>.</summary>
    Network,

    /// <summary>A <c>&lt;domain&gt;</c>.</summary>
    Domain,

    /// <summary>A <c>&lt;domstatus&gt;</c>: what libvirt keeps of a running guest, for itself.</summary>
    DomainStatus,

    /// <summary>An <c>&lt;interface&gt;</c>.</summary>
    Interface,

    /// <summary>A <c>&lt;networkport&gt;</c>.</summary>
    NetworkPort,

    /// <summary>A <c>&lt;virtualport&gt;</c>.</summary>
    VirtualPort,

    /// <summary>The <c>&lt;connections&gt;</c> of a manager: policies for any guest.</summary>
    Policy,

    /// <summary>The inventory of a host, which is JSON.</summary>
    Inventory,
}

/// <summary>Tells documents apart.</summary>
internal static class DocumentKinds
{
    // A DOCTYPE is passed over here, so that the reader of the document's kind can refuse it.
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    private static readonly Dictionary<string, DocumentKind> Roots = new()
    {
        ["network"] = DocumentKind.Network,
        ["domain"] = DocumentKind.Domain,
        ["domstatus"] = DocumentKind.DomainStatus,
        ["interface"] = DocumentKind.Interface,
        ["networkport"] = DocumentKind.NetworkPort,
        ["virtualport"] = DocumentKind.VirtualPort,
        ["connections"] = DocumentKind.Policy,
    };

    /// <summary>The names that roots have.</summary>
    public static IReadOnlyCollection<string> RootNames => Roots.Keys;

    /// <summary>The kind, and the name of the root; empty for what is broken.</summary>
    public static (DocumentKind Kind, string Root) Of(Document document)
    {
        if (document.IsJson)
        {
            return (DocumentKind.Inventory, "");
        }

        try
        {
            using var reader = XmlReader.Create(document.Open(), Settings);
            reader.MoveToContent();
            return (Roots.GetValueOrDefault(reader.LocalName, DocumentKind.Unknown), reader.LocalName);
        }
        catch (XmlException)
        {
            return (DocumentKind.Broken, "");
        }
    }

    /// <summary>What people call it.</summary>
    public static string Phrase(this DocumentKind kind) => kind switch
    {
        DocumentKind.Network => "network",
        DocumentKind.Domain => "guest",
        DocumentKind.DomainStatus => "status of a guest",
        DocumentKind.Interface => "interface",
        DocumentKind.NetworkPort => "network port",
        DocumentKind.VirtualPort => "virtualport",
        DocumentKind.Policy => "policy",
        DocumentKind.Inventory => "inventory",
        _ => "document",
    };
}
