using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>A value that a document states, and where. Equality looks at the value alone.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
public readonly struct Stated<T> : IEquatable<Stated<T>>
    where T : struct
{
    internal Stated(T value, Place place)
    {
        Value = value;
        Place = place;
    }

    /// <summary>A value that stands in no document.</summary>
    /// <param name="value">The value.</param>
    public Stated(T value) => Value = value;

    /// <summary>The value.</summary>
    public T Value { get; }

    /// <summary>Where it stands.</summary>
    public Place Place { get; }

    /// <inheritdoc/>
    public bool Equals(Stated<T> other) => EqualityComparer<T>.Default.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Stated<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Value.ToString() ?? "";

    /// <summary>True when the values are equal.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Stated<T> left, Stated<T> right) => left.Equals(right);

    /// <summary>True when the values differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Stated<T> left, Stated<T> right) => !left.Equals(right);

    /// <summary>A value that stands in no document.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Stated<T>(T value) => new(value);
}
