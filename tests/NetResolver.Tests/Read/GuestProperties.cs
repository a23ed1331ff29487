using System.Text;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using NetResolver.Diagnostics;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

/// <summary>What always holds of reading and writing interfaces and ports.</summary>
public class GuestProperties
{
    private static readonly string[] Documents =
    [
        """
        <domain type='kvm'><name>g</name><uuid>f0000000-0000-4000-8000-0000000000aa</uuid><devices>
        <interface type='network' trustGuestRxFilters='yes'><mac address='52:54:00:00:00:01' type='static'/><source network='n' portgroup='g'/>
        <virtualport type='802.1Qbg'><parameters managerid='1' typeid='2' typeidversion='3'/></virtualport><vlan trunk='yes'><tag id='1' nativeMode='tagged'/></vlan>
        <bandwidth><inbound average='1' peak='2' floor='3' burst='4'/><outbound average='5'/></bandwidth><port isolated='no'/><mtu size='9'/></interface>
        <interface type='hostdev' managed='yes'><driver name='vfio'/><source><address type='pci' domain='0' bus='3' slot='0x10' function='2'/></source><boot order='1'/></interface>
        </devices></domain>
        """,
        """
        <interface type='user'><source dev='e'/><ip address='10.0.0.1' prefix='8' peer='10.0.0.2'/><route address='10.0.0.0' prefix='8' gateway='10.0.0.1'/>
        <portForward proto='tcp' address='::1'><range start='1' end='2' to='3' exclude='no'/></portForward><model type='virtio'/>
        <driver name='vhost' queues='4'><host csum='on'/></driver><backend type='passt' logFile='/l'/><tune><sndbuf>1</sndbuf></tune>
        <coalesce><rx><frames max='7'/></rx></coalesce><teaming type='transient' persistent='ua-x'/><link state='up'/><rom bar='on'/><acpi index='1'/>
        <alias name='ua-x'/><address type='ccw' cssid='0xfe' ssid='0x0' devno='0x1'/></interface>
        """,
        """
        <interface type='network'><source network='n' portid='c9f2f40b-aae2-4189-92cf-d5a3265710c4'/><actual type='bridge'><source bridge='b' macTableManager='kernel'/>
        <class id='3'/><virtualport type='openvswitch'><parameters interfaceid='c9f2f40b-aae2-4189-92cf-d5a3265710c4'/></virtualport></actual></interface>
        """,
        """
        <domain><name>g</name><metadata><nr:connections xmlns:nr='urn:netresolver:connections:1'><nr:interface mac='52:54:00:00:00:01'><nr:allow modes='vepa private' virtualports='802.1Qbg'/>
        <nr:virtualport policy='optional'><nr:parameter name='profileid' policy='require'/></nr:virtualport><nr:alternative><virtualport type='802.1Qbh'><parameters profileid='p'/>
        </virtualport></nr:alternative><nr:unchanged aspects='vlan mtu'/></nr:interface><nr:interface alias='ua-x'/></nr:connections></metadata><devices>
        <interface type='network'><source network='n'/><nr:policy xmlns:nr='urn:netresolver:connections:1'><nr:portgroup policy='require'/></nr:policy></interface></devices></domain>
        """,
        """
        <networkport><uuid>c741824e-b7de-413f-9a62-cdf77472bf42</uuid><owner><name>g</name><uuid>ff1e0899-9ca6-44de-8f52-08140cf31b84</uuid></owner>
        <group>a</group><mac address='52:54:00:1c:08:07'/><bandwidth classID='3'><inbound average='1'/></bandwidth><vlan><tag id='4'/></vlan><port isolated='yes'/>
        <rxfilters trustGuest='no'/><plug type='hostdev-pci' managed='no'><driver name='kvm'/><address bus='3'/></plug></networkport>
        """,
    ];

    [Fact]
    public void Reading_an_interface_that_was_written_gives_the_same_one() =>
        GuestGenerators.Interface.Sample(guest => GuestInterface.Parse(guest.ToXml()) == guest);

    [Fact]
    public void Writing_an_interface_that_was_read_gives_the_same_text() =>
        GuestGenerators.Interface.Sample(guest => GuestInterface.Parse(guest.ToXml()).ToXml() == guest.ToXml());

