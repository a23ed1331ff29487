using NetResolver.Diagnostics;
using NetResolver.Tests.Support;
using NetResolver.Validity;

namespace NetResolver.Tests.Validity;

public class InterfaceChecksTests
{
    private const string Mac = "<mac address='52:54:00:00:00:01'/>";
    private const string Qbh = "<virtualport type='802.1Qbh'><parameters profileid='p'/></virtualport>";
    private const string Ovs = "<virtualport type='openvswitch'/>";

    [Theory]
    [InlineData("<interface type='user'><teaming type='persistent' persistent='ua-x'/></interface>", "NR2003", "/interface/teaming/@persistent")]
    [InlineData("<interface type='bridge'><source bridge='b'/><backend type='passt'/></interface>", "NR2007", "/interface/backend/@type")]
    [InlineData("<interface type='vhostuser'><source type='unix' path='p' mode='client'/><model type='e1000'/></interface>", "NR2008", "/interface/model/@type")]
    [InlineData("<interface type='vhostuser'><source type='unix' path='p' mode='client'/></interface>", "NR2008", "/interface")]
    public void Fault_stands_at_the_attribute(string xml, string id, string path)
    {
        var error = GuestInterface.Read(xml).FirstError!;

        (error.Id, error.Place.Path).Should().Be((id, path));
    }

    [Fact]
    public void Teaming_that_names_an_alias_too_much_is_told_which() =>
        GuestInterface.Read("<interface type='user'><teaming type='persistent' persistent='ua-x'/></interface>").FirstError!.Message
            .Should().Be("A teaming of type persistent cannot have persistent='ua-x'");

    [Theory]
    [InlineData("<interface type='network'><source network='n'><ip address='10.0.0.1'/></source></interface>", "NR2000", "type=network")]
    [InlineData("<interface type='user'><source><route address='0.0.0.0' gateway='10.0.0.1'/></source></interface>", "NR2000", "type=user")]
    [InlineData("<interface type='bridge'><source bridge='b'/><target dev='t' managed='no'/></interface>", "NR2001", "type=bridge")]
    [InlineData("<interface type='user'><teaming type='transient'/></interface>", "NR2002", "")]
    [InlineData("<interface type='user'><teaming type='persistent' persistent='ua-x'/></interface>", "NR2003", "type=persistent")]
    [InlineData("<interface type='direct'>" + Mac + "<source dev='d'/><port isolated='yes'/></interface>", "NR2004", "mac=52:54:00:00:00:01, type=direct")]
    [InlineData("<interface type='user'><port isolated='yes'/></interface>", "NR2004", "mac=AUTO, type=user")]
    [InlineData("<interface type='network'>" + Mac + "<source network='n'/><port isolated='yes'/>" + Qbh + "</interface>", "NR2005", "mac=52:54:00:00:00:01, type=802.1Qbh")]
    [InlineData("<interface type='user'><driver ats='on'/></interface>", "NR2006", "option=ats")]
    [InlineData("<interface type='bridge'><source bridge='b'/><backend type='passt'/></interface>", "NR2007", "")]
    [InlineData("<interface type='vhostuser'><source type='unix' path='p' mode='client'/></interface>", "NR2008", "")]
    [InlineData("<interface type='vhostuser'><source type='unix' path='p' mode='server'><reconnect enabled='yes' timeout='1'/></source><model type='virtio'/></interface>", "NR2009", "")]
    [InlineData("<interface type='user'><backend type='passt'/><portForward proto='tcp'><range to='5'/></portForward></interface>", "NR2010", "")]
    public void Settings_that_do_not_go_together_are_refused(string xml, string id, string named)
    {
        var error = Guests.Read(xml).Error();

        error.Id.Should().Be(id);
        error.Named().Should().Be(named);
        error.Place.Line.Should().Be(1);
    }

    [Theory]
    [InlineData("<interface type='network'><source network='n'/><port isolated='yes'/><virtualport/></interface>")]
    [InlineData("<interface type='direct'><source dev='d'/><port isolated='no'/></interface>")]
    [InlineData("<interface type='user'><portForward proto='tcp'><range to='5'/></portForward></interface>")]
    [InlineData("<interface type='user'><model type='virtio'/><driver iommu='on'/></interface>")]
    [InlineData("<interface type='vhostuser'><source type='unix' path='p' mode='server'><reconnect enabled='no'/></source><model type='virtio'/></interface>")]
    public void Settings_that_go_together_are_accepted(string xml) => Guests.Read(xml).Succeeded.Should().BeTrue();

