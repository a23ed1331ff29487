namespace NetResolver.Cli;

/// <summary>Where the command reads and writes: results go to <see cref="Out"/>, everything else to <see cref="Error"/>.</summary>
internal sealed record Terminal(TextReader In, TextWriter Out, TextWriter Error);
