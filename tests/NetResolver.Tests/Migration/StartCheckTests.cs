using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Migrating;

namespace NetResolver.Tests.Migration;

/// <summary>What libvirt sees only when it starts the guest with the connection.</summary>
public class StartCheckTests
{
    private const string Passthrough = "<forward mode='passthrough'><interface dev='eth3v0'/></forward>";
    private const string Functions = "<forward mode='hostdev' managed='yes'><address type='pci' domain='0' bus='3' slot='16' function='1'/></forward>";
    private const string Bridge = "<forward mode='bridge'/><bridge name='br0'/>";
    private static readonly MigrationOptions Offline = MigrationOptions.Default with { IsLive = false };

    private static readonly HostInventory Inventory = new()
    {
        Devices = [Device("eth0"), Device("eth3"), Device("eth3v0"), Device("br0")],
        PhysicalFunctions = [new PhysicalFunction("eth3", [new VirtualFunction(new PciAddress(0, 3, 16, 1), "eth3v0")])],
    };

    [Theory]
    [InlineData(Functions, "<virtualport type='802.1Qbg'><parameters managerid='1' typeid='1' typeidversion='1'/></virtualport>", "NR5070")]
    [InlineData(Functions, "<vlan trunk='yes'><tag id='1'/></vlan>", "NR5068")]
    [InlineData(Passthrough, "<vlan><tag id='1'/><tag id='2'/></vlan>", "NR5068")]
    [InlineData(Functions, "<vlan><tag id='1'/></vlan><virtualport type='802.1Qbh'><parameters profileid='p'/></virtualport>", "NR5069")]
    [InlineData(Passthrough, "<vlan><tag id='1'/></vlan><virtualport type='802.1Qbh'><parameters profileid='p'/></virtualport>", "NR5069")]
    [InlineData("<forward mode='passthrough'><interface dev='eth0'/></forward>", "<vlan><tag id='1'/></vlan>", "NR5067")]
    [InlineData(Passthrough, "<filterref filter='clean-traffic'/>", "NR5071")]
    [InlineData(Bridge + "<virtualport type='openvswitch'/>", "<filterref filter='clean-traffic'/>", "NR5071")]
    [InlineData(Functions, "<model type='virtio'/><driver queues='4'/>", "NR5072")]
    public void Incompatible_with(string network, string nic, string id)
    {
        var result = Check(OnRed(nic), Host("hostB", network, Inventory), options: Offline);

        result.First().Errors().Should().Contain(id);
        result.Verdict.Should().Be(MigrationVerdict.Incompatible);
    }

    [Theory]
    [InlineData(Passthrough, "<vlan><tag id='1'/></vlan>")]
    [InlineData(Passthrough, "<vlan><tag id='1'/></vlan><virtualport type='802.1Qbg'><parameters managerid='1' typeid='1' typeidversion='1'/></virtualport>")]
    [InlineData(Functions, "<vlan><tag id='1'/></vlan>")]
    [InlineData(Functions, "<virtualport type='802.1Qbh'><parameters profileid='p'/></virtualport>")]
    [InlineData(Bridge, "<filterref filter='clean-traffic'/>")]
    [InlineData(Passthrough, "<model type='virtio'/><driver queues='4'/>")]
    public void Nothing_against(string network, string nic) =>
        Check(OnRed(nic), Host("hostB", network, Inventory), options: Offline).First().Errors().Should().BeEmpty();

    [Fact]
    public void What_the_check_is_sure_of_is_not_advised_as_well() =>
        Check(OnRed("<virtualport type='802.1Qbg'><parameters managerid='1' typeid='1' typeidversion='1'/></virtualport>"), Host("hostB", Functions, Inventory), options: Offline)
            .First().Ids().Should().Contain("NR5070").And.NotContain("NR9133");

    [Fact]
    public void Whether_a_device_is_a_function_must_be_known_for_a_vlan()
    {
        var result = Check(OnRed("<vlan><tag id='1'/></vlan>"), Host("hostB", Passthrough, Devices("eth3v0")), from: Host("hostA", Passthrough, Devices("eth3v0")));

        result.Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);
        result.First().Finding("NR5074").Message.Should().Contain("eth3v0");
    }
}
