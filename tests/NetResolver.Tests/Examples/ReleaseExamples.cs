namespace NetResolver.Tests.Examples;

/// <summary>Ports that are released, and no longer fit their network.</summary>
internal sealed class ReleaseExamples : LibraryExamples
{
    [Example("NR4230")]
    public void Device_that_left_the_pool()
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
        host.Find("red-network")!.Update(new NetworkChange(UpdateSection.ForwardInterface, UpdateCommand.Delete, "<interface dev='eth20'/>"), UpdateScope.Live);

        Console.WriteLine(host.Find("red-network")!.Release(new Guid("00000000-0000-4000-8000-000000000001")).FirstError);
    }

    [Example("NR4231")]
    public void Address_that_left_the_pool()
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
        host.Claim(nic, new PortIdentity(new Guid("00000000-0000-4000-8000-000000000001"), "guest1", null));

        // A device by name, added behind the addresses, drives them out when the text is next read.
        host.Find("red-network")!.Update(new NetworkChange(UpdateSection.ForwardInterface, UpdateCommand.AddLast, "<interface dev='eth21'/>"), UpdateScope.Live);
        host.Find("red-network")!.Update(new NetworkChange(UpdateSection.PortGroup, UpdateCommand.AddLast, "<portgroup name='sales'/>"), UpdateScope.Live);

        Console.WriteLine(host.Find("red-network")!.Release(new Guid("00000000-0000-4000-8000-000000000001")).FirstError);
    }

    [Example("NR4232")]
    public void Network_without_a_pool_any_more()
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
        host.Claim(nic, new PortIdentity(new Guid("00000000-0000-4000-8000-000000000001"), "guest1", null));

        // A device by name, added behind the addresses, drives them out when the text is next read.
        host.Find("red-network")!.Update(new NetworkChange(UpdateSection.ForwardInterface, UpdateCommand.AddLast, "<interface dev='eth21'/>"), UpdateScope.Live);
        host.Find("red-network")!.Update(new NetworkChange(UpdateSection.PortGroup, UpdateCommand.AddLast, "<portgroup name='sales'/>"), UpdateScope.Live);
        host.Find("red-network")!.Update(new NetworkChange(UpdateSection.ForwardInterface, UpdateCommand.Delete, "<interface dev='eth21'/>"), UpdateScope.Live);

        Console.WriteLine(host.Find("red-network")!.Release(new Guid("00000000-0000-4000-8000-000000000001")).FirstError);
    }

    [Example("NR4233")]
    public void Class_id_of_libvirts_own()
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
        var host = new HostState([network]);
        var port = new NetworkPort
        {
            Identity = new PortIdentity(new Guid("00000000-0000-4000-8000-000000000001"), "guest1", null),
            Mac = MacAddress.Parse("52:54:00:7b:35:93"),
            ClassId = 2,
        };
        host.Find("red-network")!.Allocate(port);

        Console.WriteLine(host.Find("red-network")!.Release(new Guid("00000000-0000-4000-8000-000000000001")).FirstError);
    }
}
