using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public sealed class DnsRulesTests
{
    [Theory]
    [InlineData("NR1270", "xml-dns-forwarder-invalid", "/forwarder[1]/@addr", "<forwarder addr=''/>")]
    [InlineData("NR1271", "xml-dns-forwarder-empty", "/forwarder[1]", "<forwarder/>")]
    [InlineData("NR1273", "xml-dns-host-ip-missing", "/host[1]", "<host><hostname>a</hostname></host>")]
    [InlineData("NR1274", "xml-dns-host-ip-invalid", "/host[1]/@ip", "<host ip='x'><hostname>a</hostname></host>")]
    [InlineData("NR1275", "xml-dns-host-name-missing", "/host[1]", "<host ip='10.0.0.1'><hostname/></host>")]
    [InlineData("NR1275", "xml-dns-host-name-missing", "/host[1]/hostname[2]", "<host ip='10.0.0.1'><hostname>a</hostname><hostname><b/></hostname></host>")]
    [InlineData("NR1277", "xml-dns-srv-service-missing", "/srv[1]", "<srv protocol='tcp'/>")]
    [InlineData("NR1279", "xml-dns-srv-service-invalid", "/srv[1]/@service", "<srv service='a b' protocol='tcp'/>")]
    [InlineData("NR1280", "xml-dns-srv-protocol-missing", "/srv[1]", "<srv service='ldap'/>")]
    [InlineData("NR1281", "xml-dns-srv-protocol-invalid", "/srv[1]/@protocol", "<srv service='ldap' protocol='t_p'/>")]
    [InlineData("NR1282", "xml-dns-srv-port-invalid", "/srv[1]/@port", "<srv service='ldap' protocol='tcp' target='t' port='0'/>")]
    [InlineData("NR1282", "xml-dns-srv-port-invalid", "/srv[1]/@port", "<srv service='ldap' protocol='tcp' port='x'/>")]
    [InlineData("NR1282", "xml-dns-srv-priority-invalid", "/srv[1]/@priority", "<srv service='ldap' protocol='tcp' target='t' priority='65536'/>")]
    [InlineData("NR1282", "xml-dns-srv-weight-invalid", "/srv[1]/@weight", "<srv service='ldap' protocol='tcp' target='t' weight='-1'/>")]
    [InlineData("NR1283", "xml-dns-srv-port-without-target", "/srv[1]/@port", "<srv service='ldap' protocol='tcp' port='65536'/>")]
    [InlineData("NR1284", "xml-dns-txt-name-missing", "/txt[1]", "<txt value='v'/>")]
    [InlineData("NR1285", "xml-dns-txt-name-invalid", "/txt[2]/@name", "<txt name='a&#9;b' value='v'/><txt name='a,b' value='v'/>")]
    [InlineData("NR1286", "xml-dns-txt-value-missing", "/txt[1]", "<txt name='a'/>")]
    public void Fault_of_dns_is_told_at_its_place(string id, string slug, string path, string children)
    {
        var error = NetworkDefinition.Read(NetworkText.Of($"<dns>{children}</dns>")).FirstError!;

        (error.Id, error.Slug, error.Place.Path).Should().Be((id, slug, "/network/dns" + path));
    }

    [Fact]
    public void Disabled_dns_has_no_content() =>
        NetworkDefinition.Read(NetworkText.Of("<dns enable='no'><txt name='a' value='b'/></dns>")).FirstError!.Id.Should().Be("NR1272");

    [Fact]
    public void Service_has_at_most_482_bytes()
    {
        var error = NetworkDefinition.Read(NetworkText.Of($"<dns><srv service='{new string('ä', 242)}' protocol='tcp'/></dns>")).FirstError!;

        error.Id.Should().Be("NR1278");
        NetworkDefinition.Read(NetworkText.Of($"<dns><srv service='{new string('a', 482)}' protocol='tcp'/></dns>")).Succeeded.Should().BeTrue();
    }

    [Fact]
    public void Kinds_are_checked_one_after_the_other() =>
        NetworkDefinition.Read(NetworkText.Of("<dns><txt/><srv/><host/><forwarder/></dns>")).Diagnostics.Select(d => d.Place.Path).Should().Equal(
            "/network/dns/forwarder[1]", "/network/dns/host[1]", "/network/dns/host[1]", "/network/dns/srv[1]", "/network/dns/srv[1]", "/network/dns/txt[1]", "/network/dns/txt[1]");

    [Fact]
    public void Option_for_dnsmasq_needs_a_value() =>
        NetworkDefinition.Read(NetworkText.Of("<d:options xmlns:d='http://libvirt.org/schemas/network/dnsmasq/1.0'><d:option/></d:options>"))
            .FirstError!.Id.Should().Be("NR1295");

    [Fact]
    public void Options_for_dnsmasq_are_collected() =>
        NetworkDefinition.Parse(NetworkText.Of(
                "<d:options><d:option value='a=b'/></d:options><d:options><d:option value=''/></d:options>",
                " xmlns:d='http://libvirt.org/schemas/network/dnsmasq/1.0'"))
            .DnsmasqOptions.Should().Equal("a=b", "");
}
