using System.Globalization;
using System.Text;

namespace NetResolver.Benchmarks;

/// <summary>Makes the corpus in a temporary folder: always the same documents, of the sizes that sites have.</summary>
internal static class CorpusMaker
{
    private static readonly string[] Groups = ["web", "db", "backup", "mgmt"];

    /// <summary>The folder; made anew at each call.</summary>
    public static string Make()
    {
        var folder = Directory.CreateTempSubdirectory("netresolver-corpus-").FullName;
        Write(folder, "net-small", 64, Small);
        Write(folder, "net-site", 64, Site);
        Write(folder, "net-big", 1, _ => Big());
        Write(folder, "iface", 256, i => Interface(i, ""));
        Write(folder, "domain", 64, Domain);
        Directory.CreateDirectory(Path.Combine(folder, "port-profile"));
        File.WriteAllText(Path.Combine(folder, "port-profile", "interface.xml"), $"<virtualport type='802.1Qbg'>\n  <parameters instanceid='{Id(7)}'/>\n</virtualport>\n");
        File.WriteAllText(Path.Combine(folder, "port-profile", "network.xml"), "<virtualport type='802.1Qbg'>\n  <parameters managerid='11'/>\n</virtualport>\n");
        File.WriteAllText(Path.Combine(folder, "port-profile", "portgroup.xml"), "<virtualport type='802.1Qbg'>\n  <parameters typeid='1193047' typeidversion='2'/>\n</virtualport>\n");
        return folder;
    }

    /// <summary>As many documents as asked for in folders of a thousand, half of them networks and half interfaces of guests: something to validate.</summary>
    /// <param name="folder">Where they go.</param>
    /// <param name="count">How many.</param>
    public static void MakeMany(string folder, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var part = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{i / 1_000:d3}"));
            Directory.CreateDirectory(part);
            File.WriteAllText(Path.Combine(part, string.Create(CultureInfo.InvariantCulture, $"{i % 1_000:d3}.xml")), i % 2 == 0 ? Site(i / 2) : Interface(i / 2, ""));
        }
    }

    private static void Write(string folder, string kind, int count, Func<int, string> text)
    {
        Directory.CreateDirectory(Path.Combine(folder, kind));
        for (var i = 0; i < count; i++)
        {
            File.WriteAllText(Path.Combine(folder, kind, string.Create(CultureInfo.InvariantCulture, $"{i:d4}.xml")), text(i));
        }
    }

    /// <summary>Three devices and a virtualport: about 0.36 KB.</summary>
    private static string Small(int i) => Network($"vepa-pool-{i:d4}", i, $"eth{i}", Devices(3, k => $"eth{i + k}"), "vepa", $"managerid='{1 + i}' typeid='{1193047 + i}' typeidversion='2'", "");

    /// <summary>Four devices, a virtualport and four portgroups: about 1 KB.</summary>
    private static string Site(int i)
    {
        var groups = new StringBuilder();
        for (var k = 0; k < Groups.Length; k++)
        {
            groups.Append(CultureInfo.InvariantCulture, $"  <portgroup name='{Groups[k]}'{(k == 0 ? " default='yes'" : "")}>\n{Port(4, $"typeid='{1193000 + k}' typeidversion='{k + 1}'")}  </portgroup>\n");
        }

        return Network($"site-{i:d4}", i, $"ens{i}f0", Devices(4, k => $"ens{i + k}f{k % 2}"), "vepa", "managerid='11'", groups.ToString());
    }

    /// <summary>256 devices and 64 portgroups, each with virtualport, VLAN and bandwidth: about 33 KB.</summary>
    private static string Big()
    {
        var groups = new StringBuilder();
        for (var k = 0; k < 64; k++)
        {
            var rate = $"average='{1000 + k}' peak='{2000 + k}' burst='{500 + k}'";
            groups.Append(CultureInfo.InvariantCulture, $"  <portgroup name='tenant-{k:d3}'>\n    <bandwidth>\n      <inbound {rate}/>\n      <outbound {rate}/>\n    </bandwidth>\n    <vlan>\n      <tag id='{100 + k}'/>\n    </vlan>\n");
            groups.Append(CultureInfo.InvariantCulture, $"{Port(4, $"managerid='11' typeid='{1190000 + k}' typeidversion='{1 + k}'")}  </portgroup>\n");
        }

        return Network("big-pool", 0, "enp130s0f0v0", Devices(256, k => $"enp{130 + k / 64}s{k / 16 % 4}f{k % 2}v{k % 64}"), "passthrough", "managerid='11'", groups.ToString());
    }

    private static string Network(string name, int i, string dev, string devices, string mode, string parameters, string groups) =>
        $"<network>\n  <name>{name}</name>\n  <uuid>{Id(i)}</uuid>\n  <forward dev='{dev}' mode='{mode}'>\n{devices}  </forward>\n{Port(2, parameters)}{groups}</network>\n";

    private static string Devices(int count, Func<int, string> name) => string.Concat(Enumerable.Range(0, count).Select(k => $"    <interface dev='{name(k)}'/>\n"));

    private static string Port(int indent, string parameters)
    {
        var pad = new string(' ', indent);
        return $"{pad}<virtualport type='802.1Qbg'>\n{pad}  <parameters {parameters}/>\n{pad}</virtualport>\n";
    }

    private static string Interface(int i, string pad) =>
        $"{pad}<interface type='network'>\n{pad}  <mac address='52:54:00:00:{i / 256:x2}:{i % 256:x2}'/>\n{pad}  <source network='site-{i % 64:d4}' portgroup='{Groups[i / 64 % 4]}'/>\n" +
        $"{pad}  <virtualport type='802.1Qbg'>\n{pad}    <parameters instanceid='{Id(i)}'/>\n{pad}  </virtualport>\n{pad}  <model type='virtio'/>\n" +
        $"{pad}  <address type='pci' domain='0x0000' bus='0x{1 + i % 12:x2}' slot='0x00' function='0x0'/>\n{pad}</interface>\n";

    /// <summary>A guest of two interfaces among what guests have beside: about 7 KB.</summary>
    private static string Domain(int i)
    {
        var text = new StringBuilder($"<domain type='kvm'>\n  <name>guest-{i:d4}</name>\n  <uuid>{Id(i)}</uuid>\n  <memory unit='KiB'>2097152</memory>\n  <vcpu placement='static'>4</vcpu>\n  <os>\n    <type arch='x86_64' machine='pc-q35-7.2'>hvm</type>\n  </os>\n  <devices>\n    <emulator>/usr/bin/qemu-system-x86_64</emulator>\n");
        for (var k = 1; k <= 24; k++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    <controller type='pci' index='{k}' model='pcie-root-port'>\n      <model name='pcie-root-port'/>\n      <target chassis='{k}' port='0x{15 + k:x}'/>\n      <address type='pci' domain='0x0000' bus='0x00' slot='0x{2 + k / 8:x2}' function='0x{k % 8:x}'/>\n    </controller>\n");
        }

        return text.Append(Interface(2 * i, "    ")).Append(Interface(2 * i + 1, "    "))
            .Append("    <serial type='pty'>\n      <target type='isa-serial' port='0'/>\n    </serial>\n    <memballoon model='virtio'/>\n  </devices>\n</domain>\n").ToString();
    }

    private static Guid Id(int i) => new(i + 1, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, (byte)i);
}
