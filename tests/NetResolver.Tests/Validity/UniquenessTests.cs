namespace NetResolver.Tests.Validity;

public sealed class UniquenessTests
{
    private const string One = "11111111-1111-4111-8111-111111111111";
    private const string Two = "22222222-2222-4222-8222-222222222222";

    [Theory]
    [InlineData("a", One, null)]
    [InlineData("b", Two, null)]
    [InlineData("b", null, null)]
    [InlineData("b", One, "NR2120")]
    [InlineData("a", Two, "NR2121")]
    [InlineData("a", null, "NR2121")]
    public void Name_and_uuid_belong_together(string name, string? uuid, string? id) =>
        Network(name, uuid).CheckDefinition(new DefineContext { Networks = [Network("a", One)] }).FirstError?.Id.Should().Be(id);

    [Fact]
    public void Refusal_names_what_exists()
    {
        var context = new DefineContext { Networks = [Network("a", One)] };

        Network("b", One).CheckDefinition(context).FirstError!.LibvirtArguments.Select(a => a.Value).Should().Equal("a", One);
        Network("a", Two).CheckDefinition(context).FirstError!.LibvirtArguments.Select(a => a.Value).Should().Equal("a", One);
    }

    [Fact]
    public void Text_without_a_uuid_cannot_be_defined_twice() =>
        Network("a", null).CheckDefinition(new DefineContext { Networks = [Network("a", null)] }).FirstError!.Slug.Should().Be("define-uuid-differs");

    [Fact]
    public void Network_may_be_among_the_hosts_own()
    {
        var network = Network("a", null);

        network.CheckDefinition(new DefineContext { Networks = [network] }).Succeeded.Should().BeTrue();
    }

    private static NetworkDefinition Network(string name, string? uuid) =>
        new(name) { Uuid = uuid is null ? null : Guid.Parse(uuid), Forward = new Forward { Mode = ForwardMode.Vepa } };
}
