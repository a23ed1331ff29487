namespace NetResolver.Cli;

/// <summary>Where the command reads and writes: results go to <see cref="Out"/>, everything else to <see cref="Error"/>.</summary>
/// <param name="OpenIn">Opens standard input; asked only when it is read, since opening it sets up the keyboard.</param>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Terminal(Func<Stream> OpenIn, TextWriter Out, TextWriter Error)
{
    /// <summary>The folder that names of files start from; empty for the present one.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Whether the environment lets a terminal have colours.</summary>
    /// <param name="noColour">What NO_COLOR says: anything but nothing forbids them.</param>
    /// <param name="terminal">What TERM says.</param>
    public static bool MayColour(string? noColour, string? terminal) => string.IsNullOrEmpty(noColour) && terminal is not (null or "" or "dumb");

    /// <summary>Whether what goes to <see cref="Out"/> may have colours.</summary>
    public bool HasColourOut { get; init; }

    /// <summary>Whether what goes to <see cref="Error"/> may have colours.</summary>
    public bool HasColourError { get; init; }
}
