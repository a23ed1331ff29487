using System.Text;
using NetResolver.Diagnostics;

namespace NetResolver.Tests.Read;

/// <summary><c>inventory.json</c>: what it says, and what is wrong with it.</summary>
public sealed class InventoryReaderTests
{
    [Fact]
    public void Inventory_says_what_runs_on_a_host()
    {
        var inventory = HostInventory.Parse(
            """
            {
              "formatVersion": "1.0",
              "libvirt": "10.1.0",
              "networks": [
                { "name": "red", "active": true, "autostart": false, "persistent": true },
                { "name": "blue" }
              ],
              "guests": { "running": ["g1", "g2"] }
            }
            """);

        inventory.Should().Be(new HostInventory
        {
            Release = new LibvirtRelease(10, 1),
            Networks = (ValueList<InventoriedNetwork>)
            [
                new InventoriedNetwork("red") { IsActive = true, IsAutostarted = false, IsPersistent = true },
                new InventoriedNetwork("blue"),
            ],
            RunningGuests = (ValueList<InventoriedGuest>)[new InventoriedGuest("g1"), new InventoriedGuest("g2")],
        });
    }

    [Fact]
    public void Inventory_says_what_devices_a_host_has()
    {
        var inventory = HostInventory.Parse(
            """
            {
              "formatVersion": "1.0",
              "devices": [
                { "name": "br0", "bridge": true, "mtu": 9000, "link": true, "segment": "red" },
                { "name": "eth2", "bridge": false, "link": false }
              ],
              "physicalFunctions": [
                {
                  "dev": "eth2",
                  "virtualFunctions": [
                    { "address": "0000:03:10.0", "dev": "eth2v0", "segment": "blue" },
                    { "address": "0000:03:10.2" }
                  ]
                }
              ]
            }
            """);

        inventory.Should().Be(new HostInventory
        {
            Devices = [new HostDevice("br0") { IsBridge = true, Mtu = 9000, HasLink = true, Segment = "red" }, new HostDevice("eth2") { IsBridge = false, HasLink = false }],
            PhysicalFunctions =
            [
                new PhysicalFunction("eth2", [new VirtualFunction(new PciAddress(0, 3, 0x10, 0), "eth2v0") { Segment = "blue" }, new VirtualFunction(new PciAddress(0, 3, 0x10, 2), null)]),
            ],
        });
    }

    [Fact]
    public void Nothing_is_said_where_nothing_is_stated() => HostInventory.Parse("""{"formatVersion":"1.0"}""").Should().Be(HostInventory.Empty);

    [Fact]
    public void Empty_list_of_networks_is_not_the_same_as_none() =>
        HostInventory.Parse("""{"formatVersion":"1.0","networks":[],"guests":{"running":[]}}""")
            .Should().Match<HostInventory>(inventory => inventory.Networks!.Value.Count == 0 && inventory.RunningGuests!.Value.Count == 0);

    [Fact]
    public void Places_show_line_column_and_path()
    {
        var device = HostInventory.Parse("{\n  \"formatVersion\": \"1.0\",\n  \"devices\": [\n    { \"mtu\": 1500, \"name\": \"eth0\" } ]\n}").Devices[0];

        device.Place.ToString().Should().Be("inventory.json(4,29)");
        device.Place.Path.Should().Be("/devices[1]/name");
    }

    [Fact]
    public void Columns_count_as_those_of_XML_do() =>
        HostInventory.Read("{\"formatVersion\":\"1.0\",\r\n\"devices\":[{\"name\":\"\ud83d\ude00\u00e4\",\"mtu\":0}]}").FirstError!.Place.ToString().Should().Be("inventory.json(2,32)");

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{", 1, 2)]
    [InlineData("{\"formatVersion\":\"1.0\",}", 1, 24)]
    [InlineData("{\"formatVersion\":\"1.0\"}\n\n  x", 3, 3)]
    [InlineData("// none\n{\"formatVersion\":\"1.0\"}", 1, 1)]
    public void Text_that_is_not_JSON_is_refused_with_its_place(string text, int line, int column)
    {
        var error = HostInventory.Read(text).FirstError!;

        error.Id.Should().Be("NR1500");
        (error.Place.Line, error.Place.Column).Should().Be((line, column));
        error.Message.Should().NotContain("LineNumber");
    }

    [Theory]
    [InlineData("{\"formatVersion\":\"1.0\",\"libvirt\":\"\\ud800\"}", "NR1500")]
    [InlineData("{\"formatVersion\":\"1.0\",\"\\ud800\":1}", "NR1501")]
    public void Escape_that_stands_for_half_a_character_is_refused(string text, string id) => HostInventory.Read(text).FirstError!.Id.Should().Be(id);

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused()
    {
        using var bytes = new MemoryStream([.. "{\"formatVersion\":\""u8, 0xff, .. "\"}"u8]);

        HostInventory.Read(bytes).FirstError!.Id.Should().Be("NR1500");
    }

    [Fact]
    public void Byte_order_mark_does_no_harm()
    {
        using var bytes = new MemoryStream([.. "\ufeff"u8, .. "{\"formatVersion\":\"1.0\"}"u8]);

        HostInventory.Read(bytes).Succeeded.Should().BeTrue();
        HostInventory.Read("\ufeff{\"formatVersion\":\"1.0\"}").Succeeded.Should().BeTrue();
    }

    [Fact]
    public void Text_above_the_limit_is_refused()
    {
        var options = new ReadOptions { MaxLength = 10 };
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes("{\"formatVersion\":\"1.0\"}"));

        HostInventory.Read("{\"formatVersion\":\"1.0\"}", options: options).FirstError!.Id.Should().Be("NR1003");
        HostInventory.Read(bytes, options: options).FirstError!.Id.Should().Be("NR1003");
    }

