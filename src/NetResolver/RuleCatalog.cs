using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using NetResolver.Diagnostics;
using NetResolver.Merge;
using NetResolver.Migration;
using NetResolver.Plan;
using NetResolver.Pool;
using NetResolver.Ports;
using NetResolver.Read;
using NetResolver.Resolve;
using NetResolver.Validity;

namespace NetResolver;

/// <summary>All rules that NetResolver can report. Immutable.</summary>
public static class RuleCatalog
{
    private static readonly FrozenDictionary<string, Rule> ById;

    static RuleCatalog()
    {
        All =
        [
            .. ((IEnumerable<Rule>)
            [
                // What every document can have.
                .. Of(typeof(DocumentRules)), .. Of(typeof(DialectRules)), .. Of(typeof(SettingsRules)), .. Of(typeof(VirtualPortRules)), .. Of(typeof(ReadAdvice)),

                // Networks.
                .. Of(typeof(NetworkRules)), .. Of(typeof(ForwardRules)), .. Of(typeof(ModeRules)), .. Of(typeof(NatRules)), .. Of(typeof(RangeRules)),
                .. Of(typeof(IpRules)), .. Of(typeof(DhcpRules)), .. Of(typeof(DnsRules)), .. Of(typeof(RouteRules)),
                .. Of(typeof(DefineRules)), .. Of(typeof(DefineAdvice)),

                // Guests, their interfaces, and ports.
                .. Of(typeof(GuestRules)), .. Of(typeof(InterfaceRules)), .. Of(typeof(DeviceRules)), .. Of(typeof(GuestIpRules)), .. Of(typeof(InterfaceAdvice)),
                .. Of(typeof(ActualRules)), .. Of(typeof(PortRules)), .. Of(typeof(PortAdvice)), .. Of(typeof(InterfaceCheckRules)), .. Of(typeof(PolicyDocumentRules)),

                // Hosts.
                .. Of(typeof(InventoryRules)), .. Of(typeof(HostRules)),

                // From documents to connections.
                .. Of(typeof(MergeRules)), .. Of(typeof(PoolRules)), .. Of(typeof(ResolveRules)), .. Of(typeof(PolicyRules)), .. Of(typeof(PlanRules)), .. Of(typeof(LaterRules)),
                .. Of(typeof(PortMappingRules)), .. Of(typeof(UpdateRules)), .. Of(typeof(LedgerRules)), .. Of(typeof(LedgerAdvice)),

                // Policies and migrations.
                .. Of(typeof(PolicySelectionRules)), .. Of(typeof(SourceRules)), .. Of(typeof(DestinationRules)), .. Of(typeof(MigrationRules)), .. Of(typeof(PresenceRules)), .. Of(typeof(ReservationRules)),
                .. Of(typeof(EvacuationRules)), .. Of(typeof(LiveChangeRules)),
            ]).OrderBy(r => r.Id, StringComparer.Ordinal),
        ];
        ById = All.ToFrozenDictionary(r => r.Id, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All rules in order of id.</summary>
    public static IReadOnlyList<Rule> All { get; }

    /// <summary>The rule of an id, in any case; null when there is none.</summary>
    /// <param name="id">The id, such as <c>NR3002</c>.</param>
    public static Rule? Find(string id) => ById.GetValueOrDefault(id);

    private static IEnumerable<Rule> Of([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] Type rules) =>
        rules.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<Rule>();
}
