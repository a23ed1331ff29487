using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>The host that <c>plan</c> plans on: networks that are named, or a folder.</summary>
internal static class PlanHost
{
    /// <summary>The host, as far as it could be read; what was found goes to the findings.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="guest">The guest that is planned; a document of its own among those of the folder takes nothing from it. Null when it cannot be read.</param>
    /// <param name="inventory">The folder's inventory; null when there is none.</param>
    /// <param name="inputs">Where documents are read.</param>
    /// <param name="findings">Where findings go.</param>
    /// <exception cref="UnusableInputException">A file cannot be read, or there is no network.</exception>
    public static ReadResult<HostSnapshot> Read(PlanRequest request, Guest? guest, ReadResult<HostInventory>? inventory, Inputs inputs, Findings findings)
    {
        if (request.Host is not { } folder)
        {
            var named = HostFolder.Read("", Named(request, inputs, findings), null, request.Reading);
            findings.Add(named.Diagnostics);
            return named;
        }

        // Other documents may lie there too. One whose kind cannot be told is read, so that its fault is reported.
        var all = inputs.FilesOf(folder).Select(inputs.Read).Select(document => (Document: document, DocumentKinds.Of(document).Kind)).ToList();
        var networks = all.Where(found => found.Kind is DocumentKind.Network or DocumentKind.Broken).Select(found => found.Document).ToList();
        if (networks.Count == 0)
        {
            throw new UnusableInputException($"{folder}: has no network among its *.xml");
        }

        var guests = all.Where(found => found.Kind is DocumentKind.Domain or DocumentKind.DomainStatus).Select(found => found.Document);
        var host = HostFolder.Read(
            HostFolder.NameOf(folder, inputs),
            [.. networks, .. guests.Where(document => !Is(guest, document, request.Reading))],
            request.HasRelease && inventory?.Value is { } known ? known with { Release = null } : inventory?.Value,
            request.Reading);
        findings.Add([.. inventory?.Diagnostics ?? [], .. host.Diagnostics]);
        return host;
    }

    /// <summary>Looks whether the request names a host, in one way.</summary>
    /// <exception cref="UnusableInputException">It does not.</exception>
    public static void Check(PlanRequest request)
    {
        if (request.Host is null == (request.Networks.Length == 0))
        {
            throw new UnusableInputException(request.Host is null
                ? "plan: name the host's networks, with --network for each or --host for a folder of them"
                : "plan: name the networks with --network or with --host, not with both");
        }

        if (request.Networks.GroupBy(Path.GetFullPath).FirstOrDefault(file => file.Count() > 1) is { } twice)
        {
            throw new UnusableInputException($"plan: {twice.Last()} is given twice");
        }
    }

    /// <summary>The named documents that are networks; what else is among them is reported.</summary>
    private static List<Document> Named(PlanRequest request, Inputs inputs, Findings findings)
    {
        var networks = new List<Document>();

        // What a pattern fits may be something else, as in a folder.
        foreach (var document in request.Networks.SelectMany(name => inputs.Fitting(name)?.Select(inputs.Read).Where(IsNetwork) ?? [inputs.Read(name)]).Distinct())
        {
            if (IsNetwork(document))
            {
                networks.Add(document);
            }
            else
            {
                findings.Of(NetworkDefinition.Read(document.Open(), document.Name, request.Reading));
            }
        }

        return networks;
    }

    /// <summary>One whose kind cannot be told is read as a network, so that its fault is reported.</summary>
    private static bool IsNetwork(Document document) => DocumentKinds.Of(document).Kind is DocumentKind.Network or DocumentKind.Broken;

    /// <summary>Whether it is the guest that is planned; what is wrong with one that is not is reported when the host is read.</summary>
    private static bool Is(Guest? planned, Document document, ReadOptions reading) =>
        planned?.Name is { } name && Guest.Read(document.Open(), document.Name, reading).Value?.Name == name;
}
