namespace NetResolver.Ports;

/// <summary>Lists with one thing more, less, or another one.</summary>
internal static class ValueListChanges
{
    public static ValueList<T> Added<T>(this ValueList<T> list, T item, bool first) => first ? [item, .. list.AsSpan()] : [.. list.AsSpan(), item];

    public static ValueList<T> Replaced<T>(this ValueList<T> list, int index, T item) => [.. list.AsSpan()[..index], item, .. list.AsSpan()[(index + 1)..]];

    public static ValueList<T> Without<T>(this ValueList<T> list, int index) => [.. list.AsSpan()[..index], .. list.AsSpan()[(index + 1)..]];
}
