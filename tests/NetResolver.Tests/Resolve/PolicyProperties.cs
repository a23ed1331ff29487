using CsCheck;
using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.GuestGenerators;

namespace NetResolver.Tests.Resolve;

/// <summary>What always holds of resolving under a policy.</summary>
public class PolicyProperties
{
    private static readonly Guid[] Ids = [Guid.Parse("00000000-0000-4000-8000-000000000001"), Guid.Parse("00000000-0000-4000-8000-000000000002")];

    private static readonly VirtualPortType[] Types = [VirtualPortType.None, VirtualPortType.Ieee8021Qbg, VirtualPortType.Ieee8021Qbh, VirtualPortType.OpenVSwitch, VirtualPortType.Midonet];

    private static readonly string[] Connections =
    [
        "<bridge name='b'/>", "<forward mode='nat'/><bridge name='b'/><ip address='10.0.0.1'/>", "<forward mode='bridge'/><bridge name='br0'/>",
        "<forward mode='bridge' dev='e0'/>", "<forward mode='private'><interface dev='e0'/><interface dev='e1'/></forward>", "<forward mode='vepa' dev='e0'/>",
        "<forward mode='passthrough' dev='e0'/>", "<forward mode='hostdev'><address type='pci' domain='0' bus='3' slot='0x10' function='2'/></forward>",
    ];

    /// <summary>Few values, so that levels agree often.</summary>
    private static readonly Gen<VirtualPortFields> Fields =
        from type in OneOf(Types)
        from said in Gen.OneOf(Gen.Const(63), Gen.Int[0, 63])
        from values in Gen.Int[0, 3].Array[6]
        select new VirtualPortFields
        {
            Type = type,
            ManagerId = (said & 1) != 0 ? (byte)Low(values[0]) : null,
            TypeId = (said & 2) != 0 ? Low(values[1]) : null,
            TypeIdVersion = (said & 4) != 0 ? (byte)Low(values[2]) : null,
            InstanceId = (said & 8) != 0 ? Ids[Low(values[3])] : null,
            ProfileId = (said & 16) != 0 ? "pq"[Low(values[4])].ToString() : null,
            InterfaceId = (said & 32) != 0 ? Ids[Low(values[5])] : null,
        };

    private static readonly Gen<VirtualPortElement?> Own = Fields.Select(f => new VirtualPortElement(Known(f).Generate(f.Type.Generated()))).Null();

    private static readonly Gen<VirtualPortElement> Typed = Fields.Where(f => f.Type != VirtualPortType.None).Select(f => new VirtualPortElement(Known(f)));

    private static readonly Gen<NetworkDefinition> Networks =
        from connection in OneOf(Connections)
        from vlan in OneOf("", "", "<vlan><tag id='7'/></vlan>")
        from port in Typed.Null()
        from ofGroup in Fields.Select(f => new VirtualPortElement(Known(f))).Null()
        select Planning.Network(connection + vlan) with
        {
            VirtualPort = port,
            PortGroups = ofGroup is null ? [] : [new PortGroup("g") { IsDefault = true, VirtualPort = ofGroup }],
        };

    private static readonly Gen<GuestInterface> Interfaces =
        from own in Own
        from portGroup in OneOf<string?>(null, null, "g", "missing")
        select Planning.Interface(portgroup: portGroup) with { VirtualPort = own };

    private static readonly Gen<Stated<PolicyStrictness>> Strictness = Gen.Int[0, 2].Select(s => new Stated<PolicyStrictness>((PolicyStrictness)s));

    private static readonly Gen<ConnectionPolicy> Anything =
        from allowedModes in Gen.Int[1, 511].Nullable()
        from forbiddenModes in Gen.Int[1, 511].Nullable(0.8)
        from allowedTypes in Gen.Int[1, 31].Nullable()
        from forbiddenTypes in Gen.Int[1, 31].Nullable(0.8)
        from virtualPort in Strictness
        from portGroup in Strictness
        from parameters in Gen.Int[0, 2].Array[6]
        from alternatives in Typed.Array[0, 3]
        select new ConnectionPolicy
        {
            AllowedModes = List<ForwardMode>(allowedModes),
            ForbiddenModes = List<ForwardMode>(forbiddenModes),
            AllowedVirtualPorts = List<VirtualPortType>(allowedTypes),
            ForbiddenVirtualPorts = List<VirtualPortType>(forbiddenTypes),
            VirtualPort = virtualPort,
            PortGroup = portGroup,
            Parameters = [.. Enumerable.Range(0, 6).Where(i => parameters[i] != 0).Select(i => new ParameterPolicy((VirtualPortParameters)(1 << i), (PolicyStrictness)parameters[i]))],
            Alternatives = [.. alternatives.DistinctBy(a => a.Fields.Type)],
        };

