namespace NetResolver.Cli;

/// <summary>The commands that would really move a guest to the best of the hosts that it was checked for, to be copied.</summary>
internal sealed class NextSteps(PreflightRequest request, IReadOnlyList<HostPlace> hosts, MigrationFiles files)
{
    private const string First = "next: ";

    /// <summary>Lines; none where it cannot move, or where a command would not be what it seems.</summary>
    public IEnumerable<string> Of(GuestChecks check)
    {
        if (check.Best is not { CanMove: true } best || check.Place.Guest.Name is not { } name || !IsPlain(name) || !IsPlain(check.Place.Document.Name))
        {
            yield break;
        }

        var file = files.NameOf(check.Place, best.To);
        var needsXml = best.Verdict == MigrationVerdict.ReadyWithChanges || NeedsXml(best);
        var isMissing = needsXml && !files.IsWritten(best);
        if (isMissing)
        {
            yield return First + Preflight(check, best, file);
        }

        yield return (isMissing ? new string(' ', First.Length) : First) + Migrate(name, best, request.IsOffline, needsXml ? file : null);
    }

    /// <summary>Whether the guest's own text would not give the connection that was promised.</summary>
    public static bool NeedsXml(MigrationResult result)
    {
        var there = result.ToGuest().Interfaces;
        for (var i = 0; i < there.Count; i++)
        {
            var here = result.Guest.Interfaces[i];
            if (Asked(there[i]) != Asked(here) || there[i].VirtualPort != here.VirtualPort)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What an interface asks for, without the port that it has.</summary>
    private static InterfaceSource Asked(GuestInterface nic) => nic.Source is InterfaceSource.Network network ? network with { PortId = null } : nic.Source;

    private string Preflight(GuestChecks check, MigrationResult best, string file)
    {
        var isPiped = check.Place.Document.IsStandardInput;
        var words = new List<string> { "netresolver", "preflight", isPiped ? "-" : check.Place.Document.Name };
        Add(words, "--from", request.From);
        Add(words, "--to", hosts.First(host => ReferenceEquals(host.Host, best.To)).Folder);
        Add(words, "--policy", request.Policy);
        foreach (var pair in request.Map)
        {
            Add(words, "--map", pair);
        }

        Add(words, "--offline", request.IsOffline);
        Add(words, "--strict", request.IsStrict);
        Add(words, "--allow-segment-change", request.AllowSegmentChange);
        Add(words, "--accept-changes", best.Verdict == MigrationVerdict.ReadyWithChanges);
        Add(words, "--write-xml", file);
        var command = string.Join(' ', words.Select(ShellText.Of));
        return isPiped ? $"virsh dumpxml {ShellText.Of(check.Place.Guest.Name!)} | {command}" : command;
    }

    /// <summary>The command that moves a guest.</summary>
    /// <param name="name">The guest's name.</param>
    /// <param name="best">The check of its move.</param>
    /// <param name="isOffline">Whether it is shut off.</param>
    /// <param name="file">The XML to migrate with; null when its own will do.</param>
    public static string Migrate(string name, MigrationResult best, bool isOffline, string? file)
    {
        var words = new List<string> { "virsh", "migrate", isOffline ? "--offline" : "--live", "--persistent" };
        Add(words, "--xml", isOffline ? null : file);
        Add(words, "--persistent-xml", file);

        // What follows is no option, whatever it begins with.
        Add(words, "--", name.StartsWith('-'));
        words.Add(name);
        words.Add($"qemu+ssh://{best.To.Name}/system");
        return string.Join(' ', words.Select(ShellText.Of));
    }

    private static void Add(List<string> words, string option, string? value)
    {
        if (value is not null)
        {
            words.Add(option);
            words.Add(value);
        }
    }

    private static void Add(List<string> words, string option, bool isWanted)
    {
        if (isWanted)
        {
            words.Add(option);
        }
    }

    /// <summary>Whether a text is what it seems on a screen.</summary>
    public static bool IsPlain(string text) => PrintableText.Of(text) == text;
}
