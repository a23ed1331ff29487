using CsCheck;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public sealed class DamagedNetworkTests
{
    private static readonly string[] Splices =
    [
        "<", ">", "/>", "'", "\"", "&", "&amp;", "<!-- ", " -->", "<![CDATA[", "]]>", "\u0001", "\0", "\ud800", "é", "-1", "99999999999999999999", "0x", " ", "\n", "%d",
        "<network>", "</network>", "<forward mode='none'>", "<portgroup/>", "<vlan/>", "<ip address='::1'/>", "<route/>", "<dhcp><host/></dhcp>", "<metadata><a xmlns='u'/></metadata>",
        "xmlns='u'", "type='direct'", "<source><pool><interface/></pool></source>", "<parameters profile_name='x'/>", "<dnsmasq:options/>",
    ];

    private static readonly Gen<string> Damaged = Gen.Select(
            NetworkGen.Network,
            Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Int[0, 3], Gen.Int[0, Splices.Length - 1]).Array[1, 6])
        .Select((network, cuts) =>
        {
            var text = network.ToXml();
            foreach (var (from, to, kind, splice) in cuts)
            {
                var (start, end) = ((int)(Math.Min(from, to) * text.Length), (int)(Math.Max(from, to) * text.Length));
                text = kind switch
                {
                    0 => text[..start] + Splices[splice] + text[start..],
                    1 => text[..start] + text[Math.Min(text.Length, start + (splice % 9) + 1)..],
                    2 => text[..end] + text[start..],
                    _ => text[..start] + Splices[splice] + text[Math.Min(text.Length, start + (splice % 40))..],
                };
            }

            return text;
        });

    [Fact]
    public void Damaged_network_is_read_or_refused_and_never_throws() =>
        Damaged.Sample(
            text =>
            {
                foreach (var dialect in Enum.GetValues<Dialect>())
                {
                    var found = NetworkDefinition.Read(text, "n.xml", new ReadOptions { Dialect = dialect });

                    (found.Value is null).Should().Be(found.FirstError is not null);
                    _ = found.Diagnostics.Select(d => d.ToString() + d.Mend + d.Place.Path).ToList();
                    if (found.Value is { } network)
                    {
                        _ = network.CheckDefinition().Value?.ToXml(GeneratedValues.Auto);
                    }
                }
            },
            iter: 1000);

    [Fact]
    public void Network_whose_values_were_exchanged_is_read_or_refused() =>
        Gen.Select(NetworkGen.Network, Gen.Int[0, 10_000].Array[1, 8]).Sample(
            (network, picks) =>
            {
                // Every second piece between single quotes is an attribute's value.
                var pieces = network.ToXml().Split('\'');
                foreach (var pick in picks)
                {
                    var (one, other) = (pick % (pieces.Length / 2) * 2 + 1, pick / 7 % (pieces.Length / 2) * 2 + 1);
                    (pieces[one], pieces[other]) = (pieces[other], pieces[one]);
                }

                var found = NetworkDefinition.Read(string.Join('\'', pieces));

                (found.Value is null).Should().Be(found.FirstError is not null);
            },
            iter: 1000);
}
