using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>Reads the lists of an inventory.</summary>
internal static class InventoryList
{
    /// <summary>Reads the present item; null when, reported, it is none.</summary>
    public delegate T? ReadItem<T>(ref JsonCursor json);

    /// <summary>The items that can be read; empty when, reported, there is no list.</summary>
    public static ValueList<T> Read<T>(ref JsonCursor json, ReadItem<T> read)
        where T : class
    {
        if (json.List() is not { } list)
        {
            return default;
        }

        var items = new List<T>();
        while (json.Next(list))
        {
            if (read(ref json) is { } item)
            {
                items.Add(item);
            }
        }

        return [.. items];
    }

    /// <summary>The same for things that have a name each; two of one name are reported.</summary>
    public static ValueList<T> Read<T>(ref JsonCursor json, string what, ReadItem<T> read, Func<T, (string Name, Place Place)> identity)
        where T : class
    {
        var items = Read(ref json, read);
        ReportTwins(items, what, identity, json.Context.Bag);
        return items;
    }

    public static void ReportTwins<T>(IEnumerable<T> items, string what, Func<T, (string Name, Place Place)> identity, DiagnosticBag bag)
    {
        var first = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var (name, place) in items.Select(identity))
        {
            if (!first.TryAdd(name, place))
            {
                bag.Add(InventoryRules.ListedTwice.At(place, what, name).With(new RelatedPlace(first[name], "the first one")));
            }
        }
    }
}
