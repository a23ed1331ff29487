using NetResolver.Diagnostics;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

/// <summary>One run tells every fault that stands alone, in libvirt's order, and nothing that only follows from another.</summary>
public sealed class CompletenessTests
{
    private static readonly Faults Forwarding = new(
        """
        <network ipv6='«yes|maybe»' trustGuestRxFilters='«yes|maybe»'>
          <name>red«|/blue»</name>
          <uuid>«9a05da11-e96b-47f3-8253-a3a482e445f5|9a05»</uuid>
          <forward mode='nat'>
            <driver name='«vfio|nvidia»'/>
            <nat ipv6='«yes|maybe»'>
              <address start='«10.0.0.1|10.0.0.x»' end='10.0.0.9'/>
              <port start='1024' end='«65535|65536»'/>
            </nat>
            «|<interface dev='a'/><interface dev='b'/>»
          </forward>
          <bridge name='virbr7' delay='«0|x»' macTableManager='«libvirt|nobody»'/>
          <mtu size='«9000|big»'/>
          <mac address='«52:54:00:11:22:33|52:54»'/>
          <domain name='d' localOnly='«yes|maybe»'/>
          <dns enable='«yes|maybe»'>
            <forwarder addr='«8.8.8.8|8.x»'/>
            <host ip='«10.0.0.5|10.0.0.»'><hostname>h</hostname></host>
            <srv service='«ldap|l.d.a.p»' protocol='«tcp|t.c.p»' target='t' port='«1|0»'/>
            <txt name='«n|a,b»' «value='v'|»/>
          </dns>
          <bandwidth>
            <inbound average='«1000|fast»'/>
            <outbound average='1' «|floor='1'»/>
          </bandwidth>
          <port isolated='«no|maybe»'/>
          <ip address='192.168.1.1' «netmask='255.255.255.0'|netmask='x'» localPtr='«yes|maybe»'>
            <dhcp>
              <range start='192.168.1.10' end='«192.168.1.20|192.168.1.»'/>
              <range start='192.168.1.30' end='«192.168.1.40|192.168.1.3»'><lease expiry='«1|x»' unit='«hours|years»'/></range>
              <host mac='«52:54:00:00:00:01|52:54:00»' name='«h|-»' ip='«192.168.1.41|192.168.1.»'/>
              <bootp file='f' server='«10.0.0.1|10.x»'/>
            </dhcp>
          </ip>
          <ip family='ipv6' «address='2001:db8::1'|» prefix='«64|200»'>
            <dhcp>
              <host id='«0:1|x y»' name='i' ip='2001:db8::2'/>
            </dhcp>
          </ip>
          <route address='10.1.0.«0|1»' prefix='16' gateway='192.168.1.2'/>
          <route address='10.2.0.0' prefix='«16|64»' gateway='192.168.1.3' metric='«1|0»'/>
          <route family='«ipv4|ipv5»' address='10.3.0.0' prefix='16' gateway='192.168.1.3'/>
          <portgroup «name='a'|» trustGuestRxFilters='«yes|maybe»'>
            <bandwidth><inbound average='1' peak='«2|x»'/>«|<inbound average='1'/>»</bandwidth>
          </portgroup>
          <portgroup name='b' default='yes'/>
          <portgroup name='c' «|default='yes'»/>
          «|<portgroup name='b'/>»
        </network>
        """);

    private static readonly Faults Bridged = new(
        """
        <network>
          <name>red</name>
          <uuid>«9a05da11-e96b-47f3-8253-a3a482e445f5|x»</uuid>
          <forward mode='«passthrough|pastthrough»'>
            <interface «dev='eth0'|name='eth0'»/>
            <interface dev='eth1'/>
            «|<interface dev='eth1'/>»
          </forward>
          <virtualport type='«802.1Qbg|802.1Qxx»'>
            <parameters managerid='«1|256»' typeid='«2|-»' typeidversion='«3|999»' instanceid='«9a05da11-e96b-47f3-8253-a3a482e445f6|9a»'/>
          </virtualport>
          <portgroup name='a'>
            <virtualport type='802.1Qbh'><parameters profileid='p' «|managerid='1'»/></virtualport>
          </portgroup>
          <portgroup name='b'>
            <virtualport type='802.1Qbg'><parameters managerid='1' typeid='«2|16777216»' «|profileid='p'»/></virtualport>
          </portgroup>
          <portgroup name='c'>
            <vlan «|trunk='no'»><tag id='7' nativeMode='«untagged|none»'/></vlan>
          </portgroup>
          <portgroup name='e'>
            <vlan trunk='yes'><tag id='«1|4096»' nativeMode='«tagged|maybe»'/><tag id='«2|b»'/></vlan>
          </portgroup>
          <portgroup name='d'>
            <vlan>«<tag id='1'/>|»</vlan>
          </portgroup>
        </network>
        """);

