using CsCheck;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Migration;

/// <summary>What holds of the matrix of any fleet.</summary>
public sealed class MigrationMatrixProperties
{
    private static readonly string[] Names = ["a", "b", "c", "d"];

    private static readonly Gen<HostSnapshot[]> SomeHosts =
        from host in Fleets.Host("a")
        from others in Gen.Select(Fleets.HostLike(host, "b"), Fleets.HostLike(host, "c"), Fleets.Host("d"))
        from count in Gen.Int[1, 4]
        select new[] { host, others.Item1, others.Item2, others.Item3 }[..count];

    private static readonly Gen<FleetGuest> SomeGuest = Fleets.Guest.SelectMany(Placed);

    private static readonly Gen<FleetGuest[]> SomeGuests =
        from guest in Fleets.Guest
        from likes in Gen.Select(Placed(guest), Fleets.GuestLike(guest).SelectMany(Placed).Array[0, 6], SomeGuest.Array[0, 2])
        select (FleetGuest[])[likes.Item1, .. likes.Item2, .. likes.Item3, .. likes.Item2.Take(1)];

    private static readonly Gen<(FleetGuest[] Guests, HostSnapshot[] Hosts, MigrationOptions Options)> Fleet = Gen.Select(SomeGuests, SomeHosts, Fleets.Options);

    [Fact]
    public void Every_cell_is_the_single_check() => Fleet.Sample(fleet => ShouldBeChecked(Matrix(fleet)), iter: 1_500);

    [Fact]
    public void Counts_and_lists_are_those_of_the_cells() => Fleet.Sample(fleet =>
    {
        var matrix = Matrix(fleet);
        var cells = Destinations(matrix);

        matrix.Count().Should().Be(Count(cells));
        for (var guest = 0; guest < matrix.Guests.Count; guest++)
        {
            var own = cells.Where(c => c.Guest == guest).ToArray();
            matrix.CountOfGuest(guest).Should().Be(Count(own));
            matrix.WhereCanGo(guest).Should().Equal(own.Where(c => c.Verdict <= MigrationVerdict.ReadyWithChanges).OrderBy(c => c.Verdict));
        }

        for (var host = 0; host < matrix.Hosts.Count; host++)
        {
            var own = cells.Where(c => c.Host == host).ToArray();
            matrix.CountOfHost(host).Should().Be(Count(own));
            matrix.WhoCanCome(host).Should().Equal(own.Where(c => c.Verdict <= MigrationVerdict.ReadyWithChanges));
        }
    }, iter: 200);

    [Fact]
    public void Reasons_are_counted_as_in_the_cells() => Fleet.Sample(fleet =>
    {
        var matrix = Matrix(fleet);
        var blocked = new Dictionary<string, int>();
        foreach (var cell in Destinations(matrix).Where(c => c.Verdict > MigrationVerdict.ReadyWithChanges))
        {
            var check = matrix.Check(cell.Guest, cell.Host)!;
            foreach (var id in check.Diagnostics.Concat(check.Interfaces.SelectMany(i => i.Diagnostics)).Where(d => d.Severity == NetResolver.Diagnostics.Severity.Error).Select(d => d.Id).Distinct())
            {
                blocked[id] = blocked.GetValueOrDefault(id) + 1;
            }
        }

        var reasons = matrix.ReasonsRanked();

        reasons.Select(r => r.RuleId).Distinct().Should().BeEquivalentTo(blocked.Keys);
        reasons.Where(r => r.Cells > blocked[r.RuleId]).Should().BeEmpty();
        reasons.GroupBy(r => r.RuleId).Where(g => g.Sum(r => r.Cells) < blocked[g.Key]).Should().BeEmpty();
        reasons.Select(r => r.Cells).Should().BeInDescendingOrder();
    }, iter: 200);

    [Fact]
    public void Each_number_of_threads_gives_the_same_classes() => Fleet.Sample(fleet =>
    {
        FleetGuest[] many = [.. Enumerable.Repeat(fleet.Guests, 400).SelectMany(g => g)];

        var one = MigrationMatrix.BuildAsync(many, fleet.Hosts, fleet.Options, threads: 1).GetAwaiter().GetResult();
        var three = MigrationMatrix.BuildAsync(many, fleet.Hosts, fleet.Options, threads: 3).GetAwaiter().GetResult();

        three.ClassNumbers.Should().Equal(one.ClassNumbers);
        three.Count().Should().Be(one.Count());
    }, iter: 20);

    [Fact]
    public void An_update_is_the_matrix_made_anew() => Gen.Select(Fleet, SomeGuest, Gen.Int[0, 100], GuestGenerators.OneOf(Names).SelectMany(Fleets.Host)).Sample((fleet, guest, number, host) =>
    {
        var matrix = Matrix(fleet);
        var more = matrix.With(guest).With(host);
        var fewer = more.Without(number % more.Guests.Count);

        ShouldBeChecked(matrix);
        ShouldBeChecked(more);
        ShouldBeChecked(fewer);
        fewer.Count().Should().Be(Count(Destinations(fewer)));
        fewer.Hosts.Should().Equal([.. fleet.Hosts.Select(h => h.Name == host.Name ? host : h), .. fleet.Hosts.Any(h => h.Name == host.Name) ? [] : new[] { host }]);
        fewer.Guests.Should().HaveCount(fleet.Guests.Length);
    }, iter: 300);

    private static Gen<FleetGuest> Placed(Guest guest) => GuestGenerators.OneOf(null, "a", "b", "c", "elsewhere").Select(host => new FleetGuest(guest, host));

    private static MigrationMatrix Matrix((FleetGuest[] Guests, HostSnapshot[] Hosts, MigrationOptions Options) fleet) =>
        MigrationMatrix.Build(fleet.Guests, fleet.Hosts, fleet.Options);

    private static void ShouldBeChecked(MigrationMatrix matrix)
    {
        for (var guest = 0; guest < matrix.Guests.Count; guest++)
        {
            var from = matrix.Hosts.FirstOrDefault(h => h.Name == matrix.Guests[guest].Host);
            for (var host = 0; host < matrix.Hosts.Count; host++)
            {
                var single = MigrationCheck.Run(matrix.Guests[guest].Guest!, from, matrix.Hosts[host], matrix.Options).Verdict;
                if (matrix[guest, host] != single)
                {
                    throw new InvalidOperationException($"cell {guest},{host} is {matrix[guest, host]}, the check says {single}");
                }
            }
        }
    }

    /// <summary>All cells but those of the hosts where the guests are.</summary>
    private static MatrixCell[] Destinations(MigrationMatrix matrix) =>
    [
        .. from guest in Enumerable.Range(0, matrix.Guests.Count)
           from host in Enumerable.Range(0, matrix.Hosts.Count)
           where matrix.Guests[guest].Host is not { } name || matrix.IndexOfHost(name) != host
           select new MatrixCell(guest, host, matrix[guest, host]),
    ];

    private static VerdictCounts Count(MatrixCell[] cells) => new(
        cells.Count(c => c.Verdict == MigrationVerdict.Ready),
        cells.Count(c => c.Verdict == MigrationVerdict.ReadyWithChanges),
        cells.Count(c => c.Verdict == MigrationVerdict.Blocked),
        cells.Count(c => c.Verdict == MigrationVerdict.Refused),
        cells.Count(c => c.Verdict == MigrationVerdict.Incompatible));
}
