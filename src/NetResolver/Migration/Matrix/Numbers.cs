namespace NetResolver.Migration;

/// <summary>Numbers things from 0 in the order in which they are first met, equal things alike. Not for several threads at once.</summary>
internal sealed class Numbers<T>
    where T : notnull
{
    private readonly Dictionary<T, int> _numbers;
    private readonly List<T> _items = [];

    public Numbers(IEqualityComparer<T>? comparer = null) => _numbers = new(comparer);

    public int Count => _items.Count;

    /// <summary>The first one met of a number.</summary>
    public T this[int number] => _items[number];

    public int Of(T item)
    {
        if (!_numbers.TryGetValue(item, out var number))
        {
            number = _items.Count;
            _numbers.Add(item, number);
            _items.Add(item);
        }

        return number;
    }
}