    [Fact]
    public void Passt_goes_with_vhostuser_since_11_1_0()
    {
        const string Xml = "<interface type='vhostuser'><source type='unix' path='p' mode='client'/><model type='virtio'/><backend type='passt'/></interface>";

        Guests.Read(Xml, release: new(11, 0)).Error().Id.Should().Be("NR2007");
        Guests.Read(Xml, release: new(11, 1)).Succeeded.Should().BeTrue();
    }

    [Theory]
    [InlineData("<interface type='network'><source network='n'/><vlan><tag id='1'/></vlan></interface>", "NR2050")]
    [InlineData("<interface type='network'><source network='n'/><vlan><tag id='1'/></vlan>" + Ovs + "</interface>", "NR2050")]
    [InlineData("<interface type='bridge'><source bridge='b'/><vlan><tag id='1'/></vlan></interface>", "NR2050")]
    [InlineData("<interface type='bridge'><source bridge='b'/><vlan><tag id='1'/></vlan>" + Ovs + "</interface>", null)]
    [InlineData("<interface type='direct'><source dev='d'/><vlan><tag id='1'/></vlan></interface>", "NR2050")]
    [InlineData("<interface type='direct'><source dev='d' mode='passthrough'/><vlan><tag id='1'/></vlan></interface>", null)]
    [InlineData("<interface type='hostdev'><source><address type='pci' bus='1'/></source><vlan><tag id='1'/></vlan></interface>", null)]
    [InlineData("<interface type='hostdev'><source><address type='pci' bus='1'/></source><bandwidth><inbound average='1'/></bandwidth></interface>", "NR2051")]
    [InlineData("<interface type='direct'><source dev='d'/><bandwidth><inbound average='1'/></bandwidth></interface>", null)]
    public void Start_of_the_guest_is_refused_where_the_connection_does_not_take_a_setting(string xml, string? id) =>
        AfterAllocation(Guests.Parse(xml)).Should().Equal(id is null ? [] : [id]);

    [Fact]
    public void Vlan_on_a_linux_bridge_is_taken_with_a_warning_since_11_0_0()
    {
        var guest = Guests.Parse("<interface type='bridge'><source bridge='b'/><vlan><tag id='1'/></vlan></interface>");

        AfterAllocation(guest, new(10, 10)).Should().Equal("NR2050");
        AfterAllocation(guest, new(11, 0)).Should().Equal("NR9101");
    }

    public static TheoryData<Plug, VirtualPortType, string?> Isolated => new()
    {
        { new Plug.Network("b"), VirtualPortType.None, null },
        { new Plug.Network("b"), VirtualPortType.OpenVSwitch, null },
        { new Plug.Bridge("b"), VirtualPortType.None, null },
        { new Plug.Bridge("b"), VirtualPortType.OpenVSwitch, "NR2005" },
        { new Plug.Direct("d", MacvtapMode.Bridge), VirtualPortType.None, "NR2004" },
        { new Plug.HostdevPci(default, true), VirtualPortType.None, "NR2004" },
    };

    [Theory]
    [MemberData(nameof(Isolated))]
    public void Isolation_is_checked_again_on_what_the_interface_became(Plug plug, VirtualPortType port, string? id)
    {
        var guest = new GuestInterface(new InterfaceSource.Network("n"))
        {
            Actual = new ActualConnection { Plug = plug, Isolated = true, VirtualPort = new VirtualPortFields { Type = port } },
        };

        AfterAllocation(guest).Should().Equal(id is null ? [] : [id]);
    }

    [Fact]
    public void Once_there_is_a_connection_it_alone_counts()
    {
        var guest = Guests.OnRed("<vlan><tag id='1'/></vlan><port isolated='yes'/>").Require() with
        {
            Actual = new ActualConnection { Plug = new Plug.Direct("d", MacvtapMode.Vepa) },
        };

        AfterAllocation(guest).Should().BeEmpty();
    }

    [Fact]
    public void Places_are_those_of_the_settings()
    {
        var bag = new DiagnosticBag();
        var guest = Guests.Parse("<interface type='hostdev'>\n<source><address type='pci' bus='1'/></source>\n<bandwidth><inbound average='1'/></bandwidth></interface>");

        InterfaceChecks.AfterAllocation(guest, LibvirtRelease.Default, bag);

        bag.All.Should().ContainSingle().Which.Place.ToString().Should().Be("nic.xml(3,2)");
    }

    private static IEnumerable<string> AfterAllocation(GuestInterface guest, LibvirtRelease? release = null)
    {
        var bag = new DiagnosticBag();
        InterfaceChecks.AfterAllocation(guest, release ?? LibvirtRelease.Default, bag);
        return bag.All.Select(d => d.Id);
    }
}
