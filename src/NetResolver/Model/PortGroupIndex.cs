namespace NetResolver;

/// <summary>Finds portgroups by name where there are many. Never changes once made, so threads may share it.</summary>
internal sealed class PortGroupIndex
{
    /// <summary>Up to so many groups are looked through one by one.</summary>
    public const int WorthIt = 8;

    private readonly Dictionary<string, PortGroup> _byName;

    public PortGroupIndex(ValueList<PortGroup> groups)
    {
        _byName = new(groups.Count, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            _byName.TryAdd(group.Name, group);
            Default ??= group.IsDefault ? group : null;
        }
    }

    public PortGroup? Default { get; }

    public PortGroup? Find(string name) => _byName.GetValueOrDefault(name);
}
