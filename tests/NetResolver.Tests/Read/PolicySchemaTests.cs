using System.Xml.Linq;
using CsCheck;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

/// <summary>The XML Schema that the package ships: what it says is what is read.</summary>
public sealed class PolicySchemaTests
{
    private static readonly XNamespace Space = GuestPolicy.Namespace;

    [Fact]
    public void Schema_is_that_of_the_namespace() =>
        XElement.Parse(GuestPolicy.XmlSchema).Attribute("targetNamespace")!.Value.Should().Be(GuestPolicy.Namespace);

    [Fact]
    public void Every_sample_is_valid_and_is_read()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*.xml", SearchOption.AllDirectories).Where(f => !f.Contains("/bin/", StringComparison.Ordinal));
        var policies = files.SelectMany(file => XElement.Load(file).DescendantsAndSelf()
            .Where(element => element.Name == Space + "connections" || element.Name == Space + "policy")
            .Select(element => (File: Path.GetRelativePath(Repository.Root, file), Xml: element))).ToList();

        policies.Should().NotBeEmpty();
        policies.SelectMany(p => PolicySchema.Faults(p.Xml.ToString()).Select(fault => $"{p.File}: {fault}")).Should().BeEmpty();
        policies.Where(p => p.Xml.Parent is null).SelectMany(p => GuestPolicy.Read(p.Xml, p.File).Diagnostics).Should().BeEmpty();
        policies.Where(p => p.Xml.Parent is not null).SelectMany(p => Guest.Read(p.Xml.AncestorsAndSelf().Last(), p.File).Diagnostics).Should().BeEmpty();
    }

    [Fact]
    public void Policies_that_are_written_are_valid() => PolicyGenerators.Guest.Sample(policy => PolicySchema.Faults(policy.ToXml()).Count == 0);

    [Fact]
    public void Policy_of_an_interface_is_valid() => PolicyGenerators.Policy.Sample(policy =>
    {
        var nic = XElement.Parse((GuestInterface.Parse(PolicyText.Interface("52:54:00:00:00:01")) with { Policy = policy }).ToXml());
        return PolicySchema.Faults(nic.Element(Space + "policy")!.ToString()).Count == 0;
    });

    [Theory]
    [InlineData("mac='52:54:00:7b:35:93'")]
    [InlineData("alias='ua-a'")]
    [InlineData("network='red'")]
    public void Two_selectors_that_are_written_alike_are_refused(string selector) =>
        PolicySchema.Faults(PolicyText.Document($"<nr:interface {selector}/><nr:interface {selector}/>")).Should().ContainSingle();

    [Theory]
    [InlineData("mac=''")]
    [InlineData("mac='52:54:00:7b:35'")]
    [InlineData("mac='53:54:00:7b:35:93'")]
    [InlineData("alias='net0'")]
    [InlineData("alias='ua-'")]
    [InlineData("network=''")]
    [InlineData("name='red'")]
    public void Selectors_that_can_select_nothing_are_refused(string selector) => PolicySchema.Faults(PolicyText.Document($"<nr:interface {selector}/>")).Should().NotBeEmpty();

    [Theory]
    [InlineData("<nr:portgroup/>")]
    [InlineData("<nr:unchanged/>")]
    [InlineData("<nr:alternative/>")]
    [InlineData("<nr:virtualport><nr:parameter name='typeid'/></nr:virtualport>")]
    [InlineData("<nr:alternative><virtualport type='none'/></nr:alternative>")]
    [InlineData("<nr:alternative><virtualport type='802.1Qbg'><parameters managerid='eleven'/></virtualport></nr:alternative>")]
    [InlineData("<nr:alternative><virtualport type='802.1Qbg'><parameters instanceid='09b11c53'/></virtualport></nr:alternative>")]
    public void Parts_that_say_nothing_or_nonsense_are_refused(string parts)
    {
        PolicySchema.Faults(PolicyText.Of(parts)).Should().NotBeEmpty();
        PolicyText.Fault(parts).Id.Should().StartWith("NR1");
    }

    [Theory]
    [InlineData("0xb", "{09B11C538B5C4EEB8F00D84EAA0AAA4F}", false)]
    [InlineData("0xb", "09B11C538B5C4EEB8F00D84EAA0AAA4F", true)]
    [InlineData(" +013", " 09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f ", true)]
    public void Numbers_and_ids_may_be_written_as_libvirt_reads_them(string number, string id, bool isValid)
    {
        var parts = $"<nr:alternative><virtualport type='802.1Qbg'><parameters managerid='{number}' instanceid='{id}'/></virtualport></nr:alternative>";

        (PolicySchema.Faults(PolicyText.Of(parts)).Count == 0).Should().Be(isValid);
        GuestPolicy.Read(PolicyText.Of(parts)).Succeeded.Should().Be(isValid);
    }
}
