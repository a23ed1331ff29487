using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>Reads the networks that a host has.</summary>
internal static class HostNetworks
{
    /// <summary>The networks of the named files, or those among the files of a folder. Those with errors are left out; the findings tell.</summary>
    /// <exception cref="UnusableInputException">A file cannot be read, there is no network, or there are two of one name.</exception>
    public static List<NetworkDefinition> Read(PlanRequest request, Inputs inputs, Findings findings)
    {
        var networks = new List<NetworkDefinition>();
        var documents = Documents(request, inputs);
        foreach (var document in documents)
        {
            if (findings.Of(NetworkDefinition.Read(document.Open(), document.Name, request.Reading)) is not { } network)
            {
                continue;
            }

            // A host has no network that libvirt refuses to define. Advice about definitions is for validate.
            findings.Add(network.CheckDefinition(new DefineContext { Release = request.Reading.Release }).Diagnostics.Where(d => d.Severity == Severity.Error));
            if (networks.Find(other => other.Name == network.Name) is { } twin)
            {
                throw new UnusableInputException($"{twin.Place.Document} and {document.Name} both define network '{network.Name}'; a host has one network of a name");
            }

            networks.Add(network);
        }

        return networks;
    }

    private static List<Document> Documents(PlanRequest request, Inputs inputs)
    {
        if (request.Host is null == (request.Networks.Length == 0))
        {
            throw new UnusableInputException(request.Host is null
                ? "plan: name the host's networks, with --network for each or --host for a folder of them"
                : "plan: name the networks with --network or with --host, not with both");
        }

        if (request.Host is not { } folder)
        {
            var named = request.Networks.Select(inputs.Read).ToList();
            var twice = request.Networks.GroupBy(Path.GetFullPath).FirstOrDefault(file => file.Count() > 1);
            return twice is null ? named : throw new UnusableInputException($"plan: {twice.Last()} is given twice");
        }

        // Other documents may lie there too. One whose kind cannot be told is read, so that its fault is reported.
        var documents = inputs.FilesOf(folder).Select(inputs.Read).Where(d => DocumentKinds.Of(d).Kind is DocumentKind.Network or DocumentKind.Broken).ToList();
        return documents.Count > 0 ? documents : throw new UnusableInputException($"{folder}: has no network among its *.xml");
    }
}
