using System.Text;
using System.Xml.Linq;
using NetResolver.Diagnostics;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public class GuestReaderTests
{
    private const string Domain = """
        <domain type='kvm'>
          <name>guest <!-- x -->0</name>
          <uuid>f0000000-0000-4000-8000-0000000000aa</uuid>
          <metadata><interface type='junk'/></metadata>
          <devices>
            <disk><source file='/x'/><boot order='1'/></disk>
            <interface type='network'>
              <source network='red'/>
            </interface>
            <hostdev><source/></hostdev>
            <interface type='bridge'>
              <mac address='52:54:00:00:00:02'/>
              <source bridge='br0'/>
            </interface>
          </devices>
        </domain>
        """;

    [Fact]
    public void Guest_has_its_name_uuid_and_interfaces()
    {
        var guest = Guest.Parse(Domain);

        guest.Name.Should().Be("guest 0");
        guest.Uuid.Should().Be(Guid.Parse("f0000000-0000-4000-8000-0000000000aa"));
        guest.Interfaces.Select(i => i.Source).Should().Equal(new InterfaceSource.Network("red"), new InterfaceSource.Bridge("br0"));
    }

    [Fact]
    public void Places_count_from_the_documents_beginning()
    {
        var second = Guest.Parse(Domain, "g.xml").Interfaces[1];

        second.Place.ToString().Should().Be("g.xml(11,6)");
        second.Place.Path.Should().Be("/domain/devices/interface[2]");
        second.SourcePlace.ToString().Should().Be("g.xml(13,15)");
        second.SourcePlace.Path.Should().Be("/domain/devices/interface[2]/source/@bridge");
    }

    [Fact]
    public void Bytes_and_trees_give_the_same_guest_with_the_same_places()
    {
        var bytes = Guest.Read(new MemoryStream(Encoding.UTF8.GetBytes(Domain)), "g.xml").Require();
        var tree = Guest.Read(XElement.Parse(Domain, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace), "g.xml").Require();

        bytes.Should().Be(Guest.Parse(Domain));
        tree.Should().Be(Guest.Parse(Domain));
        bytes.Interfaces[1].Place.ToString().Should().Be("g.xml(11,6)");
        tree.Interfaces[1].Place.ToString().Should().Be("g.xml(11,6)");
    }

    [Fact]
    public void Bytes_of_another_encoding_are_read()
    {
        var text = "<?xml version='1.0' encoding='ISO-8859-1'?><domain><name>gäst</name></domain>";

        Guest.Parse(new MemoryStream(Encoding.Latin1.GetBytes(text))).Name.Should().Be("gäst");
    }

    [Fact]
    public void Lone_interface_is_a_guest_without_a_name()
    {
        var guest = Guest.Parse("\n<interface type='bridge'><source bridge='b'/></interface>", "nic.xml");

        guest.Name.Should().BeNull();
        guest.Interfaces.Should().ContainSingle().Which.Place.ToString().Should().Be("nic.xml(2,2)");
        guest.Interfaces[0].Place.Path.Should().Be("/interface");
    }

    [Fact]
    public void Guest_without_interfaces_is_a_guest() => Guest.Parse("<domain><name>g</name></domain>").Interfaces.Should().BeEmpty();

    [Theory]
    [InlineData("<domain/>")]
    [InlineData("<domain><name/></domain>")]
    [InlineData("<domain><name></name><name>g</name></domain>")]
    [InlineData("<domain xmlns='urn:x'><name>g</name></domain>")]
    public void Guest_without_a_name_is_refused(string xml) => Guest.Read(xml).Error().Id.Should().Be("NR1370");

    [Fact]
    public void Uuid_that_is_none_is_refused()
    {
        var error = Guest.Read("<domain><name>g</name><uuid>junk</uuid></domain>").Error();

        error.Id.Should().Be("NR1371");
        error.Place.Path.Should().Be("/domain/uuid");
    }

    [Fact]
    public void Same_boot_order_twice_is_refused_where_it_stands()
    {
        var error = Guest.Read("<domain><name>g</name><devices><interface><boot order='1'/></interface><interface><boot order='1'/></interface></devices></domain>").Error();

        error.Id.Should().Be("NR1372");
        (error.Place.Path, error.Related.Single().Place.Path).Should().Be(("/domain/devices/interface[2]/boot/@order", "/domain/devices/interface[1]/boot/@order"));
    }

    [Theory]
    [InlineData("<network/>")]
    public void Document_of_another_kind_is_refused(string xml) => Guest.Read(xml).Error().Id.Should().Be("NR1005");

    [Fact]
    public void Status_file_is_read_when_asked_for()
    {
        const string Xml = """
            <domstatus state='running'>
              <devices><interface type='junk'/></devices>
              <domain>
                <name>g</name>
                <devices>
                  <interface type='network'><source network='n' portid='c9f2f40b-aae2-4189-92cf-d5a3265710c4'/><actual type='bridge'><source bridge='b'/></actual></interface>
                </devices>
              </domain>
            </domstatus>
            """;

        var guest = Guest.Parse(Xml, options: new ReadOptions { Form = InterfaceForm.Status });

        guest.Name.Should().Be("g");
        guest.Interfaces.Should().ContainSingle().Which.Actual!.Plug.Should().Be(new Plug.Bridge("b"));
        guest.Interfaces[0].Place.Path.Should().Be("/domstatus/domain/devices/interface[1]");
    }

    [Fact]
    public void Faults_of_reading_come_before_those_of_the_whole_as_in_libvirt()
    {
        var xml = "<domain><name>g</name><devices>" +
            "<interface type='direct'><source dev='d'/><port isolated='yes'/></interface>" +
            "<interface type='bridge'><source/></interface></devices></domain>";

        Guest.Read(xml).Diagnostics.Select(d => d.Id).Should().Equal("NR1010", "NR2004");
    }

    [Fact]
    public void Text_that_is_malformed_behind_the_interfaces_is_malformed_and_nothing_else()
    {
        var read = Guest.Read("<domain><name>g</name><devices>\n<interface type='junk'/>\n</devices>\n</dom>", "g.xml");

        read.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR1001");
        read.FirstError!.Place.Line.Should().Be(4);
    }

    [Theory]
    [InlineData("<interface type='user'/><interface/>")]
    [InlineData("<domain><name>g</name></domain><x/>")]
    [InlineData("<domain><name>g</name><devices><interface>")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("domain")]
    public void Text_that_is_not_well_formed_is_refused(string xml) => Guest.Read(xml).Error().Id.Should().Be("NR1001");

    [Fact]
    public void Document_type_declaration_is_refused() =>
        Guest.Read("<!DOCTYPE domain [<!ENTITY a 'b'>]><domain><name>&a;</name></domain>").Error().Id.Should().Be("NR1002");

    [Fact]
    public void Document_that_is_too_large_is_refused_as_text_and_as_bytes()
    {
        var options = new ReadOptions { MaxLength = 100 };

        Guest.Read(Domain, options: options).Error().Id.Should().Be("NR1003");
        Guest.Read(new MemoryStream(Encoding.UTF8.GetBytes(Domain)), options: options).Error().Id.Should().Be("NR1003");
    }

    [Theory]
    [InlineData("<domain><name>g</name><devices>{0}</devices></domain>")]
    [InlineData("<domain><name>g</name><metadata>{0}</metadata></domain>")]
    [InlineData("<domain><name>g</name><devices><interface>{0}</interface></devices></domain>")]
    [InlineData("<interface>{0}</interface>")]
    public void Elements_that_are_nested_too_deeply_are_refused(string around)
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 300)) + string.Concat(Enumerable.Repeat("</a>", 300));

        Guest.Read(around.Replace("{0}", deep, StringComparison.Ordinal)).Error().Id.Should().Be("NR1004");
    }

    [Fact]
    public void Nesting_without_end_costs_no_stack() =>
        Guest.Read("<domain>" + string.Concat(Enumerable.Repeat("<a>", 200_000))).Succeeded.Should().BeFalse();

    [Fact]
    public void Parse_throws_with_all_findings() =>
        FluentActions.Invoking(() => Guest.Parse("<domain/>")).Should().Throw<NetResolverException>().Which.Diagnostics.Should().ContainSingle();
}
