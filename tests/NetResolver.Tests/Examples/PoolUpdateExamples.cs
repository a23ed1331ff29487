namespace NetResolver.Tests.Examples;

/// <summary>Changes of the pool and the portgroups of a network.</summary>
internal sealed class PoolUpdateExamples : LibraryExamples
{
    [Example("NR4310")]
    public void Device_without_a_name()
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
        var change = new NetworkChange(UpdateSection.ForwardInterface, UpdateCommand.AddLast, "<interface/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4311")]
    public void Device_that_is_there()
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
        var change = new NetworkChange(UpdateSection.ForwardInterface, UpdateCommand.AddLast, "<interface dev='eth21'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4312")]
    public void Device_that_is_not_there()
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
        var change = new NetworkChange(UpdateSection.ForwardInterface, UpdateCommand.Delete, "<interface dev='eth22'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4320")]
    public void Portgroup_that_is_there()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <portgroup name='engineering' default='yes'/>
            </network>
            """);
        var change = new NetworkChange(UpdateSection.PortGroup, UpdateCommand.AddLast, "<portgroup name='engineering'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4321")]
    public void Portgroup_that_is_not_there()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <portgroup name='engineering' default='yes'/>
            </network>
            """);
        var change = new NetworkChange(UpdateSection.PortGroup, UpdateCommand.Modify, "<portgroup name='sales'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4322")]
    public void Second_default_portgroup()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <portgroup name='engineering' default='yes'/>
            </network>
            """);
        var change = new NetworkChange(UpdateSection.PortGroup, UpdateCommand.AddLast, "<portgroup name='sales' default='yes'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }
}
