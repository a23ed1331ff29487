using NetResolver.Merge;

namespace NetResolver.Plan;

/// <summary>The merge of the virtualports as a table: who states which parameter, and what comes of it.</summary>
internal sealed class VirtualPortRows
{
    private static readonly Origin[] Levels = [Origin.Interface, Origin.Network, Origin.PortGroup];

    private readonly MergedVirtualPort _merge;
    private readonly string _own;
    private readonly HashSet<(string Parameter, string Level)> _contradicting = [];

    private VirtualPortRows(in MergedVirtualPort merge, bool isAlternative)
    {
        _merge = merge;
        _own = isAlternative ? "the alternative" : Origin.Interface.Name();
        foreach (var conflict in merge.Conflicts())
        {
            var named = conflict.Arguments.ToDictionary(argument => argument.Key, argument => argument.Value, StringComparer.Ordinal);
            _contradicting.Add((named["parameter"], named["leftLevel"]));
            _contradicting.Add((named["parameter"], named["rightLevel"]));
        }
    }

    /// <summary>The rows, the type's first; none where nobody states a virtualport.</summary>
    public static IReadOnlyList<StatementRow> Of(in MergedVirtualPort merge, bool isAlternative) =>
        merge is { Interface: null, Network: null, PortGroup: null } ? [] : [.. new VirtualPortRows(merge, isAlternative).Rows()];

    private IEnumerable<StatementRow> Rows()
    {
        yield return Row("virtualport", TypeAt, TypeResult());
        var shown = _merge.Fields is { } fields ? (fields.Specified | fields.Type.Generated()) & fields.Type.Written() : 0;
        foreach (var level in Levels)
        {
            // An id that libvirt makes up and then has no use for is nobody's statement.
            shown |= _merge[level] is { Fields: var said } ? _merge.HasConflict ? said.Specified : said.Specified & ~said.Generated : 0;
        }

        for (; shown != 0; shown &= shown - 1)
        {
            var parameter = shown.First();
            yield return Row(parameter.XmlName(), level => ParameterAt(level, parameter), ParameterResult(parameter));
        }
    }

    private static StatementRow Row(string name, Func<Origin, Statement?> at, Statement result) =>
        new(name, at(Origin.Interface), at(Origin.Network), at(Origin.PortGroup), result);

    private Statement? TypeAt(Origin level)
    {
        if (_merge[level] is not { } element)
        {
            return null;
        }

        if (element.Fields.Type == VirtualPortType.None)
        {
            return new("no type", _merge.HasConflict || _merge.HasType || level == Origin.Interface ? "" : "not looked at", Emphasis.Plain, element.Place) { IsWord = true };
        }

        var (word, emphasis) = Weight("type", level, VirtualPortConflicts.SourceOfType(_merge));
        return new(element.Fields.Type.XmlName(), word, emphasis, element.TypePlace);
    }

    private Statement TypeResult() =>
        _merge.HasConflict ? Contradiction("type")
        : _merge.HasType ? new(_merge.Type.XmlName(), From(VirtualPortConflicts.SourceOfType(_merge)), Emphasis.Strong, default)
        : new("no type", "no level states one", Emphasis.Absent, default) { IsWord = true };

    private Statement? ParameterAt(Origin level, VirtualPortParameters parameter)
    {
        if (_merge[level] is not { } element || !element.Fields.Has(parameter))
        {
            return null;
        }

        var isGenerated = element.Fields.IsGenerated(parameter);
        var (word, emphasis) = WeightOf(level, parameter);
        return new(
            isGenerated ? "AUTO" : element.Fields.TextOf(parameter)!,
            isGenerated ? $"{word}: libvirt generates it when it reads the guest" : word,
            emphasis,
            element.PlaceOf(parameter))
        { IsWord = isGenerated };
    }

    private (string Word, Emphasis Emphasis) WeightOf(Origin level, VirtualPortParameters parameter)
    {
        if (_merge.HasConflict || IsTaken(level, parameter))
        {
            return Weight(parameter.XmlName(), level, VirtualPortConflicts.SourceOf(_merge, parameter));
        }

        return ($"not used: {VirtualPortExplainer.WhyAside(_merge, parameter)}", Emphasis.Absent);
    }

    /// <summary>Whether what a level states of a parameter takes part in the merge.</summary>
    private bool IsTaken(Origin level, VirtualPortParameters parameter) =>
        level == Origin.Interface ? (_merge.Type.Written() & parameter) != 0 : _merge.HasType && (_merge.Type.Merged() & parameter) != 0;

    private (string Word, Emphasis Emphasis) Weight(string parameter, Origin level, Origin source) =>
        _contradicting.Contains((parameter, level.Name())) ? ("contradicts", Emphasis.Bad)
        : _merge.HasConflict ? ("", Emphasis.Plain)
        : level == source ? ("holds", Emphasis.Strong)
        : ("agrees", Emphasis.Plain);

    private Statement ParameterResult(VirtualPortParameters parameter)
    {
        if (_merge.HasConflict)
        {
            return Contradiction(parameter.XmlName());
        }

        if (_merge.Fields is not { } fields || (fields.Type.Written() & parameter) == 0)
        {
            return Nothing("not in the result");
        }

        if (!fields.Has(parameter))
        {
            return (fields.Type.Generated() & parameter) != 0 ? Generated("nobody states it: libvirt generates it when the port is made") : Nothing("not in the result");
        }

        return fields.IsGenerated(parameter)
            ? Generated($"generated for {_own}")
            : new(fields.TextOf(parameter)!, From(VirtualPortConflicts.SourceOf(_merge, parameter)), Emphasis.Strong, default);
    }

    private static Statement Generated(string word) => new("AUTO", word, Emphasis.Strong, default) { IsWord = true };

    private static Statement Nothing(string word) => new("none", word, Emphasis.Absent, default) { IsWord = true };

    private Statement Contradiction(string parameter) => Levels.Any(level => _contradicting.Contains((parameter, level.Name())))
        ? new("contradiction", $"refused: {(parameter == "type" ? MergeRules.TypesDiffer : MergeRules.ValuesDiffer).Id}", Emphasis.Bad, default) { IsWord = true }
        : Nothing("nothing is merged");

    private string From(Origin level) => $"from {(level == Origin.Interface ? _own : level.Name())}";
}
