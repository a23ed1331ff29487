namespace NetResolver.Tests.Migration;

/// <summary>How a matrix is made, and made anew when something changes.</summary>
public sealed class MigrationMatrixBuildTests
{
    private static readonly HostSnapshot[] Two = [Host("a", "lan"), Host("b", "lan", "red")];

    [Fact]
    public async Task Progress_is_told_step_by_step_to_the_end()
    {
        var told = new Told();

        await MigrationMatrix.BuildAsync(Texts(3_000), Two, threads: 2, progress: told);

        told.All.Should().Contain(new MatrixProgress(MatrixStep.Guests, 3_000, 3_000));
        told.All[^1].Should().Match<MatrixProgress>(p => p.Step == MatrixStep.Checks && p.Done == p.Total);
        told.All.Where(p => p.Step == MatrixStep.Guests).Select(p => p.Done).Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task It_ends_when_it_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var told = new Told { Then = _ => cancellation.Cancel() };

        var making = () => MigrationMatrix.BuildAsync(Texts(10_000), Two, progress: told, cancellation: cancellation.Token);

        await making.Should().ThrowAsync<OperationCanceledException>();
        told.All.Should().NotContain(p => p.Done == 10_000);
    }

    [Fact]
    public async Task It_is_the_same_on_the_callers_thread_and_on_others()
    {
        var texts = Texts(3_000);

        var one = MigrationMatrix.Build(texts, Two);
        var four = await MigrationMatrix.BuildAsync(texts, Two, threads: 4);

        four.ClassNumbers.Should().Equal(one.ClassNumbers);
        four.Count().Should().Be(one.Count());
    }

    [Fact]
    public void A_guest_more_is_the_last_row()
    {
        var matrix = MigrationMatrix.Build(Texts(2), Two);

        var more = matrix.With(Text(9, "red"));

        more.Guests.Should().HaveCount(3);
        more[2, 1].Should().Be(more.Check(2, 1)!.Verdict);
        more[2, 0].Should().Be(MigrationVerdict.Incompatible);
        matrix.Guests.Should().HaveCount(2);
    }

    [Fact]
    public void A_changed_network_changes_the_cells_of_its_host()
    {
        var matrix = MigrationMatrix.Build([Text(1, "red")], Two);

        var changed = matrix.With(Host("a", "lan", "red"));

        matrix[0, 0].Should().Be(MigrationVerdict.Incompatible);
        changed[0, 0].Should().Be(changed[0, 1]);
        changed.Hosts.Select(h => h.Name).Should().Equal("a", "b");
    }

    [Fact]
    public void A_host_of_another_name_is_the_last_column()
    {
        var matrix = MigrationMatrix.Build([Text(1, "red")], Two).With(Host("c", "red"));

        matrix.Hosts.Should().HaveCount(3);
        matrix[0, 2].Should().Be(matrix.Check(0, 2)!.Verdict);
    }

    [Fact]
    public void Without_a_guest_the_next_one_has_its_number()
    {
        var matrix = MigrationMatrix.Build([Text(1, "red"), Text(2, "lan"), Text(3, "nowhere")], Two).Without(1);

        matrix.Guests.Should().HaveCount(2);
        matrix[1, 1].Should().Be(MigrationVerdict.Incompatible);
        matrix.Count().Should().Match<VerdictCounts>(c => c.Total == 2 && c.Incompatible == 1);
    }

    [Fact]
    public void An_id_that_a_network_states_from_now_on_is_looked_for_in_all_guests()
    {
        var nic = "<interface type='network'><source network='red'/><virtualport type='802.1Qbg'><parameters managerid='1' typeid='1' typeidversion='1' instanceid='00000000-0000-4000-8000-00000000000{0}'/></virtualport></interface>";
        var states = Host("b", "red");
        states = states with
        {
            Networks = [new HostedNetwork(NetworkDefinition.Parse("<network><name>red</name><forward mode='vepa'><interface dev='eth0'/></forward><virtualport type='802.1Qbg'><parameters instanceid='00000000-0000-4000-8000-000000000001'/></virtualport></network>"))],
        };
        var matrix = MigrationMatrix.Build([.. "123".Select(i => new FleetGuest(nic.Replace("{0}", $"{i}", StringComparison.Ordinal)))], Two);

        var changed = matrix.With(states);

        matrix.GuestClasses.Should().Be(1);
        changed[0, 1].Should().NotBe(MigrationVerdict.Incompatible);
        changed[1, 1].Should().Be(MigrationVerdict.Incompatible);
    }

    private static FleetGuest[] Texts(int count) => [.. Enumerable.Range(0, count).Select(i => Text(i, i % 3 == 0 ? "red" : "lan"))];

    private static FleetGuest Text(int number, string network) =>
        new($"<interface type='network'><mac address='52:54:00:00:{number / 256:x2}:{number % 256:x2}'/><source network='{network}'/></interface>", "a");

    private static HostSnapshot Host(string name, params string[] networks) => new()
    {
        Name = name,
        Networks = [.. networks.Select(n => new HostedNetwork(NetworkDefinition.Parse($"<network><name>{n}</name><forward mode='vepa'><interface dev='eth0'/></forward></network>")))],
    };

    private sealed class Told : IProgress<MatrixProgress>
    {
        public List<MatrixProgress> All { get; } = [];

        public Action<MatrixProgress> Then { get; init; } = _ => { };

        public void Report(MatrixProgress value)
        {
            All.Add(value);
            Then(value);
        }
    }
}
