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

    /// <summary>
    /// What the host's networks are used for: of the devices that are named what is said here, of others what the host's documents tell. libvirt counts the connections
    /// of each network apart; here every network that has a device in its pool has them.
    /// </summary>
    /// <exception cref="UnusableInputException">A device is in no network's pool.</exception>
    public static Dictionary<string, NetworkUse> Of(IReadOnlyDictionary<string, int> used, HostSnapshot host)
    {
        var uses = new Dictionary<string, NetworkUse>(StringComparer.Ordinal);
        var known = new List<string>();
        foreach (var network in host.Networks)
        {
            var devices = PoolText.Devices(network, host.Inventory).ToHashSet(StringComparer.Ordinal);
            known.AddRange(devices);
            uses[network.Definition.Name] = network.Use with
            {
                IsActive = network.IsActive ?? true,

                // A plan is libvirt's answer as far as it is known; what a check assumes for safety's sake is no part of it.
                FloorSum = network.Use.FloorSum - network.AssumedFloor,
                Connections = network.Use.Connections.SetItems(used.Where(use => devices.Contains(use.Key))),
            };
        }

        foreach (var device in used.Keys.Where(device => !known.Contains(device)))
        {
            throw new UnusableInputException($"--used names device '{device}', which no network has; they have: {(known.Count == 0 ? "none" : string.Join(", ", known.Distinct()))}{DidYouMean.Suffix(device, known)}");
        }

        return uses;
    }
}
