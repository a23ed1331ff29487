using NetResolver.Diagnostics;

namespace NetResolver.Vectors;

/// <summary>What NetResolver finds in a vector's question beside the answer: what advice is held against.</summary>
public static class Advice
{
    private static readonly ReadOptions Libvirt = new() { Dialect = Dialect.Libvirt };

    /// <summary>All findings: of reading, defining, planning, and of each step of a sequence.</summary>
    public static IReadOnlyList<Diagnostic> Of(Vector vector) => vector.Kind switch
    {
        "merge" => OfMerge(vector),
        "parse-network" => OfNetwork(vector),
        "parse-interface" => OfInterface(vector),
        "sequence" => OfSequence(vector),
        _ => [],
    };

    /// <summary>What the levels say by themselves, and what a plan on a host's bridge has to say of them together.</summary>
    private static List<Diagnostic> OfMerge(Vector vector)
    {
        var found = new List<Diagnostic>();
        var (own, network, group) = (Level("interface"), Level("network"), Level("portgroup"));
        var host = new NetworkDefinition("n")
        {
            Forward = new Forward { Mode = ForwardMode.Bridge },
            Bridge = new NetworkBridge { Name = "br0" },
            VirtualPort = network,
            PortGroups = group is null ? [] : [new PortGroup("g") { IsDefault = true, VirtualPort = group }],
        };
        found.AddRange(ConnectionPlanner.Plan(host, new GuestInterface(new InterfaceSource.Network("n")) { VirtualPort = own }).Diagnostics);
        return found;

        VirtualPortElement? Level(string name)
        {
            if (vector.Text(name) is not { } xml)
            {
                return null;
            }

            var read = VirtualPortElement.Read(xml, name, Libvirt);
            found.AddRange(read.Diagnostics);
            return read.Value;
        }
    }

    /// <summary>A guest's plainest interface is planned on the network, for some traps show then.</summary>
    private static List<Diagnostic> OfNetwork(Vector vector)
    {
        var read = NetworkDefinition.Read(vector.Text("xml")!, vector.Id, Libvirt);
        var found = new List<Diagnostic>(read.Diagnostics);
        if (read.Value is { } network)
        {
            found.AddRange(network.CheckDefinition(new DefineContext { Inventory = vector.Host.Inventory }).Diagnostics);
            found.AddRange(ConnectionPlanner.Plan(network, new GuestInterface(new InterfaceSource.Network(network.Name)), new PlanOptions { Inventory = vector.Host.Inventory }).Diagnostics);
        }

        return found;
    }

    private static List<Diagnostic> OfInterface(Vector vector)
    {
        var read = GuestInterface.Read(vector.Text("xml")!, "interface.xml", Libvirt with { Form = InterfaceForm.Inactive });
        return read.Value is { } nic ? [.. read.Diagnostics, .. ConnectionPlanner.Plan([], nic).Diagnostics] : [.. read.Diagnostics];
    }

    private static List<Diagnostic> OfSequence(Vector vector)
    {
        var run = new SequenceRun(vector);
        _ = run.Start();
        foreach (var step in vector.Json.GetProperty("start").IsOk() ? vector.Json.GetProperty("steps").EnumerateArray().ToArray() : [])
        {
            if (step.Text("op") is { } op && SequenceRun.Knows(op))
            {
                _ = run.Step(op, step, step.GetProperty("expect"));
            }
        }

        return run.Found;
    }
}