    [Fact]
    public void Policy_that_demands_nothing_changes_nothing() =>
        Gen.Select(Networks, Interfaces).Sample((network, nic) =>
        {
            var (without, under) = (Plan(network, nic, null), Plan(network, nic, ConnectionPolicy.Empty with { }));
            return under.Policy is not null && without.Policy is null && Same(without, under);
        });

    [Fact]
    public void Widening_what_is_allowed_never_turns_success_into_refusal() =>
        Gen.Select(Networks, Interfaces, Anything, Gen.Int[0, 511], Gen.Int[0, 31]).Sample((network, nic, policy, modes, types) =>
        {
            var wider = policy with
            {
                AllowedModes = Union(policy.AllowedModes, List<ForwardMode>(modes)),
                AllowedVirtualPorts = Union(policy.AllowedVirtualPorts, List<VirtualPortType>(types)),
            };
            return !Plan(network, nic, policy).Succeeded || Plan(network, nic, wider).Succeeded;
        });

    [Fact]
    public void Connection_has_a_mode_and_a_type_that_are_allowed_and_what_is_required() =>
        Gen.Select(Networks, Interfaces, Anything).Sample((network, nic, policy) =>
        {
            var plan = Plan(network, nic, policy).Plan;
            var port = plan?.VirtualPort?.Fields ?? default;
            return plan is null || (policy.Allows(network.Mode) && policy.Allows(port.Type) &&
                (policy.VirtualPort.Value != PolicyStrictness.Require || port.Type != VirtualPortType.None));
        });

    [Fact]
    public void Without_alternatives_and_optional_parts_the_answer_is_libvirts_or_a_refusal() =>
        Gen.Select(Networks, Interfaces, Anything).Sample((network, nic, any) =>
        {
            var policy = any with
            {
                Alternatives = [],
                VirtualPort = any.VirtualPort.Value == PolicyStrictness.Optional ? default : any.VirtualPort,
                Parameters = [.. any.Parameters.Where(p => p.Strictness != PolicyStrictness.Optional)],
            };
            var (without, under) = (Plan(network, nic, null), Plan(network, nic, policy));
            return under.Plan is null ? !without.Succeeded || under.FirstError!.Rule.IsPolicyRefusal : Same(without, under);
        });

    [Fact]
    public void Refusals_of_the_policy_alone_are_refusals_that_libvirt_does_not_know() =>
        Gen.Select(Networks, Interfaces, Anything).Sample((network, nic, policy) =>
            Plan(network, nic, policy).Diagnostics.All(d => !d.Rule.IsPolicyRefusal || (d.Rule.LibvirtError == default && d.Place != default && d.Related.Count > 0)));

    [Fact]
    public void Explanation_can_always_be_made() =>
        Gen.Select(Networks, Interfaces, Anything).Sample((network, nic, policy) =>
        {
            var result = Plan(network, nic, policy);
            return result.Explain().ToString().Contains("\n  policy ", StringComparison.Ordinal) && result.Diagnostics.All(d => !d.Message.Contains('{') && !d.Mend.Contains('{'));
        });

    private static PlanResult Plan(NetworkDefinition network, GuestInterface nic, ConnectionPolicy? policy) =>
        ConnectionPlanner.Plan(network, nic, new PlanOptions { Policy = policy });

    private static bool Same(PlanResult left, PlanResult right) =>
        left.Outcome == right.Outcome && left.Plan == right.Plan && left.Diagnostics.Select(d => d.ToString()).SequenceEqual(right.Diagnostics.Select(d => d.ToString()));

    private static int Low(int value) => value == 3 ? 1 : 0;

    private static PolicyList<T>? List<T>(int? bits)
        where T : struct, Enum =>
        bits is { } set ? new([.. Enum.GetValues<T>().Where(item => (set & (1 << Convert.ToInt32(item))) != 0)]) : null;

    /// <summary>What either list allows; no list allows everything.</summary>
    private static PolicyList<T>? Union<T>(PolicyList<T>? list, PolicyList<T>? more)
        where T : struct, Enum =>
        list is null || more is null ? null : new([.. list.Items.Concat(more.Items).Distinct()]);

    private static VirtualPortFields Known(VirtualPortFields fields) => fields.Without(fields.Specified & ~fields.Type.Written());
}
