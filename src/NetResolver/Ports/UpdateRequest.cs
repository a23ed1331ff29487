using NetResolver.Diagnostics;
using NetResolver.Read;

namespace NetResolver.Ports;

/// <summary>One change while it is made: the definition as it is, what is to be done, and the element that says to what.</summary>
/// <param name="Network">The definition before the change.</param>
/// <param name="Change">The change.</param>
/// <param name="At">The change's element; findings go where it says.</param>
internal readonly record struct UpdateRequest(NetworkDefinition Network, NetworkChange Change, Cursor At)
{
    public UpdateCommand Command => Change.Command;

    public bool IsAdd => Command is UpdateCommand.AddFirst or UpdateCommand.AddLast;

    public bool IsFirst => Command == UpdateCommand.AddFirst;

    /// <summary>Whether the element is the one of the section; another one is reported.</summary>
    public bool IsElement(string expected)
    {
        if (At.Name == expected)
        {
            return true;
        }

        At.Report(UpdateRules.ElementUnexpected, At.Name, expected, Network.Name);
        return false;
    }

    public NetworkDefinition? Refuse(Rule rule, params object[] values)
    {
        At.Report(rule, values);
        return null;
    }

    /// <summary>Refuses because of something that is there already.</summary>
    public NetworkDefinition? Refuse(RelatedPlace there, Rule rule, params object[] values)
    {
        var finding = rule.At(At.Place, values);
        At.Context.Bag.Add(there.Place.IsNowhere ? finding : finding.With(there));
        return null;
    }

    public NetworkDefinition? RefuseModify() => Refuse(UpdateRules.ModifyUnsupported, Change.Section.LibvirtName());

    public NetworkDefinition? RefuseCommand() => Refuse(UpdateRules.CommandUnknown, (int)Command);
}
