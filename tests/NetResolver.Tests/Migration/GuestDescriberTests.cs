using NetResolver.Migration;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Migration;

/// <summary>What tells classes of guests and networks apart: all that a check reads, and no more.</summary>
public sealed class GuestDescriberTests
{
    /// <summary>What no check reads of an interface, or only together with something that it does read.</summary>
    private static readonly string[] NotRead =
    [
        "Type", "MacSource", "MacCheck", "HostIps", "HostRoutes", "Ips", "Routes", "PortForwards", "Script", "DownScript", "BackendDomain", "Target", "GuestName", "Model", "HasVirtioModel",
        "Backend", "SendBuffer", "Link", "CoalescedFrames", "BootOrder", "BootLoadParameter", "Rom", "AcpiIndex", "AcpiNodeSet", "Address", "Unknown", "Unread",
    ];

    private static readonly string[] Read =
    [
        "Source", "Mac", "TrustGuestRxFilters", "VirtualPort", "Vlan", "Bandwidth", "Isolated", "Mtu", "Actual", "Policy", "IsLiveText", "Driver", "Filter", "Teaming", "Alias",
    ];

    /// <summary>What no check reads of a network, or only by what is wrong with it.</summary>
    private static readonly string[] NotReadOfNetworks =
    [
        "Uuid", "Title", "Description", "Metadata", "Ipv6", "Mac", "MacIsGenerated", "Domain", "Dns", "Routes", "DnsmasqOptions", "DefaultPortGroup", "Mode", "BridgeName", "Index", "Unknown", "Unread", "ModeRole",
    ];

    private static readonly string[] ReadOfNetworks =
        ["Name", "TrustGuestRxFilters", "Forward", "Bridge", "Mtu", "Ips", "Vlan", "Bandwidth", "Isolated", "VirtualPort", "PortGroups"];

    [Fact]
    public void Of_each_property_of_an_interface_it_is_known_whether_a_check_reads_it() =>
        Properties<GuestInterface>().Should().BeEquivalentTo(Read.Concat(NotRead));

    [Fact]
    public void Of_each_property_of_a_network_it_is_known_whether_a_check_reads_it() =>
        Properties<NetworkDefinition>().Should().BeEquivalentTo(ReadOfNetworks.Concat(NotReadOfNetworks));

    [Theory]
    [InlineData("<source network='n' portgroup='g'/>")]
    [InlineData("<source network='m'/>")]
    [InlineData("<source network='n'/><mtu size='9000'/>")]
    [InlineData("<source network='n'/><vlan><tag id='1'/></vlan>")]
    [InlineData("<source network='n'/><port isolated='yes'/>")]
    [InlineData("<source network='n'/><virtualport><parameters profileid='p'/></virtualport>")]
    [InlineData("<source network='n'/><bandwidth><inbound average='1' floor='1'/></bandwidth>")]
    [InlineData("<source network='n'/><filterref filter='f'/>")]
    [InlineData("<source network='n'/><driver name='vhost' queues='2'/><model type='virtio'/>")]
    [InlineData("<source network='n'/><teaming type='persistent'/>")]
    [InlineData("<source network='n'/><nr:policy xmlns:nr='urn:netresolver:connections:1'><nr:virtualport policy='optional'/></nr:policy>")]
    public void What_a_check_reads_makes_another_key(string content) => Key(content).Should().NotEqual(Key("<source network='n'/>"));

    [Theory]
    [InlineData("<mac address='52:54:00:00:00:01'/><target dev='vnet1'/>", "<mac address='52:54:00:00:00:02'/><target dev='vnet2'/>")]
    [InlineData("<virtualport type='openvswitch'><parameters interfaceid='00000000-0000-4000-8000-000000000001'/></virtualport>", "<virtualport type='openvswitch'><parameters interfaceid='00000000-0000-4000-8000-000000000002'/></virtualport>")]
    [InlineData("<alias name='ua-1'/><address type='pci' bus='1'/>", "<alias name='ua-2'/><address type='pci' bus='2'/>")]
    public void What_is_the_guests_own_does_not(string one, string other) =>
        Key("<source network='n'/>" + one).Should().Equal(Key("<source network='n'/>" + other));

    [Fact]
    public void Which_of_the_guests_own_names_are_the_same_does()
    {
        var one = Guests.Parse("<interface type='network'><mac address='52:54:00:00:00:01'/><source network='n'/></interface>");
        var other = Guests.Parse("<interface type='network'><mac address='52:54:00:00:00:02'/><source network='n'/></interface>");

        Key(new Guest { Interfaces = [one, one] }).Should().NotEqual(Key(new Guest { Interfaces = [one, other] }));
    }

    private static int[] Key(string content) =>
        Key(Guest.Parse($"<interface type='network'>{content}</interface>"), Guest.Parse("<interface type='network'><source network='n'/></interface>"));

    /// <summary>The key of the first; the others are described before, so that numbers are comparable.</summary>
    private static int[] Key(params Guest[] guests)
    {
        var describer = new GuestDescriber(new StatedNames());
        foreach (var before in guests.Skip(1))
        {
            describer.Describe(before, null);
        }

        return [.. describer.Describe(guests[0], null)];
    }

    private static IEnumerable<string> Properties<T>() =>
        typeof(T).GetProperties(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic)
            .Where(p => p.PropertyType != typeof(NetResolver.Diagnostics.Place) && p.Name != "EqualityContract")
            .Select(p => p.Name);
}
