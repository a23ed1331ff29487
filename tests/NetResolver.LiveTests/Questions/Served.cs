using CsCheck;
using static NetResolver.LiveTests.Questions.Text;

namespace NetResolver.LiveTests.Questions;

/// <summary>What one of libvirt's own networks serves to its guests, from small sets, so that changes meet what is there.</summary>
/// <param name="faults">How many in a hundred values are ones that libvirt refuses.</param>
internal sealed class Served(int faults)
{
    private static readonly string[] Nets = ["192.168.13", "10.9.8"];

    /// <summary>One <c>&lt;ip&gt;</c> or more with what hangs on them, and perhaps routes.</summary>
    public Gen<string> Addresses =>
        from net in OneOf(Nets)
        let other = Nets.First(n => n != net) // the kernel refuses the same address twice
        from addresses in Join(Mostly(85, Ipv4(net), Ipv6), Maybe(faults, Ipv4(other)), Maybe(6, Route(net)))
        select addresses;

    public Gen<string> Dns => Element(
        "dns",
        Join(Attribute(10, "enable", Mostly(100 - faults, Gen.Const("yes"), OneOf("no", "x"))), Attribute(10, "forwardPlainNames", OneOf("yes", "no"))),
        Join(
            Maybe(20, Mostly(100 - faults, OneOf("<forwarder addr='10.0.0.53'/>", "<forwarder domain='example.com' addr='10.0.0.53'/>", "<forwarder domain='example.net'/>"), Gen.Const("<forwarder addr='x'/>"))),
            Several(DnsTxt, 0, 2),
            Several(DnsHost, 0, 2),
            Several(DnsSrv, 0, 1)));

    private Gen<string> Route(string net) => Element("route", Join(
        Attribute(15, "family", Mostly(100 - faults, Gen.Const("ipv4"), OneOf("ipv6", ""))),
        Attribute(100 - faults, "address", Mostly(100 - faults, Gen.Const("172.16.0.0"), OneOf("172.16.0.1", "x"))),
        Mostly(100 - faults, OneOf(" netmask='255.255.255.0'", " netmask='255.255.0.0'", " prefix='24'", " prefix='16'"), Gen.Const(" prefix='33'")),
        Attribute(100 - faults, "gateway", Mostly(100 - faults, Gen.Const($"{net}.9"), OneOf("172.31.0.1", "x"))),
        Attribute(15, "metric", Mostly(100 - faults, Gen.Const("2"), Gen.Const("0")))));

    /// <summary>A range of any network.</summary>
    public Gen<string> AnyDhcpRange => OneOf(Nets).SelectMany(DhcpRange);

    public Gen<string> DhcpHost => Element("host", Join(
        Mostly(60, Join(Mac, Maybe(50, Name)), Mostly(100 - faults, Name, Nothing)),
        Attribute(100 - faults, "ip", Mostly(100 - faults, from net in OneOf(Nets) from last in OneOf("20", "21") select $"{net}.{last}", Gen.Const("x")))));

    private Gen<string> Mac => Attribute("mac", Mostly(100 - faults, OneOf("52:54:00:00:01:01", "52:54:00:00:01:02", "52:54:0:0:1:2"), OneOf("x", "53:54:00:00:01:01")));

    private Gen<string> Name => Attribute("name", Mostly(100 - faults, OneOf("h1", "h2"), Gen.Const("-h")));

    public Gen<string> DnsHost => Element(
        "host", Attribute(100 - faults, "ip", Mostly(100 - faults, OneOf("192.168.13.30", "192.168.13.31"), Gen.Const("x"))), Several(OneOf("<hostname>a</hostname>", "<hostname>b</hostname>", "<hostname>c</hostname>"), faults > 3 ? 0 : 1, 2));

    public Gen<string> DnsTxt => Element("txt", Join(
        Attribute(100 - faults, "name", Mostly(100 - faults, OneOf("t", "u"), OneOf("t u", ""))), Attribute(100 - faults, "value", OneOf("v", "w"))));

    public Gen<string> DnsSrv => Element("srv", Join(
        Attribute(100 - faults, "service", Mostly(100 - faults, OneOf("sip", "ldap"), Gen.Const("a b"))),
        Attribute(100 - faults, "protocol", Mostly(100 - faults, OneOf("tcp", "udp"), Gen.Const("t p"))),
        Attribute(40, "domain", OneOf("example.com")),
        Mostly(60, Join(Gen.Const(" target='x.example.com'"), Attribute(50, "port", Mostly(100 - faults, Gen.Const("5060"), Gen.Const("0")))), Maybe(faults, " port='5060'"))));

    private Gen<string> DhcpRange(string net) => Element("range", Mostly(
        100 - faults,
        OneOf($" start='{net}.50' end='{net}.60'", $" start='{net}.100' end='{net}.200'", $" start='{net}.2' end='{net}.254'"),
        OneOf($" start='{net}.60' end='{net}.50'", $" start='{net}.0' end='{net}.5'", $" start='{net}.50'", " start='172.16.0.1' end='172.16.0.9'", " start='x' end='y'")));

    private Gen<string> Ipv4(string net) =>
        from mask in Mostly(100 - faults, OneOf(" netmask='255.255.255.0'", " prefix='24'", ""), OneOf(" netmask='x'", " prefix='33'", " netmask='255.255.255.0' prefix='24'"))
        from family in Maybe(15, " family='ipv4'")
        from dhcp in Maybe(55, Element("dhcp", Nothing, Join(Several(DhcpRange(net), 0, 2), Several(DhcpHost, 0, 2))))
        select $"<ip{family} address='{net}.1'{mask}>{dhcp}</ip>";

    private Gen<string> Ipv6 =>
        from address in Mostly(100 - faults, Gen.Const("2001:db8:13::1"), OneOf("192.168.13.1", "2001:db8::g"))
        from prefix in Mostly(100 - faults, Gen.Const("64"), OneOf("129", "x"))
        select $"<ip family='ipv6' address='{address}' prefix='{prefix}'/>";
}
