using System.CommandLine;

namespace NetResolver.Cli;

/// <summary>The options about how documents are read, which several verbs have.</summary>
internal sealed class ReadingOptions
{
    private readonly Option<string> _dialect = new("--dialect")
    {
        Description = "the syntax: libvirt's, or that of the mailing-list thread of 2011; auto looks",
        HelpName = "auto|libvirt|thread",
        DefaultValueFactory = _ => "auto",
    };

    private readonly Option<string> _release = new("--release")
    {
        Description = $"whose behaviour is meant: a release of libvirt, from {LibvirtRelease.Default} on; changes up to {LibvirtRelease.LastFollowed} are followed in part",
        HelpName = "version",
        DefaultValueFactory = _ => LibvirtRelease.Default.ToString(),
    };

    private readonly Option<bool> _warnAsError = new("--warn-as-error") { Description = "warnings count as errors" };

    private readonly Option<string[]> _severity = new("--severity")
    {
        Description = $"how much findings of a rule weigh: {SeverityChoice.AllNames}; it holds before what {SeverityFile.Name} says. Errors stay errors",
        HelpName = "rule=severity,…",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_dialect);
        command.Options.Add(_release);
        command.Options.Add(_warnAsError);
        command.Options.Add(_severity);
    }

    /// <summary>How much findings weigh.</summary>
    /// <exception cref="UnusableInputException">A choice is none that can be made.</exception>
    public SeverityChoices Severities(ParseResult parsed, Terminal terminal) => new(terminal)
    {
        Chosen = [.. (parsed.GetValue(_severity) ?? []).SelectMany(SeverityChoice.Parse)],
        WarningsAreErrors = parsed.GetResult(_warnAsError) is { Implicit: false } ? parsed.GetValue(_warnAsError) : null,
    };

    /// <summary>Whether the release is stated.</summary>
    public bool HasRelease(ParseResult parsed) => parsed.GetResult(_release) is { Implicit: false };

    /// <summary>What they say; a warning is written of a release that is later than what is known.</summary>
    /// <exception cref="UnusableInputException">One of them is none that there is.</exception>
    public ReadOptions Of(ParseResult parsed, Terminal terminal) => new()
    {
        Dialect = parsed.GetValue(_dialect) switch
        {
            "auto" => Dialect.Auto,
            "libvirt" => Dialect.Libvirt,
            "thread" => Dialect.Thread,
            var other => throw new UnusableInputException($"--dialect is auto, libvirt or thread, not '{other}'"),
        },
        Release = Release(parsed.GetValue(_release)!, terminal),
    };

    private static LibvirtRelease Release(string text, Terminal terminal)
    {
        if (!LibvirtRelease.TryParse(text, out var release))
        {
            throw new UnusableInputException($"--release is a version such as {LibvirtRelease.Default}, not '{text}'");
        }

        if (release < LibvirtRelease.Default)
        {
            throw new UnusableInputException($"--release {release}: releases before {LibvirtRelease.Default} are not known");
        }

        if (release > LibvirtRelease.LastFollowed)
        {
            terminal.Error.WriteLine($"netresolver: warning: --release {release}: what changed after {LibvirtRelease.LastFollowed} is not known");
        }

        return release;
    }
}
