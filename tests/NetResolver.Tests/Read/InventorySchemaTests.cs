using System.Text.Json.Nodes;
using NetResolver.Tests.Support;
using NJsonSchema;

namespace NetResolver.Tests.Read;

/// <summary>The JSON Schema of inventories, held against a validator that is not ours.</summary>
public sealed class InventorySchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(HostInventory.JsonSchema).GetAwaiter().GetResult();

    public static TheoryData<string> Samples =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "samples"), HostInventory.FileName, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => Path.GetRelativePath(Repository.Root, file))];

    /// <summary>What both take.</summary>
    public static TheoryData<string> Good =>
    [
        """{"formatVersion":"1.0"}""",
        """{"$schema":"inventory.schema.json","formatVersion":"1.0"}""",
        """{"formatVersion":"1.0","libvirt":"9.0.0"}""",
        """{"formatVersion":"1.0","libvirt":"11.8"}""",
        """{"formatVersion":"1.0","networks":[]}""",
        """{"formatVersion":"1.0","networks":[{"name":"red"},{"name":"blue","active":false,"autostart":true,"persistent":false}]}""",
        """{"formatVersion":"1.0","devices":[{"name":"br0","bridge":true,"mtu":1,"link":false,"segment":"x y"},{"name":"e","mtu":2147483647}]}""",
        """{"formatVersion":"1.0","physicalFunctions":[{"dev":"eth2","virtualFunctions":[]}]}""",
        """{"formatVersion":"1.0","physicalFunctions":[{"dev":"eth2","virtualFunctions":[{"address":"0000:03:10.0"},{"address":"10000:FF:1f.7","dev":"v","segment":"s"}]}]}""",
        """{"formatVersion":"1.0","guests":{"running":[]}}""",
        """{"formatVersion":"1.0","guests":{"running":["a","b"]}}""",
    ];

    /// <summary>What neither takes.</summary>
    public static TheoryData<string> Bad =>
    [
        "[]",
        "\"1.0\"",
        "{}",
        """{"formatVersion":1.0}""",
        """{"formatVersion":"1"}""",
        """{"formatVersion":"1.1"}""",
        """{"$schema":1,"formatVersion":"1.0"}""",
        """{"$schema":"","formatVersion":"1.0"}""",
        """{"formatVersion":"1.0","host":"a"}""",
        """{"formatVersion":"1.0","libvirt":9}""",
        """{"formatVersion":"1.0","libvirt":"9"}""",
        """{"formatVersion":"1.0","libvirt":"9.0.0-4"}""",
        """{"formatVersion":"1.0","libvirt":"9.0.0.0"}""",
        """{"formatVersion":"1.0","libvirt":"99999.0"}""",
        """{"formatVersion":"1.0","libvirt":" 9.0"}""",
        """{"formatVersion":"1.0","libvirt":null}""",
        """{"formatVersion":"1.0","networks":{}}""",
        """{"formatVersion":"1.0","networks":null}""",
        """{"formatVersion":"1.0","networks":["red"]}""",
        """{"formatVersion":"1.0","networks":[{}]}""",
        """{"formatVersion":"1.0","networks":[{"name":1}]}""",
        """{"formatVersion":"1.0","networks":[{"name":""}]}""",
        """{"formatVersion":"1.0","networks":[{"name":"a","active":"yes"}]}""",
        """{"formatVersion":"1.0","networks":[{"name":"a","autostart":1}]}""",
        """{"formatVersion":"1.0","networks":[{"name":"a","persistent":null}]}""",
        """{"formatVersion":"1.0","networks":[{"name":"a","running":true}]}""",
        """{"formatVersion":"1.0","devices":[{"mtu":1500}]}""",
        """{"formatVersion":"1.0","devices":[{"name":"a","mtu":0}]}""",
        """{"formatVersion":"1.0","devices":[{"name":"a","mtu":2147483648}]}""",
        """{"formatVersion":"1.0","devices":[{"name":"a","mtu":1500.5}]}""",
        """{"formatVersion":"1.0","devices":[{"name":"a","mtu":"1500"}]}""",
        """{"formatVersion":"1.0","devices":[{"name":"a","bridge":"br0"}]}""",
        """{"formatVersion":"1.0","devices":[{"name":"a","link":"up"}]}""",
        """{"formatVersion":"1.0","devices":[{"name":"a","segment":""}]}""",
        """{"formatVersion":"1.0","devices":[{"name":"a","speed":1000}]}""",
        """{"formatVersion":"1.0","physicalFunctions":[{"dev":"a"}]}""",
        """{"formatVersion":"1.0","physicalFunctions":[{"virtualFunctions":[]}]}""",
        """{"formatVersion":"1.0","physicalFunctions":[{"dev":"","virtualFunctions":[]}]}""",
        """{"formatVersion":"1.0","physicalFunctions":[{"dev":"a","virtualFunctions":[{}]}]}""",
        """{"formatVersion":"1.0","physicalFunctions":[{"dev":"a","virtualFunctions":[{"address":"03:10.0"}]}]}""",
        """{"formatVersion":"1.0","physicalFunctions":[{"dev":"a","virtualFunctions":[{"address":"0000:03:20.0"}]}]}""",
        """{"formatVersion":"1.0","physicalFunctions":[{"dev":"a","virtualFunctions":[{"address":"0000:03:10.8"}]}]}""",
        """{"formatVersion":"1.0","physicalFunctions":[{"dev":"a","virtualFunctions":[{"address":"0000:03:10.a"}]}]}""",
        """{"formatVersion":"1.0","physicalFunctions":[{"dev":"a","virtualFunctions":[{"address":"00000:03:10.0"}]}]}""",
        """{"formatVersion":"1.0","physicalFunctions":[{"dev":"a","virtualFunctions":[{"address":"0000:003:10.0"}]}]}""",
        """{"formatVersion":"1.0","physicalFunctions":[{"dev":"a","virtualFunctions":[{"address":"0x0000:03:10.0"}]}]}""",
        """{"formatVersion":"1.0","physicalFunctions":[{"dev":"a","virtualFunctions":[{"address":"0000:03:10.0","dev":""}]}]}""",
        """{"formatVersion":"1.0","physicalFunctions":[{"dev":"a","virtualFunctions":[{"address":"0000:03:10.0","mac":"x"}]}]}""",
        """{"formatVersion":"1.0","guests":{}}""",
        """{"formatVersion":"1.0","guests":[]}""",
        """{"formatVersion":"1.0","guests":{"running":"a"}}""",
        """{"formatVersion":"1.0","guests":{"running":[""]}}""",
        """{"formatVersion":"1.0","guests":{"running":["a","a"]}}""",
        """{"formatVersion":"1.0","guests":{"running":["a"],"stopped":[]}}""",
    ];

    [Fact]
    public void There_are_sample_inventories() => Samples.Should().NotBeEmpty();

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_is_good_to_the_schema_and_to_the_reader(string file)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, file));

        Schema.Validate(text).Should().BeEmpty();
        HostInventory.Read(text).Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void What_the_schema_takes_the_reader_takes(string text)
    {
        Schema.Validate(text).Should().BeEmpty();
        HostInventory.Read(text).FirstError.Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_the_schema_refuses_the_reader_refuses(string text)
    {
        Schema.Validate(text).Should().NotBeEmpty();
        HostInventory.Read(text).FirstError.Should().NotBeNull();
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void What_is_written_is_good_to_the_schema(string text) => Schema.Validate(HostInventory.Parse(text).ToJson()).Should().BeEmpty();

    [Fact]
    public void Schema_describes_no_property_that_the_reader_does_not_know()
    {
        var definitions = JsonNode.Parse(HostInventory.JsonSchema)!;

        definitions["properties"]!.AsObject().Select(p => p.Key).Should().Equal("$schema", "formatVersion", "libvirt", "networks", "devices", "physicalFunctions", "guests");
        HostInventory.Read("""{"?":1,"networks":[{"?":1}],"devices":[{"?":1}],"physicalFunctions":[{"?":1,"virtualFunctions":[{"?":1}]}],"guests":{"?":1}}""")
            .Diagnostics.Where(d => d.Id == "NR1501").Select(d => d.Arguments[1].Value)
            .Should().BeEquivalentTo(new[] { definitions, definitions["properties"]!["guests"]! }
                .Concat(definitions["definitions"]!.AsObject().Select(d => d.Value!))
                .Where(d => d["properties"] is not null)
                .Select(d => string.Join(", ", d["properties"]!.AsObject().Select(p => p.Key))));
    }
}
