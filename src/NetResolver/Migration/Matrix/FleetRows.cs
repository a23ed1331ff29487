using System.Runtime.InteropServices;

namespace NetResolver.Migration;

/// <summary>The guests of a matrix: of each what was given, its class, and the names that somebody else might have too. Never changed once they are filled.</summary>
internal sealed class FleetRows
{
    /// <summary>The class of a guest that cannot be read.</summary>
    public const int Unreadable = -1;

    /// <summary>The host of a guest of which nobody says where it is.</summary>
    public const int Nowhere = -1;

    public required FleetGuest[] Guests { get; init; }

    /// <summary>The number of each guest's class.</summary>
    public required int[] Classes { get; init; }

    /// <summary>The number of each guest's host.</summary>
    public required int[] Sources { get; init; }

    /// <summary>Where the names of each guest end in <see cref="Names"/>; they begin where those of the one before end.</summary>
    public required int[] NameEnds { get; init; }

    /// <summary>The names, see <see cref="OwnName"/>.</summary>
    public required ulong[] Names { get; init; }

    public int Count => Guests.Length;

    public ReadOnlySpan<ulong> NamesOf(int guest) => Names.AsSpan(BeginOf(guest)..NameEnds[guest]);

    /// <summary>The same with one guest more.</summary>
    public FleetRows With(FleetGuest guest, int number, int source, IReadOnlyCollection<ulong> names) => new()
    {
        Guests = [.. Guests, guest],
        Classes = [.. Classes, number],
        Sources = [.. Sources, source],
        NameEnds = [.. NameEnds, Names.Length + names.Count],
        Names = [.. Names, .. names],
    };

    /// <summary>The same without a guest.</summary>
    public FleetRows Without(int guest)
    {
        var (begin, end) = (BeginOf(guest), NameEnds[guest]);
        return new()
        {
            Guests = Without(Guests, guest, guest + 1),
            Classes = Without(Classes, guest, guest + 1),
            Sources = Without(Sources, guest, guest + 1),
            NameEnds = [.. NameEnds.AsSpan(0, guest), .. NameEnds.Skip(guest + 1).Select(e => e - (end - begin))],
            Names = Without(Names, begin, end),
        };
    }

    /// <summary>The same with the guests of one host in other classes.</summary>
    /// <param name="sources">The number of each guest's host.</param>
    /// <param name="host">The host.</param>
    /// <param name="moved">From a class to the other one.</param>
    public FleetRows With(int[] sources, int host, Func<int, int> moved)
    {
        var classes = (int[])Classes.Clone();
        for (var guest = 0; guest < classes.Length; guest++)
        {
            classes[guest] = sources[guest] == host ? moved(classes[guest]) : classes[guest];
        }

        return new() { Guests = Guests, Classes = classes, Sources = sources, NameEnds = NameEnds, Names = Names };
    }

    private static T[] Without<T>(T[] items, int begin, int end) => [.. items.AsSpan(0, begin), .. items.AsSpan(end)];

    private int BeginOf(int guest) => guest == 0 ? 0 : NameEnds[guest - 1];
}

/// <summary>
/// What names a guest, its interfaces or their ports as one number: the same names have the same number, and different ones hardly ever. What it finds is looked at again in full.
/// The numbers hold within one process.
/// </summary>
internal static class OwnName
{
    public static ulong Of(MacAddress mac) => mac.Bits;

    public static ulong Of(string name) => (uint)name.GetHashCode(StringComparison.Ordinal) | (ulong)(uint)name.Length << 32 | 1ul << 62;

    /// <summary>No address has one of the highest bits.</summary>
    public static ulong Of(Guid id)
    {
        var halves = MemoryMarshal.Cast<Guid, ulong>(MemoryMarshal.CreateReadOnlySpan(in id, 1));
        return (halves[0] * 31) ^ halves[1] | 1ul << 63;
    }
}
