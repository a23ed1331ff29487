namespace NetResolver.Tests.Examples;

/// <summary>Networks and ports of a host that runs.</summary>
internal sealed class LedgerExamples : LibraryExamples
{
    [Example("NR4200")]
    public void Transient_network_is_gone_when_it_is_stopped()
    {
        var host = new HostState([]);
        host.CreateTransient(NetworkDefinition.Parse("<network><name>red-network</name><uuid>5b2e6a3c-1d4f-4c8e-9a70-3f1b2c4d5e6f</uuid></network>"));
        var red = host.Find("red-network")!;
        red.Stop();

        Console.WriteLine(red.Start().FirstError);
    }

    [Example("NR4201")]
    public void Network_is_started_twice()
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
        var host = new HostState([network]);

        Console.WriteLine(host.Find("red-network")!.Start().FirstError);
    }

    [Example("NR4202")]
    public void Bridge_is_there_already()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <bridge name='br0'/>
            </network>
            """);
        var inventory = HostInventory.Parse("{ \"formatVersion\": \"1.0\", \"devices\": [ { \"name\": \"br0\" } ] }");

        Console.WriteLine(new HostState([network], inventory).Diagnostics[0]);
    }

    [Example("NR4210")]
    public void Two_ports_of_one_id()
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

        Console.WriteLine(host.Claim(nic, new PortIdentity(new Guid("00000000-0000-4000-8000-000000000001"), "guest1", null)).FirstError);
    }

    [Example("NR4211")]
    public void Port_is_released_twice()
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
        host.Find("red-network")!.Release(new Guid("00000000-0000-4000-8000-000000000001"));

        Console.WriteLine(host.Find("red-network")!.Release(new Guid("00000000-0000-4000-8000-000000000001")).FirstError);
    }

    [Example("NR4240")]
    public void Port_without_an_id()
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

        Console.WriteLine(host.Claim(nic, new PortIdentity(null, "guest1", null)).FirstError);
    }

    [Example("NR4241")]
    public void Text_that_libvirt_cannot_read_back()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <portgroup name='R&amp;D'/>
            </network>
            """);

        Console.WriteLine(new HostState([network]).Diagnostics[0]);
    }

    [Example("NR4260")]
    public void Interface_that_is_not_connected()
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

        Console.WriteLine(host.Reattach(nic, new PortIdentity(new Guid("00000000-0000-4000-8000-000000000001"), "guest1", null)).FirstError);
    }

    [Example("NR4300")]
    public void Live_change_of_a_network_that_is_stopped()
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
        var host = new HostState([network]);
        host.Find("red-network")!.Stop();
        var change = new NetworkChange(UpdateSection.ForwardInterface, UpdateCommand.AddLast, "<interface dev='eth21'/>");

        Console.WriteLine(host.Find("red-network")!.Update(change, UpdateScope.Live).FirstError);
    }

    [Example("NR4301")]
    public void Configuration_of_a_transient_network()
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
        var host = new HostState([]);
        host.CreateTransient(network);
        var change = new NetworkChange(UpdateSection.ForwardInterface, UpdateCommand.AddLast, "<interface dev='eth21'/>");

        Console.WriteLine(host.Find("red-network")!.Update(change, UpdateScope.Config).FirstError);
    }

    [Example("NR9015")]
    public void Live_change_of_a_network_in_use()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <forward mode='passthrough'>
                <interface dev='eth20'/>
              </forward>
            </network>
            """);
        var nic = GuestInterface.Parse("<interface type='network'><mac address='52:54:00:7b:35:93'/><source network='red-network'/></interface>");
        var host = new HostState([network]);
        host.Claim(nic, new PortIdentity(new Guid("00000000-0000-4000-8000-000000000001"), "guest1", null));
        var change = new NetworkChange(UpdateSection.ForwardInterface, UpdateCommand.AddLast, "<interface dev='eth21'/>");

        Console.WriteLine(host.Find("red-network")!.Update(change, UpdateScope.Live).Diagnostics[0]);
    }

    [Example("NR9044")]
    public void Driver_that_a_port_cannot_have()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <forward mode='hostdev'>
                <address type='pci' domain='0x0000' bus='0x03' slot='0x10' function='0x2'/>
              </forward>
            </network>
            """);
        var inventory = HostInventory.Parse(
            """
            {
              "formatVersion": "1.0",
              "physicalFunctions": [ { "dev": "eth20", "virtualFunctions": [ { "address": "0000:03:10.2" } ] } ]
            }
            """);
        var host = new HostState([network], inventory);
        var running = GuestInterface.Parse(
            """
            <interface type='network'>
              <mac address='52:54:00:7b:35:93'/>
              <source network='red-network'/>
              <actual type='hostdev' managed='yes'>
                <driver name='xen'/>
                <source>
                  <address type='pci' domain='0x0000' bus='0x03' slot='0x10' function='0x2'/>
                </source>
              </actual>
            </interface>
            """,
            "guest1.xml",
            new ReadOptions { Form = InterfaceForm.Status });

        Console.WriteLine(host.Reattach(running, new PortIdentity(new Guid("00000000-0000-4000-8000-000000000001"), "guest1", null)).Diagnostics[0]);
    }
}
