using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public class PortForwardReaderTests
{
    [Fact]
    public void Forwarded_ports_are_read()
    {
        var forward = Guests.OnRed("<portForward proto='udp' address='10.1' dev='eth0'><range start='5' end='6' to='7'/><range start='5' exclude='yes'/></portForward>")
            .Require().PortForwards[0];

        forward.Should().Be(new PortForward(ForwardedProtocol.Udp, IpAddress.Parse("10.0.0.1"), "eth0")
        {
            Ranges = [new PortRange(5, 6, 7), new PortRange(5, Exclude: true)],
        });
    }

    [Theory]
    [InlineData("<portForward/>", "NR1010")]
    [InlineData("<portForward proto='sctp'/>", "NR1011")]
    [InlineData("<portForward proto='tcp' address='x'/>", "NR1342")]
    [InlineData("<portForward proto='tcp'><range start='0'/></portForward>", "NR1322")]
    [InlineData("<portForward proto='tcp'><range start='x'/></portForward>", "NR1012")]
    [InlineData("<portForward proto='tcp'><range start='1' exclude='on'/></portForward>", "NR1011")]
    public void Faulty_forward_is_refused(string xml, string id) => Guests.OnRed(xml).Error().Id.Should().Be(id);
}
