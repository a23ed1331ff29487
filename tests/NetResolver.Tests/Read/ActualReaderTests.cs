using NetResolver.Diagnostics;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public class ActualReaderTests
{
    public static TheoryData<string, Plug> Plugs => new()
    {
        { "<actual type='network'><source bridge='b' macTableManager='kernel'/></actual>", new Plug.Network("b", MacTableManager.Kernel) },
        { "<actual type='network'><source/></actual>", new Plug.Network(null) },
        { "<actual type='bridge'><source bridge=''/></actual>", new Plug.Bridge("") },
        { "<actual type='direct'><source dev='d'/></actual>", new Plug.Direct("d", MacvtapMode.Vepa) },
        { "<actual type='direct'><source dev='d' mode='bridge'/></actual>", new Plug.Direct("d", MacvtapMode.Bridge) },
        {
            "<actual type='hostdev' managed='yes'><driver name='vfio'/><source><address type='pci' bus='3'/></source></actual>",
            new Plug.HostdevPci(new(0, 3, 0, 0), true, HostdevDriver.Vfio)
        },
        { "<actual type='hostdev'><source><address type='pci' bus='3'/></source></actual>", new Plug.HostdevPci(new(0, 3, 0, 0), false) },
    };

    [Theory]
    [MemberData(nameof(Plugs))]
    public void Connection_is_read_from_a_status_file(string actual, Plug plug) => Status(actual).Require().Actual!.Plug.Should().Be(plug);

    [Fact]
    public void Settings_are_read()
    {
        var actual = Status(
            "<actual type='network' trustGuestRxFilters='no'><source bridge='b'/><class id='3'/><vlan><tag id='1'/></vlan>" +
            "<bandwidth><inbound floor='7'/></bandwidth><port isolated='yes'/></actual>").Require().Actual;

        actual.Should().Be(new ActualConnection
        {
            Plug = new Plug.Network("b"),
            ClassId = 3,
            Vlan = new Vlan { Tags = [new VlanTag(1)] },
            Bandwidth = new Bandwidth { Inbound = new BandwidthRate(0, Floor: 7) },
            Isolated = true,
            TrustGuestRxFilters = false,
        });
    }

    [Theory]
    [InlineData("<actual/>", "NR1010")]
    [InlineData("<actual type='junk'/>", "NR1011")]
    [InlineData("<actual type='user'/>", "NR1430")]
    [InlineData("<actual type='network' trustGuestRxFilters='x'/>", "NR1011")]
    [InlineData("<actual type='network'><virtualport type='openvswitch'/></actual>", "NR1431")]
    [InlineData("<actual type='bridge'><source bridge='b'/><virtualport/></actual>", "NR1041")]
    [InlineData("<actual type='bridge'><source bridge='b'/><virtualport type='openvswitch'/></actual>", "NR1046")]
    [InlineData("<actual type='direct'><source dev='d' mode='x'/></actual>", "NR1011")]
    [InlineData("<actual type='network'><source/><class id='x'/></actual>", "NR1432")]
    [InlineData("<actual type='bridge'><source/></actual>", "NR1433")]
    [InlineData("<actual type='bridge'><source bridge='b' macTableManager='x'/></actual>", "NR1434")]
    [InlineData("<actual type='hostdev'><source><address type='usb' bus='1' device='2'/></source></actual>", "NR1435")]
    [InlineData("<actual type='hostdev'><source/></actual>", "NR1313")]
    [InlineData("<actual type='direct'><source dev='d'/><bandwidth><inbound floor='7'/></bandwidth></actual>", "NR1086")]
    [InlineData("<actual type='network'><source/><bandwidth classID='3'/></actual>", "NR1080")]
    public void Faulty_connection_is_refused(string actual, string id) => Status(actual).Error().Id.Should().Be(id);

    [Theory]
    [InlineData("<actual type='bridge'/>")]
    [InlineData("<actual type='direct'/>")]
    [InlineData("<actual type='direct'><source/></actual>")]
    public void Connection_to_nothing_is_taken_and_told_of(string actual) => Status(actual).Advice().Id.Should().Be("NR9026");

    [Theory]
    [InlineData(InterfaceForm.Inactive)]
    [InlineData(InterfaceForm.Live)]
    public void Elsewhere_it_is_not_even_looked_at(InterfaceForm form) => Guests.OnRed("<actual type='junk'/>", form).Require().Actual.Should().BeNull();

    [Fact]
    public void On_another_type_it_is_not_even_looked_at() =>
        Guests.Read("<interface type='bridge'><source bridge='b'/><actual type='junk'/></interface>", InterfaceForm.Status).Succeeded.Should().BeTrue();

    private static ReadResult<GuestInterface> Status(string actual) => Guests.OnRed(actual, InterfaceForm.Status);
}
