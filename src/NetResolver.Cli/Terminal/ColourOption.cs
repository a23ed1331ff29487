using System.CommandLine;

namespace NetResolver.Cli;

/// <summary><c>--color</c>, which every verb has: it holds before what the environment says.</summary>
internal sealed class ColourOption
{
    public Option<string> Option { get; } = new("--color")
    {
        Description = "whether what is printed has colours; auto: on a terminal, unless NO_COLOR is set or TERM is dumb",
        HelpName = "auto|always|never",
        DefaultValueFactory = _ => "auto",
        Recursive = true,
    };

    /// <summary>The terminal with the colours that were asked for.</summary>
    /// <exception cref="UnusableInputException">What was asked for is none of the three.</exception>
    public Terminal Over(Terminal terminal, ParseResult parsed) => parsed.GetValue(Option) switch
    {
        "always" => terminal with { HasColourOut = true, HasColourError = true },
        "never" => terminal with { HasColourOut = false, HasColourError = false },
        "auto" => terminal,
        var other => throw new UnusableInputException($"--color is auto, always or never, not '{other}'"),
    };
}
