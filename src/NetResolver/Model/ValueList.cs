using System.Collections;
using System.Runtime.CompilerServices;

namespace NetResolver;

/// <summary>A list that never changes and equals another one by content and order. The default value is the empty list.</summary>
/// <typeparam name="T">What it holds.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[]? _items;

    internal ValueList(T[]? items) => _items = items;

    /// <summary>How many there are.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>The one at an index from 0.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public T this[int index] =>
        (uint)index < (uint)Count ? _items![index] : throw new ArgumentOutOfRangeException(nameof(index), index, "The list is shorter.");

    /// <summary>All of them, in order.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>Enumerates in order, without allocating.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    /// <summary>True when both hold equal things in the same order.</summary>
    /// <param name="other">The other list.</param>
    public bool Equals(ValueList<T> other) => ReferenceEquals(_items, other._items) || AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in AsSpan())
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>True when both hold equal things in the same order.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other list.</param>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>True when they differ.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other list.</param>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);
}

/// <summary>Makes <see cref="ValueList{T}"/>s; collection expressions use it.</summary>
public static class ValueList
{
    /// <summary>A list of these things, in this order.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="items">The things; they are copied.</param>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new(items.IsEmpty ? null : items.ToArray());
}
