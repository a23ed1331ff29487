namespace NetResolver.Tests.Support;

/// <summary>Plans from what stands between the tags, so that a test shows what it is about and no more.</summary>
internal static class Planning
{
    /// <summary>A network 'red' with this content.</summary>
    public static NetworkDefinition Network(string content) =>
        NetworkDefinition.Parse($"<network><name>red</name>{content}</network>", "network.xml");

    /// <summary>An interface on network 'red' with this content and, perhaps, a portgroup.</summary>
    public static GuestInterface Interface(string content = "", string? portgroup = null) =>
        GuestInterface.Parse(
            $"<interface type='network'><mac address='52:54:00:00:00:01'/><source network='red'{(portgroup is null ? "" : $" portgroup='{portgroup}'")}/>{content}</interface>",
            "interface.xml");

    public static PlanResult PlanOn(string network, string nic = "", string? portgroup = null, params (string Device, int Connections)[] used) =>
        ConnectionPlanner.Plan(Network(network), Interface(nic, portgroup), new PlanOptions { Use = Used(used) });

    public static NetworkUse Used(params (string Device, int Connections)[] used) =>
        used.Aggregate(NetworkUse.Idle, (use, u) => use with { Connections = use.Connections.Add(u.Device, u.Connections) });

    /// <summary>The ids of the errors, in order.</summary>
    public static IEnumerable<string> Errors(this PlanResult result) =>
        result.Diagnostics.Where(d => d.Severity == NetResolver.Diagnostics.Severity.Error).Select(d => d.Id);

    /// <summary>The ids of what is no error, in order.</summary>
    public static IEnumerable<string> Advice(this PlanResult result) =>
        result.Diagnostics.Where(d => d.Severity != NetResolver.Diagnostics.Severity.Error).Select(d => d.Id);
}
