namespace NetResolver.Tests.Examples;

/// <summary>Changes of what a network serves by DHCP that libvirt refuses.</summary>
internal sealed class DhcpUpdateExamples : LibraryExamples
{
    [Example("NR1243")]
    public void Host_to_delete_without_anything_to_know_it_by()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <ip address='192.168.7.1' prefix='24'>
                <dhcp>
                  <range start='192.168.7.10' end='192.168.7.99'/>
                  <host mac='52:54:00:7b:35:93' name='guest1' ip='192.168.7.5'/>
                </dhcp>
              </ip>
            </network>
            """);
        var change = new NetworkChange(UpdateSection.IpDhcpHost, UpdateCommand.Delete, "<host/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4330")]
    public void Address_of_an_index_that_there_is_not()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <ip address='192.168.7.1' prefix='24'>
                <dhcp>
                  <range start='192.168.7.10' end='192.168.7.99'/>
                  <host mac='52:54:00:7b:35:93' name='guest1' ip='192.168.7.5'/>
                </dhcp>
              </ip>
            </network>
            """);
        var change = new NetworkChange(UpdateSection.IpDhcpHost, UpdateCommand.AddLast, "<host name='guest2' ip='192.168.7.6'/>") { ParentIndex = 1 };

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4331")]
    public void Network_without_an_address()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
            </network>
            """);
        var change = new NetworkChange(UpdateSection.IpDhcpHost, UpdateCommand.AddLast, "<host name='guest2' ip='192.168.7.6'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4332")]
    public void Second_address_that_serves()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <ip address='192.168.7.1' prefix='24'>
                <dhcp>
                  <range start='192.168.7.10' end='192.168.7.99'/>
                  <host mac='52:54:00:7b:35:93' name='guest1' ip='192.168.7.5'/>
                </dhcp>
              </ip>
              <ip address='192.168.8.1' prefix='24'/>
            </network>
            """);
        var change = new NetworkChange(UpdateSection.IpDhcpRange, UpdateCommand.AddLast, "<range start='192.168.8.10' end='192.168.8.99'/>") { ParentIndex = 1 };

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4333")]
    public void Host_of_another_family()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <ip address='192.168.7.1' prefix='24'>
                <dhcp>
                  <range start='192.168.7.10' end='192.168.7.99'/>
                  <host mac='52:54:00:7b:35:93' name='guest1' ip='192.168.7.5'/>
                </dhcp>
              </ip>
            </network>
            """);
        var change = new NetworkChange(UpdateSection.IpDhcpHost, UpdateCommand.AddLast, "<host name='guest2' ip='2001:db8::6'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4334")]
    public void Host_that_is_not_there()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <ip address='192.168.7.1' prefix='24'>
                <dhcp>
                  <range start='192.168.7.10' end='192.168.7.99'/>
                  <host mac='52:54:00:7b:35:93' name='guest1' ip='192.168.7.5'/>
                </dhcp>
              </ip>
            </network>
            """);
        var change = new NetworkChange(UpdateSection.IpDhcpHost, UpdateCommand.Delete, "<host mac='52:54:00:7b:35:93' ip='192.168.7.6'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4335")]
    public void Host_that_is_there()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <ip address='192.168.7.1' prefix='24'>
                <dhcp>
                  <range start='192.168.7.10' end='192.168.7.99'/>
                  <host mac='52:54:00:7b:35:93' name='guest1' ip='192.168.7.5'/>
                </dhcp>
              </ip>
            </network>
            """);
        var change = new NetworkChange(UpdateSection.IpDhcpHost, UpdateCommand.AddLast, "<host name='guest1' ip='192.168.7.6'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4336")]
    public void Range_that_is_not_there()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <ip address='192.168.7.1' prefix='24'>
                <dhcp>
                  <range start='192.168.7.10' end='192.168.7.99'/>
                  <host mac='52:54:00:7b:35:93' name='guest1' ip='192.168.7.5'/>
                </dhcp>
              </ip>
            </network>
            """);
        var change = new NetworkChange(UpdateSection.IpDhcpRange, UpdateCommand.Delete, "<range start='192.168.7.10' end='192.168.7.90'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4337")]
    public void Range_that_is_there()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <ip address='192.168.7.1' prefix='24'>
                <dhcp>
                  <range start='192.168.7.10' end='192.168.7.99'/>
                  <host mac='52:54:00:7b:35:93' name='guest1' ip='192.168.7.5'/>
                </dhcp>
              </ip>
            </network>
            """);
        var change = new NetworkChange(UpdateSection.IpDhcpRange, UpdateCommand.AddLast, "<range start='192.168.7.10' end='192.168.7.99'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }
}
