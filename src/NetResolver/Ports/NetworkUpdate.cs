using NetResolver.Diagnostics;
using NetResolver.Ports;
using NetResolver.Read;
using NetResolver.Write;

namespace NetResolver;

/// <summary>What <c>virsh net-update</c> would make of a definition.</summary>
/// <remarks>
/// Source: libvirt's <c>virNetworkDefUpdateSection</c> and the check in <c>virNetworkObjUpdate</c>, which writes the changed definition and reads it
/// again. The checks that libvirt makes when a network is defined are not made (advice NR9030).
/// </remarks>
public static class NetworkUpdate
{
    /// <summary>The sections that libvirt changes, and what it knows in their elements.</summary>
    private static readonly Dictionary<UpdateSection, (Func<UpdateRequest, NetworkDefinition?> Apply, Shape Shape)> Sections = new()
    {
        [UpdateSection.IpDhcpHost] = (DhcpUpdate.Host, NetworkShapes.DhcpHost),
        [UpdateSection.IpDhcpRange] = (DhcpUpdate.Range, NetworkShapes.DhcpRange),
        [UpdateSection.ForwardInterface] = (PoolUpdate.Apply, NetworkShapes.PoolInterface),
        [UpdateSection.PortGroup] = (PortGroupUpdate.Apply, NetworkShapes.PortGroup),
        [UpdateSection.DnsHost] = (DnsUpdate.Host, NetworkShapes.DnsHost),
        [UpdateSection.DnsTxt] = (DnsUpdate.Text, NetworkShapes.DnsText),
        [UpdateSection.DnsSrv] = (DnsUpdate.Service, NetworkShapes.DnsService),
    };

    /// <summary>Changes a part of a definition.</summary>
    /// <param name="definition">The definition; it stays as it is.</param>
    /// <param name="change">The change.</param>
    /// <param name="options">How the change is read; null for the defaults.</param>
    /// <returns>The changed definition, or why libvirt would refuse the change; bad input never throws.</returns>
    public static ReadResult<NetworkDefinition> Apply(NetworkDefinition definition, NetworkChange change, ReadOptions? options = null) =>
        Apply(definition, change, isRunning: true, options);

    /// <summary>
    /// Changes a part of the running definition, or of the configuration. The check differs where a physical function stands in for the pool: the text
    /// of the configuration does not show devices that were added beside it.
    /// </summary>
    internal static ReadResult<NetworkDefinition> Apply(NetworkDefinition definition, NetworkChange change, bool isRunning, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(change);
        var context = new ReadContext(new DiagnosticBag(), options ?? ReadOptions.Default);
        var path = new SourcePath(change.Document, null, 0, 0, 0);
        if (XmlLoader.Load(change.Xml, path, context) is not { } element)
        {
            return new(null, context.Bag);
        }

        var request = new UpdateRequest(definition, change, Cursor.Root(element, path, 0, context));
        var changed = Change(request);
        if (changed is not null && !context.Bag.HasErrors)
        {
            CheckText(request, changed, isRunning);
        }

        if (changed is not null && !context.Bag.HasErrors)
        {
            UpdateAdvice.Report(request, changed);
        }

        return new(changed, context.Bag);
    }

    private static NetworkDefinition? Change(UpdateRequest request)
    {
        var section = request.Change.Section;
        if (Sections.TryGetValue(section, out var known))
        {
            if (request.At.Name == known.Shape.Name)
            {
                Strays.Report(request.At, known.Shape);
            }

            return known.Apply(request);
        }

        return section.IsKnown() ? request.Refuse(UpdateRules.SectionUnsupported, NameInMessages(section), request.Network.Name)
            : request.Refuse(UpdateRules.SectionUnknown, (int)section);
    }

    /// <summary>libvirt's messages have another name for one of the sections.</summary>
    private static string NameInMessages(UpdateSection section) => section == UpdateSection.ForwardPf ? "forward pf" : section.LibvirtName();

    /// <summary>
    /// Whether libvirt could read the text that it writes of the changed network. Nobody wrote that text, so what is wrong with it is told of the change's
    /// element.
    /// </summary>
    private static void CheckText(UpdateRequest request, NetworkDefinition changed, bool isRunning)
    {
        var live = isRunning ? new LiveState { ExpandedPool = changed.Forward?.Pool ?? default } : null;
        var options = request.At.Context.Options with { Dialect = Dialect.Libvirt };
        var reread = DocumentReader.Read(
            NetworkWriter.WriteFaithfully(changed, live),
            changed.Name,
            options,
            "network",
            static at => NetworkReader.Read(at));
        foreach (var finding in reread.Diagnostics)
        {
            if (finding.Rule == DocumentRules.Malformed)
            {
                request.Refuse(UpdateRules.TextUnreadable, changed.Name, finding.Arguments[0].Value);
            }
            else if (finding.Severity == Severity.Error)
            {
                request.At.Context.Bag.Add(finding.MovedTo(request.At.Place));
            }
        }
    }
}
