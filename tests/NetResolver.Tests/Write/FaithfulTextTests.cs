using NetResolver.Write;

namespace NetResolver.Tests.Write;

/// <summary>The text of a network with libvirt's own lack of escaping.</summary>
public class FaithfulTextTests
{
    private const string Everything =
        """
        <network><name>a&amp;b</name>
          <domain name='d&amp;e'/>
          <dns><txt name='t&amp;u' value='v&amp;w'/></dns>
          <ip address='192.168.7.1' prefix='24'><dhcp><host mac='52:54:00:00:00:01 &amp;' name='h&amp;i' ip='192.168.7.9'/></dhcp></ip>
          <portgroup name='g&amp;h'><virtualport type='802.1Qbh'><parameters profileid='p&amp;q'/></virtualport></portgroup>
        </network>
        """;

    [Theory]
    [InlineData("<domain name='d&e'")]
    [InlineData("mac='52:54:00:00:00:01 &' name='h&i'")]
    [InlineData("<portgroup name='g&h'")]
    [InlineData("profileid='p&q'")]
    [InlineData("<name>a&amp;b</name>")]
    [InlineData("name='t&amp;u' value='v&amp;w'")]
    public void Some_values_are_written_as_they_are_and_others_escaped(string part) =>
        NetworkWriter.WriteFaithfully(NetworkDefinition.Parse(Everything)).Should().Contain(part);

    [Fact]
    public void Text_for_users_is_well_formed_afterwards_too()
    {
        var network = NetworkDefinition.Parse(Everything);
        NetworkWriter.WriteFaithfully(network);

        NetworkDefinition.Parse(network.ToXml()).ToXml().Should().Be(network.ToXml());
    }
}
