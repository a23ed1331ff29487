namespace NetResolver.Cli;

/// <summary>The documents of guests that are named one by one, by folder or by pattern.</summary>
internal static class GuestFiles
{
    /// <summary>The guests' documents, each once, in the order given, those of a folder or a pattern in order of name. Other documents of a folder or a pattern are passed over.</summary>
    /// <exception cref="UnusableInputException">A file cannot be read, or there is no guest at all; a folder may have none.</exception>
    public static List<Document> Read(string[] names, Inputs inputs)
    {
        var documents = new List<Document>();
        foreach (var name in names)
        {
            if (name != "-" && inputs.IsFolder(name))
            {
                documents.AddRange(Guests(inputs.FilesOf(name), inputs));
            }
            else if (inputs.Fitting(name) is { } files)
            {
                documents.AddRange(Guests(files, inputs));
            }
            else
            {
                documents.Add(inputs.Read(name));
            }
        }

        return documents.Count > 0 ? [.. documents.Distinct()] : throw new UnusableInputException($"{string.Join(", ", names)}: no guest among the *.xml");
    }

    /// <summary>One whose kind cannot be told is read, so that its fault is reported.</summary>
    private static IEnumerable<Document> Guests(IEnumerable<string> files, Inputs inputs) =>
        files.Select(inputs.Read).Where(document => DocumentKinds.Of(document).Kind is DocumentKind.Domain or DocumentKind.DomainStatus or DocumentKind.Broken);
}
