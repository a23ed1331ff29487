using static NetResolver.Tests.Support.Updating;

namespace NetResolver.Tests.Ports;

public class DnsUpdateTests
{
    private const string Nat =
        """
        <forward mode='nat'/>
        <dns>
          <txt name='t' value='v'/><srv service='ldap' protocol='tcp'/>
          <host ip='192.168.7.21'><hostname>a</hostname><hostname>b</hostname></host><host ip='192.168.7.22'><hostname>b</hostname></host>
        </dns>
        <ip address='192.168.7.1' netmask='255.255.255.0'/>
        """;

    [Theory]
    [InlineData("add-last", "<host ip='192.168.7.23'><hostname>b</hostname></host>", "21 22 23")]
    [InlineData("add-first", "<host ip='192.168.7.23'><hostname>b</hostname></host>", "23 21 22")]
    [InlineData("delete", "<host><hostname>a</hostname></host>", "22")]
    [InlineData("delete", "<host ip='192.168.7.22'/>", "21")]
    [InlineData("delete", "<host ip='192.168.7.99'><hostname>a</hostname></host>", "22")]
    public void Host_is_added_where_asked_or_removed(string command, string xml, string hosts) =>
        string.Join(' ', Update(Nat, "dns-host", command, xml).Require().Dns!.Hosts.Select(h => h.Ip!.Value.Bits & 255)).Should().Be(hosts);

    [Theory]
    [InlineData("modify", "<x/>", "NR4305")]
    [InlineData("add-last", "<x/>", "NR4306")]
    [InlineData("add-last", "<host><hostname>x</hostname></host>", "NR1273")]
    [InlineData("add-last", "<host ip='192.168.7.30'/>", "NR1275")]
    [InlineData("add-last", "<host ip='192.168.7.21'><hostname>x</hostname></host>", "NR4340")]
    [InlineData("delete", "<host/>", "NR1276")]
    [InlineData("delete", "<host><hostname>zz</hostname></host>", "NR4341")]
    [InlineData("delete", "<host><hostname>b</hostname></host>", "NR4342")]
    [InlineData("delete", "<host ip='192.168.7.22'><hostname>b</hostname></host>", "NR4342")]
    [InlineData("99", "<host/>", "NR1276")]
    [InlineData("99", "<host><hostname>b</hostname></host>", "NR4304")]
    public void Checks_of_hosts_are_in_libvirt_s_order(string command, string xml, string id) =>
        Update(Nat, "dns-host", command, xml).FirstError!.Id.Should().Be(id);

    [Theory]
    [InlineData("add-last", "<srv service='ldap' protocol='tcp' domain='x.org'/>", "ldap ldap x.org")]
    [InlineData("add-first", "<srv service='sip' protocol='tcp'/>", "sip ldap")]
    [InlineData("add-last", "<srv service='ldap' protocol='udp' target='h' port='5'/>", "ldap ldap")]
    [InlineData("delete", "<srv protocol='tcp'/>", "")]
    [InlineData("delete", "<srv service='ldap' protocol='tcp'/>", "")]
    public void Service_is_added_where_asked_or_removed(string command, string xml, string services) =>
        string.Join(' ', Update(Nat, "dns-srv", command, xml).Require().Dns?.Services.Select(s => s.Domain is null ? s.Service : $"{s.Service} {s.Domain}") ?? [])
            .Should().Be(services);

    [Theory]
    [InlineData("modify", "<x/>", "NR4305")]
    [InlineData("add-last", "<x/>", "NR4306")]
    [InlineData("add-last", "<srv protocol='tcp'/>", "NR1277")]
    [InlineData("add-last", "<srv service='ldap' protocol='tcp'/>", "NR4343")]
    [InlineData("add-last", "<srv service='ldap' protocol='tcp' target='.' port='1'/>", null)]
    [InlineData("delete", "<srv service='sip'/>", "NR4344")]
    [InlineData("delete", "<srv service='ldap' target='h'/>", "NR4344")]
    [InlineData("delete", "<srv port='x'/>", "NR1282")]
    [InlineData("99", "<srv/>", "NR4304")]
    public void Checks_of_services_are_in_libvirt_s_order(string command, string xml, string? id) =>
        Update(Nat, "dns-srv", command, xml).FirstError?.Id.Should().Be(id);

