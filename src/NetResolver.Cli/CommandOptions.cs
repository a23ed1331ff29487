using System.CommandLine;

namespace NetResolver.Cli;

/// <summary>The options that every verb has.</summary>
internal sealed class CommandOptions
{
    /// <summary>Set to anything, it does what <c>--verbose</c> does.</summary>
    public const string VerboseVariable = "NETRESOLVER_VERBOSE";

    private const string VerboseName = "--verbose";

    private readonly Option<bool> _verbose = new(VerboseName) { Description = "show where an internal fault happened", Recursive = true };
    private readonly Option<bool> _noProgress = new("--no-progress") { Description = "do not show on a terminal how far long work is", Recursive = true };
    private readonly ColourOption _colour = new();

    /// <summary>Whether faults are to be shown with all that is known of them, also of a command line that cannot be understood.</summary>
    public static bool IsVerbose(string[] args) => args.Contains(VerboseName) || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(VerboseVariable));

    public void AddTo(RootCommand root)
    {
        root.Options.Add(_verbose);
        root.Options.Add(_noProgress);
        root.Options.Add(_colour.Option);
    }

    /// <summary>The terminal as it was asked for.</summary>
    /// <exception cref="UnusableInputException">What was asked for is nothing that there is.</exception>
    public Terminal Over(Terminal terminal, ParseResult parsed) =>
        _colour.Over(terminal, parsed) with { HasProgress = terminal.HasProgress && !parsed.GetValue(_noProgress) };
}
