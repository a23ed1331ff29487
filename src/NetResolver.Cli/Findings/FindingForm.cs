namespace NetResolver.Cli;

/// <summary>In which form findings are told.</summary>
internal enum FindingForm
{
    /// <summary>Lines for people.</summary>
    Text,

    /// <summary>JSON of our own.</summary>
    Json,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>GitHub's workflow commands.</summary>
    GitHub,

    /// <summary>MSBuild's lines.</summary>
    MSBuild,
}

/// <summary>The forms by the names that <c>--output</c> has for them.</summary>
internal static class FindingForms
{
    /// <summary>The names of the forms that other tools read, for verbs that have results of their own too.</summary>
    public const string OfTools = "sarif|github|msbuild";

    /// <summary>The form that other tools read; null when there is none of that name.</summary>
    public static FindingForm? OfTool(string? name) => name switch
    {
        "sarif" => FindingForm.Sarif,
        "github" => FindingForm.GitHub,
        "msbuild" => FindingForm.MSBuild,
        _ => null,
    };

    /// <summary>The form of any name.</summary>
    /// <param name="name">What <c>--output</c> says.</param>
    /// <param name="verb">The verb that is asked.</param>
    /// <exception cref="UnusableInputException">There is none of that name.</exception>
    public static FindingForm Of(string name, string verb) => name switch
    {
        "text" => FindingForm.Text,
        "json" => FindingForm.Json,
        _ => OfTool(name) ?? throw new UnusableInputException($"{verb}: --output is text, json, sarif, github or msbuild, not '{name}'"),
    };

    /// <summary>What tells findings in this form on standard output.</summary>
    public static IFindingReport Report(this FindingForm form, Terminal terminal) => form switch
    {
        FindingForm.Json => new JsonReport(terminal.Out),
        FindingForm.Sarif => new SarifReport(terminal.Out, new ArtifactUri(terminal)),
        FindingForm.GitHub => new GitHubReport(terminal.Out),
        FindingForm.MSBuild => new MSBuildReport(terminal.Out),
        _ => new TextReport(terminal.Out, terminal.HasColourOut),
    };
}
