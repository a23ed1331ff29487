using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>An object of a JSON text while it is read.</summary>
internal sealed class JsonObject(SourcePath path, Place place)
{
    private uint _seen;

    public SourcePath Path { get; } = path;

    public Place Place { get; } = place;

    /// <summary>Reports that a property is missing unless it was met.</summary>
    public void Demand(string property, string[] known, string what, DiagnosticBag bag)
    {
        if ((_seen & (1u << Array.IndexOf(known, property))) == 0)
        {
            bag.Add(InventoryRules.MissingProperty.At(Place, property, what));
        }
    }

    /// <summary>True when the property of this index, below 32, was not met before.</summary>
    public bool IsFirst(int index)
    {
        var before = _seen;
        _seen |= 1u << index;
        return before != _seen;
    }
}

/// <summary>A list of a JSON text while it is read.</summary>
internal sealed class JsonList(SourcePath path)
{
    public SourcePath Path { get; } = path;

    /// <summary>How many of its items were met.</summary>
    public int Count { get; set; }
}
