namespace NetResolver.Read;

/// <summary>
/// Reads an <c>&lt;nr:alternative&gt;</c>: a libvirt <c>&lt;virtualport&gt;</c> with a type, of no namespace. Its rules are libvirt's, but what libvirt would pass over is refused.
/// No id is generated for it: it is not connected before it takes the place of the interface's own.
/// </summary>
internal static class AlternativeReader
{
    private const string Expected = "<virtualport>, without a prefix and of no namespace";

    /// <summary>The virtual port; null when, reported, there is none to be read.</summary>
    public static VirtualPortElement? Read(Cursor at)
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
            return VirtualPort(at.Child(found).Pinned());
        }

        if (!at.Xml.Elements().Any())
        {
            at.Report(PolicyRules.Missing, PolicyStrays.NameOf(at.Xml), Expected);
        }

        return null;
    }

    private static VirtualPortElement? VirtualPort(Cursor at)
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

        if (at.Property(Names.Type) is null)
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
