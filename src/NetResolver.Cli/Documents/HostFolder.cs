using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>Reads a host from a folder, whose name is the host's.</summary>
internal static class HostFolder
{
    /// <summary>The host; null when, as the findings tell, a document of it has errors: a host that is known in part is not known.</summary>
    /// <exception cref="UnusableInputException">The folder or a file cannot be read, or the folder has no documents.</exception>
    public static HostSnapshot? Read(string folder, Inputs inputs, Findings findings, ReadOptions options)
    {
        var documents = inputs.FilesOf(folder).Select(inputs.Read).ToList();
        var inventory = Inventory(folder, inputs, options);
        if (documents.Count == 0 && inventory is null)
        {
            throw new UnusableInputException($"{folder}: has neither *.xml nor {HostInventory.FileName}");
        }

        // An inventory that is called otherwise is none; the host's reading tells of it.
        documents.AddRange(inputs.FilesOf(folder, "*.json").Where(file => Path.GetFileName(file) is not (HostInventory.FileName or SeverityFile.Name)).Select(inputs.Read));
        return Read(NameOf(folder, inputs), documents, inventory?.Value, inventory?.Diagnostics ?? [], findings, options);
    }

    /// <summary>The host that these documents make; null when, as the findings tell, one of them has errors.</summary>
    /// <param name="name">The host's name.</param>
    /// <param name="documents">Its networks and guests.</param>
    /// <param name="inventory">Its inventory; null when it has none.</param>
    /// <param name="found">What reading the inventory found.</param>
    /// <param name="findings">Where findings go.</param>
    /// <param name="options">How documents are read.</param>
    public static HostSnapshot? Read(string name, IEnumerable<Document> documents, HostInventory? inventory, IEnumerable<Diagnostic> found, Findings findings, ReadOptions options)
    {
        var host = Read(name, documents, inventory, options);
        return findings.Add([.. found, .. host.Diagnostics]).Any(finding => finding.Severity == Severity.Error) ? null : host.Value;
    }

    /// <summary>The host that these documents make, and what is wrong with them.</summary>
    public static ReadResult<HostSnapshot> Read(string name, IEnumerable<Document> documents, HostInventory? inventory, ReadOptions options) =>
        HostSnapshot.Read(name, documents.Select(document => new HostDocument(document.Name, document.Open())), inventory, options);

    /// <summary>The inventory of a folder; null when it has none.</summary>
    public static ReadResult<HostInventory>? Inventory(string folder, Inputs inputs, ReadOptions options)
    {
        var file = Path.Combine(folder, HostInventory.FileName);
        if (!inputs.Exists(file))
        {
            return null;
        }

        var document = inputs.Read(file);
        return HostInventory.Read(document.Open(), document.Name, options);
    }

    /// <summary>The host's name: that of the folder, also where it is called <c>.</c> or has a separator at its end.</summary>
    public static string NameOf(string folder, Inputs inputs) => Path.GetFileName(inputs.FullPath(folder));
}
