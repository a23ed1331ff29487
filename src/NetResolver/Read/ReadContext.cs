using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>What the readers of one document share.</summary>
internal sealed class ReadContext(DiagnosticBag bag, ReadOptions options)
{
    public DiagnosticBag Bag { get; } = bag;

    public ReadOptions Options { get; } = options;

    /// <summary>Which of libvirt's texts the interface is that is being read; never <see cref="InterfaceForm.Auto"/> once <see cref="Begin"/> has seen it.</summary>
    public InterfaceForm Form { get; private set; } = options.Form;

    /// <summary>What the document around the interfaces shows itself to be.</summary>
    public InterfaceForm DocumentForm { get; set; } = options.Form;

    /// <summary>True while interfaces of a <c>&lt;domain&gt;</c> are read, false for a lone one.</summary>
    public bool IsInDomain { get; set; }

    /// <summary>True when something in what was loaded of the document is of the policies' namespace, or seems so.</summary>
    public bool MentionsPolicy { get; set; }

    /// <summary>True while an interface is read: parts of policies in it are looked for, and told of where they are not read.</summary>
    public bool LooksForPolicies { get; private set; }

    /// <summary>True while a manager's policies are read, which know no interface.</summary>
    public bool IsManagers { get; set; }

    /// <summary>Begins an interface: decides its form where neither the caller nor the document around it has.</summary>
    public void Begin(DocumentElement nic)
    {
        LooksForPolicies = true;
        var isNetwork = nic.Attribute(Names.Type)?.Value == "network";
        Form = DocumentForm != InterfaceForm.Auto ? DocumentForm
            : isNetwork ? nic.Element("actual") is null ? InterfaceForm.Inactive : InterfaceForm.Status
            : nic.Element(Names.Source)?.Attribute(Names.Network) is null ? InterfaceForm.Inactive
            : InterfaceForm.Live;
    }

    /// <summary>
    /// Whether the thread's spelling of profileid counts. In guests it does unless libvirt's syntax is asked for; a network's reader knows which of
    /// the two it has before it.
    /// </summary>
    public bool ReadsProfileName { get; set; } = options.Dialect != Dialect.Libvirt;

    /// <summary>Whether the devices of a physical function may stand beside it: libvirt shows them so while the network runs.</summary>
    public bool ShowsFunctions { get; set; }

    /// <summary>Whether facts of a release later than the default hold.</summary>
    public bool Since(LibvirtRelease release) => Options.Release >= release;
}
