namespace NetResolver.Tests.Examples;

/// <summary>Changes of a network that libvirt refuses, or that leave what nobody meant.</summary>
internal sealed class UpdateExamples : LibraryExamples
{
    [Example("NR4302")]
    public void Section_that_libvirt_cannot_change()
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
        var change = new NetworkChange(UpdateSection.Forward, UpdateCommand.Modify, "<forward mode='private'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4303")]
    public void Section_that_there_is_not()
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
        var change = new NetworkChange((UpdateSection)13, UpdateCommand.AddLast, "<interface dev='eth22'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4304")]
    public void Command_that_there_is_not()
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
        var change = new NetworkChange(UpdateSection.ForwardInterface, (UpdateCommand)5, "<interface dev='eth22'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4305")]
    public void Device_of_the_pool_is_modified()
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
        var change = new NetworkChange(UpdateSection.ForwardInterface, UpdateCommand.Modify, "<interface dev='eth21'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4306")]
    public void Element_of_another_section()
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
        var change = new NetworkChange(UpdateSection.ForwardInterface, UpdateCommand.AddLast, "<portgroup name='engineering'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4350")]
    public void Name_that_libvirt_does_not_escape()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <portgroup name='engineering' default='yes'/>
            </network>
            """);
        var change = new NetworkChange(UpdateSection.PortGroup, UpdateCommand.AddLast, "<portgroup name='R&amp;D'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4360")]
    public void Device_for_an_isolated_network()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <ip address='192.168.7.1' prefix='24'/>
            </network>
            """);
        var change = new NetworkChange(UpdateSection.ForwardInterface, UpdateCommand.AddLast, "<interface dev='eth20'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).Diagnostics[0]);
    }

    [Example("NR4361")]
    public void Last_device_is_removed()
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
        var change = new NetworkChange(UpdateSection.ForwardInterface, UpdateCommand.Delete, "<interface dev='eth20'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).Diagnostics[0]);
    }

    [Example("NR9017")]
    public void Device_name_for_a_pool_of_addresses()
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
        var change = new NetworkChange(UpdateSection.ForwardInterface, UpdateCommand.AddLast, "<interface dev='eth20'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).Diagnostics[0]);
    }

    [Example("NR9019")]
    public void Device_name_beside_a_physical_function()
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
        var change = new NetworkChange(UpdateSection.ForwardInterface, UpdateCommand.AddLast, "<interface dev='eth21'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).Diagnostics[0]);
    }

    [Example("NR9030")]
    public void Portgroup_that_define_would_refuse()
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
        var change = new NetworkChange(UpdateSection.PortGroup, UpdateCommand.AddLast, "<portgroup name='sales'><bandwidth><inbound average='1000'/></bandwidth></portgroup>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).Diagnostics[0]);
    }
}