    private static readonly Faults Hostdev = new(
        """
        <network>
          <name>red</name>
          <forward mode='hostdev'>
            <address type='pci' domain='0' bus='«3|999»' slot='«0x10|0x20»' function='«1|8»'/>
            <address type='«pci|usb»' domain='0' bus='4' slot='0x10' function='1'/>
            <address «type='pci'|» domain='0' bus='5' slot='0x10' function='1'/>
            «|<address type='pci' domain='0' bus='3' slot='0x11' function='1'/>»<address type='pci' domain='0' bus='3' slot='0x11' function='1'/>
          </forward>
          <bridge «|name='br0'» «|delay='5'»/>
          <mtu size='«0|1500»'/>
        </network>
        """);

    private static readonly Faults Domain = new(
        """
        <domain type='kvm'>
          <name>g</name>
          <uuid>«9a05da11-e96b-47f3-8253-a3a482e445f5|9a05»</uuid>
          <devices>
            <interface type='network' trustGuestRxFilters='«yes|maybe»'>
              <source «network='red'|»/>
              <mac address='«52:54:00:00:00:01|52:54»' type='«static|none»' check='«yes|maybe»'/>
              <model type='«virtio|e 1000»'/>
              <virtualport type='802.1Qbg'><parameters managerid='«1|-»' «|profileid='p'»/></virtualport>
              <bandwidth><inbound average='1' floor='«1|x»'/><outbound average='1' «|floor='1'»/></bandwidth>
              <vlan><tag id='«1|x»'/></vlan>
              <boot order='«1|0»'/>
              <rom enabled='no' «|bar='on'»/>
              <acpi index='«1|0»'/>
              <address type='pci' domain='0' bus='«0|x»' slot='3' function='0'/>
              <ip address='«10.0.0.1|10.x»' prefix='«24|x»' peer='«10.0.0.2|10.x»'/>
              <route address='10.1.0.«0|1»' prefix='16' gateway='10.0.0.1' metric='«1|0»'/>
              <route address='10.2.0.0' prefix='«16|33»' gateway='«10.0.0.1|10.x»'/>
              <driver queues='«2|x»' iommu='«on|yes»'/>
              <link state='«up|left»'/>
              <tune><sndbuf>«1|x»</sndbuf></tune>
              <mtu size='«1500|x»'/>
              <coalesce><rx><frames max='«1|x»'/></rx></coalesce>
              <port isolated='«no|maybe»'/>
              «|<target managed='no' dev='t'/>»
            </interface>
            <interface type='bridge'>
              <source bridge='br0'>«|<ip address='10.0.0.3'/>»</source>
              <virtualport type='openvswitch'/>
              <port isolated='«no|yes»'/>
              <boot order='«2|3»'/>
            </interface>
            <interface type='direct'>
              <source dev='eth0' mode='«vepa|veba»'/>
              <boot order='3'/>
              <teaming type='«persistent|always»'/>
              <model type='virtio'/>
            </interface>
            <interface type='«user|us»'>
              <mac address='«52:54:00:00:00:05|53:54:00:00:00:05»'/>
              <mtu size='«1500|x»'/>
            </interface>
          </devices>
        </domain>
        """);

    private static readonly Faults Port = new(
        """
        <networkport>
          <uuid>«9a05da11-e96b-47f3-8253-a3a482e445f5|9a»</uuid>
          <owner><name>«g|»</name><uuid>«9a05da11-e96b-47f3-8253-a3a482e445f6|»</uuid></owner>
          <group>a</group>
          <virtualport type='«802.1Qbg|x»'><parameters managerid='«1|x»'/></virtualport>
          <mac «address='52:54:00:00:00:01'|»/>
          <bandwidth classID='«1|x»'><inbound average='«1|x»' floor='1'/><outbound average='1' «|floor='2'»/></bandwidth>
          <vlan><tag id='«1|5000»'/></vlan>
          <port isolated='«yes|maybe»'/>
          <rxfilters trustGuest='«yes|maybe»'/>
          <plug type='direct' «dev='eth0'|» mode='«vepa|veba»'/>
        </networkport>
        """);

