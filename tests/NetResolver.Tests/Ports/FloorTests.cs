using NetResolver.Ports;
using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Hosts;

namespace NetResolver.Tests.Ports;

/// <summary>Guaranteed rates of a running network add up, and each has a traffic class.</summary>
public class FloorTests
{
    private const string Limit1000 = "<bridge name='b'/><bandwidth><inbound average='1000'/></bandwidth>";

    [Fact]
    public void Floors_add_up_to_the_limit_and_what_is_given_back_fits_again()
    {
        var host = With(Limit1000);

        host.Claim(1, Floor(400)).Succeeded.Should().BeTrue();
        host.Claim(2, Floor(600)).Succeeded.Should().BeTrue();
        host.Claim(3, Floor(1)).FirstError!.Named().Should().Be("mac=52:54:00:00:00:01, bridge=b, sum=1001, limit=1000, network=red");
        host.Release(1);
        host.Claim(3, Floor(401)).Error().Should().Be("NR4023");
        host.Claim(3, Floor(400)).Succeeded.Should().BeTrue();
        host.Red().Use.FloorSum.Should().Be(1000);
    }

    [Fact]
    public void Only_ports_with_a_floor_have_a_class()
    {
        var host = With(Limit1000);
        host.Claim(1);
        host.Claim(2, "<bandwidth><inbound average='5'/></bandwidth>");
        host.Claim(3, Floor(5));

        host.Red().Ports.Select(p => p.ClassId).Should().Equal(0, 0, 3);
        host.Red().Use.NextClassId.Should().Be(4);
    }

    [Fact]
    public void Class_is_the_lowest_that_is_free()
    {
        var host = With(Limit1000);

        Classes(1, 2, 3).Should().Equal(3, 4, 5);
        host.Release(2);
        host.Release(1);
        Classes(4, 5, 6).Should().Equal(3, 4, 6);

        IEnumerable<uint> Classes(params int[] ports) => ports.Select(p => host.Claim(p, Floor(1)).Port!.ClassId).ToList();
    }

    [Fact]
    public void Refused_floor_takes_no_class()
    {
        var host = With(Limit1000);
        host.Claim(1, Floor(1001));

        host.Claim(1, Floor(1)).Port!.ClassId.Should().Be(3);
    }

    [Fact]
    public void Class_ids_grow_without_a_limit_and_never_fall_below_3()
    {
        var ids = new ClassIds();
        var given = new List<uint>();
        for (var i = 0; i < 100; i++)
        {
            given.Add(ids.Next);
            ids.Take(ids.Next);
        }

        given.Should().Equal(Enumerable.Range(3, 100).Select(i => (uint)i));
        ids.Free(70);
        ids.Free(50);
        ids.Free(uint.MaxValue);
        ids.Next.Should().Be(50);
    }

    [Fact]
    public void Sum_of_floors_wraps_around_when_more_is_given_back_than_was_taken()
    {
        var red = With(Limit1000).Red();
        red.Reclaim(new NetworkPort
        {
            Identity = Port(1),
            Plug = new Plug.Network("b"),
            ClassId = 7,
            Bandwidth = new Bandwidth { Inbound = new BandwidthRate(1, Floor: 5) },
        });
        red.Use.FloorSum.Should().Be(0, "a port that is taken back does not add its floor");

        red.Release(Id(1));

        red.Use.FloorSum.Should().Be(unchecked(0ul - 5));
    }
}
