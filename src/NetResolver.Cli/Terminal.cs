namespace NetResolver.Cli;

/// <summary>Where the command reads and writes: results go to <see cref="Out"/>, everything else to <see cref="Error"/>.</summary>
internal sealed record Terminal(Stream In, TextWriter Out, TextWriter Error)
{
    /// <summary>The folder that names of files start from; empty for the present one.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Whether what goes to <see cref="Out"/> may have colours.</summary>
    public bool HasColourOut { get; init; }

    /// <summary>Whether what goes to <see cref="Error"/> may have colours.</summary>
    public bool HasColourError { get; init; }
}
