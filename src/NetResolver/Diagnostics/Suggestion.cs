namespace NetResolver.Diagnostics;

/// <summary>An argument of a finding that is looked for when it is asked for: the known name nearest to the one that was found. Its text is empty where none is near.</summary>
internal sealed class Suggestion(string name, IReadOnlyCollection<string> known)
{
    private string? _text;

    public override string ToString() => _text ??= NearestName.Of(name, known) ?? "";
}

/// <summary>An argument of a finding that lists known names: all of a few, of many the first and how many more there are.</summary>
internal sealed class KnownNames(IReadOnlyCollection<string> names)
{
    public override string ToString() => names.Count == 0 ? "none" : NearestName.List(names);
}
