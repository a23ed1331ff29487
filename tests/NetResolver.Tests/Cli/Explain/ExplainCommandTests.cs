using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary><c>explain</c>: what rules mean.</summary>
public sealed class ExplainCommandTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Page_of_a_rule_has_its_meaning_what_libvirt_does_the_mend_and_an_example() => _shell.Run("explain NR4101").Should().Be(new Shell.Ran(
        0,
        """
        NR4101  No device of the pool is free

        Some connections take a device alone: those of the modes passthrough and hostdev, and of mode
        private with 802.1Qbh. libvirt takes the first device without a connection, and waits for none.

        severity  error, and stays one: libvirt refuses it, whatever is said here
        libvirt   refuses it when the interface is to be connected: virsh start, create, attach-device, and
                  the arrival of a migrated guest; error 1, VIR_ERR_INTERNAL_ERROR
        message   No device of network '{network}' is free: {why}, and {count} of {count} are in use
        mend      Release a connection, or add a device to the pool.

        Example

          $ cat red-network.xml
          <network>
            <name>red-network</name>
            <forward mode='passthrough'>
              <interface dev='eth20'/>
              <interface dev='eth21'/>
            </forward>
          </network>
          $ cat nic.xml
          <interface type='network'>
            <mac address='52:54:00:7b:35:93'/>
            <source network='red-network'/>
          </interface>
          $ netresolver plan --network red-network.xml nic.xml --used eth20=1,eth21=1
          interface 52:54:00:7b:35:93 on network 'red-network': no connection
          red-network.xml(3,4): error NR4101: No device of network 'red-network' is free: forward mode passthrough gives each connection a device alone, and 2 of 2 are in use
            3 |   <forward mode='passthrough'>
              |    ^^^^^^^
            nic.xml(3,11): the interface asks for one
            3 |   <source network='red-network'/>
              |           ^^^^^^^^^^^^^^^^^^^^^
            mend: Release a connection, or add a device to the pool.

        """,
        ""));

    [Theory]
    [InlineData("text", "\nevidence  a recorded answer of libvirt 9.0.0 (quirk-sequence-group-unknown)\n")]
    [InlineData("markdown", "\n- **Evidence**: a recorded answer of libvirt 9.0.0 (quirk-sequence-group-unknown)\n")]
    [InlineData("json", "\"evidence\": \"a recorded answer of libvirt 9.0.0 (quirk-sequence-group-unknown)\"")]
    public void Advice_says_how_it_is_known(string form, string told)
    {
        _shell.Run($"explain NR9004 --output {form}").Out.Should().Contain(told);
        _shell.Run($"explain NR3002 --output {form}").Out.ToUpperInvariant().Should().NotContain("EVIDENCE");
    }

    [Fact]
    public void Advice_can_be_turned_off() => _shell.Run("explain NR9004").Out.Should().Contain(
        "severity  warning; --severity NR9004=none turns it off\nlibvirt   does what is told above, and no command of its own warns of it\n");

    [Fact]
    public void Refusal_of_a_policy_stays_until_there_is_another_policy() => _shell.Run("explain NR5000").Out.Should().Contain(
        "severity  error, and stays one: only another policy changes it\nlibvirt   knows no policies: it would make the connection\n");

    [Fact]
    public void Rule_that_no_command_comes_to_has_an_example_in_code() =>
        _shell.Run("explain NR4201").Out.Should().EndWith(".Start().FirstError);\n  // network.xml(1,2): error NR4201: Network 'red-network' is started already\n");

    [Fact]
    public void What_not_every_finding_says_is_in_brackets() =>
        _shell.Run("explain NR1020").Out.Should().Contain("\nmend      [Write <{suggestion}>.] [Move it to {elsewhere}.] ");

    [Fact]
    public void Several_rules_are_told_once_each_in_the_order_asked_for() =>
        _shell.Run("explain NR4101 nr3002 3002").Out.Split('\n').Where(line => line.StartsWith("NR", StringComparison.Ordinal)).Select(line => line[..6]).Should().Equal("NR4101", "NR3002");

    [Theory]
    [InlineData("nr4101")]
    [InlineData("4101")]
    public void Id_is_taken_in_any_case_and_without_its_letters(string id) => _shell.Run($"explain {id}").Out.Should().StartWith("NR4101  ");

    [Theory]
    [InlineData("NR3003", "there is no rule NR3003; the nearest are NR2130, NR3001, NR3002, and --list shows all")]
    [InlineData("4104", "there is no rule 4104; the nearest are NR4101, NR4102, NR4103, and --list shows all")]
    [InlineData("NR41", "there is no rule NR41; an id is NR and four digits, and --list shows all")]
    [InlineData("virtualport", "there is no rule virtualport; an id is NR and four digits, and --list shows all")]
    public void Unknown_rule_is_status_1_and_the_nearest_are_named(string id, string message) =>
        _shell.Run($"explain NR4101 {id}").Should().Be(new Shell.Ran(1, "", $"netresolver: explain: {message}\n"));

    [Fact]
    public void Rule_must_be_named() => _shell.Run("explain").Should().Be(new Shell.Ran(1, "", "netresolver: explain: name a rule, such as NR3002, or ask for --list\n"));

    [Fact]
    public void List_has_a_line_for_every_rule_in_order()
    {
        var lines = _shell.Run("explain --list").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Should().HaveCount(RuleCatalog.All.Count).And.BeInAscendingOrder(StringComparer.Ordinal);
        lines.Should().Contain("NR4101  error    No device of the pool is free");
    }

    [Fact]
    public void List_has_the_rules_whose_ids_begin_as_asked_for() => _shell.Run("explain --list nr300 4103").Should().Be(new Shell.Ran(
        0,
        """
        NR3001  error    Two levels state different virtualport types
        NR3002  error    Two levels state different values of a virtualport parameter
        NR4103  error    The virtual functions of a physical function are not known

        """,
        ""));

    [Fact]
    public void Beginning_of_no_id_is_status_1() =>
        _shell.Run("explain --list NR8").Should().Be(new Shell.Ran(1, "", "netresolver: explain: no rule's id begins with NR8; --list without one shows all\n"));

    [Fact]
    public void Editors_have_it_as_JSON()
    {
        using var json = System.Text.Json.JsonDocument.Parse(_shell.Run("explain NR3002 --output json").Out);

        json.RootElement.GetProperty("formatVersion").GetString().Should().Be("1.0");
        var rule = json.RootElement.GetProperty("rules").EnumerateArray().Should().ContainSingle().Subject;
        rule.EnumerateObject().Select(property => property.Name).Should().Equal(
            "id", "severity", "canChange", "title", "about", "meaning", "message", "mend", "arguments", "libvirt", "libvirtError", "example");
        rule.GetProperty("arguments").EnumerateArray().Select(argument => argument.GetString()).Should().Equal("parameter", "left", "right", "leftLevel", "rightLevel", "bare");
        rule.GetProperty("libvirtError").GetInt32().Should().Be(27);
        rule.GetProperty("example").GetProperty("language").GetString().Should().Be("console");
    }

    [Fact]
    public void List_as_JSON_has_a_lines_worth_of_each_rule() => _shell.Run("explain --list NR3001 --output json").Out.Should().Be(
        """
        {
          "formatVersion": "1.0",
          "rules": [
            {
              "id": "NR3001",
              "severity": "error",
              "canChange": false,
              "title": "Two levels state different virtualport types"
            }
          ]
        }

        """);

    [Fact]
    public void Page_as_Markdown_has_its_id_as_anchor() =>
        _shell.Run("explain NR1101 --output markdown").Out.Should().StartWith("<a id=\"nr1101\"></a>\n\n### NR1101: The network has no name\n\n").And.Contain("\n```console\n$ cat red-network.xml\n");

    [Fact]
    public void Output_is_one_that_there_is() =>
        _shell.Run("explain NR3002 --output yaml").Should().Be(new Shell.Ran(1, "", "netresolver: explain: --output is text, json or markdown, not 'yaml'\n"));

    [Fact]
    public void Every_rule_that_there_is_can_be_explained()
    {
        var rules = typeof(RuleCatalog).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(NetResolver.Diagnostics.Rule))
            .Select(f => ((NetResolver.Diagnostics.Rule)f.GetValue(null)!).Id);

        rules.Where(id => RuleCatalog.Find(id) is null).Should().BeEmpty();
    }
}
