using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public class DeviceReaderTests
{
    [Theory]
    [InlineData("ViRtIo", "virtio")]
    [InlineData("AM79c970a", "Am79C970A")]
    [InlineData("my-nic_2", "my-nic_2")]
    [InlineData("unknown", null)]
    public void Model_is_spelled_as_libvirt_spells_it(string text, string? expected) =>
        Guests.OnRed($"<model type='{text}'/>").Require().Model.Should().Be(expected);

    [Fact]
    public void Model_igb_is_known_since_9_3_0()
    {
        const string Xml = "<interface type='user'><model type='IGB'/></interface>";

        Guests.Parse(Xml).Model.Should().Be("IGB");
        Guests.Parse(Xml, release: new(9, 3)).Model.Should().Be("igb");
    }

    [Fact]
    public void Model_with_odd_characters_is_refused() => Guests.OnRed("<model type='my nic'/>").Error().Id.Should().Be("NR1350");

    [Theory]
    [InlineData("vnet3")]
    [InlineData("macvtap0")]
    [InlineData("macvlan7")]
    public void Target_that_libvirt_names_is_not_kept_in_a_configuration(string dev)
    {
        var xml = $"<interface type='network'><source network='n'/><target dev='{dev}'/></interface>";

        Guests.Parse(xml).Target.Should().BeNull();
        Guests.Parse(xml, InterfaceForm.Live).Target!.Dev.Should().Be(dev);
    }

    [Fact]
    public void Target_of_an_unmanaged_device_is_kept_whatever_its_name() =>
        Guests.Parse("<interface type='ethernet'><target dev='vnet3' managed='no'/></interface>").Target!.Dev.Should().Be("vnet3");

    [Fact]
    public void Filter_is_read_with_its_parameters_by_name() =>
        Guests.OnRed("<filterref filter='clean'><parameter name='PORT' value='80'/><parameter name='IP' value='10.0.0.1'/><parameter name='PORT' value='81'/></filterref>")
            .Require().Filter.Should().Be(new FilterReference("clean")
            {
                Parameters = [new("IP", "10.0.0.1"), new("PORT", "80"), new("PORT", "81")],
            });

    [Theory]
    [InlineData("name='A-B' value='1'")]
    [InlineData("name='A' value=''")]
    [InlineData("name='A' value='a b'")]
    [InlineData("value='1'")]
    public void Parameter_that_a_filter_does_not_take_is_dropped_and_told_of(string parameter)
    {
        var read = Guests.OnRed($"<filterref filter='f'><parameter {parameter}/></filterref>");

        read.Advice().Id.Should().Be("NR1362");
        read.Value!.Filter!.Parameters.Should().BeEmpty();
    }

    [Fact]
    public void Filter_on_a_type_that_has_none_is_dropped_and_told_of()
    {
        var read = Guests.Read("<interface type='user'><filterref filter='f'/></interface>");

        read.Advice().Id.Should().Be("NR1302");
        read.Value!.Filter.Should().BeNull();
    }

    [Theory]
    [InlineData("<boot/>", "NR1010")]
    [InlineData("<boot order='0'/>", "NR1322")]
    [InlineData("<boot order='x'/>", "NR1012")]
    [InlineData("<rom enabled='no' bar='on'/>", "NR1357")]
    [InlineData("<rom bar='yes'/>", "NR1011")]
    [InlineData("<acpi index='0'/>", "NR1322")]
    [InlineData("<link state='sideways'/>", "NR1351")]
    [InlineData("<link state='default'/>", "NR1351")]
    [InlineData("<mtu size='big'/>", "NR1352")]
    [InlineData("<mtu size='-5'/>", "NR1352")]
    [InlineData("<mtu size='4294967296'/>", "NR1352")]
    [InlineData("<teaming type='failover'/>", "NR1353")]
    [InlineData("<teaming persistent='ua-x'/>", "NR1353")]
    [InlineData("<coalesce><rx><frames max='x'/></rx></coalesce>", "NR1354")]
    [InlineData("<coalesce><rx><frames max='4294967296'/></rx></coalesce>", "NR1355")]
    [InlineData("<tune><sndbuf>x</sndbuf></tune>", "NR1356")]
    [InlineData("<tune><sndbuf>-1</sndbuf></tune>", "NR1356")]
    [InlineData("<target managed='x'/>", "NR1011")]
    public void Faulty_setting_is_refused(string xml, string id) => Guests.OnRed(xml).Error().Id.Should().Be(id);

    [Fact]
    public void Settings_are_read()
    {
        var guest = Guests.OnRed("""
            <boot order='3'/><rom bar='off' file='/r'/><acpi index='4'/><link state='down'/><mtu size='9000'/><teaming type='transient' persistent='ua-b'/>
            <coalesce><rx><frames max='7'/></rx></coalesce><tune><sndbuf>0</sndbuf></tune><script path='/s'/><downscript path='/d'/><backenddomain name='b'/>
            <guest dev='g' actual='h'/><alias name='ua-nic0'/>
            """).Require();

        guest.Should().Be(new GuestInterface(new InterfaceSource.Network("red"))
        {
            BootOrder = 3,
            Rom = new InterfaceRom(null, false, "/r"),
            AcpiIndex = 4,
            Link = LinkState.Down,
            Mtu = 9000,
            Teaming = new Teaming(true, "ua-b"),
            CoalescedFrames = 7,
            SendBuffer = 0,
            Script = "/s",
            DownScript = "/d",
            BackendDomain = "b",
            GuestName = new InterfaceGuestName("g", "h"),
            Alias = "ua-nic0",
        });
    }

    [Fact]
    public void Mtu_is_taken_from_the_first_element_that_states_one() =>
        Guests.OnRed("<mtu/><mtu size='9'/>").Require().Mtu.Should().Be(9);

    [Theory]
    [InlineData("<mtu size=''/>")]
    [InlineData("<link state=''/>")]
    [InlineData("<model type=''/>")]
    public void Empty_attribute_that_counts_as_absent_is_told_of(string xml) => Guests.OnRed(xml).Advice().Id.Should().Be("NR9049");

    [Theory]
    [InlineData("ua-nic0", "ua-nic0")]
    [InlineData("net0", null)]
    public void Alias_of_a_configuration_is_the_users_own(string name, string? kept) =>
        Guests.OnRed($"<alias name='{name}'/>").Require().Alias.Should().Be(kept);

    [Fact]
    public void Alias_of_a_running_guest_is_kept() => Guests.OnRed("<alias name='net0'/>", InterfaceForm.Live).Require().Alias.Should().Be("net0");

    [Fact]
    public void Alias_of_the_user_with_odd_characters_is_dropped_and_told_of() =>
        Guests.OnRed("<alias name='ua-nic 0'/>").Advice().Id.Should().Be("NR1304");
}
