using System.Xml;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>Keeps, while a guest is walked over, the policies in its metadata, and tells of policies that stand where nobody reads them.</summary>
internal sealed class PolicyWalk
{
    private List<(DocumentElement Xml, SourcePath Parent)>? _found;
    private DiagnosticBag? _strays;
    private SourcePath? _metadata;
    private bool _isSecond;

    /// <summary>The elements that hold policies, and where they stand. libvirt keeps one.</summary>
    public IReadOnlyList<(DocumentElement Xml, SourcePath Parent)> Found => _found is null ? [] : _found;

    /// <summary>What is told when all that is libvirt's has been.</summary>
    public IReadOnlyList<Diagnostic> Strays => _strays?.All ?? [];

    /// <summary>True between the beginning of a metadata element and the next sibling.</summary>
    public bool IsInMetadata { get; private set; }

    /// <summary>Where policies are nested too deeply.</summary>
    public Place TooDeep { get; private set; }

    /// <summary>Enters a child of the guest's element.</summary>
    public void Enter(XmlReader reader, SourcePath guest)
    {
        IsInMetadata = false;
        Look(reader, guest);
        IsInMetadata = reader.LocalName == "metadata" && reader.NamespaceURI.Length == 0;
        if (IsInMetadata)
        {
            _isSecond = _metadata is not null;
            _metadata = GuestWalk.PathOf(reader, guest);
        }
    }

    /// <summary>Leaves the guest's element.</summary>
    public void Leave() => IsInMetadata = false;

    /// <summary>Takes a child of the metadata; false when it is nested too deeply.</summary>
    public bool Take(XmlReader reader, ReaderText? text, int maxDepth)
    {
        if (_isSecond || reader.LocalName != PolicyNames.Connections.LocalName || reader.NamespaceURI != GuestPolicy.Namespace)
        {
            Look(reader, _metadata!);
            return true;
        }

        var builder = new TreeBuilder(reader, text, maxDepth - reader.Depth);
        if (builder.Build() is not { } element)
        {
            TooDeep = new(GuestWalk.PathOf(builder.TooDeep!, _metadata!));
            return false;
        }

        (_found ??= []).Add((element, _metadata!));
        return true;
    }

    /// <summary>Tells of an element that seems to be a policy's, at a place where none is read.</summary>
    public void Look(XmlReader reader, SourcePath parent)
    {
        var space = reader.NamespaceURI;
        if (space.Length == 0 ? !IsInMetadata || reader.LocalName != PolicyNames.Connections.LocalName : !PolicyNames.IsLikeOurs(space))
        {
            return;
        }

        var place = new Place(GuestWalk.PathOf(reader, parent));
        (_strays ??= new DiagnosticBag()).Add(space == GuestPolicy.Namespace
            ? PolicyDocumentRules.Misplaced.At(place, reader.Name, _isSecond && IsInMetadata ? "a second metadata" : parent.Name)
            : PolicyDocumentRules.NamespaceUnknown.At(place, reader.Name, space));
    }
}
