using NetResolver.Tests.Support;

namespace NetResolver.Tests.Examples;

/// <summary>What the command shows in another form, or has no part in.</summary>
internal sealed class MigrationExamples : LibraryExamples
{
    [Example("NR5081")]
    public void Segment_of_a_host_without_an_inventory()
    {
        var guest = Guest.Parse(
            """
            <domain type='kvm'>
              <name>guest1</name>
              <devices>
                <interface type='network'>
                  <mac address='52:54:00:7b:35:93'/>
                  <source network='red-network'/>
                </interface>
              </devices>
            </domain>
            """);
        var hostA = HostSnapshot.Parse("hostA", [new HostDocument("hostA/red-network.xml", "<network><name>red-network</name><forward mode='vepa'><interface dev='eth20'/></forward></network>")]);
        var hostB = HostSnapshot.Parse("hostB", [new HostDocument("hostB/red-network.xml", "<network><name>red-network</name><forward mode='vepa'><interface dev='eth20'/></forward></network>")]);

        var check = MigrationCheck.Run(guest, hostA, hostB);

        Console.WriteLine(check.Interfaces[0].Diagnostics.First(finding => finding.Id == "NR5081"));
    }

    [Example("NR5084")]
    public void Aspects_of_a_host_without_an_inventory()
    {
        var guest = Guest.Parse(
            """
            <domain type='kvm'>
              <name>guest1</name>
              <devices>
                <interface type='network'>
                  <mac address='52:54:00:7b:35:93'/>
                  <source network='red-network'/>
                </interface>
              </devices>
            </domain>
            """);
        var hostA = HostSnapshot.Parse("hostA", [new HostDocument("hostA/red-network.xml", "<network><name>red-network</name><forward mode='vepa'><interface dev='eth20'/></forward></network>")]);
        var hostB = HostSnapshot.Parse("hostB", [new HostDocument("hostB/red-network.xml", "<network><name>red-network</name><forward mode='vepa'><interface dev='eth20'/></forward></network>")]);

        var check = MigrationCheck.Run(guest, hostA, hostB);

        Console.WriteLine(check.Interfaces[0].Diagnostics.First(finding => finding.Id == "NR5084"));
    }

    [Example("NR5160")]
    public void Destination_that_has_changed_since_the_check()
    {
        var guest = Guest.Parse(
            """
            <domain type='kvm'>
              <name>guest1</name>
              <devices>
                <interface type='network'>
                  <mac address='52:54:00:7b:35:93'/>
                  <source network='red-network'/>
                </interface>
              </devices>
            </domain>
            """);
        var hostA = HostSnapshot.Parse("hostA", [new HostDocument("hostA/red-network.xml", "<network><name>red-network</name><forward mode='passthrough'><interface dev='eth20'/></forward></network>")]);
        var hostB = HostSnapshot.Parse("hostB", [new HostDocument("hostB/red-network.xml", "<network><name>red-network</name><forward mode='passthrough'><interface dev='eth20'/></forward></network>")]);
        var check = MigrationCheck.Run(guest, hostA, hostB);

        // Meanwhile somebody gave the network a VLAN. Ports get their UUIDs from CountingIds, an IIdSource.
        var network = NetworkDefinition.Parse("<network><name>red-network</name><forward mode='passthrough'><interface dev='eth20'/></forward><vlan><tag id='42'/></vlan></network>");

        Console.WriteLine(MigrationReservation.Take(check, new HostState([network], ids: new CountingIds())).FirstError);
    }

    [Example("NR5161")]
    public void Reservation_for_a_guest_that_may_not_move()
    {
        var guest = Guest.Parse(
            """
            <domain type='kvm'>
              <name>guest1</name>
              <devices>
                <interface type='network'>
                  <mac address='52:54:00:7b:35:93'/>
                  <source network='red-network'/>
                </interface>
              </devices>
            </domain>
            """);
        var hostA = HostSnapshot.Parse("hostA", [new HostDocument("hostA/red-network.xml", "<network><name>red-network</name><forward mode='vepa'><interface dev='eth20'/></forward></network>")]);
        var hostB = HostSnapshot.Parse("hostB", [new HostDocument("hostB/red-network.xml", "<network><name>red-network</name><forward mode='vepa'/></network>")]);
        var check = MigrationCheck.Run(guest, hostA, hostB);

        Console.WriteLine(MigrationReservation.Take(check, new HostState(hostB.Networks.Select(network => network.Definition))).FirstError);
    }
}
