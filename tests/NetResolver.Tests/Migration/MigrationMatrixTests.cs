using NetResolver.Tests.Support;

namespace NetResolver.Tests.Migration;

/// <summary>A matrix of a few guests and hosts: the cells are the single checks, and what is counted is the cells.</summary>
public sealed class MigrationMatrixTests
{
    private const string Nat = "<network><name>lan</name><forward mode='nat'/><bridge name='virbr0'/><ip address='192.168.122.1' netmask='255.255.255.0'/></network>";
    private const string Vepa = "<network><name>red</name><forward mode='vepa'><interface dev='eth0'/></forward><virtualport type='802.1Qbg'><parameters managerid='11' typeid='1' typeidversion='2'/></virtualport></network>";
    private const string Alone = "<network><name>red</name><forward mode='passthrough'><interface dev='eth0'/></forward></network>";
    private const string Limited = "<network><name>lan</name><forward mode='nat'/><bridge name='virbr0'/><bandwidth><inbound average='100'/></bandwidth><ip address='192.168.122.1' netmask='255.255.255.0'/></network>";

    [Fact]
    public void A_cell_is_the_verdict_of_the_single_check()
    {
        var matrix = MigrationMatrix.Build([Text(1, "lan"), Text(2, "red")], [Host("a", Nat), Host("b", Vepa), Host("c", Nat, Vepa)]);

        Cells(matrix).Should().Equal(Checks(matrix));
        matrix[0, 1].Should().Be(MigrationVerdict.Incompatible);
        matrix[1, 2].Should().BeOneOf(MigrationVerdict.Ready, MigrationVerdict.ReadyWithChanges);
    }

    [Fact]
    public void Guests_that_differ_in_mac_and_ids_alone_are_one_class()
    {
        var port = "<virtualport type='802.1Qbg'><parameters managerid='11' typeid='1' typeidversion='2' instanceid='00000000-0000-4000-8000-00000000000{0}'/></virtualport>";

        var matrix = MigrationMatrix.Build([Text(1, "red", port), Text(2, "red", port), Text(3, "red")], [Host("a", Vepa)]);

        matrix.GuestClasses.Should().Be(2);
    }

    [Fact]
    public void A_guest_with_the_id_that_a_network_states_is_a_class_of_its_own()
    {
        var port = "<virtualport type='802.1Qbg'><parameters instanceid='00000000-0000-4000-8000-00000000000{0}'/></virtualport>";
        var vepa = Vepa.Replace("typeidversion='2'", "typeidversion='2' instanceid='00000000-0000-4000-8000-000000000002'", StringComparison.Ordinal);

        var matrix = MigrationMatrix.Build([Text(1, "red", port), Text(2, "red", port), Text(3, "red", port)], [Host("a", vepa)]);

        matrix.GuestClasses.Should().Be(2);
        Cells(matrix).Should().Equal(Checks(matrix));
        matrix[1, 0].Should().NotBe(matrix[0, 0]);
    }

    [Fact]
    public void A_pool_that_is_taken_blocks_at_the_host_where_it_is_taken()
    {
        var taken = Host("b", Alone);
        taken = taken with { Networks = [taken.Networks[0] with { Use = Planning.Used(("eth0", 1)) }] };

        var matrix = MigrationMatrix.Build([Text(1, "red")], [Host("a", Alone), taken]);

        matrix[0, 0].Should().BeOneOf(MigrationVerdict.Ready, MigrationVerdict.ReadyWithChanges);
        matrix[0, 1].Should().Be(MigrationVerdict.Blocked);
    }

    [Fact]
    public void Floors_are_compared_cell_by_cell()
    {
        var hosts = Enumerable.Range(0, 12).Select(i => Floors($"h{i}", 10 * (ulong)i)).ToArray();

        var matrix = MigrationMatrix.Build([Text(1, "lan", Hosts.Floor(20)), Text(2, "lan", Hosts.Floor(200)), Text(3, "lan")], hosts);

        Cells(matrix).Should().Equal(Checks(matrix));
        matrix.CountOfGuest(0).Blocked.Should().Be(3);
        matrix.CountOfGuest(1).Incompatible.Should().Be(12);
        matrix.CountOfGuest(2).Blocked.Should().Be(0);
    }

    [Fact]
    public void A_guest_is_not_counted_at_the_host_where_it_is()
    {
        var matrix = MigrationMatrix.Build([Text(1, "lan", host: "a"), Text(2, "lan", host: "b"), Text(3, "lan")], [Host("a", Nat), Host("b", Nat)]);

        matrix.Count().Total.Should().Be(4);
        matrix.CountOfHost(0).Total.Should().Be(2);
        matrix.CountOfGuest(0).Total.Should().Be(1);
        matrix.WhereCanGo(0).Should().Equal(new MatrixCell(0, 1, matrix[0, 1]));
        matrix.WhoCanCome(1).Select(c => c.Guest).Should().Equal(0, 2);
    }

