namespace NetResolver.Tests.Examples;

/// <summary>libvirt's traps on a host that runs.</summary>
internal sealed class LedgerTrapExamples : LibraryExamples
{
    [Example("NR9016")]
    public void Device_is_removed_in_use()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <forward mode='vepa'>
                <interface dev='eth20'/>
                <interface dev='eth21'/>
              </forward>
            </network>
            """);
        var nic = GuestInterface.Parse("<interface type='network'><mac address='52:54:00:7b:35:93'/><source network='red-network'/></interface>");
        var host = new HostState([network]);
        host.Claim(nic, new PortIdentity(new Guid("00000000-0000-4000-8000-000000000001"), "guest1", null));

        var change = new NetworkChange(UpdateSection.ForwardInterface, UpdateCommand.Delete, "<interface dev='eth20'/>");
        foreach (var finding in host.Find("red-network")!.Update(change, UpdateScope.Live).Diagnostics)
        {
            Console.WriteLine(finding);
        }
    }

    [Example("NR9029")]
    public void Port_is_taken_back_where_it_does_not_fit()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <forward mode='vepa'>
                <interface dev='eth20'/>
              </forward>
            </network>
            """);
        var port = NetworkPort.Parse(
            """
            <networkport>
              <uuid>5b2e6a3c-1d4f-4c8e-9a70-3f1b2c4d5e6f</uuid>
              <owner>
                <name>guest1</name>
                <uuid>6c3f7b4d-2e5a-4d9f-8b81-4a2c3d5e6f70</uuid>
              </owner>
              <mac address='52:54:00:7b:35:93'/>
              <plug type='direct' dev='eth20' mode='private'/>
            </networkport>
            """);
        var host = new HostState([network]);

        Console.WriteLine(host.Find("red-network")!.Reclaim(port).Diagnostics[0]);
    }

    [Example("NR9037")]
    public void Network_is_stopped_under_ports_with_floors()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <bridge name='virbr7'/>
              <bandwidth>
                <inbound average='1000'/>
              </bandwidth>
            </network>
            """);
        var nic = GuestInterface.Parse(
            """
            <interface type='network'>
              <mac address='52:54:00:7b:35:93'/>
              <source network='red-network'/>
              <bandwidth>
                <inbound average='300' floor='300'/>
              </bandwidth>
            </interface>
            """);
        var host = new HostState([network]);
        host.Claim(nic, new PortIdentity(new Guid("00000000-0000-4000-8000-000000000001"), "guest1", null));
        host.Find("red-network")!.Stop();

        Console.WriteLine(host.Find("red-network")!.Start().Diagnostics[0]);
    }

    [Example("NR9041")]
    public void Network_with_a_physical_function_is_changed_live()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <forward mode='passthrough'>
                <pf dev='eth20'/>
              </forward>
            </network>
            """);
        var inventory = HostInventory.Parse(
            """
            {
              "formatVersion": "1.0",
              "physicalFunctions": [ { "dev": "eth20", "virtualFunctions": [ { "address": "0000:03:10.0", "dev": "eth20v0" } ] } ]
            }
            """);
        var host = new HostState([network], inventory);

        var change = new NetworkChange(UpdateSection.PortGroup, UpdateCommand.AddLast, "<portgroup name='engineering'/>");
        Console.WriteLine(host.Find("red-network")!.Update(change, UpdateScope.Live).Diagnostics[0]);
    }

    [Example("NR9046")]
    public void Floor_is_subtracted_that_was_never_added()
    {
        var network = NetworkDefinition.Parse("<network><name>red-network</name><bridge name='virbr7'/><bandwidth><inbound average='1000'/></bandwidth></network>");
        var port = NetworkPort.Parse(
            """
            <networkport>
              <uuid>5b2e6a3c-1d4f-4c8e-9a70-3f1b2c4d5e6f</uuid>
              <owner>
                <name>guest1</name>
                <uuid>6c3f7b4d-2e5a-4d9f-8b81-4a2c3d5e6f70</uuid>
              </owner>
              <mac address='52:54:00:7b:35:93'/>
              <bandwidth classID='3'>
                <inbound average='300' floor='300'/>
              </bandwidth>
              <plug type='network' bridge='virbr7'/>
            </networkport>
            """);
        var red = new HostState([network]).Find("red-network")!;
        red.Reclaim(port);

        Console.WriteLine(red.Release(port.Identity.Uuid!.Value).Diagnostics[0]);
    }

    [Example("NR9054")]
    public void Port_of_another_guest_is_trusted()
    {
        var network = NetworkDefinition.Parse("<network><name>red-network</name><forward mode='vepa' dev='eth20'/></network>");
        var nic = GuestInterface.Parse("<interface type='network'><mac address='52:54:00:7b:35:93'/><source network='red-network'/></interface>");
        var host = new HostState([network]);
        var running = host.Claim(nic, new PortIdentity(new Guid("5b2e6a3c-1d4f-4c8e-9a70-3f1b2c4d5e6f"), "guest1", null)).Interface!;

        Console.WriteLine(host.Reattach(running, new PortIdentity(null, "guest2", null)).Diagnostics[0]);
    }

    [Example("NR9064")]
    public void Two_portgroups_are_the_default()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <forward mode='vepa'>
                <interface dev='eth20'/>
              </forward>
              <portgroup name='engineering' default='yes'/>
              <portgroup name='accounting' default='yes'/>
            </network>
            """,
            "red-network.xml");
        var nic = GuestInterface.Parse("<interface type='network'><mac address='52:54:00:7b:35:93'/><source network='red-network'/></interface>");

        Console.WriteLine(ConnectionPlanner.Plan(network, nic).Diagnostics[0]);
    }

    [Example("NR9129")]
    public void Floor_is_taken_back_without_being_counted()
    {
        var network = NetworkDefinition.Parse("<network><name>red-network</name><bridge name='virbr7'/><bandwidth><inbound average='1000'/></bandwidth></network>");
        var port = NetworkPort.Parse(
            """
            <networkport>
              <uuid>5b2e6a3c-1d4f-4c8e-9a70-3f1b2c4d5e6f</uuid>
              <owner>
                <name>guest1</name>
                <uuid>6c3f7b4d-2e5a-4d9f-8b81-4a2c3d5e6f70</uuid>
              </owner>
              <mac address='52:54:00:7b:35:93'/>
              <bandwidth classID='3'>
                <inbound average='300' floor='300'/>
              </bandwidth>
              <plug type='network' bridge='virbr7'/>
            </networkport>
            """);

        Console.WriteLine(new HostState([network]).Find("red-network")!.Reclaim(port).Diagnostics[0]);
    }

    [Example("NR9055")]
    public void Network_is_stopped_in_use()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <forward mode='vepa'>
                <interface dev='eth20'/>
              </forward>
            </network>
            """);
        var nic = GuestInterface.Parse("<interface type='network'><mac address='52:54:00:7b:35:93'/><source network='red-network'/></interface>");
        var host = new HostState([network]);
        host.Claim(nic, new PortIdentity(new Guid("00000000-0000-4000-8000-000000000001"), "guest1", null));

        Console.WriteLine(host.Find("red-network")!.Stop().Diagnostics[0]);
    }
}