    private static readonly Faults Inventory = new(
        """
        {
          "formatVersion": "«1.0|9.9»",
          "libvirt": "«10.0.0|ten»",
          "networks": [
            { "name": "red", "active": «true|1» },
            { "name": «"blue"|""» },
            { "name": "«green|red»" }
          ],
          "devices": [
            { "name": "eth0", "mtu": «1500|0», "link": «true|"yes"» },
            { «"name": "eth1"|"nam": "eth1", "name": "eth1"» },
            «{ "name": "eth2" }|"eth2"»
          ],
          "physicalFunctions": [
            { "dev": "eth5", "virtualFunctions": [ { "address": "«0000:03:10.0|03:10»" }, { "address": "0000:03:10.2", "dev": "«v1|v2»" }, { "address": "0000:03:10.4", "dev": "v2" } ] }
          ],
          "guests": { "running": [ "a", "«b|a»" ] }
        }
        """);

    private static readonly Faults Policy = new(
        $"""
        <nr:connections xmlns:nr='{GuestPolicy.Namespace}'>
          <nr:interface mac='«52:54:00:00:00:01|52»' «|x='y'»>
            <nr:allow modes='«bridge|bridges»'/>
            <nr:forbid virtualports='«802.1Qbg|qbg»'/>
            <nr:virtualport policy='«require|requires»'><nr:parameter name='«profileid|profile»' policy='«optional|optionally»'/></nr:virtualport>
            <nr:portgroup «policy='optional'|»/>
            <nr:unchanged aspects='«mode|mod»'/>
            «|<nr:unknown/>»
          </nr:interface>
          <nr:interface alias='«ua-a|a»'>
            <nr:alternative><virtualport type='«802.1Qbg|x»'/></nr:alternative>
            <nr:alternative><virtualport type='802.1Qbh'><parameters profileid='p' «|managerid='1'»/></virtualport></nr:alternative>
            «|<nr:alternative><virtualport type='802.1Qbh'/></nr:alternative>»
          </nr:interface>
          <nr:interface network='red'/>
          «|<nr:interface network='red'/>»
          «|<nr:nonsense/>»
        </nr:connections>
        """);

    [Fact]
    public void Faults_of_a_network_that_forwards_are_all_told() =>
        Forwarding.ShouldBeFoundAlone(text => Errors(NetworkDefinition.ReadAndCheck(text, "n.xml").Diagnostics));

    [Fact]
    public void Faults_of_a_network_with_a_pool_are_all_told() =>
        Bridged.ShouldBeFoundAlone(text => Errors(NetworkDefinition.ReadAndCheck(text, "n.xml").Diagnostics));

    [Fact]
    public void Faults_of_a_network_with_addresses_are_all_told() =>
        Hostdev.ShouldBeFoundAlone(text => Errors(NetworkDefinition.ReadAndCheck(text, "n.xml").Diagnostics));

    [Fact]
    public void Faults_of_a_guest_are_all_told() => Domain.ShouldBeFoundAlone(text => Errors(Guest.Read(text, "g.xml").Diagnostics));

    [Fact]
    public void Faults_of_a_port_are_all_told() => Port.ShouldBeFoundAlone(text => Errors(NetworkPort.Read(text, "p.xml").Diagnostics));

    [Fact]
    public void Faults_of_an_inventory_are_all_told() => Inventory.ShouldBeFoundAlone(text => Errors(HostInventory.Read(text, "i.json").Diagnostics));

    [Fact]
    public void Faults_of_a_policy_are_all_told() => Policy.ShouldBeFoundAlone(text => Errors(GuestPolicy.Read(text, "c.xml").Diagnostics));

    private static List<Diagnostic> Errors(IReadOnlyList<Diagnostic> found) => [.. found.Where(d => d.Severity == Severity.Error)];
}
