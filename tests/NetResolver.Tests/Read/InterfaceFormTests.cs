namespace NetResolver.Tests.Read;

/// <summary>What a document shows itself to be, where nobody says.</summary>
public class InterfaceFormTests
{
    private const string LiveNic = "<interface type='direct'><source network='red' dev='eth0' mode='vepa'/></interface>";

    [Fact]
    public void Interface_of_another_type_whose_source_names_a_network_is_that_of_a_running_guest()
    {
        var nic = GuestInterface.Parse(LiveNic);

        nic.Source.Should().Be(new InterfaceSource.Network("red"));
        nic.Actual!.Plug.Should().Be(new Plug.Direct("eth0", MacvtapMode.Vepa));
    }

    [Fact]
    public void Interface_of_type_direct_alone_is_configuration() =>
        GuestInterface.Parse("<interface type='direct'><source dev='eth0' mode='vepa'/></interface>").Source.Should().Be(new InterfaceSource.Direct("eth0"));

    [Fact]
    public void Interface_with_an_actual_is_that_of_a_status_file() =>
        GuestInterface.Parse("<interface type='network'><source network='red'/><actual type='bridge'><source bridge='br0'/></actual></interface>")
            .Actual!.Plug.Should().Be(new Plug.Bridge("br0"));

    [Theory]
    [InlineData("<domain id='7'>", true)]
    [InlineData("<domain>", false)]
    public void Domain_with_an_id_runs(string root, bool runs) =>
        Guest.Parse($"{root}<name>g</name><devices><interface type='network'><source network='red' portid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></interface></devices></domain>")
            .Interfaces[0].Source.Should().Be(new InterfaceSource.Network("red", null, runs ? Guid.Parse("09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f") : null));

    [Fact]
    public void What_the_caller_says_holds() =>
        GuestInterface.Parse(LiveNic, options: new ReadOptions { Form = InterfaceForm.Inactive }).Source.Should().Be(new InterfaceSource.Direct("eth0"));
}
