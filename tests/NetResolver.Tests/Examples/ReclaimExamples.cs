namespace NetResolver.Tests.Examples;

/// <summary>Ports that are taken back, and no longer fit their network.</summary>
internal sealed class ReclaimExamples : LibraryExamples
{
    [Example("NR4220")]
    public void New_port_with_a_plug()
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
        var port = new NetworkPort
        {
            Identity = new PortIdentity(new Guid("00000000-0000-4000-8000-000000000001"), "guest1", null),
            Mac = MacAddress.Parse("52:54:00:7b:35:93"),
            Plug = new Plug.Direct("eth20", MacvtapMode.Vepa),
        };

        Console.WriteLine(host.Find("red-network")!.Allocate(port).FirstError);
    }

    [Example("NR4221")]
    public void Port_comes_back_without_a_plug()
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
        var port = new NetworkPort
        {
            Identity = new PortIdentity(new Guid("00000000-0000-4000-8000-000000000001"), "guest1", null),
            Mac = MacAddress.Parse("52:54:00:7b:35:93"),
        };

        Console.WriteLine(host.Find("red-network")!.Reclaim(port).FirstError);
    }

    [Example("NR4222")]
    public void Bridge_that_the_network_no_longer_has()
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
        var port = new NetworkPort
        {
            Identity = new PortIdentity(new Guid("00000000-0000-4000-8000-000000000001"), "guest1", null),
            Mac = MacAddress.Parse("52:54:00:7b:35:93"),
            Plug = new Plug.Bridge("br0"),
        };

        Console.WriteLine(host.Find("red-network")!.Reclaim(port).FirstError);
    }

    [Example("NR4223")]
    public void Device_that_the_pool_no_longer_has()
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
        var port = new NetworkPort
        {
            Identity = new PortIdentity(new Guid("00000000-0000-4000-8000-000000000001"), "guest1", null),
            Mac = MacAddress.Parse("52:54:00:7b:35:93"),
            Plug = new Plug.Direct("eth21", MacvtapMode.Vepa),
        };

        Console.WriteLine(host.Find("red-network")!.Reclaim(port).FirstError);
    }

    [Example("NR4224")]
    public void Address_that_the_pool_no_longer_has()
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
        var port = new NetworkPort
        {
            Identity = new PortIdentity(new Guid("00000000-0000-4000-8000-000000000001"), "guest1", null),
            Mac = MacAddress.Parse("52:54:00:7b:35:93"),
            Plug = new Plug.HostdevPci(new PciAddress(0, 3, 16, 4), true),
        };

        Console.WriteLine(host.Find("red-network")!.Reclaim(port).FirstError);
    }

    [Example("NR4225")]
    public void Device_that_another_port_took()
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
        host.Claim(nic, new PortIdentity(new Guid("00000000-0000-4000-8000-000000000002"), "guest2", null));
        var port = new NetworkPort
        {
            Identity = new PortIdentity(new Guid("00000000-0000-4000-8000-000000000001"), "guest1", null),
            Mac = MacAddress.Parse("52:54:00:7b:35:93"),
            Plug = new Plug.Direct("eth20", MacvtapMode.Passthrough),
        };

        Console.WriteLine(host.Find("red-network")!.Reclaim(port).FirstError);
    }

    [Example("NR4226")]
    public void Address_that_another_port_took()
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
        var nic = GuestInterface.Parse("<interface type='network'><mac address='52:54:00:7b:35:93'/><source network='red-network'/></interface>");
        host.Claim(nic, new PortIdentity(new Guid("00000000-0000-4000-8000-000000000002"), "guest2", null));
        var port = new NetworkPort
        {
            Identity = new PortIdentity(new Guid("00000000-0000-4000-8000-000000000001"), "guest1", null),
            Mac = MacAddress.Parse("52:54:00:7b:35:93"),
            Plug = new Plug.HostdevPci(new PciAddress(0, 3, 16, 2), true),
        };

        Console.WriteLine(host.Find("red-network")!.Reclaim(port).FirstError);
    }
}