    [Fact]
    public void Reading_a_status_text_that_was_written_gives_the_same_connection() =>
        Connected.Sample(guest => GuestInterface.Parse(guest.ToXml(InterfaceForm.Status), options: new ReadOptions { Form = InterfaceForm.Status }) == guest);

    [Fact]
    public void Live_text_of_an_interface_that_was_read_from_its_live_text_is_the_same() =>
        Connected.Sample(guest =>
        {
            var live = guest.ToXml(InterfaceForm.Live);
            return GuestInterface.Parse(live, options: new ReadOptions { Form = InterfaceForm.Live }).ToXml(InterfaceForm.Live) == live;
        });

    [Fact]
    public void Reading_a_port_that_was_written_gives_the_same_one() =>
        GuestGenerators.Port.Sample(port => NetworkPort.Parse(port.ToXml()) == port);

    [Fact]
    public void Damaged_document_is_never_thrown_at_the_caller() =>
        (from document in GuestGenerators.OneOf(Documents)
         from cuts in Gen.Select(Gen.Int[0, 2000], Gen.Int[0, 40], Gen.String[GuestGenerators.OneOf("<>/='\"& x10-\u0000\ud800é".ToCharArray()), 0, 6]).Array[1, 4]
         from form in GuestGenerators.OneOf(InterfaceForm.Inactive, InterfaceForm.Live, InterfaceForm.Status)
         select (Text: cuts.Aggregate(document, Damage), Form: form))
        .Sample(damaged => ReadsOrReports(damaged.Text, new ReadOptions { Form = damaged.Form, Release = new(12, 0) }), iter: 4000);

    private static Gen<GuestInterface> Connected =>
        from guest in GuestGenerators.NetworkInterface
        from id in GuestGenerators.Id
        from plug in GuestGenerators.Plug
        from fields in GuestGenerators.Complete
        from vlan in GuestGenerators.Vlan
        from bandwidth in GuestGenerators.Bandwidth(plug is Plug.Network)
        from isolated in GuestGenerators.Maybe
        let isBridge = plug is Plug.Network or Plug.Bridge
        select guest with
        {
            Source = ((InterfaceSource.Network)guest.Source) with { PortId = id },

            // A guest that runs has these on a tap device alone.
            Filter = isBridge ? guest.Filter : null,
            Driver = isBridge ? guest.Driver : null,
            Actual = new ActualConnection
            {
                Plug = plug,
                VirtualPort = isBridge ? null : fields,
                Vlan = vlan,
                Bandwidth = bandwidth,
                ClassId = isBridge ? 3u : 0,
                Isolated = isolated is true && !isBridge ? null : isolated,
                TrustGuestRxFilters = guest.TrustGuestRxFilters?.Value,
            },
        };

    private static string Damage(string text, (int At, int Length, string Instead) cut)
    {
        var at = Math.Min(cut.At % (text.Length + 1), text.Length);
        return string.Concat(text.AsSpan(0, at), cut.Instead, text.AsSpan(Math.Min(at + cut.Length, text.Length)));
    }

    private static bool ReadsOrReports(string text, ReadOptions options)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return IsFair(Guest.Read(text, options: options)) && IsFair(Guest.Read(new MemoryStream(bytes), options: options))
            && IsFair(GuestInterface.Read(text, options: options)) && IsFair(GuestInterface.Read(new MemoryStream(bytes), options: options))
            && IsFair(NetworkPort.Read(text, options: options)) && IsFair(NetworkPort.Read(new MemoryStream(bytes), options: options))
            && (Tree(text) is not { } tree || (IsFair(Guest.Read(tree, options: options)) && IsFair(NetworkPort.Read(tree, options: options))));
    }

    /// <summary>Either there is a value or an error, and every finding can be printed.</summary>
    private static bool IsFair<T>(ReadResult<T> read)
        where T : class =>
        read.Succeeded == read.FirstError is null && read.Diagnostics.All(d => d.ToString().Length > 0 && d.Mend.Length > 0 && d.Place.Path is not null);

    private static XElement? Tree(string text)
    {
        try
        {
            return XElement.Parse(text);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
