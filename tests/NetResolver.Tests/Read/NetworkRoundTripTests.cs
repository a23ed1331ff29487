using CsCheck;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public sealed class NetworkRoundTripTests
{
    [Fact]
    public void Reading_what_was_written_gives_the_same_network() =>
        NetworkGen.Network.Sample(network =>
        {
            var text = network.ToXml();
            var read = NetworkDefinition.Read(text, "n.xml", new ReadOptions { Dialect = Dialect.Libvirt });

            read.FirstError.Should().BeNull("of {0}", text);
            read.Value.Should().Be(network);
            read.Value!.ToXml().Should().Be(text);
        });

    [Fact]
    public void Writing_what_was_read_settles_after_one_time() =>
        NetworkGen.Network.Sample(network =>
        {
            var once = NetworkDefinition.Parse(network.ToXml()).ToXml();

            NetworkDefinition.Parse(once).ToXml().Should().Be(once);
        });

    [Fact]
    public void Checking_a_definition_twice_finds_nothing_new() =>
        NetworkGen.Network.Sample(network =>
        {
            if (network.CheckDefinition().Value is { } kept)
            {
                kept.CheckDefinition().Require().Should().Be(kept);
            }
        });
}
