using System.Collections.Concurrent;
using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Hosts;

namespace NetResolver.Tests.Ports;

/// <summary>Many threads work on one network as if one came after the other.</summary>
public class ThreadTests
{
    private const int Threads = 8;
    private const int Rounds = 500;

    [Fact]
    public async Task Device_that_serves_one_alone_is_never_held_twice()
    {
        var devices = Enumerable.Range(0, 16).Select(i => $"eth{i}").ToArray();
        var host = With(Devices("passthrough", devices));
        var before = host.Red().State();
        var held = new ConcurrentDictionary<string, int>();
        var (claims, violations) = (0, 0);

        await OnThreads(thread =>
        {
            var mine = new Queue<(int Port, string Device)>();
            for (var i = 0; i < Rounds; i++)
            {
                var port = (thread * Rounds) + i;
                var claim = host.Claim(port);
                if (claim.Succeeded)
                {
                    Interlocked.Increment(ref claims);
                    Interlocked.Add(ref violations, held.TryAdd(claim.Device(), port) ? 0 : 1);
                    mine.Enqueue((port, claim.Device()));
                }

                if (mine.Count > 2 || !claim.Succeeded)
                {
                    GiveBack(mine);
                }
            }

            while (mine.Count > 0)
            {
                GiveBack(mine);
            }
        });

        violations.Should().Be(0);
        claims.Should().BeGreaterThan(Threads * 16);
        host.Red().State().Should().Be(before);

        void GiveBack(Queue<(int Port, string Device)> mine)
        {
            if (mine.TryDequeue(out var oldest))
            {
                held.TryRemove(oldest.Device, out _);
                host.Release(oldest.Port).Succeeded.Should().BeTrue();
            }
        }
    }

    [Fact]
    public async Task Shared_devices_are_as_evenly_used_as_by_one_thread()
    {
        var host = With(Devices("vepa", "a", "b", "c", "d", "e"));

        await OnThreads(thread =>
        {
            for (var i = 0; i < Rounds; i++)
            {
                host.Claim((thread * Rounds) + i);
            }
        });

        host.Red().Use.Connections.Values.Should().AllBeEquivalentTo(Threads * Rounds / 5);
    }

    [Fact]
    public async Task Floors_are_admitted_up_to_the_limit_and_each_has_a_class_of_its_own()
    {
        var host = With("<bridge name='b'/><bandwidth><inbound average='1000'/></bandwidth>");
        var admitted = 0;

        await OnThreads(thread =>
        {
            for (var i = 0; i < Rounds; i++)
            {
                if (host.Claim((thread * Rounds) + i, Floor(1)).Succeeded)
                {
                    Interlocked.Increment(ref admitted);
                }
            }
        });

        admitted.Should().Be(1000);
        host.Red().Use.FloorSum.Should().Be(1000);
        host.Red().Ports.Select(p => p.ClassId).Order().Should().Equal(Enumerable.Range(3, 1000).Select(i => (uint)i));
    }

    [Fact]
    public async Task Port_of_one_uuid_is_made_once()
    {
        var host = With(Devices("vepa", "a"));
        var made = 0;

        await OnThreads(_ =>
        {
            for (var port = 1; port <= Rounds; port++)
            {
                if (host.Claim(port).Succeeded)
                {
                    Interlocked.Increment(ref made);
                }
            }
        });

        made.Should().Be(Rounds);
        host.Red().Use.Connections["a"].Should().Be(Rounds);
    }

    [Fact]
    public async Task Network_that_is_stopped_and_started_meanwhile_ends_without_leftovers()
    {
        var host = With(Devices("passthrough", "a", "b", "c", "d"));

        await OnThreads(thread =>
        {
            for (var i = 0; i < Rounds; i++)
            {
                if (thread == 0)
                {
                    host.Red().Stop();
                    host.Red().Start();
                }
                else if (host.Claim((thread * Rounds) + i).Succeeded)
                {
                    host.Release((thread * Rounds) + i);
                }
            }
        });

        host.Red().Ports.Should().BeEmpty();
        host.Red().Use.Connections.Values.Should().AllBeEquivalentTo(0);
    }

    [Fact]
    public async Task Network_is_defined_once_by_many()
    {
        var host = new HostState([]);

        await OnThreads(thread => host.CreateTransient(Network(Devices("vepa", $"eth{thread}"))));

        host.Networks.Should().ContainSingle().Which.IsActive.Should().BeTrue();
    }

    /// <summary>Threads that begin together, each with its number.</summary>
    private static async Task OnThreads(Action<int> work)
    {
        using var start = new Barrier(Threads);
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(Run, thread, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        void Run(object? thread)
        {
            start.SignalAndWait();
            work((int)thread!);
        }
    }
}
