namespace NetResolver.Cli;

/// <summary>A file that could not be checked.</summary>
/// <param name="Document">Its name, or that of the folder that cannot be read.</param>
/// <param name="Reason">Why, without the name.</param>
internal readonly record struct UnreadFile(string Document, string Reason);
