namespace NetResolver;

/// <summary>
/// A guest of a <see cref="MigrationMatrix"/>: a guest that has been read, or the text of one, and where it is now. A matrix keeps no more of a text than the reference to it,
/// and reads it again when somebody asks for details. Immutable.
/// </summary>
public readonly record struct FleetGuest
{
    private readonly object? _content;

    /// <summary>A guest that has been read.</summary>
    /// <param name="guest">The guest.</param>
    /// <param name="host">The name of the host that it is on; null when that is not known.</param>
    public FleetGuest(Guest guest, string? host = null)
    {
        ArgumentNullException.ThrowIfNull(guest);
        _content = guest;
        Host = host;
    }

    /// <summary>The text of a guest.</summary>
    /// <param name="xml">A <c>&lt;domain&gt;</c>, or a lone <c>&lt;interface&gt;</c>, which is a guest without a name.</param>
    /// <param name="host">The name of the host that it is on; null when that is not known.</param>
    /// <param name="document">The name that places show.</param>
    public FleetGuest(string xml, string? host = null, string document = "domain.xml")
    {
        ArgumentNullException.ThrowIfNull(xml);
        ArgumentNullException.ThrowIfNull(document);
        _content = xml;
        Host = host;
        Document = document;
    }

    /// <summary>The guest; null for a text.</summary>
    public Guest? Guest => _content as Guest;

    /// <summary>The text; null for a guest that has been read.</summary>
    public string? Xml => _content as string;

    /// <summary>The name that places show; null for a guest that has been read.</summary>
    public string? Document { get; }

    /// <summary>The name of the host that it is on; null when that is not known. It counts only where the matrix has a host of this name.</summary>
    public string? Host { get; }
}
