namespace NetResolver.Tests.Examples;

/// <summary>What comes of options and solvers that the command does not hand in.</summary>
internal sealed class EvacuationExamples : LibraryExamples
{
    [Example("NR5144")]
    public void Option_that_names_a_host_that_there_is_not()
    {
        var hostA = HostSnapshot.Parse("hostA", [new HostDocument("hostA/red-network.xml", "<network><name>red-network</name><forward mode='vepa'><interface dev='eth20'/></forward></network>")]);
        var hostB = HostSnapshot.Parse("hostB", [new HostDocument("hostB/red-network.xml", "<network><name>red-network</name><forward mode='vepa'><interface dev='eth20'/></forward></network>")]);
        var options = new EvacuationOptions { ExcludedHosts = ["hostD"] };

        Console.WriteLine(EvacuationPlan.Make(hostA, [hostB], options).Diagnostics.First(finding => finding.Id == "NR5144"));
    }

    [Example("NR5142")]
    public void Search_with_too_small_a_bound()
    {
        var guests = Enumerable.Range(1, 3).Select(number => new HostDocument(
            $"hostA/guest{number}.xml",
            $"""
            <domain type='kvm' id='{number}'>
              <name>guest{number}</name>
              <devices>
                <interface type='network'>
                  <mac address='52:54:00:7b:35:0{number}'/>
                  <source network='red-network' bridge='virbr7'/>
                  <bandwidth>
                    <inbound average='1000' floor='400'/>
                  </bandwidth>
                </interface>
              </devices>
            </domain>
            """));
        var hostA = HostSnapshot.Parse("hostA", [new HostDocument("hostA/red-network.xml", "<network><name>red-network</name><bridge name='virbr7'/><bandwidth><inbound average='1200'/></bandwidth><ip address='192.168.7.1' prefix='24'/></network>"), .. guests]);

        // Three floors of 400 kB/s are to fit under two limits of 600.
        HostDocument[] red = [new HostDocument("red-network.xml", "<network><name>red-network</name><bridge name='virbr7'/><bandwidth><inbound average='600'/></bandwidth><ip address='192.168.7.1' prefix='24'/></network>")];
        HostSnapshot[] hosts = [HostSnapshot.Parse("hostB", red), HostSnapshot.Parse("hostC", red)];
        var options = new EvacuationOptions { Solver = new BoundedPacking(steps: 1) };

        Console.WriteLine(EvacuationPlan.Make(hostA, hosts, options).Diagnostics[0]);
    }

    [Example("NR5146")]
    public void Guests_that_cannot_be_on_one_host()
    {
        var guests = Enumerable.Range(1, 2).Select(number => new HostDocument(
            $"hostA/guest{number}.xml",
            $"""
            <domain type='kvm' id='{number}'>
              <name>guest{number}</name>
              <devices>
                <interface type='direct'>
                  <mac address='52:54:00:7b:35:93'/>
                  <source network='red-network' dev='eth20' mode='vepa'/>
                </interface>
              </devices>
            </domain>
            """));
        var hostA = HostSnapshot.Parse("hostA", [new HostDocument("hostA/red-network.xml", "<network><name>red-network</name><forward mode='vepa'><interface dev='eth20'/></forward></network>"), .. guests]);
        HostDocument[] red = [new HostDocument("red-network.xml", "<network><name>red-network</name><forward mode='vepa'><interface dev='eth20'/></forward></network>")];
        HostSnapshot[] hosts = [HostSnapshot.Parse("hostB", red), HostSnapshot.Parse("hostC", red)];

        // FirstHost is an IPackingSolver that puts each guest on the first host that could serve it alone.
        var plan = EvacuationPlan.Make(hostA, hosts, new EvacuationOptions { Solver = new FirstHost() });

        Console.WriteLine(plan.Diagnostics.First(finding => finding.Id == "NR5146"));
    }

    private sealed class FirstHost : IPackingSolver
    {
        public PackingAnswer Solve(PackingProblem problem, CancellationToken cancellation = default) =>
            new(PackingOutcome.Plan, true, [.. problem.Groups.Select((group, number) => new PackingPlacement(number, 0, group.Count))]);
    }
}
