namespace NetResolver.Migration;

/// <summary>A policy in lines that people read, in the order of its XML.</summary>
internal static class PolicyText
{
    public static List<PolicyLine> Lines(ConnectionPolicy policy)
    {
        var lines = new List<PolicyLine>();
        List(lines, "allow", policy.AllowedModes, mode => mode.XmlName());
        List(lines, "allow", policy.AllowedVirtualPorts, type => type.XmlName());
        List(lines, "forbid", policy.ForbiddenModes, mode => mode.XmlName());
        List(lines, "forbid", policy.ForbiddenVirtualPorts, type => type.XmlName());
        Add(lines, "virtualport", policy.VirtualPort);
        foreach (var parameter in policy.Parameters)
        {
            lines.Add(new($"{parameter.Parameter.XmlName()} {Name(parameter.Strictness)}", parameter.Place));
        }

        Add(lines, "portgroup", policy.PortGroup);
        foreach (var alternative in policy.Alternatives)
        {
            lines.Add(new($"alternative {ConnectionText.Of(alternative)}", alternative.Place));
        }

        if (policy.Unchanged.Value != ConnectionAspects.None)
        {
            lines.Add(new($"unchanged {string.Join(' ', Names(policy.Unchanged.Value))}", policy.Unchanged.Place));
        }

        return lines;
    }

    /// <summary>The names of some aspects, in order.</summary>
    public static IEnumerable<string> Names(ConnectionAspects aspects) =>
        ConnectionAspectNames.Names.Where((_, index) => ((int)aspects >> index & 1) != 0);

    private static void List<T>(List<PolicyLine> lines, string what, PolicyList<T>? list, Func<T, string> name)
        where T : struct, Enum
    {
        if (list is not null)
        {
            lines.Add(new(list.Items.Count == 0 ? $"{what} nothing" : $"{what} {string.Join(' ', list.Items.Select(name))}", list.Place));
        }
    }

    private static void Add(List<PolicyLine> lines, string what, Stated<PolicyStrictness> strictness)
    {
        if (strictness.Value != PolicyStrictness.Unstated)
        {
            lines.Add(new($"{what} {Name(strictness.Value)}", strictness.Place));
        }
    }

    private static string Name(PolicyStrictness strictness) => strictness == PolicyStrictness.Require ? "required" : "optional";
}
