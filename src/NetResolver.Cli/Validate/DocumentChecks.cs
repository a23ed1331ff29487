using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>Checks documents of every kind, each by itself. Several threads may ask at once.</summary>
internal sealed class DocumentChecks(Terminal terminal, ReadOptions options)
{
    private const int LongestRoot = 64;

    /// <summary>Reads and checks what an argument stands for. Nothing is kept of it here.</summary>
    public CheckedFile Of(FileArgument file)
    {
        try
        {
            if (file.Fault is not null)
            {
                return new(file) { Fault = file.Fault };
            }

            var inputs = new Inputs(terminal);
            var document = inputs.Read(file.Name);
            var (kind, root) = DocumentKinds.Of(document);
            return kind != DocumentKind.Unknown ? new(file) { Inputs = inputs, Name = document.Name, Kind = kind, Found = Check(kind, document) }
                : file.IsFound && NearestName.Of(root, DocumentKinds.RootNames) is null ? new(file)
                : throw new UnusableInputException(
                    $"{document.Name}: the root is <{(root.Length > LongestRoot ? $"{root[..LongestRoot]}…" : root)}>; known are network, domain, domstatus, interface, networkport, virtualport and connections{DidYouMean.Suffix(root, DocumentKinds.RootNames)}");
        }
        catch (UnusableInputException fault)
        {
            return new(file) { Fault = fault.Message };
        }
    }

    private IReadOnlyList<Diagnostic> Check(DocumentKind kind, Document document) => kind switch
    {
        DocumentKind.Domain or DocumentKind.DomainStatus or DocumentKind.Interface => Guest(document),
        DocumentKind.NetworkPort => NetworkPort.Read(document.Open(), document.Name, options).Diagnostics,
        DocumentKind.VirtualPort => VirtualPortElement.Read(document.Text, document.Name, options).Diagnostics,
        DocumentKind.Inventory => HostInventory.Read(document.Open(), document.Name, options).Diagnostics,
        DocumentKind.Policy => GuestPolicy.Read(document.Open(), document.Name, options).Diagnostics,
        _ => Network(document),
    };

    /// <summary>What reading finds, and where it finds no error what is to be said of policies that select nothing.</summary>
    private IReadOnlyList<Diagnostic> Guest(Document document)
    {
        var read = NetResolver.Guest.Read(document.Open(), document.Name, options);
        if (read.Value is not { } guest)
        {
            return read.Diagnostics;
        }

        var selection = PolicySelection.Of(guest);
        return [.. read.Diagnostics, .. selection.Diagnostics, .. selection.Interfaces.SelectMany(nic => nic.Diagnostics)];
    }

    /// <summary>What reading finds, and what defining the network on a host without others would.</summary>
    private IReadOnlyList<Diagnostic> Network(Document document) => NetworkDefinition.ReadAndCheck(document.Open(), document.Name, options).Diagnostics;
}

/// <summary>A file that was checked, passed over, or could not be read.</summary>
/// <param name="File">What was asked for.</param>
internal sealed record CheckedFile(FileArgument File)
{
    /// <summary>Has the document that was read; null where the file was passed over or could not be read.</summary>
    public Inputs? Inputs { get; init; }

    /// <summary>The document's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is.</summary>
    public DocumentKind Kind { get; init; } = DocumentKind.Unknown;

    /// <summary>What was found, in the order of the document.</summary>
    public IReadOnlyList<Diagnostic> Found { get; init; } = [];

    /// <summary>Why it could not be checked, with its name where the fault is its own; null when it could.</summary>
    public string? Fault { get; init; }

    /// <summary>The same for programs; null when it could be checked.</summary>
    public UnreadFile? Unread
    {
        get
        {
            var document = FileArguments.IsStandardInput(File.Name) ? NetResolver.Cli.Inputs.StandardInput : File.Name;
            return Fault is null ? null : new(document, Fault.StartsWith($"{document}: ", StringComparison.Ordinal) ? Fault[(document.Length + 2)..] : Fault);
        }
    }
}
