using NetResolver.Diagnostics;
using NetResolver.Read;

namespace NetResolver.Tests.Read;

/// <summary>Fragments that tell which entry of a network is meant need not be whole.</summary>
public sealed class PartialFragmentTests
{
    [Theory]
    [InlineData("NR1243", "<host/>")]
    [InlineData("NR1243", "<host id='1'/>")]
    [InlineData("NR1240", "<host id='x'/>")]
    [InlineData("NR1242", "<host ip='junk'/>")]
    [InlineData(null, "<host name='a'/>")]
    [InlineData(null, "<host ip='10.0.0.2'/>")]
    public void Dhcp_host_is_known_by_mac_name_or_ip(string? id, string xml) =>
        Read(xml, at => DhcpReader.Host(at, "n", isIpv6: false, isPartial: true)).Should().Be(id);

    [Theory]
    [InlineData("NR1276", "<host/>")]
    [InlineData("NR1274", "<host ip='junk'/>")]
    [InlineData("NR1275", "<host><hostname><b/></hostname></host>")]
    [InlineData(null, "<host ip='10.0.0.2'/>")]
    [InlineData(null, "<host><hostname>a</hostname></host>")]
    public void Dns_host_is_known_by_ip_or_name(string? id, string xml) => Read(xml, at => DnsReader.Host(at, "n", isPartial: true)).Should().Be(id);

    [Theory]
    [InlineData("NR1279", "<srv service='a b'/>")]
    [InlineData("NR1283", "<srv port='70000'/>")]
    [InlineData(null, "<srv/>")]
    public void Dns_service_may_say_nothing(string? id, string xml) => Read(xml, at => DnsServiceReader.Read(at, "n", isPartial: true)).Should().Be(id);

    [Theory]
    [InlineData("NR1284", "<txt/>")]
    [InlineData(null, "<txt name='a'/>")]
    public void Dns_text_is_known_by_its_name(string? id, string xml) => Read(xml, at => DnsReader.Text(at, "n", isPartial: true)).Should().Be(id);

    private static string? Read(string xml, Func<Cursor, object?> read)
    {
        var context = new ReadContext(new DiagnosticBag(), ReadOptions.Default);
        var path = new SourcePath("fragment.xml", null, 0, 0, 0);
        var value = read(Cursor.Root(XmlLoader.Load(xml, path, context)!, path, 0, context));
        (value is null).Should().Be(context.Bag.HasErrors);
        return context.Bag.All.Count == 0 ? null : context.Bag.All[0].Id;
    }
}
