using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>
/// Reads an <c>&lt;nr:alternative&gt;</c>: a libvirt <c>&lt;virtualport&gt;</c> with a type, of no namespace. Its rules are libvirt's, but what libvirt would pass over is refused.
/// No id is generated for it: it is not connected before it takes the place of the interface's own.
/// </summary>
internal static class AlternativeReader
{
    private const string Expected = "<virtualport>, without a prefix and of no namespace";

    /// <summary>The virtual port; null when, reported, there is none to be read.</summary>
    /// <param name="at">The element.</param>
    /// <param name="isFirst">True for the first alternative. Of a guest that has moved it is what the interface said before, which may be no type; see <see cref="Check"/>.</param>
    public static VirtualPortElement? Read(Cursor at, bool isFirst)
    {
        PolicyStrays.Attributes(at);
        PolicyStrays.Text(at);
        DocumentElement? found = null;
        foreach (var child in at.Xml.Elements())
        {
            if (child.Name != Names.VirtualPort)
            {
                PolicyStrays.Unknown(at, child, Expected);
            }
            else if (found is null)
            {
                found = child;
            }
            else
            {
                at.Child(child).Report(PolicyRules.SecondElement, child.Name.LocalName, PolicyStrays.NameOf(at.Xml));
            }
        }

        if (found is not null)
        {
            return VirtualPort(at.Child(found).Pinned(), isTypeRequired: !isFirst || at.Context.IsManagers);
        }

        if (!at.Xml.Elements().Any())
        {
            at.Report(PolicyRules.Missing, PolicyStrays.NameOf(at.Xml), Expected);
        }

        return null;
    }

    /// <summary>
    /// Reports a first alternative without a type where it cannot be what the interface said before a move: the interface then has the virtual port of another alternative, or
    /// has given its own up.
    /// </summary>
    public static void Check(ConnectionPolicy policy, GuestInterface guest, DiagnosticBag bag)
    {
        if (policy.Alternatives.Count == 0 || policy.Alternatives[0].Fields.Type != VirtualPortType.None || guest.Actual is not null)
        {
            return;
        }

        var hasMoved = guest.VirtualPort is { Fields.Type: var type }
            ? policy.Alternatives.Any(alternative => alternative.Fields.Type == type)
            : policy.VirtualPort.Value == PolicyStrictness.Optional;
        if (!hasMoved)
        {
            bag.Add(PolicyRules.AlternativeType.At(policy.Alternatives[0].Place));
        }
    }

    private static VirtualPortElement? VirtualPort(Cursor at, bool isTypeRequired)
    {
        var errors = at.Context.Bag.Errors;
        PolicyStrays.Attributes(at, "type");
        PolicyStrays.Text(at);
        var hasParameters = false;
        foreach (var child in at.Xml.Elements())
        {
            if (child.Name != Names.Parameters)
            {
                PolicyStrays.Unknown(at, child, "parameters");
            }
            else if (hasParameters)
            {
                at.Child(child).Report(PolicyRules.SecondElement, child.Name.LocalName, at.Name);
            }
            else
            {
                hasParameters = true;
                Parameters(at.Child(child).Pinned());
            }
        }

        if (at.Context.Bag.Errors > errors)
        {
            return null;
        }

        if (isTypeRequired && at.Property(Names.Type) is null)
        {
            at.Report(PolicyRules.AlternativeType);
            return null;
        }

        return VirtualPortReader.Read(at, VirtualPortDemands.None);
    }

    private static void Parameters(Cursor at)
    {
        PolicyStrays.Attributes(at, VirtualPortFacts.ParameterNames);
        PolicyStrays.NoChildren(at);
    }
}
