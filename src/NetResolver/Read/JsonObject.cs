using System.Runtime.CompilerServices;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>An object of a JSON text while it is read.</summary>
internal sealed class JsonObject(SourcePath path, Place place)
{
    private Firsts _firsts;

    public SourcePath Path { get; } = path;

    public Place Place { get; } = place;

    /// <summary>Reports that a property is missing unless it was met.</summary>
    public void Demand(string property, string[] known, string what, DiagnosticBag bag)
    {
        if (_firsts[Array.IndexOf(known, property)] is null)
        {
            bag.Add(InventoryRules.MissingProperty.At(Place, property, what));
        }
    }

    /// <summary>Takes the property of this index, below 8; null when it was not met before, else the first one.</summary>
    public SourcePath? Take(int index, SourcePath property)
    {
        var first = _firsts[index];
        _firsts[index] ??= property;
        return first;
    }

    [InlineArray(8)]
    private struct Firsts
    {
        private SourcePath? _first;
    }
}

/// <summary>A list of a JSON text while it is read.</summary>
internal sealed class JsonList(SourcePath path)
{
    public SourcePath Path { get; } = path;

    /// <summary>How many of its items were met.</summary>
    public int Count { get; set; }
}