    [Fact]
    public void A_text_that_cannot_be_read_is_incompatible_everywhere_and_says_why()
    {
        var matrix = MigrationMatrix.Build([new FleetGuest("<interface type='network'>"), Text(1, "lan")], [Host("a", Nat), Host("b", Nat)]);

        matrix[0, 1].Should().Be(MigrationVerdict.Incompatible);
        matrix.Check(0, 1).Should().BeNull();
        matrix.Read(0).FirstError!.Id.Should().Be("NR1001");
        matrix.Count().Incompatible.Should().Be(2);
        matrix.ReasonsRanked().Should().ContainSingle().Which.Should().Match<BlockingReason>(r => r.RuleId == "NR1001" && r.Cells == 2);
    }

    [Fact]
    public void Reasons_are_ranked_by_the_cells_that_they_block()
    {
        var matrix = MigrationMatrix.Build(
            [Text(1, "blue"), Text(2, "blue"), Text(3, "red", "<virtualport type='openvswitch'/>"), Text(4, "lan")],
            [Host("a", Nat, Vepa), Host("b", Nat, Vepa)]);

        matrix.ReasonsRanked().Select(r => (r.RuleId, r.Cells)).Take(2).Should().Equal(("NR4001", 4), ("NR3001", 2));
        matrix.ReasonsRanked()[0].Example.Should().Be(new MatrixCell(0, 0, MigrationVerdict.Incompatible));
    }

    [Fact]
    public void Where_a_guest_can_go_begins_with_what_changes_least()
    {
        var other = Nat.Replace("<bridge name='virbr0'/>", "<bridge name='virbr0'/><mtu size='9000'/>", StringComparison.Ordinal);

        var matrix = MigrationMatrix.Build([Text(1, "lan", host: "a")], [Host("a", Nat), Host("b", other), Host("c", Nat), Host("d")]);

        matrix.WhereCanGo(0).Select(c => c.Verdict).Should().BeInAscendingOrder().And.HaveCount(2);
    }

    [Fact]
    public void Parsed_guests_and_texts_give_the_same()
    {
        FleetGuest[] texts = [Text(1, "lan"), Text(2, "red"), Text(3, "lan")];
        HostSnapshot[] hosts = [Host("a", Nat), Host("b", Vepa)];

        var parsed = MigrationMatrix.Build(texts.Select(t => new FleetGuest(Guest.Parse(t.Xml!))), hosts);

        Cells(parsed).Should().Equal(Cells(MigrationMatrix.Build(texts, hosts)));
    }

    [Fact]
    public void A_number_that_is_none_is_refused()
    {
        var matrix = MigrationMatrix.Build([Text(1, "lan")], [Host("a", Nat)]);

        matrix.Invoking(m => m[1, 0]).Should().Throw<ArgumentOutOfRangeException>();
        matrix.Invoking(m => m[0, -1]).Should().Throw<ArgumentOutOfRangeException>();
        matrix.IndexOfHost("a").Should().Be(0);
        matrix.IndexOfHost("b").Should().Be(-1);
    }

    [Fact]
    public void Nobody_and_nowhere_are_a_matrix_too()
    {
        MigrationMatrix.Build([], []).Count().Total.Should().Be(0);
        MigrationMatrix.Build([], [Host("a", Nat)]).CountOfHost(0).Total.Should().Be(0);
        MigrationMatrix.Build([Text(1, "lan")], []).WhereCanGo(0).Should().BeEmpty();
    }

    private static FleetGuest Text(int number, string network, string content = "", string? host = null) => new(
        $"<interface type='network'><mac address='52:54:00:00:00:0{number}'/><source network='{network}'/>{content.Replace("{0}", $"{number}", StringComparison.Ordinal)}</interface>",
        host);

    private static HostSnapshot Host(string name, params string[] networks) =>
        new() { Name = name, Networks = [.. networks.Select(n => new HostedNetwork(NetworkDefinition.Parse(n)) { IsActive = true })] };

    private static HostSnapshot Floors(string name, ulong taken)
    {
        var host = Host(name, Limited);
        return host with { Networks = [host.Networks[0] with { Use = NetworkUse.Idle with { FloorSum = taken } }] };
    }

    private static IEnumerable<MatrixCell> Cells(MigrationMatrix matrix) =>
        from guest in Enumerable.Range(0, matrix.Guests.Count)
        from host in Enumerable.Range(0, matrix.Hosts.Count)
        select new MatrixCell(guest, host, matrix[guest, host]);

    private static IEnumerable<MatrixCell> Checks(MigrationMatrix matrix) =>
        Cells(matrix).Select(cell => cell with { Verdict = matrix.Check(cell.Guest, cell.Host)!.Verdict });
}