    [Fact]
    public void Text_nested_too_deeply_is_refused() =>
        HostInventory.Read("{\"formatVersion\":\"1.0\",\"devices\":" + new string('[', 100_000)).Diagnostics.Should().OnlyContain(d => d.Id == "NR1500" || d.Id == "NR1503");

    [Fact]
    public void Unknown_property_is_refused_and_the_known_ones_are_named()
    {
        var error = HostInventory.Read("""{"formatVersion":"1.0","devices":[{"name":"eth0","mtuu":[{"a":1}]}]}""").FirstError!;

        error.Id.Should().Be("NR1501");
        error.Message.Should().Be("'mtuu' is not known here; known are: name, bridge, mtu, link, segment; did you mean 'mtu'?");
        error.Place.Path.Should().Be("/devices[1]/mtuu");
    }

    [Fact]
    public void Property_that_is_stated_twice_is_refused() =>
        HostInventory.Read("""{"formatVersion":"1.0","devices":[{"name":"eth0","mtu":1500,"mtu":9000}]}""").FirstError!.Id.Should().Be("NR1502");

    [Theory]
    [InlineData("[]", "'inventory.json' takes an object {…}, and has a list")]
    [InlineData("""{"formatVersion":1}""", "'formatVersion' takes a text, and has a number")]
    [InlineData("""{"formatVersion":"1.0","networks":{"name":"red"}}""", "'networks' takes a list […], and has an object")]
    [InlineData("""{"formatVersion":"1.0","networks":["red"]}""", "'networks' takes an object {…}, and has a text")]
    [InlineData("""{"formatVersion":"1.0","networks":[{"name":"red","active":"yes"}]}""", "'active' takes true or false, and has a text")]
    [InlineData("""{"formatVersion":"1.0","devices":[{"name":"eth0","mtu":"1500"}]}""", "'mtu' takes a number, and has a text")]
    [InlineData("""{"formatVersion":"1.0","devices":[{"name":"eth0","segment":null}]}""", "'segment' takes a text, and has null")]
    public void Value_of_another_type_is_refused(string text, string message)
    {
        var error = HostInventory.Read(text).FirstError!;

        error.Id.Should().Be("NR1503");
        error.Message.Should().Be(message);
    }

    [Theory]
    [InlineData("{}", "An inventory needs 'formatVersion'")]
    [InlineData("""{"formatVersion":"1.0","networks":[{}]}""", "A network needs 'name'")]
    [InlineData("""{"formatVersion":"1.0","devices":[{"mtu":1500}]}""", "A device needs 'name'")]
    [InlineData("""{"formatVersion":"1.0","physicalFunctions":[{"virtualFunctions":[]}]}""", "A physical function needs 'dev'")]
    [InlineData("""{"formatVersion":"1.0","physicalFunctions":[{"dev":"eth0"}]}""", "A physical function needs 'virtualFunctions'")]
    [InlineData("""{"formatVersion":"1.0","physicalFunctions":[{"dev":"eth0","virtualFunctions":[{"dev":"v"}]}]}""", "A virtual function needs 'address'")]
    [InlineData("""{"formatVersion":"1.0","guests":{}}""", "'guests' needs 'running'")]
    public void Property_that_is_missing_is_told(string text, string message)
    {
        var error = HostInventory.Read(text).Diagnostics.Should().ContainSingle().Subject;

        error.Id.Should().Be("NR1504");
        error.Message.Should().Be(message);
    }

    [Fact]
    public void Another_format_is_refused() => HostInventory.Read("""{"formatVersion":"2.0"}""").FirstError!.Id.Should().Be("NR1505");

    [Fact]
    public void Empty_name_is_refused() => HostInventory.Read("""{"formatVersion":"1.0","devices":[{"name":""}]}""").Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR1506");

