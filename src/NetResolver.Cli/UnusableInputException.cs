namespace NetResolver.Cli;

/// <summary>What was typed cannot be used: a file that is not there, an option that makes no sense. Ends the command with one line and status 1.</summary>
internal sealed class UnusableInputException(string message) : Exception(message);
