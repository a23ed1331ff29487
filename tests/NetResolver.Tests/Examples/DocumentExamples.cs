namespace NetResolver.Tests.Examples;

/// <summary>Documents and models that no file of a reasonable size shows, or that the command has no way to hand in.</summary>
internal sealed class DocumentExamples : LibraryExamples
{
    [Example("NR1003")]
    public void Document_above_the_limit()
    {
        var options = new ReadOptions { MaxLength = 1000 };
        var description = new string('x', 1000);

        Console.WriteLine(NetworkDefinition.Read($"<network><name>red-network</name><description>{description}</description></network>", "red-network.xml", options).FirstError);
    }

    [Example("NR1004")]
    public void Elements_deeper_than_the_limit()
    {
        var options = new ReadOptions { MaxDepth = 2 };

        Console.WriteLine(NetworkDefinition.Read("<network><name>red-network</name><ip><dhcp/></ip></network>", "red-network.xml", options).FirstError);
    }

    [Example("NR1278")]
    public void Service_above_the_limit()
    {
        var service = new string('x', 500);

        Console.WriteLine(NetworkDefinition.Read($"<network><name>red-network</name><dns><srv service='{service}' protocol='tcp'/></dns></network>", "red-network.xml").FirstError);
    }

    [Example("NR2103")]
    public void No_bridge_name_is_left()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
            </network>
            """);
        var taken = Enumerable.Range(0, 257).Select(number => new HostDevice($"virbr{number}"));
        var context = new DefineContext { Inventory = new HostInventory { Devices = [.. taken] } };

        Console.WriteLine(network.CheckDefinition(context).FirstError);
    }

    [Example("NR2110")]
    public void Pool_of_two_kinds_made_in_code()
    {
        var forward = new Forward { Mode = ForwardMode.Passthrough, PhysicalFunction = "eth20", Pool = [new PoolDevice.NetDevice("eth21")] };
        var network = new NetworkDefinition("red-network") { Forward = forward };

        Console.WriteLine(network.CheckDefinition().FirstError);
    }

    [Example("NR2121")]
    public void Network_is_defined_anew_without_its_uuid()
    {
        var known = NetworkDefinition.Parse("<network><name>red-network</name><uuid>5b2e6a3c-1d4f-4c8e-9a70-3f1b2c4d5e6f</uuid></network>");
        var again = NetworkDefinition.Parse("<network><name>red-network</name></network>");

        Console.WriteLine(again.CheckDefinition(new DefineContext { Networks = [known] }).FirstError);
    }

    [Example("NR9036")]
    public void Bridge_that_another_network_makes()
    {
        var blue = NetworkDefinition.Parse(
            """
            <network>
              <name>blue-network</name>
              <bridge name='virbr7'/>
            </network>
            """);
        var red = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <forward mode='bridge'/>
              <bridge name='virbr7'/>
            </network>
            """);

        Console.WriteLine(red.CheckDefinition(new DefineContext { Networks = [blue] }).Diagnostics[0]);
    }

    [Example("NR5009")]
    public void Portgroup_that_a_plan_requires()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <forward mode='bridge'/>
              <bridge name='br0'/>
            </network>
            """);
        var nic = GuestInterface.Parse("<interface type='network'><mac address='52:54:00:7b:35:93'/><source network='red-network' portgroup='engineering'/></interface>");
        var policy = GuestPolicy.Parse("<nr:connections xmlns:nr='urn:netresolver:connections:1'><nr:interface><nr:portgroup policy='require'/></nr:interface></nr:connections>").Interfaces[0].Policy;

        Console.WriteLine(ConnectionPlanner.Plan(network, nic, new PlanOptions { Policy = policy }).FirstError);
    }

    [Example("NR5041")]
    public void Policy_of_the_interface_and_of_the_guest()
    {
        var guest = Guest.Parse(
            """
            <domain type='kvm'>
              <name>guest1</name>
              <devices>
                <interface type='network'>
                  <mac address='52:54:00:7b:35:93'/>
                  <source network='red-network'/>
                  <nr:policy xmlns:nr='urn:netresolver:connections:1'>
                    <nr:allow modes='vepa'/>
                  </nr:policy>
                </interface>
              </devices>
            </domain>
            """);
        var policy = GuestPolicy.Parse("<nr:connections xmlns:nr='urn:netresolver:connections:1'><nr:interface><nr:allow modes='bridge'/></nr:interface></nr:connections>");
        var both = guest with { Policy = policy };

        Console.WriteLine(PolicySelection.Of(both).Interfaces[0].Refusal);
    }
}
