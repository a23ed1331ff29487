using System.Globalization;

namespace NetResolver.Read;

/// <summary>A network as <c>virsh net-dumpxml</c> shows it: its definition, and while it runs how often it is connected.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Connections">How many connections the network has; null where the document does not show any.</param>
/// <param name="DeviceConnections">How many each network device has; PCI devices show none.</param>
internal sealed record LiveNetwork(NetworkDefinition Definition, int? Connections, IReadOnlyDictionary<string, int> DeviceConnections)
{
    /// <summary>More than a network of any host has.</summary>
    private const int Most = 1_000_000;

    /// <summary>What is known of it; where there are errors that is not all.</summary>
    public static LiveNetwork Read(Cursor at)
    {
        at = at.Pinned();
        at.Context.ShowsFunctions = true;
        var errors = at.Context.Bag.Errors;
        var definition = NetworkReader.Read(at);
        var total = Count(at);
        var devices = new Dictionary<string, int>(StringComparer.Ordinal);
        if (at.First(Names.Forward) is { } forward)
        {
            Devices(forward.Pinned(), devices);
        }

        var sum = devices.Values.Sum(count => (long)count);
        if (at.Context.Bag.Errors == errors && definition.Forward?.Pool is [PoolDevice.NetDevice, ..] && sum != (total ?? 0))
        {
            at.Report(HostRules.CountsOfDevices, definition.Name, total ?? 0, sum);
        }

        return new LiveNetwork(definition, total ?? (devices.Count > 0 ? (int)Math.Min(sum, Most) : null), devices);
    }

    private static void Devices(Cursor forward, Dictionary<string, int> devices)
    {
        var index = 0;
        for (var node = forward.Xml.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is DocumentElement element && element.Name == Names.Interface
                && forward.Child(element, ++index) is var entry && entry.Property(Names.Dev) is { } dev && Count(entry) is { } count)
            {
                devices.TryAdd(dev.Value, count);
            }
        }
    }

    /// <summary>The number that an element shows; null when it shows none.</summary>
    private static int? Count(Cursor at)
    {
        if (at.Property(Names.Connections) is not { } attribute)
        {
            return null;
        }

        if (int.TryParse(attribute.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= Most)
        {
            return count;
        }

        at.Report(HostRules.CountInvalid, attribute, attribute.Value);
        return null;
    }
}
