using System.Text.Json;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary><c>whatif</c>: its screen, its JSON and its status.</summary>
public sealed class WhatIfCommandTests : IDisposable
{
    private readonly Shell _shell = new Shell()
        .File("old.xml", Network("old"))
        .File("new.xml", Network("new"))
        .File("bridge.xml", "<network><name>red</name><forward mode='bridge'/><bridge name='br0'/></network>")
        .File("guests/a.xml", Guest("a", 1, ""))
        .File("guests/b.xml", Guest("b", 2, "<virtualport type='802.1Qbh'><parameters profileid='old'/></virtualport>"));

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Screen_tells_who_changes_and_who_conflicts()
    {
        var ran = _shell.Run("whatif --network old.xml --to new.xml guests");

        ran.Error.Should().BeEmpty();
        ran.Out.Should().Be("""
            0 keep their connection, 1 changes, 1 conflicts
            CHANGES    a  52:54:00:00:00:01  network red
              ~ profileid  old -> new  new.xml:1:147
            CONFLICTS  b  52:54:00:00:00:02  network red
              x NR3002 the network states profileid 'new', the interface 'old'  new.xml:1:147  guests/b.xml:1:156

            """.ReplaceLineEndings("\n").TrimEnd('\n') + "\nnothing is applied; what runs keeps its connection until it is started anew\n");
        ran.Status.Should().Be(3);
    }

    [Fact]
    public void Screen_tells_what_a_change_of_a_running_guest_would_meet()
    {
        _shell.File("down.xml", Guest("a", 1, "<link state='down'/>")).File("one.xml", "<network><name>red</name><forward mode='passthrough' dev='eth0'/></network>");

        _shell.Run("whatif --network one.xml --to-guest down.xml guests/a.xml").Out.Should().Be(
            """
            1 keeps its connection, 0 change, 0 conflict
            keeps      a  52:54:00:00:00:01  network red
              i NR9038 To change this interface while its guest runs, be it only the link, libvirt makes a second port before it gives the first one back: network 'red' gives each port a device alone, and beside this one none is free  down.xml:1:100  one.xml:1:27
            nothing is applied; what runs keeps its connection until it is started anew

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("whatif --network old.xml --to old.xml guests", 0)]
    [InlineData("whatif --network old.xml --to new.xml guests/a.xml", 5)]
    [InlineData("whatif --network old.xml --to new.xml guests/a.xml --accept-changes", 0)]
    [InlineData("whatif --network old.xml --to bridge.xml guests", 3)]
    [InlineData("whatif --network old.xml --rename profileid=old:new guests/a.xml", 0)]
    [InlineData("whatif --network old.xml --rename profileid=old:new guests/b.xml", 5)]
    [InlineData("whatif --network old.xml --rename profileid=old:new guests/b.xml --accept-changes", 0)]
    [InlineData("whatif --network old.xml --to-guest guests/b.xml guests/b.xml", 0)]
    [InlineData("whatif --network guests/a.xml --to new.xml guests", 2)]
    public void Status_tells_the_outcome(string arguments, int status) => _shell.Run(arguments).Status.Should().Be(status);

    [Fact]
    public void Rename_prints_the_steps()
    {
        var ran = _shell.Run("whatif --network old.xml --rename profileid=old:new guests");

        ran.Out.Should().Be("""
            profileid 'old' -> 'new': in no order at one go; in this one no guest conflicts at any moment
              1. remove it from guest b  guests/b.xml:1:2
              2. replace it in network red  old.xml:1:2
              3. add the new one to guest b  guests/b.xml:1:2
              at one go  b  52:54:00:00:00:02  network red
              x NR3002 the network states profileid 'new', the interface 'old'  old.xml:1:147  guests/b.xml:1:156

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Json_has_outcome_changes_and_findings()
    {
        using var json = JsonDocument.Parse(_shell.Run("whatif --network old.xml --to new.xml guests --output json").Out);

        json.RootElement.GetProperty("formatVersion").GetString().Should().Be("1.1");
        json.RootElement.GetProperty("outcome").GetString().Should().Be("conflicts");
        json.RootElement.GetProperty("interfaces")[0].GetProperty("changes")[0].GetProperty("to").GetString().Should().Be("new");
        json.RootElement.GetProperty("interfaces")[1].GetProperty("diagnostics")[0].GetProperty("id").GetString().Should().Be("NR3002");
    }

    [Fact]
    public void Json_of_a_rename_has_the_steps()
    {
        using var json = JsonDocument.Parse(_shell.Run("whatif --network old.xml --rename profileid=old:new guests --output json").Out);

        json.RootElement.GetProperty("outcome").GetString().Should().Be("byRemoval");
        json.RootElement.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("name").GetString()).Should().Equal("b", "red", "b");
    }

    [Theory]
    [InlineData("whatif --network old.xml guests", "whatif: say what would change: --to for networks, --to-guest for guests, or --rename")]
    [InlineData("whatif --network old.xml --to new.xml --rename profileid=a:b guests", "whatif: --rename makes the changes itself; leave --to and --to-guest out")]
    [InlineData("whatif --network old.xml --to new.xml guests --output html", "whatif: --output is text, json, sarif, github or msbuild, not 'html'")]
    [InlineData("whatif --network old.xml --to-guest guests/b.xml guests/a.xml", "whatif: guests/b.xml: no guest is called 'b'")]
    [InlineData("whatif --network old.xml --network old.xml --to new.xml guests", "whatif: network 'red' is given twice")]
    public void Tells_what_cannot_be_used(string arguments, string line) => _shell.Run(arguments).Should().Be(new Shell.Ran(1, "", $"netresolver: {line}\n"));

    private static string Network(string profile) =>
        $"<network><name>red</name><forward mode='private'><interface dev='eth0'/><interface dev='eth1'/></forward><virtualport type='802.1Qbh'><parameters profileid='{profile}'/></virtualport></network>";

    private static string Guest(string name, int number, string port) =>
        $"<domain><name>{name}</name><devices><interface type='network'><mac address='52:54:00:00:00:0{number}'/><source network='red'/>{port}</interface></devices></domain>";
}
