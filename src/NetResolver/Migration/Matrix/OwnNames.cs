namespace NetResolver.Migration;

/// <summary>
/// The MAC addresses, ids or aliases of one guest. Guests that differ in nothing but these are alike: they are numbered in the order in which they stand, so that only which of
/// them are the same counts. Names that somebody else states too, a network or the manager's policy, keep their value.
/// </summary>
internal sealed class OwnNames<T>(IReadOnlySet<T> statedElsewhere, Func<T, int> number)
    where T : notnull
{
    private readonly List<T> _names = [];

    public IReadOnlyList<T> Names => _names;

    public void Clear() => _names.Clear();

    public bool Has(T name) => _names.Contains(name);

    /// <summary>The number that stands for a name in the key of a guest.</summary>
    public int Of(T name)
    {
        var index = _names.IndexOf(name);
        if (index < 0)
        {
            index = _names.Count;
            _names.Add(name);
        }

        return statedElsewhere.Count > 0 && statedElsewhere.Contains(name) ? ~number(name) : index;
    }
}
