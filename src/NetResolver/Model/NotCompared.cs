namespace NetResolver;

/// <summary>Wraps a field that takes no part in the equality of its record, such as a place: the same network read from another file is still the same network.</summary>
internal readonly struct NotCompared<T>(T value) : IEquatable<NotCompared<T>>
{
    public T Value { get; } = value;

    public bool Equals(NotCompared<T> other) => true;

    public override bool Equals(object? obj) => obj is NotCompared<T>;

    public override int GetHashCode() => 0;
}
