namespace NetResolver.Tests.Examples;

/// <summary>Changes of what a network serves by DNS that libvirt refuses.</summary>
internal sealed class DnsUpdateExamples : LibraryExamples
{
    [Example("NR1276")]
    public void Name_to_delete_without_anything_to_know_it_by()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <dns>
                <host ip='192.168.7.5'>
                  <hostname>www</hostname>
                </host>
              </dns>
              <ip address='192.168.7.1' prefix='24'/>
            </network>
            """);
        var change = new NetworkChange(UpdateSection.DnsHost, UpdateCommand.Delete, "<host/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4340")]
    public void Name_of_an_address_that_is_there()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <dns>
                <host ip='192.168.7.5'>
                  <hostname>www</hostname>
                </host>
              </dns>
              <ip address='192.168.7.1' prefix='24'/>
            </network>
            """);
        var change = new NetworkChange(UpdateSection.DnsHost, UpdateCommand.AddLast, "<host ip='192.168.7.5'><hostname>mail</hostname></host>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4341")]
    public void Name_that_is_not_there()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <dns>
                <host ip='192.168.7.5'>
                  <hostname>www</hostname>
                </host>
              </dns>
              <ip address='192.168.7.1' prefix='24'/>
            </network>
            """);
        var change = new NetworkChange(UpdateSection.DnsHost, UpdateCommand.Delete, "<host><hostname>mail</hostname></host>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4342")]
    public void Name_of_two_addresses()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <dns>
                <host ip='192.168.7.5'>
                  <hostname>www</hostname>
                </host>
                <host ip='192.168.7.6'>
                  <hostname>www</hostname>
                </host>
              </dns>
              <ip address='192.168.7.1' prefix='24'/>
            </network>
            """);
        var change = new NetworkChange(UpdateSection.DnsHost, UpdateCommand.Delete, "<host><hostname>www</hostname></host>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4343")]
    public void Service_that_is_there()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <dns>
                <srv service='ldap' protocol='tcp' target='ldap.example.com' port='389'/>
              </dns>
              <ip address='192.168.7.1' prefix='24'/>
            </network>
            """);
        var change = new NetworkChange(UpdateSection.DnsSrv, UpdateCommand.AddLast, "<srv service='ldap' protocol='tcp'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4344")]
    public void Service_that_is_not_there()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <dns>
                <srv service='ldap' protocol='tcp' target='ldap.example.com' port='389'/>
              </dns>
              <ip address='192.168.7.1' prefix='24'/>
            </network>
            """);
        var change = new NetworkChange(UpdateSection.DnsSrv, UpdateCommand.Delete, "<srv service='sip' protocol='tcp'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4345")]
    public void Service_of_two_records()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <dns>
                <srv service='ldap' protocol='tcp' target='ldap.example.com' port='389'/>
                <srv service='ldap' protocol='tcp' target='backup.example.com' port='389'/>
              </dns>
              <ip address='192.168.7.1' prefix='24'/>
            </network>
            """);
        var change = new NetworkChange(UpdateSection.DnsSrv, UpdateCommand.Delete, "<srv service='ldap'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4346")]
    public void Text_that_is_there()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <dns>
                <txt name='owner' value='engineering'/>
              </dns>
              <ip address='192.168.7.1' prefix='24'/>
            </network>
            """);
        var change = new NetworkChange(UpdateSection.DnsTxt, UpdateCommand.AddLast, "<txt name='owner' value='sales'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }

    [Example("NR4347")]
    public void Text_that_is_not_there()
    {
        var network = NetworkDefinition.Parse(
            """
            <network>
              <name>red-network</name>
              <dns>
                <txt name='owner' value='engineering'/>
              </dns>
              <ip address='192.168.7.1' prefix='24'/>
            </network>
            """);
        var change = new NetworkChange(UpdateSection.DnsTxt, UpdateCommand.Delete, "<txt name='Owner'/>");

        Console.WriteLine(NetworkUpdate.Apply(network, change).FirstError);
    }
}