    [Theory]
    [InlineData("0")]
    [InlineData("-1500")]
    [InlineData("1500.5")]
    [InlineData("2147483648")]
    [InlineData("1e400")]
    public void MTU_outside_its_range_is_refused(string mtu)
    {
        var error = HostInventory.Read($$"""{"formatVersion":"1.0","devices":[{"name":"eth0","mtu":{{mtu}}}]}""").FirstError!;

        error.Id.Should().Be("NR1507");
        error.Message.Should().StartWith($"'mtu' is {mtu};");
    }

    [Theory]
    [InlineData("3:10.0")]
    [InlineData("0000:03:10.8")]
    [InlineData("0000:03:20.0")]
    [InlineData("00000:03:10.0")]
    [InlineData("0000:3:10.0")]
    [InlineData("eth2v0")]
    public void Address_that_is_none_is_refused(string address) =>
        HostInventory.Read($$"""{"formatVersion":"1.0","physicalFunctions":[{"dev":"eth2","virtualFunctions":[{"address":"{{address}}"}]}]}""")
            .Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR1508");

    [Theory]
    [InlineData("9")]
    [InlineData("9.0.0.1")]
    [InlineData("libvirt 9.0.0")]
    [InlineData("9.0.x")]
    [InlineData("99999.0")]
    public void Release_that_is_none_is_refused(string release) =>
        HostInventory.Read($$"""{"formatVersion":"1.0","libvirt":"{{release}}"}""").FirstError!.Id.Should().Be("NR1509");

    [Theory]
    [InlineData("""{"formatVersion":"1.0","networks":[{"name":"a"},{"name":"a"}]}""", "network 'a'")]
    [InlineData("""{"formatVersion":"1.0","devices":[{"name":"a"},{"name":"a"}]}""", "device 'a'")]
    [InlineData("""{"formatVersion":"1.0","guests":{"running":["a","a"]}}""", "guest 'a'")]
    [InlineData("""{"formatVersion":"1.0","physicalFunctions":[{"dev":"a","virtualFunctions":[]},{"dev":"a","virtualFunctions":[]}]}""", "physical function 'a'")]
    [InlineData("""{"formatVersion":"1.0","physicalFunctions":[{"dev":"a","virtualFunctions":[{"address":"0000:03:10.0"},{"address":"0000:03:10.0"}]}]}""", "virtual function '0000:03:10.0'")]
    [InlineData("""{"formatVersion":"1.0","physicalFunctions":[{"dev":"a","virtualFunctions":[{"address":"0000:03:10.0","dev":"v"},{"address":"0000:03:10.1","dev":"v"}]}]}""", "device of a virtual function 'v'")]
    public void Name_that_is_listed_twice_is_refused(string text, string what)
    {
        var error = HostInventory.Read(text).Diagnostics.Should().ContainSingle().Subject;

        error.Id.Should().Be("NR1510");
        error.Message.Should().Be($"{what} is listed twice");
        error.Related.Should().ContainSingle();
    }

    [Theory]
    [InlineData("8.10.0")]
    [InlineData("12.0.0")]
    public void Release_that_is_not_known_is_warned_of(string release)
    {
        var read = HostInventory.Read($$"""{"formatVersion":"1.0","libvirt":"{{release}}"}""");

        read.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR1511");
        read.Succeeded.Should().BeTrue();
    }

    [Fact]
    public void All_faults_are_told_in_document_order() =>
        HostInventory.Read("""{"formatVersion":"1.0","devices":[{"name":"eth0","mtu":0},{"nam":"eth1"}],"libvirt":"x"}""")
            .Diagnostics.Select(d => d.Id).Should().Equal("NR1507", "NR1501", "NR1504", "NR1509");

    [Fact]
    public void Every_finding_has_a_place_and_a_mend() =>
        HostInventory.Read("""{"x":1,"devices":[{}],"devices":3,"networks":[{"name":""}]}""").Diagnostics
            .Should().OnlyContain(d => d.Place.Line > 0 && d.Mend.Length > 0 && d.Severity == Severity.Error);

    [Fact]
    public void Damaged_inventory_never_throws()
    {
        const string Good = """{"formatVersion":"1.0","libvirt":"9.0.0","networks":[{"name":"red","active":true}],"devices":[{"name":"br0","mtu":1500}],"guests":{"running":["g"]}}""";
        for (var at = 0; at < Good.Length; at++)
        {
            foreach (var character in "\"{}[],:0x\u0001\ud800")
            {
                HostInventory.Read(Good[..at] + character + Good[at..]).Should().NotBeNull();
                HostInventory.Read(Good[..at] + character + Good[(at + 1)..]).Should().NotBeNull();
            }

            HostInventory.Read(Good[..at]).Succeeded.Should().BeFalse();
        }
    }
}