    [Theory]
    [InlineData("<srv service='ldap'/>", "NR4345")]
    [InlineData("<srv/>", "NR4345")]
    [InlineData("<srv domain='x.org'/>", null)]
    public void Service_to_delete_must_be_one(string xml, string? id)
    {
        const string Two = "<forward mode='nat'/><dns><srv service='ldap' protocol='tcp'/><srv service='ldap' protocol='tcp' domain='x.org'/></dns><ip address='192.168.7.1' prefix='24'/>";

        Update(Two, "dns-srv", "delete", xml).FirstError?.Id.Should().Be(id);
    }

    [Theory]
    [InlineData("add-last", "<txt name='u' value='w'/>", "t u")]
    [InlineData("add-first", "<txt name='u' value=''/>", "u t")]
    [InlineData("delete", "<txt name='t'/>", "")]
    [InlineData("delete", "<txt name='t' value='other'/>", "")]
    public void Text_is_added_where_asked_or_removed(string command, string xml, string texts) =>
        string.Join(' ', Update(Nat, "dns-txt", command, xml).Require().Dns!.Texts.Select(t => t.Name)).Should().Be(texts);

    [Theory]
    [InlineData("modify", "<x/>", "NR4305")]
    [InlineData("add-last", "<x/>", "NR4306")]
    [InlineData("add-last", "<txt name='n'/>", "NR1286")]
    [InlineData("add-last", "<txt name='t' value='w'/>", "NR4346")]
    [InlineData("delete", "<txt/>", "NR1284")]
    [InlineData("delete", "<txt name='T'/>", "NR4347")]
    [InlineData("99", "<txt name='t'/>", "NR4304")]
    public void Checks_of_texts_are_in_libvirt_s_order(string command, string xml, string id) =>
        Update(Nat, "dns-txt", command, xml).FirstError!.Id.Should().Be(id);

    [Fact]
    public void Of_several_texts_of_a_name_the_first_is_removed()
    {
        const string Two = "<forward mode='nat'/><dns><txt name='t' value='1'/><txt name='t' value='2'/></dns><ip address='192.168.7.1' prefix='24'/>";

        Update(Two, "dns-txt", "delete", "<txt name='t'/>").Require().Dns!.Texts.Should().ContainSingle().Which.Value.Should().Be("2");
    }

    [Fact]
    public void Network_without_dns_gets_one() =>
        Update("<ip address='192.168.7.1' prefix='24'/>", "dns-txt", "add", "<txt name='t' value='v'/>").Require().Dns!.Texts.Should().ContainSingle();

    [Theory]
    [InlineData("<dns enable='no'/>", "NR1272")]
    [InlineData("<dns enable='yes'/>", null)]
    public void Disabled_dns_takes_no_record(string dns, string? id) =>
        Update($"{dns}<ip address='192.168.7.1' prefix='24'/>", "dns-txt", "add", "<txt name='t' value='v'/>").FirstError?.Id.Should().Be(id);

    [Theory]
    [InlineData("dns-host", "add-last", "<host ip='192.168.7.21'><hostname>x</hostname></host>", "network=red")]
    [InlineData("dns-host", "delete", "<host><hostname>zz</hostname></host>", "network=red")]
    [InlineData("dns-host", "delete", "<host><hostname>b</hostname></host>", "network=red")]
    [InlineData("dns-srv", "add-last", "<srv service='ldap' protocol='tcp'/>", "network=red")]
    [InlineData("dns-srv", "delete", "<srv service='sip'/>", "network=red")]
    [InlineData("dns-txt", "add-last", "<txt name='t' value='w'/>", "network=red name=t")]
    [InlineData("dns-txt", "delete", "<txt name='u'/>", "network=red")]
    public void Errors_name_what_libvirt_s_name(string section, string command, string xml, string names) =>
        string.Join(' ', Update(Nat, section, command, xml).LibvirtNames()).Should().Be(names);

    [Fact]
    public void Addresses_are_compared_without_their_scope()
    {
        const string Scoped = "<dns><host ip='fe80::1%eth0'><hostname>a</hostname></host></dns>";

        Update(Scoped, "dns-host", "delete", "<host ip='fe80::1'/>").Succeeded.Should().BeTrue();
    }
}
