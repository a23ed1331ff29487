using System.Diagnostics;
using System.Text;
using System.Xml.Linq;
using Microsoft.Playwright;

namespace NetResolver.PageTests;

/// <summary>Pictures of plans as a browser draws them, with the fonts that it has.</summary>
[Collection(nameof(Browser))]
public sealed class PlanPictureTests(Browser browser)
{
    private const string Profile = "<virtualport type='802.1Qbg'><parameters managerid='11' typeid='1193047' typeidversion='2' instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>";

    private static readonly string Wide = string.Concat(Enumerable.Repeat("ネットワーク網絡", 30));

    private static readonly string Mixed = "👩‍👩‍👧‍👦🇩🇪 ☃ ﷺ عربي ארץ देवनागरी ไทย 𒐫 Щ e" + new string('\u0301', 40);

    private static readonly Dictionary<string, IReadOnlyList<PlanResult>> Plans = new(StringComparer.Ordinal)
    {
        ["plain"] = Plan(Network("red", "<forward mode='vepa'><interface dev='eth0'/><interface dev='eth4'/></forward>"), Interface("red", "")),
        ["conflict"] = Plan(
            Network("red", $"<forward mode='vepa' dev='eth0'/>{Profile}<portgroup name='g' default='yes'>{Profile.Replace("'2'", "'3'", StringComparison.Ordinal)}</portgroup>"),
            Interface("red", Profile.Replace("11", "12", StringComparison.Ordinal))),
        ["refused"] = Plan(Network("red", "<forward mode='passthrough' dev='eth0'/><vlan><tag id='7'/></vlan>"), Interface("red", ""), Interface("red", "<vlan><tag id='4'/></vlan>"), Interface("blue", "")),
        ["large"] = Plan(
            Network("red", $"<forward mode='passthrough'>{string.Concat(Enumerable.Range(0, 500).Select(i => $"<interface dev='enp129s0f{i}np1'/>"))}</forward>"),
            [.. Enumerable.Range(0, 12).Select(_ => Interface("red", ""))]),
        ["long"] = Plan(
            Network(new string('W', 200), $"<forward mode='vepa'><interface dev='{new string('M', 200)}'/><interface dev='{new string('@', 90)}'/></forward><portgroup name='{new string('%', 200)}' default='yes'/>", new string('w', 300)),
            Interface(new string('W', 200), Profile)),
        ["wide"] = Plan(Network(Wide, $"<forward mode='vepa'><interface dev='{Wide}'/></forward><portgroup name='{Wide}' default='yes'/>", Wide), Interface(Wide, "")),
        ["mixed"] = Plan(
            Network(Mixed, $"<forward mode='bridge'/><bridge name='{Mixed}'/><virtualport type='openvswitch'><parameters profileid='日本 😀 ﷽ é'/></virtualport>", Mixed), Interface(Mixed, ""), Interface("\u0301\u0302", "")),
        ["hostile"] = Plan(Network("red", "<bridge name='&lt;/text>&lt;script>alert(1)&lt;/script>'/>"), Interface("red\" onload=\"alert(2)", ""), Interface("</svg><img src='x' onerror='alert(3)'>", "")),
        ["policy"] = [ConnectionPlanner.Plan(
            [NetworkDefinition.Parse(Network("red", "<forward mode='private' dev='eth2'/><virtualport type='802.1Qbh'/>"), "host/red.xml")],
            GuestInterface.Parse(Interface("red", Profile)),
            new PlanOptions { Policy = Policy })],
        ["none"] = [],
    };

    public static TheoryData<string> Names => [.. Plans.Keys];

    private static ConnectionPolicy Policy => GuestInterface.Parse(
        """
        <interface type='network'><source network='red'/><nr:policy xmlns:nr='urn:netresolver:connections:1'>
        <nr:allow modes='vepa private' virtualports='802.1Qbg 802.1Qbh'/><nr:forbid modes='bridge'/><nr:portgroup policy='require'/>
        <nr:alternative><virtualport type='802.1Qbh'><parameters profileid='profile1'/></virtualport></nr:alternative></nr:policy></interface>
        """,
        "/a/rather/long/name/of/a/folder/policy.xml").Policy!;

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task No_text_lies_over_another_or_leaves_its_frame(string name)
    {
        await using var page = await browser.Open(name, PlanReport.ToSvg(Plans[name]));

        (await page.Page.EvaluateAsync<string[]>(Script.PictureFaults)).Should().BeEmpty();
        page.Complaints.Should().BeEmpty();
        (await page.Page.EvaluateAsync<string>("document.documentElement.localName")).Should().Be("svg");
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Text_stands_out_from_its_ground(ColorScheme scheme)
    {
        foreach (var (name, results) in Plans)
        {
            await using var page = await browser.Open(name, PlanReport.ToSvg(results), scheme);

            (await page.Page.EvaluateAsync<double>(Script.PictureContrast)).Should().BeGreaterThanOrEqualTo(4.5, name);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task Graphviz_draws_the_graph_without_a_complaint(string name)
    {
        const string Graphviz = "/usr/bin/dot";
        Skip.IfNot(File.Exists(Graphviz), "there is no Graphviz: apt-get install graphviz");
        using var dot = Process.Start(new ProcessStartInfo(Graphviz, "-Tsvg")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        })!;
        var (drawn, complaints) = (dot.StandardOutput.ReadToEndAsync(), dot.StandardError.ReadToEndAsync());
        await dot.StandardInput.WriteAsync(PlanReport.ToDot(Plans[name]));
        dot.StandardInput.Close();
        await dot.WaitForExitAsync();

        (await complaints).Should().BeEmpty();
        dot.ExitCode.Should().Be(0);
        var clusters = XDocument.Parse(await drawn).Descendants().Count(element => element.Attribute("class")?.Value == "cluster");
        clusters.Should().Be(Plans[name].Count);
    }

    private static IReadOnlyList<PlanResult> Plan(string network, params string[] interfaces)
    {
        var devices = string.Concat(interfaces);
        return ConnectionPlanner.Plan([NetworkDefinition.Parse(network, $"{Wide}/network.xml")], Guest.Parse($"<domain><name>g</name><devices>{devices}</devices></domain>", "guest.xml"));
    }

    private static string Network(string name, string content, string? portgroup = null) =>
        $"<network><name>{Documents.Escaped(name)}</name>{content}{(portgroup is null ? "" : $"<portgroup name='{Documents.Escaped(portgroup)}'/>")}</network>";

    private static string Interface(string network, string content) => $"<interface type='network'><source network='{Documents.Escaped(network)}'/>{content}</interface>";
}
