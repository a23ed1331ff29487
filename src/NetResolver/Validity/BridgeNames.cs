using System.Globalization;
using NetResolver.Diagnostics;

namespace NetResolver.Validity;

/// <summary>The bridge's name of a network of libvirt's own: free if it is stated, found if it is not.</summary>
/// <remarks>Source: libvirt's <c>networkBridgeNameValidate</c> and <c>networkFindUnusedBridgeName</c>.</remarks>
internal static class BridgeNames
{
    private const string Wildcard = "%d";
    private const string DefaultTemplate = "virbr%d";
    private const int HighestNumber = 256;

    /// <summary>The name that the network will have; null, and reported, where there is none for it.</summary>
    public static string? Resolve(NetworkDefinition network, DefineContext context, DiagnosticBag bag)
    {
        var stated = network.BridgeName;
        if (stated is not null && !stated.Contains(Wildcard, StringComparison.Ordinal))
        {
            if (UserOf(stated, network, context) is not { } other)
            {
                return stated;
            }

            bag.Add(DefineRules.BridgeInUse.At(network.Bridge!.Place, stated, other.Name).With(new RelatedPlace(PlaceOf(other), "the other network")));
            return null;
        }

        var template = stated is not null && stated.IndexOf('%', StringComparison.Ordinal) == stated.LastIndexOf('%') ? stated : DefaultTemplate;
        for (var number = 0; number <= HighestNumber; number++)
        {
            var name = template.Replace(Wildcard, number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            if (UserOf(name, network, context) is null && !Exists(name, context.Inventory))
            {
                return name;
            }
        }

        bag.Add(DefineRules.NoFreeBridge.At(network.Bridge?.Place ?? network.Place, HighestNumber, template.Replace(Wildcard, "0", StringComparison.Ordinal)));
        return null;
    }

    /// <summary>Another network that names the bridge. libvirt passes over networks of the same name, which are the same network.</summary>
    private static NetworkDefinition? UserOf(string bridge, NetworkDefinition network, DefineContext context)
    {
        foreach (var other in context.Networks)
        {
            if (other.BridgeName == bridge && other.Name != network.Name)
            {
                return other;
            }
        }

        return null;
    }

    private static bool Exists(string device, HostInventory? inventory) => inventory?.Find(device) is not null;

    private static Place PlaceOf(NetworkDefinition network) => network.Bridge?.Place ?? network.Place;
}
