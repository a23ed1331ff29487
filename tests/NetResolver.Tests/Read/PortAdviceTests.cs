using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

/// <summary>Traps in the text of a port, and of a running guest's connection.</summary>
public sealed class PortAdviceTests
{
    private const string Start = "<networkport><uuid>11111111-2222-4333-8444-555555555555</uuid>" + Middle;
    private const string Middle = "<owner><name>g</name><uuid>f0000000-0000-4000-8000-0000000000aa</uuid></owner><mac address='52:54:00:00:00:01'/>";
    private const string Plug = "<plug type='network' bridge='virbr0'/></networkport>";

    [Theory]
    [InlineData("<bandwidth classID='3'><inbound average='10'/></bandwidth>", "giving the port back then frees class 3, which another port may have")]
    [InlineData("<bandwidth classID='2'><inbound average='10'/></bandwidth>", "giving the port back then fails each time, for the class is libvirt's own")]
    [InlineData("<bandwidth classID='3'><outbound average='10'/></bandwidth>", "libvirtd crashes when the port is given back, for it looks for the inbound rate")]
    public void Class_id_of_a_request_is_told_of(string bandwidth, string consequence)
    {
        var advice = NetworkPort.Read($"{Start}{bandwidth}</networkport>").Advice();

        advice.Id.Should().Be("NR9042");
        advice.Place.Path.Should().Be("/networkport/bandwidth/@classID");
        advice.Message.Should().EndWith("where the network has an inbound limit, " + consequence);
    }

    [Theory]
    [InlineData(Start + "<bandwidth classID='3'><inbound floor='5'/></bandwidth></networkport>")]
    [InlineData(Start + "<bandwidth classID='3'><inbound average='10'/></bandwidth>" + Plug)]
    [InlineData(Start + "<bandwidth><inbound average='10'/></bandwidth></networkport>")]
    public void Class_id_that_libvirt_gave_or_will_replace_is_not(string port) => NetworkPort.Read(port).Diagnostics.Should().BeEmpty();

    [Theory]
    [InlineData("<bandwidth classID='5'/>", "NR9057")]
    [InlineData("<bandwidth classID='5'><outbound average='0'/></bandwidth>", "NR9009,NR9057")]
    public void Class_id_on_a_bandwidth_without_a_rate_is_lost(string bandwidth, string ids) =>
        string.Join(',', NetworkPort.Read($"{Start}{bandwidth}{Plug}").Diagnostics.Select(d => d.Id)).Should().Be(ids);

    [Fact]
    public void Negative_class_id_wraps_around()
    {
        NetworkPort.Read($"{Start}<bandwidth classID='-4294967291'><inbound floor='1'/></bandwidth>{Plug}").Advice().Message.Should().Be("classID='-4294967291' is negative; libvirt reads it as 5");
        Guests.OnRed("<actual type='network'><source bridge='b'/><class id='-4294967291'/></actual>", InterfaceForm.Status).Advice().Id.Should().Be("NR9013");
    }

    [Fact]
    public void Uuid_of_equal_bytes_is_no_uuid_of_a_port()
    {
        var advice = NetworkPort.Read($"<networkport><uuid>11111111-1111-1111-1111-111111111111</uuid>{Middle}</networkport>").Advice();

        advice.Id.Should().Be("NR9053");
        advice.Place.Path.Should().Be("/networkport/uuid");
    }

    [Theory]
    [InlineData(InterfaceForm.Status, "<interface type='network'><source network='red' portid='00000000-0000-0000-0000-000000000000'/></interface>")]
    [InlineData(InterfaceForm.Live, "<interface type='direct'><source network='red' portid='abababab-abab-abab-abab-abababababab' dev='eth0' mode='vepa'/></interface>")]
    public void Portid_of_equal_bytes_is_told_of(InterfaceForm form, string nic)
    {
        var advice = Guests.Read(nic, form).Advice();

        advice.Id.Should().Be("NR9053");
        advice.Place.Path.Should().Be("/interface/source/@portid");
    }

    [Fact]
    public void Portid_in_a_configuration_is_not_looked_at() =>
        Guests.Read("<interface type='network'><source network='red' portid='00000000-0000-0000-0000-000000000000'/></interface>").Diagnostics.Should().BeEmpty();

    [Fact]
    public void What_stands_for_no_connection_is_read_as_one()
    {
        var read = Guests.Read("<interface type='network'><source network='red'/><actual type='network'><source/></actual></interface>", InterfaceForm.Status);

        read.Value!.Actual.Should().NotBeNull();
        read.Advice().Id.Should().Be("NR9025");
        read.Diagnostics[0].Place.Path.Should().Be("/interface/actual/source");
    }
}
