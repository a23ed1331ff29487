using NetResolver.Diagnostics;
using NetResolver.LiveTests.Recording;

namespace NetResolver.LiveTests;

/// <summary>What libvirt does where NetResolver's advice warns of it, and that the advice is given.</summary>
[Collection(LiveHost.Name)]
public sealed class AdviceTests(LiveHost live)
{
    private const string Owner =
        "<uuid>00000000-0000-4000-8000-000000000001</uuid><owner><name>guest</name><uuid>f0000000-0000-4000-8000-0000000000aa</uuid></owner><mac address='52:54:00:00:00:01'/>";

    private const string Mac = "<mac address='52:54:00:00:00:01'/>";

    [SkippableFact]
    public void A_PCI_function_changes_when_it_is_written()
    {
        const string Function = $"<interface type='hostdev'>{Mac}<source><address type='pci' domain='0' bus='0' slot='0' function='99'/></source></interface>";

        Kept(Function).Should().Contain("function='0x99'");
        Ids(GuestInterface.Read(Function)).Should().Contain("NR9021");
    }

    [SkippableFact]
    public void A_huge_delay_comes_back_negative()
    {
        const string Delay = "<network><name>n</name><bridge delay='18446744073709551615'/></network>";

        Defined(Delay).Should().Contain("delay='-1'");
        Ids(NetworkDefinition.Read(Delay)).Should().Contain("NR9022");
    }

    [SkippableFact]
    public void A_negative_mtu_wraps_around()
    {
        const string Mtu = "<network><name>n</name><mtu size='-1'/></network>";

        Defined(Mtu).Should().Contain("<mtu size='4294967295'/>");
        Ids(NetworkDefinition.Read(Mtu)).Should().Contain("NR9023");
    }

    [SkippableFact]
    public void A_hostdev_interface_takes_a_USB_device()
    {
        const string Usb = $"<interface type='hostdev'>{Mac}<source><address type='usb' bus='1' device='2'/></source></interface>";

        Kept(Usb).Should().Contain("<address type='usb' bus='1' device='2'/>");
        Ids(GuestInterface.Read(Usb)).Should().Contain("NR9034");
    }

    [SkippableFact]
    public void The_bridge_of_another_network_is_taken()
    {
        const string Maker = "<network><name>maker</name><bridge name='virbr7'/></network>";
        const string Taker = "<network><name>taker</name><forward mode='bridge'/><bridge name='virbr7'/></network>";

        Defined(Maker, Taker).Should().Contain("<bridge name='virbr7'/>");
        Ids(NetworkDefinition.Parse(Taker).CheckDefinition(new DefineContext { Networks = [NetworkDefinition.Parse(Maker)] })).Should().Contain("NR9036");
    }

    [SkippableFact]
    public void A_bandwidth_of_zero_is_that_of_the_portgroup()
    {
        const string Network = "<network><name>n</name><portgroup name='g' default='yes'><bandwidth><inbound average='5'/></bandwidth></portgroup></network>";
        const string Zero = $"<interface type='network'>{Mac}<source network='n'/><bandwidth><inbound average='0'/></bandwidth></interface>";
        var request = new PortRequest(Kept(Zero)).Xml("00000000-0000-4000-8000-000000000001", "guest", "f0000000-0000-4000-8000-0000000000aa");

        Port(Network, request, reclaim: false).Should().Contain("<inbound average='5'/>");
        ConnectionPlanner.Plan(NetworkDefinition.Parse(Network), GuestInterface.Parse(Zero)).Diagnostics.Select(d => d.Id).Should().Contain("NR9109");
    }

    [SkippableFact]
    public void An_id_is_generated_where_no_type_is_stated()
    {
        const string Network = "<network><name>n</name><forward mode='vepa' dev='eth0'/><portgroup name='g' default='yes'>" +
            "<virtualport><parameters instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport></portgroup></network>";
        const string Bare = $"<interface type='network'>{Mac}<source network='n'/><virtualport/></interface>";

        Kept(Bare).Should().Contain("instanceid=").And.NotContain("09b11c53");
        ConnectionPlanner.Plan(NetworkDefinition.Parse(Network), GuestInterface.Parse(Bare)).Diagnostics.Select(d => d.Id).Should().Contain("NR9001");
    }

    [SkippableFact]
    public void A_class_id_without_bandwidth_is_lost()
    {
        const string Network = "<network><name>n</name><bridge name='virbr7'/></network>";
        const string WithClass = $"<networkport>{Owner}<bandwidth classID='5'/><plug type='network' bridge='virbr7'/></networkport>";

        Port(Network, WithClass, reclaim: true).Should().NotContain("classID");
        Ids(NetworkPort.Read(WithClass)).Should().Contain("NR9057");
    }

    private static IEnumerable<string> Ids<T>(ReadResult<T> read)
        where T : class
    {
        read.FirstError.Should().BeNull();
        return read.Diagnostics.Select(d => d.Id);
    }

    /// <summary>What libvirt makes of the last network when all are defined.</summary>
    private string Defined(params ReadOnlySpan<string> networks)
    {
        var host = live.Require();
        host.Networks.Clear();
        var kept = "";
        foreach (var xml in networks)
        {
            using var network = host.Networks.Define(xml);
            kept = network.ConfigurationXml;
        }

        host.Networks.Clear();
        return kept;
    }

    /// <summary>The port that a running network gives or takes back.</summary>
    private string Port(string xml, string port, bool reclaim)
    {
        var host = live.Require();
        host.Networks.Clear();
        using var network = host.Networks.Create(xml);
        var kept = network.CreatePort(port, reclaim);
        host.Networks.Clear();
        return kept;
    }

    /// <summary>What libvirt makes of a guest's interface.</summary>
    private string Kept(string nic) => PortRequest.InterfaceOf(live.Require().Guests.ReadGuest(
        $"<domain type='test'><name>guest</name><memory>8192</memory><os><type>hvm</type></os><devices>{nic}</devices></domain>"));
}
