using System.Globalization;
using CsCheck;
using NetResolver.Migration;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Migration;

/// <summary>Texts that are spared reading come to the class that reading would give.</summary>
public sealed class TextShapesTests
{
    private static readonly Gen<string> Mac = GuestGenerators.OneOf(
        "52:54:00:00:00:01", "52:54:00:00:00:02", "52:54:00:00:00:03", "52:54:00:AA:bb:04", "53:54:00:00:00:05", "52:54:0:0:0:1", "52:54:00:00:00:0g", "");

    private static readonly Gen<string> Id = GuestGenerators.OneOf(
        Hosts.Id(1).ToString(), Hosts.Id(2).ToString(), Hosts.Id(3).ToString(), Hosts.Id(4).ToString(), "0x000000-0000-4000-8000-000000000001", "+0000000-0000-4000-8000-000000000001", "00000000000040008000000000000001");

    /// <summary>Few templates, so that shapes come again; in some of them a value that looks like a name is none.</summary>
    private static readonly Gen<string> Text = GuestGenerators.OneOf(
            "<interface type='network'><mac address='{0}'/><source network='n'/></interface>",
            "<interface type='network'><mac address='{0}'/><source network='n'/><virtualport type='802.1Qbg'><parameters instanceid='{1}'/></virtualport></interface>",
            "<interface type='network'><mac address='{0}'/><source network='n'/><virtualport type='802.1Qbh'><parameters profileid='{1}'/></virtualport></interface>",
            "<interface type='network'><mac address='52:54:0:0:0:1'/><source network='n'/><virtualport type='802.1Qbh'><parameters profileid='{0}'/></virtualport></interface>",
            "<interface type='network'><!-- '{0}' --><mac address='52:54:00:00:00:09'/><source network='n'/></interface>",
            "<interface type='network'><mac address='{0}'/><source network='{2}'/></interface>",
            "<interface type=\"network\"><mac address=\"{0}\"/><source network='n'/><filterref filter='f'><parameter name='MAC' value='{2}'/></filterref></interface>",
            "<interface type='network'><mac address='{0}'/><source network='n'/><virtualport type='openvswitch'><parameters interfaceid='{1}' profileid='p'/></virtualport><mtu size='1400'/></interface>",
            "<interface type='network'><mac address='{0}'/><source network='n'/>")
        .SelectMany(template => Gen.Select(Mac, Id, Mac).Select((mac, id, other) => string.Format(CultureInfo.InvariantCulture, template, mac, id, other)));

    [Fact]
    public void A_text_that_is_not_read_has_the_class_and_the_names_that_reading_gives() => Text.Array[1, 60].Sample(texts =>
    {
        var stated = new StatedNames();
        stated.Add(NetworkDefinition.Parse($"<network><name>n</name><forward dev='eth0' mode='vepa'/><virtualport type='802.1Qbg'><parameters instanceid='{Hosts.Id(4)}'/></virtualport></network>"), []);
        var describer = new GuestDescriber(stated);
        var shapes = new TextShapes(describer, stated, text => Guest.Read(text).Value);
        var names = new List<ulong>();
        foreach (var text in texts)
        {
            names.Clear();
            var spared = shapes.Find(text, names);
            var read = Guest.Read(text).Value;
            if (spared is not null)
            {
                read.Should().NotBeNull(text);
                int[] key = [.. describer.Describe(spared, null)];
                var own = new List<ulong>();
                describer.Describe(read!, null).Should().Equal(key, text);
                describer.AddNames(own);
                names.Should().BeEquivalentTo(own, text);
            }
            else if (read is not null)
            {
                shapes.Learn(text, read);
            }
        }
    }, iter: 2_000);

    [Fact]
    public void Of_texts_that_differ_in_mac_address_alone_two_are_read()
    {
        var stated = new StatedNames();
        var shapes = new TextShapes(new GuestDescriber(stated), stated, text => Guest.Parse(text));
        var read = 0;
        for (var i = 0; i < 100; i++)
        {
            var text = $"<interface type='network'><mac address='52:54:00:00:00:{i:x2}'/><source network='n'/></interface>";
            if (shapes.Find(text, []) is null)
            {
                read++;
                shapes.Learn(text, Guest.Parse(text));
            }
        }

        read.Should().Be(2);
    }
}
