using NetResolver.Diagnostics;

namespace NetResolver.Tests.Support;

/// <summary>Short ways to policies, and to plans under them.</summary>
internal static class Policies
{
    public const string Vepa = "<virtualport type='802.1Qbg'><parameters managerid='11' typeid='1193047' typeidversion='2'/></virtualport>";
    public const string VnLink = "<virtualport type='802.1Qbh'><parameters profileid='profile1'/></virtualport>";
    public const string Switch = "<virtualport type='openvswitch'><parameters profileid='profile1'/></virtualport>";

    /// <summary>A policy with this content, each of its elements on a line of its own.</summary>
    public static ConnectionPolicy Policy(string content) =>
        GuestInterface.Parse(
            $"""
            <interface type='network'>
            <source network='red'/>
            <nr:policy xmlns:nr='urn:netresolver:connections:1'>
            {content.Replace("><nr:", ">\n<nr:", StringComparison.Ordinal)}
            </nr:policy></interface>
            """,
            "policy.xml").Policy!;

    /// <summary>Plans an interface with this content, under a policy with this content, on a network 'red' with this content.</summary>
    public static PlanResult PlanUnder(string policy, string network, string nic = "", string? portgroup = null, NetworkUse? use = null) =>
        ConnectionPlanner.Plan(
            Planning.Network(network),
            Planning.Interface(nic, portgroup),
            new PlanOptions { Policy = Policy(policy), Use = use ?? NetworkUse.Idle });

    /// <summary>The finding of a rule; there must be exactly one.</summary>
    public static Diagnostic Finding(this PlanResult result, string id) => result.Diagnostics.Should().ContainSingle(d => d.Id == id).Subject;

    /// <summary>The type of the planned virtual port; none without one.</summary>
    public static VirtualPortType TypeOf(this PlanResult result) => result.Plan!.VirtualPort?.Type ?? VirtualPortType.None;
}
