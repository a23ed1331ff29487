using System.Globalization;

namespace NetResolver.Cli;

/// <summary>What <c>--used</c> says: how many connections devices have already.</summary>
internal static class UsedDevices
{
    private const int Most = 1_000_000;

    /// <exception cref="UnusableInputException">It is not of the form device=count,….</exception>
    public static IReadOnlyDictionary<string, int> Parse(string[] texts)
    {
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in texts.SelectMany(text => text.Split(',')))
        {
            var equals = part.LastIndexOf('=');
            if (equals < 1 || !int.TryParse(part.AsSpan(equals + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > Most)
            {
                throw new UnusableInputException($"--used takes device=count, such as eth0=2,eth4=1, with counts up to {Most}; '{part}' is not of that form");
            }

            var device = PciAddress.TryParse(part[..equals], out var address) ? address.ToString() : part[..equals];
            if (!used.TryAdd(device, count))
            {
                throw new UnusableInputException($"--used names device '{device}' twice");
            }
        }

        return used;
    }

    /// <summary>The use of each network that has such devices. libvirt counts the connections of each network apart; here every network that lists a device has them.</summary>
    /// <exception cref="UnusableInputException">A device is in no network's pool.</exception>
    public static Dictionary<string, NetworkUse> Of(IReadOnlyDictionary<string, int> used, IReadOnlyList<NetworkDefinition> networks)
    {
        var uses = new Dictionary<string, NetworkUse>(StringComparer.Ordinal);
        if (used.Count == 0)
        {
            return uses;
        }

        var known = new List<string>();
        foreach (var network in networks)
        {
            var devices = (network.Forward?.Pool ?? default).Select(device => device.Name).ToHashSet(StringComparer.Ordinal);
            known.AddRange(devices);
            uses[network.Name] = NetworkUse.Idle with { Connections = NetworkUse.Idle.Connections.AddRange(used.Where(use => devices.Contains(use.Key))) };
        }

        foreach (var device in used.Keys.Where(device => !known.Contains(device)))
        {
            throw new UnusableInputException($"--used names device '{device}', which no network has; they have: {(known.Count == 0 ? "none" : string.Join(", ", known.Distinct()))}");
        }

        return uses;
    }
}
