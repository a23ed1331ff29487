namespace NetResolver.Cli;

/// <summary>A configuration file that cannot be used. Nothing more can be told then, also of other documents.</summary>
internal sealed class UnusableSettingsException(string message) : Exception(message);
