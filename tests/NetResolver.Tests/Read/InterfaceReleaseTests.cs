using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

/// <summary>What later releases of libvirt read and 9.0.0 does not.</summary>
public class InterfaceReleaseTests
{
    [Theory]
    [InlineData("<backend type='passt' hostname='h' fqdn='h.example'/>", 11, 8, "<backend type='passt' hostname='h' fqdn='h.example'/>")]
    [InlineData("<acpi index='1' nodeset='0-3'/>", 11, 8, "<acpi index='1' nodeset='0-3'/>")]
    public void Attribute_is_carried_since(string xml, int major, int minor, string written)
    {
        var nic = $"<interface type='user'>{xml}</interface>";

        Guests.Parse(nic, release: new(major, minor)).ToXml().Should().Contain(written);
        Guests.Parse(nic, release: new(major, minor - 1)).ToXml().Should().NotContain(written);
    }

    [Theory]
    [InlineData("<mac address='52:54:00:00:00:01' currentAddress='52:54:00:00:00:02'/>", 11, 2)]
    [InlineData("<acpi index='1' nodeset='0'/>", 11, 8)]
    [InlineData("<backend hostname='h'/>", 11, 8)]
    public void Attribute_that_a_release_knows_is_not_told_of(string xml, int major, int minor)
    {
        var nic = $"<interface type='user'>{xml}</interface>";

        Guests.Read(nic, release: new(major, minor)).Diagnostics.Should().BeEmpty();
        Guests.Read(nic, release: new(major, minor - 1)).Advice().Id.Should().Be("NR1300");
    }
}
