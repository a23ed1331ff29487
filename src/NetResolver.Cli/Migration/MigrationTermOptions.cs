using System.CommandLine;

namespace NetResolver.Cli;

/// <summary>The options that say on which terms guests move, which several verbs have.</summary>
internal sealed class MigrationTermOptions
{
    private readonly Option<string?> _policy = new("--policy") { Description = "a policy that holds before the guests' own", HelpName = "file" };
    private readonly Option<string[]> _map = new("--map") { Description = "what a network is called at the destination, such as red-network=red-net", HelpName = "here=there" };
    private readonly Option<bool> _offline = new("--offline") { Description = "the guests are shut off while they move, and started again" };
    private readonly Option<bool> _strict = new("--strict") { Description = "a segment that cannot be verified counts as a change" };
    private readonly Option<bool> _allowSegmentChange = new("--allow-segment-change") { Description = "the guests may come to another layer-2 segment" };
    private readonly Option<bool> _acceptChanges = new("--accept-changes") { Description = "ready with changes is as good as ready" };

    public void AddTo(Command command)
    {
        command.Options.Add(_policy);
        command.Options.Add(_map);
        command.Options.Add(_offline);
        command.Options.Add(_strict);
        command.Options.Add(_allowSegmentChange);
        command.Options.Add(_acceptChanges);
    }

    /// <summary>The request on these terms.</summary>
    public T Into<T>(ParseResult parsed, T request)
        where T : MigrationRequest =>
        (T)((MigrationRequest)request with
        {
            Policy = parsed.GetValue(_policy),
            Map = parsed.GetValue(_map) ?? [],
            IsOffline = parsed.GetValue(_offline),
            IsStrict = parsed.GetValue(_strict),
            AllowSegmentChange = parsed.GetValue(_allowSegmentChange),
            AcceptChanges = parsed.GetValue(_acceptChanges),
        });
}
