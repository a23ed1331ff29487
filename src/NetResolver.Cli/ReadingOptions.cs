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
        Description = "whose behaviour is meant: a release of libvirt",
        HelpName = "version",
        DefaultValueFactory = _ => LibvirtRelease.Default.ToString(),
    };

    private readonly Option<bool> _warnAsError = new("--warn-as-error") { Description = "warnings count as errors" };

    public void AddTo(Command command)
    {
        command.Options.Add(_dialect);
        command.Options.Add(_release);
        command.Options.Add(_warnAsError);
    }

    public bool WarningsAreErrors(ParseResult parsed) => parsed.GetValue(_warnAsError);

    /// <exception cref="UnusableInputException">One of them is none that there is.</exception>
    public ReadOptions Of(ParseResult parsed) => new()
    {
        Dialect = parsed.GetValue(_dialect) switch
        {
            "auto" => Dialect.Auto,
            "libvirt" => Dialect.Libvirt,
            "thread" => Dialect.Thread,
            var other => throw new UnusableInputException($"--dialect is auto, libvirt or thread, not '{other}'"),
        },
        Release = LibvirtRelease.TryParse(parsed.GetValue(_release), out var release)
            ? release
            : throw new UnusableInputException($"--release is a version such as {LibvirtRelease.Default}, not '{parsed.GetValue(_release)}'"),
    };
}
