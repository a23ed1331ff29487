namespace NetResolver.Cli;

/// <summary>A file that an argument stands for.</summary>
/// <param name="Name">The name to read it by and to show: as it was typed, or below the folder as it was typed.</param>
/// <param name="IsFound">Whether it was found in a folder or by a pattern; a file that was named is meant, whatever it is.</param>
/// <param name="Fault">Why there is nothing to read; null when there is.</param>
internal readonly record struct FileArgument(string Name, bool IsFound, string? Fault = null);
