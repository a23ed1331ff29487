namespace NetResolver.Read;

/// <summary>
/// Reads an <c>&lt;nr:alternative&gt;</c>: a libvirt <c>&lt;virtualport&gt;</c> with a type, of no namespace. Its rules are libvirt's, but what libvirt would pass over is refused.
/// The first one of a guest that has moved may be marked so: it is what the interface said before, of which libvirt does not ask a type.
/// No id is generated for it: it is not connected before it takes the place of the interface's own.
/// </summary>
internal static class AlternativeReader
{
    private const string Expected = "<virtualport>, without a prefix and of no namespace";
    private static readonly string[] Yes = ["yes"];

    /// <summary>The virtual port; null when, reported, there is none to be read.</summary>
    /// <param name="at">The element.</param>
    /// <param name="isFirst">True for the first alternative.</param>
    public static VirtualPortElement? Read(Cursor at, bool isFirst)
    {
        var hasMoved = HasMoved(at, isFirst && !at.Context.IsManagers);
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
                PolicyStrays.Second(at, found, child, child.Name.LocalName);
            }
        }

        if (found is not null)
        {
            return VirtualPort(at.Child(found).Pinned(), isTypeRequired: !hasMoved);
        }

        if (!at.Xml.Elements().Any())
        {
            at.Report(PolicyDocumentRules.Missing, PolicyStrays.NameOf(at.Xml), Expected);
        }

        return null;
    }

    /// <summary>Whether it is what the interface said before a move. A manager's policies know of no interface, and only the first one can be it.</summary>
    private static bool HasMoved(Cursor at, bool canBe)
    {
        if (!canBe)
        {
            PolicyStrays.Attributes(at);
            return false;
        }

        PolicyStrays.Attributes(at, "moved");
        return PolicyLists.One(at, PolicyNames.Moved, Yes) == 0;
    }

    private static VirtualPortElement? VirtualPort(Cursor at, bool isTypeRequired)
    {
        var errors = at.Context.Bag.Errors;
        PolicyStrays.Attributes(at, "type");
        PolicyStrays.Text(at);
        DocumentElement? parameters = null;
        foreach (var child in at.Xml.Elements())
        {
            if (child.Name != Names.Parameters)
            {
                PolicyStrays.Unknown(at, child, "parameters");
            }
            else if (parameters is not null)
            {
                PolicyStrays.Second(at, parameters, child, child.Name.LocalName);
            }
            else
            {
                parameters = child;
                Parameters(at.Child(child).Pinned());
            }
        }

        if (isTypeRequired && at.Property(Names.Type) is null)
        {
            at.Report(PolicyDocumentRules.AlternativeType);
        }

        // The thread's spelling, where it stands, has been refused already.
        var readsProfileName = at.Context.ReadsProfileName;
        at.Context.ReadsProfileName = false;
        var read = VirtualPortReader.Read(at, VirtualPortDemands.None);
        at.Context.ReadsProfileName = readsProfileName;
        return at.Context.Bag.Errors > errors ? null : read;
    }

    private static void Parameters(Cursor at)
    {
        PolicyStrays.Attributes(at, VirtualPortFacts.ParameterNames);
        PolicyStrays.NoChildren(at);
    }
}
