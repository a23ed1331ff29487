using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary><c>explain</c>: what rules mean.</summary>
public sealed class ExplainCommandTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Rule_of_libvirt_is_told_with_its_error_code() => _shell.Run("explain NR4101").Should().Be(new Shell.Ran(
        0,
        """
        NR4101  No device of the pool is free

        severity  error
        libvirt   refuses it with error 1 (InternalError)
        message   No device of network '{network}' is free: {why}, and {count} of {count} are in use
        mend      Release a connection, or add a device to the pool.

        """,
        ""));

    [Fact]
    public void Rule_of_our_own_is_told_as_such() => _shell.Run("explain NR9004").Out.Should().Contain("severity  warning\nlibvirt   has no error for it: this is NetResolver's own\n");

    [Fact]
    public void Meaning_follows_where_there_is_one() => _shell.Run("explain NR9004").Out.Should().EndWith("perhaps on the wrong segment.\n");

    [Fact]
    public void Id_is_taken_in_any_case() => _shell.Run("explain nr4101").Out.Should().StartWith("NR4101  ");

    [Fact]
    public void Unknown_rule_is_status_1() => _shell.Run("explain NR0000").Should().Be(new Shell.Ran(1, "", "netresolver: explain: there is no rule NR0000; --list shows all\n"));

    [Fact]
    public void Rule_must_be_named() => _shell.Run("explain").Should().Be(new Shell.Ran(1, "", "netresolver: explain: name a rule, such as NR3002, or ask for --list\n"));

    [Fact]
    public void Rule_and_list_at_once_are_refused() =>
        _shell.Run("explain --list NR4101").Should().Be(new Shell.Ran(1, "", "netresolver: explain: name the rule NR4101, or ask for --list, not for both\n"));

    [Fact]
    public void List_has_a_line_for_every_rule_in_order()
    {
        var lines = _shell.Run("explain --list").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Should().HaveCount(RuleCatalog.All.Count).And.BeInAscendingOrder(StringComparer.Ordinal);
        lines.Should().Contain("NR4101  error    No device of the pool is free");
    }

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
