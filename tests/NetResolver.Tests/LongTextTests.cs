using System.Text.Json;
using NetResolver.Tests.Support;

namespace NetResolver.Tests;

/// <summary>What is told of values of any length.</summary>
public sealed class LongTextTests
{
    [Fact]
    public void Value_of_200_characters_is_told_in_full() => Mode(new('v', 200)).Message.Should().Contain($"'{new string('v', 200)}'");

    [Fact]
    public void Longer_value_is_told_by_its_beginning_and_its_length()
    {
        var finding = Mode(new('v', 1_000_000));

        finding.Id.Should().Be("NR1130");
        finding.Message.Should().Be($"libvirt knows no forward mode '{new string('v', 120)}… (1,000,000 characters)'");
        finding.Mend.Should().Be("Use one of nat, route, open, bridge, private, vepa, passthrough, hostdev, in lower case; without <forward> the network is isolated.");
        finding.Arguments.Should().ContainSingle().Which.Value.Should().HaveLength(1_000_000);
    }

    [Fact]
    public void Character_of_two_units_is_not_cut() => Mode($"{new string('v', 119)}{string.Concat(Enumerable.Repeat("😀", 100))}").Message.Should().Contain($"'{new string('v', 119)}… (319 characters)'");

    [Fact]
    public void Places_beside_a_finding_tell_long_values_shortened()
    {
        var name = new string('n', 1000);
        using var shell = new Shell();

        var ran = shell.File("n.xml", $"<network><name>red</name><forward mode='vepa' dev='e'/><portgroup name='{name}'/><portgroup name='{name}'/></network>").Run("validate n.xml");

        ran.Status.Should().Be(2);
        ran.Out.Split('\n').Should().OnlyContain(line => line.Length < 400);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("github")]
    [InlineData("msbuild")]
    [InlineData("sarif")]
    public void No_form_tells_all_of_a_very_long_value(string form)
    {
        using var shell = new Shell();

        shell.File("n.xml", $"<network><name>red</name><forward mode='{new string('v', 100_000)}'/></network>").Run($"validate n.xml --output {form}").Out.Should().Contain("(100,000 characters)")
            .And.Subject.Length.Should().BeLessThan(3000);
    }

    [Fact]
    public void Arguments_in_json_are_whole()
    {
        using var shell = new Shell();

        var json = JsonDocument.Parse(shell.File("n.xml", $"<network><name>red</name><forward mode='{new string('v', 1000)}'/></network>").Run("validate n.xml --output json").Out);

        json.RootElement.GetProperty("diagnostics")[0].GetProperty("arguments").EnumerateObject().First().Value.GetString().Should().Be(new string('v', 1000));
    }

    private static Diagnostics.Diagnostic Mode(string mode) => NetworkDefinition.Read($"<network><name>red</name><forward mode='{mode}'/></network>").Diagnostics.Single();
}
