using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace NetResolver.Migration;

/// <summary>
/// Numbers keys from 0 in the order in which they are first met. A key is a row of numbers; a row that is looked up is copied only when it is new. Not for several threads at
/// once.
/// </summary>
internal sealed class KeyTable
{
    private readonly Dictionary<int[], int> _numbers = new(new RowComparer());
    private readonly Dictionary<int[], int>.AlternateLookup<ReadOnlySpan<int>> _lookup;

    public KeyTable() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<int>>();

    public int Count => _numbers.Count;

    /// <summary>The key's number; it is new when the table has grown.</summary>
    public int Of(List<int> key)
    {
        var row = CollectionsMarshal.AsSpan(key);
        if (!_lookup.TryGetValue(row, out var number))
        {
            number = _numbers.Count;
            _lookup.TryAdd(row, number);
        }

        return number;
    }

    private sealed class RowComparer : IEqualityComparer<int[]>, IAlternateEqualityComparer<ReadOnlySpan<int>, int[]>
    {
        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode([DisallowNull] int[] row) => GetHashCode(row.AsSpan());

        public bool Equals(ReadOnlySpan<int> row, int[] other) => row.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<int> row)
        {
            var hash = new HashCode();
            hash.AddBytes(MemoryMarshal.AsBytes(row));
            return hash.ToHashCode();
        }

        public int[] Create(ReadOnlySpan<int> row) => row.ToArray();
    }
}
