using System.Diagnostics;
using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.LiveTests;

/// <summary>
/// That libvirt passes over what NetResolver says it does not know, and looks at what it says nothing of. Asked of libvirt's test driver, which touches nothing, of documents that
/// have nearly everything that there is.
/// </summary>
public sealed class StraysTests
{
    private const string End = "=====";
    private const string Id = "5b2e6a3c-1d4f-4c8e-9a70-3f1b2c4d5e6f";
    private const string Mac = "<mac address='52:54:00:00:00:01' type='static' check='no'/>";
    private const string Qbg = "<virtualport type='802.1Qbg'><parameters managerid='11' typeid='1193047' typeidversion='2' instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>";
    private const string Vlan = "<vlan trunk='yes'><tag id='1' nativeMode='tagged'/><tag id='2'/></vlan>";
    private const string Rates = "<bandwidth><inbound average='1' peak='2' burst='3'/><outbound average='4' peak='5' burst='6'/></bandwidth>";

    private static readonly string[] Strange = ["NR1020", "NR1300", "NR1301"];

    private static readonly string? Virsh =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "virsh")).FirstOrDefault(File.Exists);

    private static readonly string[] Networks =
    [
        $"""
        <network ipv6='yes' trustGuestRxFilters='yes'><name>n</name><uuid>{Id}</uuid>
        <forward mode='nat' dev='eth0'><nat ipv6='yes'><address start='1.2.3.4' end='1.2.3.5'/><port start='5' end='6'/></nat></forward>
        <bridge name='b' zone='z' stp='off' delay='4' macTableManager='libvirt'/><mtu size='9000'/><mac address='52:54:00:00:00:02'/><domain name='d' localOnly='yes'/>
        <dns enable='yes' forwardPlainNames='no'><forwarder domain='x' addr='8.8.8.8'/><txt name='t' value='v'/>
        <srv service='s' protocol='tcp' domain='d' target='t' port='1' priority='2' weight='3'/><host ip='10.0.0.9'><hostname>h</hostname></host></dns>
        <port isolated='yes'/>{Rates}
        <ip family='ipv4' address='10.0.0.1' netmask='255.255.255.0' localPtr='yes'><tftp root='/t'/><dhcp><range start='10.0.0.10' end='10.0.0.20'><lease expiry='5' unit='hours'/></range>
        <host mac='52:54:00:00:00:03' name='m' ip='10.0.0.11'><lease expiry='6' unit='hours'/></host><bootp file='f' server='1.1.1.1'/></dhcp></ip>
        <ip family='ipv6' address='2001:db8::1' prefix='64'><dhcp><host id='0:1' name='i' ip='2001:db8::2'/></dhcp></ip>
        <route family='ipv4' address='10.2.0.0' prefix='16' gateway='10.0.0.2' metric='3'/></network>
        """,
        $"""
        <network><name>n</name><uuid>{Id}</uuid><forward mode='passthrough'><interface dev='eth0'/><interface dev='eth1'/></forward>{Vlan}
        {Qbg}<portgroup name='g' default='yes' trustGuestRxFilters='no'>{Qbg}</portgroup></network>
        """,
        $"""
        <network><name>n</name><uuid>{Id}</uuid><forward mode='hostdev' managed='yes'><driver name='vfio'/>
        <address type='pci' domain='1' bus='2' slot='3' function='4'/></forward></network>
        """,
        $"""<network><name>n</name><uuid>{Id}</uuid><forward mode='vepa'><pf dev='eth0'/></forward></network>""",
    ];

    private static readonly string[] Interfaces =
    [
        $"""
        <interface type='network' trustGuestRxFilters='yes'>{Mac}<source network='red' portgroup='p'/>{Vlan}{Qbg}
        <bandwidth><inbound average='1' peak='2' burst='3' floor='7'/><outbound average='4' peak='5' burst='6'/></bandwidth>
        <ip address='10.0.0.1' family='ipv4' prefix='24' peer='10.0.0.2'/><route family='ipv4' address='10.2.0.0' prefix='16' gateway='10.0.0.2' metric='3'/>
        <script path='/s'/><downscript path='/d'/><backenddomain name='x'/><target dev='t'/><guest dev='a' actual='b'/><model type='virtio'/>
        <driver name='vhost' txmode='timer' ioeventfd='on' event_idx='on' queues='5' rx_queue_size='256' tx_queue_size='256' rss='on' rss_hash_report='on' iommu='on' ats='on' packed='on' page_per_vq='on'>
        <host csum='off' gso='off' tso4='off' tso6='off' ecn='off' ufo='off' mrg_rxbuf='off'/><guest csum='off' tso4='off' tso6='off' ecn='off' ufo='off'/></driver>
        <backend tap='/t' vhost='/v'/><filterref filter='f'><parameter name='IP' value='10.0.0.1'/></filterref><tune><sndbuf>5</sndbuf></tune>
        <teaming type='persistent'/><link state='down'/><mtu size='9000'/><coalesce><rx><frames max='4'/></rx></coalesce>
        <boot order='1' loadparm='1'/><rom enabled='yes' bar='on' file='/r'/><acpi index='5'/>
        <address type='pci' domain='0' bus='0' slot='3' function='1' multifunction='on'/></interface>
        """,
        $"<interface type='network'>{Mac}<source network='red'/><port isolated='yes'/></interface>",
        $"<interface type='bridge'>{Mac}<source bridge='b'/><teaming type='transient' persistent='ua-x'/></interface>",
        $"<interface type='direct'>{Mac}<source dev='eth0' mode='bridge'/></interface>",
        $"<interface type='user'>{Mac}</interface>",
        $"<interface type='ethernet'>{Mac}<source><ip address='10.0.0.1' family='ipv4' prefix='24' peer='10.0.0.2'/><route family='ipv4' address='10.2.0.0' netmask='255.255.0.0' gateway='10.0.0.2'/></source><target dev='t' managed='no'/></interface>",
        $"<interface type='vhostuser'>{Mac}<source type='unix' path='/p' mode='client'><reconnect enabled='yes' timeout='5'/></source><model type='virtio'/></interface>",
        $"<interface type='server'>{Mac}<source address='10.0.0.1' port='5'/></interface>",
        $"<interface type='client'>{Mac}<source address='10.0.0.1' port='5'/></interface>",
        $"<interface type='mcast'>{Mac}<source address='230.0.0.1' port='5'/></interface>",
        $"<interface type='udp'>{Mac}<source address='10.0.0.1' port='5'><local address='10.0.0.2' port='6'/></source></interface>",
        $"<interface type='internal'>{Mac}<source name='x'/></interface>",
        $"<interface type='vdpa'>{Mac}<source dev='/d'/></interface>",
        $"<interface type='null'>{Mac}</interface>",
        $"<interface type='vds'>{Mac}<source switchid='{Id}' portid='1' portgroupid='p' connectionid='2'/></interface>",
        $"<interface type='hostdev' managed='yes'>{Mac}<driver name='vfio'/><source writeFiltering='no'><address type='pci' domain='1' bus='2' slot='3' function='4'/></source></interface>",
    ];

    /// <summary>
    /// Names whose absence libvirt fills in with what they say here, or that it only checks, or that its test driver does not keep: leaving them out tells nothing.
    /// </summary>
    private static readonly string[] Unseen =
        ["bridge/@stp", "ip/@family", "host/@family", "route/@family", "vlan/@trunk", "source/@writeFiltering", "address/@domain", "driver/@name", "network/@ipv6", "forward/@mode", "interface/@type", "address/@bus"];

    public static TheoryData<string> Documents() => [.. Networks, .. Interfaces];

    [SkippableTheory]
    [MemberData(nameof(Documents))]
    public async Task What_is_warned_of_makes_no_difference_to_libvirt(string document)
    {
        Skip.If(Virsh is null, "There is no virsh.");
        var names = Networks.Concat(Interfaces).Select(XElement.Parse).SelectMany(root => root.DescendantsAndSelf()).ToList();
        var elements = names.Select(element => element.Name.LocalName).Distinct().ToList();
        var attributes = names.SelectMany(element => element.Attributes()).Select(attribute => attribute.Name.LocalName).Distinct().ToList();
        var root = XElement.Parse(document);
        var all = XElement.Parse(document);
        var added = 0;
        foreach (var (element, of) in root.DescendantsAndSelf().Zip(all.DescendantsAndSelf().ToList()).ToList())
        {
            foreach (var name in attributes.Where(name => element.Attribute(name) is null))
            {
                element.SetAttributeValue(name, "1");
                added += IsWarnedOf(root) ? Do(() => of.SetAttributeValue(name, "1")) : 0;
                element.SetAttributeValue(name, null);
            }

            foreach (var stray in elements.Select(name => new XElement(name)))
            {
                element.Add(stray);
                added += IsWarnedOf(root) ? Do(() => of.Add(new XElement(stray))) : 0;
                stray.Remove();
            }
        }

        var answers = await AskAsync([document, all.ToString(SaveOptions.DisableFormatting)]);

        added.Should().BeGreaterThan(50);
        answers[1].Split('\n').Should().Equal(answers[0].Split('\n'), "{0}", all);
    }

    [SkippableTheory]
    [MemberData(nameof(Documents))]
    public async Task What_is_not_warned_of_makes_a_difference_to_libvirt(string document)
    {
        Skip.If(Virsh is null, "There is no virsh.");
        Findings(document).Should().BeEmpty();
        var (names, documents) = (new List<string>(), new List<string>());
        for (var i = 0; i < XElement.Parse(document).DescendantsAndSelf().Count(); i++)
        {
            var attributes = XElement.Parse(document).DescendantsAndSelf().ElementAt(i).Attributes().Select(attribute => attribute.Name).ToList();
            foreach (var name in attributes)
            {
                var root = XElement.Parse(document);
                var element = root.DescendantsAndSelf().ElementAt(i);
                names.Add($"{element.Name.LocalName}/@{name.LocalName}");
                element.SetAttributeValue(name, null);
                documents.Add(root.ToString(SaveOptions.DisableFormatting));
            }
        }

        var answers = await AskAsync([document, .. documents]);

        answers[0].Should().NotContain("error:");
        names.Where((_, i) => answers[i + 1] == answers[0]).Except(Unseen).Should().BeEmpty();
    }

    private static int Do(Action action)
    {
        action();
        return 1;
    }

    private static bool IsWarnedOf(XElement root) => Findings(root.ToString(SaveOptions.DisableFormatting)).Any();

    private static IEnumerable<Diagnostic> Findings(string xml) =>
        (xml.StartsWith("<network", StringComparison.Ordinal) ? NetworkDefinition.Read(xml).Diagnostics : GuestInterface.Read(xml, "i.xml", new ReadOptions { Form = InterfaceForm.Inactive }).Diagnostics)
        .Where(finding => Strange.Contains(finding.Id));

    /// <summary>What libvirt makes of each document, or why it refuses it.</summary>
    private static async Task<List<string>> AskAsync(List<string> documents)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var commands = new List<string>();
            for (var i = 0; i < documents.Count; i++)
            {
                var isNetwork = documents[i].StartsWith("<network", StringComparison.Ordinal);
                var file = Path.Combine(folder.FullName, $"{i}.xml");
                await File.WriteAllTextAsync(file, isNetwork ? documents[i] : Domain(documents[i]));
                commands.AddRange(isNetwork
                    ? [$"net-define {file}", "net-dumpxml n", "net-undefine n", $"echo {End}"]
                    : [$"define {file}", "dumpxml g --inactive", "undefine g", $"echo {End}"]);
            }

            var start = new ProcessStartInfo("sh", ["-c", $"exec {Virsh} -q -c test:///default 2>&1"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            await process.StandardInput.WriteLineAsync(string.Join("\n", commands));
            process.StandardInput.Close();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return [.. output.Split($"\n{End}").Take(documents.Count).Select(Answer)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>An answer without the shell's own prompts.</summary>
    private static string Answer(string output) =>
        string.Join("\n", output.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("virsh #", StringComparison.Ordinal)));

    private static string Domain(string nic) =>
        $"<domain type='test'><name>g</name><uuid>{Id}</uuid><memory>1024</memory><os><type>hvm</type></os><devices>{nic}</devices></domain>";
}
