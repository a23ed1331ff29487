using System.Globalization;
using NetResolver.Tests.Support;

namespace NetResolver.Tests;

/// <summary>All texts are the same whatever the culture: this one writes other signs and separators than the invariant one.</summary>
public sealed class CultureTests : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public void Dispose() => CultureInfo.CurrentCulture = _before;

    [Fact]
    public void Culture_of_these_tests_matters_where_a_text_is_made_without_care()
    {
        var number = -1234;
        CultureInfo.CurrentCulture = Foreign();

        number.ToString(CultureInfo.CurrentCulture).Should().Be("minus1234");
        int.TryParse("-1", out _).Should().BeFalse();
    }

    public static TheoryData<string, Func<string>> Texts => new()
    {
        { "a network", () => NetworkDefinition.Parse(Network).ToXml() },
        { "a guest's interface", () => GuestInterface.Parse(Interface).ToXml(InterfaceForm.Inactive) },
        { "a delay below zero", () => NetworkDefinition.Parse(NetworkText.Of("<bridge name='b' delay='18446744073709551615'/>")).ToXml() },
        { "findings", () => string.Join('\n', NetworkDefinition.Read(Faulty, "n.xml").Diagnostics) },
        { "a plan", () => PlanReport.ToText([Plan()]) },
        { "an explanation", () => Plan().Explain().ToString() },
        { "JSON", () => PlanReport.ToJson([Plan()], new ReportOptions { Explain = true }) },
        { "a picture", () => PlanReport.ToSvg([Plan()]) },
        { "a graph", () => PlanReport.ToDot([Plan()]) },
        { "a port", () => Plan().Plan!.ToPort(PortIdentity.Preview).ToXml() },
        { "a ledger", Ledger },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_is_that_of_the_invariant_culture(string what, Func<string> make)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var expected = make();

        CultureInfo.CurrentCulture = Foreign();

        make().Should().Be(expected, "{0} has no culture", what);
    }

    private const string Network =
        """
        <network ipv6='yes'>
          <name>red</name>
          <forward mode='nat'><nat><port start='1024' end='65535'/></nat></forward>
          <bridge name='virbr7' stp='ON' delay='1000000'/>
          <mtu size='-1'/>
          <bandwidth><inbound average='1000000' peak='5000000' burst='5120'/></bandwidth>
          <ip address='192.168.7.1' prefix='24'><dhcp><lease expiry='3600' unit='seconds'/><range start='192.168.7.2' end='192.168.7.9'/></dhcp></ip>
          <portgroup name='IĞDIR'><bandwidth><inbound average='1000000'/></bandwidth></portgroup>
        </network>
        """;

    private const string Interface =
        """
        <interface type='network'>
          <source network='red' portgroup='IĞDIR'/>
          <mac address='52:54:00:AA:BB:CC'/>
          <bandwidth><inbound average='1000000' floor='900000'/></bandwidth>
          <mtu size='9000'/>
        </interface>
        """;

    private const string Faulty =
        """
        <network>
          <bridge delay='-1'/>
          <mtu size='1.5'/>
          <vlan trunk='TRİNK'><tag id='4096'/><tag id='-1'/></vlan>
          <bandwidth><inbound average='1,5'/></bandwidth>
          <virtualport type='802.1Qbg'><parameters managerid='-4294967295' typeid='99999999'/></virtualport>
        </network>
        """;

    private static PlanResult Plan() => ConnectionPlanner.Plan(
        NetworkDefinition.Parse(Network, "network.xml"),
        GuestInterface.Parse(Interface, "guest.xml"),
        new PlanOptions { Use = new NetworkUse { FloorSum = 100_000, NextClassId = 4 } });

    /// <summary>A count below zero is told, and shown in the network's text.</summary>
    private static string Ledger()
    {
        var host = Hosts.With(Hosts.Devices("passthrough", "a"));
        host.Claim(1);
        host.Red().Update(Updating.Change("portgroup", "add", "<portgroup name='x'/>"), UpdateScope.Live);
        host.Release(1);
        return host.Red().ToXml() + host.Claim(2).PlanResult!.Explain();
    }

    private static CultureInfo Foreign()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat = new NumberFormatInfo
        {
            NegativeSign = "minus",
            PositiveSign = "plus",
            NumberDecimalSeparator = ",",
            NumberGroupSeparator = ".",
            NumberNegativePattern = 0,
            NumberGroupSizes = [2],
        };
        return culture;
    }
}
