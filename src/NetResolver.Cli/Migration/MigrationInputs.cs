using System.Collections.Immutable;

namespace NetResolver.Cli;

/// <summary>What several verbs about migrations read: the manager's policy, the names of networks, and the destinations.</summary>
internal sealed class MigrationInputs(string verb, MigrationRequest request, Inputs inputs, Findings findings)
{
    /// <summary>What checks are told; null when the policy has errors, as the findings tell.</summary>
    /// <exception cref="UnusableInputException">What was asked for makes no sense, or the file cannot be read.</exception>
    public MigrationOptions? Options()
    {
        GuestPolicy? policy = null;
        if (request.Policy is { } file)
        {
            var document = inputs.Read(file);
            policy = findings.Of(GuestPolicy.Read(document.Open(), document.Name, request.Reading));
            if (policy is null || findings.HasErrors)
            {
                return null;
            }
        }

        return new MigrationOptions
        {
            Policy = policy,
            IsLive = !request.IsOffline,
            IsStrict = request.IsStrict,
            AllowSegmentChange = request.AllowSegmentChange,
            NetworkNames = NetworkNames(request.Map),
        };
    }

    /// <summary>The destinations, but for those whose documents have errors.</summary>
    /// <exception cref="UnusableInputException">A folder cannot be read, or two have one name.</exception>
    public List<HostPlace> Hosts()
    {
        var hosts = new List<HostPlace>();
        foreach (var folder in request.To)
        {
            var path = inputs.FullPath(folder);
            if (hosts.Find(other => Path.GetFileName(other.Path) == Path.GetFileName(path)) is { } twin)
            {
                throw new UnusableInputException(twin.Path == path ? $"{verb}: {folder} is given twice" : $"{verb}: two hosts are called '{Path.GetFileName(path)}'; a folder's name is the host's name");
            }

            hosts.Add(new(folder, path, HostFolder.Read(folder, inputs, findings, request.Reading)));
        }

        return hosts.FindAll(host => host.Host is not null);
    }

    private ImmutableSortedDictionary<string, string> NetworkNames(string[] map)
    {
        var names = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var pair in map)
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1 || equals == pair.Length - 1)
            {
                throw new UnusableInputException($"{verb}: --map takes here=there, such as red-network=red-net; '{pair}' is not of that form");
            }

            if (!names.TryAdd(pair[..equals], pair[(equals + 1)..]))
            {
                throw new UnusableInputException($"{verb}: --map names network '{pair[..equals]}' twice");
            }
        }

        return names.ToImmutable();
    }
}

/// <summary>A host and the folder that it was read from.</summary>
/// <param name="Folder">The folder as it was named.</param>
/// <param name="Path">Its whole path.</param>
/// <param name="Host">The host; null when its documents have errors.</param>
internal sealed record HostPlace(string Folder, string Path, HostSnapshot? Host);
