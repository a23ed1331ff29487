namespace NetResolver;

/// <summary>
/// What is not known of a document that has errors. Checks of the rest pass over what it decides, so that no finding follows from another one. None in every model that is
/// handed out.
/// </summary>
[Flags]
internal enum UnknownParts : byte
{
    None = 0,
    Name = 1,
    Uuid = 2,
    Mode = 4,
    VirtualPort = 8,
    Type = 16,
    Model = 32,
}
