using NetResolver.Diagnostics;
using NetResolver.Migration;
using NetResolver.Read;
using NetResolver.Validity;

namespace NetResolver;

public sealed partial record HostSnapshot
{
    /// <summary>Puts a host together from its documents: what its networks are, whether they run, and what they are used for already.</summary>
    /// <remarks>
    /// <para>Networks are definitions or what <c>virsh net-dumpxml</c> shows; a definition is checked as <c>virsh net-define</c> does beside those before it. Guests
    /// that run by a status file (<c>&lt;domstatus&gt;</c>), by a live dump (a <c>&lt;domain&gt;</c> with an <c>id</c>) or by the inventory take their share; others
    /// do not.</para>
    /// <para>A connection is counted once: the connections of a device are those that the network's live dump shows, or those that the running guests tell of where they
    /// are more, and never the sum of both. Floors and traffic classes are shown by guests alone. What a running guest's document does not tell is planned as libvirt
    /// would connect it now, and a warning says so.</para>
    /// </remarks>
    /// <param name="name">The host's name.</param>
    /// <param name="documents">Its networks and guests, in any order; other documents are told of and ignored.</param>
    /// <param name="inventory">What is known of it beside them; null when nothing is. The release that it names is the one that documents are read with.</param>
    /// <param name="options">How documents are read; null for the defaults. The form of guests is always what each document shows.</param>
    /// <returns>The host, or what is wrong with it; bad input never throws. The inventory's own findings are not told again.</returns>
    public static ReadResult<HostSnapshot> Read(string name, IEnumerable<HostDocument> documents, HostInventory? inventory = null, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(documents);
        options ??= ReadOptions.Default;
        options = options with { Form = InterfaceForm.Auto, Release = inventory?.Release ?? options.Release };
        var bag = new DiagnosticBag();
        var assembly = new HostAssembly(name, inventory, options.Release, bag);
        foreach (var document in documents)
        {
            var path = new SourcePath(document.Name, null, 0, 0, 0);
            if (document.Text(path, new ReadContext(bag, options)) is { } text)
            {
                Read(text, document.Name, HostDocumentKind.Of(text, path, options), options, assembly, bag);
            }
            else
            {
                assembly.MissDocument();
            }
        }

        return new(assembly.Finish(), bag);
    }

    /// <summary>Puts a host together whose documents are expected to be good.</summary>
    /// <param name="name">The host's name.</param>
    /// <param name="documents">Its networks and guests, in any order; other documents are ignored.</param>
    /// <param name="inventory">What is known of it beside them; null when nothing is.</param>
    /// <param name="options">How documents are read; null for the defaults.</param>
    /// <exception cref="NetResolverException">A document has errors; the exception carries all findings.</exception>
    public static HostSnapshot Parse(string name, IEnumerable<HostDocument> documents, HostInventory? inventory = null, ReadOptions? options = null) =>
        Read(name, documents, inventory, options).Require();

    private static void Read(string text, string document, HostDocumentKind kind, ReadOptions options, HostAssembly assembly, DiagnosticBag bag)
    {
        if (kind.IsGuest)
        {
            var read = Take(Guest.Read(text, document, options), bag);
            assembly.Add(read.Known, kind, isWhole: read.Succeeded);
        }
        else if (kind.Root.Length > 0 && !kind.IsNetwork)
        {
            bag.Add(HostRules.NotOfAHost.At(kind.Place, $"<{kind.Root}>"));
        }
        else if (text.AsSpan().TrimStart().StartsWith("{"))
        {
            bag.Add(HostRules.NotOfAHost.At(new SourcePath(document, null, 0, 0, 0).PlaceOf(text, text.IndexOf('{', StringComparison.Ordinal), 1), "JSON"));
        }
        else
        {
            var read = Take(HostedNetwork.Read(text, document, options), bag);
            if (assembly.Add(read.Known, isWhole: read.Succeeded) && read.Known is { ShownConnections: null } network)
            {
                Define(network, assembly, bag);
            }
        }
    }

    /// <summary>A host has no network that libvirt refuses to define. Advice about definitions is not for here.</summary>
    private static void Define(HostedNetwork network, HostAssembly assembly, DiagnosticBag bag)
    {
        var found = new DiagnosticBag();
        NetworkChecks.Run(network.Definition, assembly.ContextOfLast, found);
        foreach (var error in found.All.Where(d => d.Severity == Severity.Error))
        {
            bag.Add(error);
        }

        if (found.HasErrors)
        {
            assembly.Refuse(network);
        }
    }

    private static ReadResult<T> Take<T>(ReadResult<T> read, DiagnosticBag bag)
        where T : class
    {
        foreach (var diagnostic in read.Diagnostics)
        {
            bag.Add(diagnostic);
        }

        return read;
    }
}
