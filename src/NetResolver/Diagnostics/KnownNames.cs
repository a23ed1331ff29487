namespace NetResolver.Diagnostics;

/// <summary>An argument of a finding that lists known names: all of a few, of many the first and how many more there are.</summary>
internal sealed class KnownNames(IReadOnlyCollection<string> names)
{
    public IReadOnlyCollection<string> Names => names;

    public override string ToString() => names.Count == 0 ? "none" : NearestName.List(names);
}

/// <summary>What a rule's findings can suggest: of known names the one nearest to an argument.</summary>
/// <param name="Argument">The name of the argument that is none of the known names.</param>
/// <param name="Names">The names; null where they are those of another argument.</param>
/// <param name="Known">That other argument, a <see cref="KnownNames"/>.</param>
internal sealed record Suggests(string Argument, IReadOnlyCollection<string>? Names = null, string Known = "known");
