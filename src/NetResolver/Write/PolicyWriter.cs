namespace NetResolver.Write;

/// <summary>Writes policies, in the order of the parts that the schema lists.</summary>
internal static class PolicyWriter
{
    /// <summary>Writes a <c>&lt;nr:connections&gt;</c>, which declares the namespace itself: it stands in a guest's metadata or alone.</summary>
    public static void Write(XmlOutput xml, GuestPolicy policies)
    {
        xml.Open("nr:connections").Attribute("xmlns:nr", GuestPolicy.Namespace);
        if (policies.Interfaces.Count == 0)
        {
            xml.Close();
            return;
        }

        xml.Content();
        foreach (var policy in policies.Interfaces)
        {
            xml.Open("nr:interface");
            Selector(xml, policy.Selector);
            Parts(xml, policy.Policy, "nr:interface");
        }

        xml.End("nr:connections");
    }

    /// <summary>Writes the <c>&lt;nr:policy&gt;</c> of an interface.</summary>
    public static void Write(XmlOutput xml, ConnectionPolicy policy)
    {
        xml.Open("nr:policy").Attribute("xmlns:nr", GuestPolicy.Namespace);
        Parts(xml, policy, "nr:policy");
    }

    private static void Selector(XmlOutput xml, PolicySelector selector)
    {
        switch (selector)
        {
            case PolicySelector.OfMac mac:
                xml.Attribute("mac", mac.Address.ToString());
                break;
            case PolicySelector.OfAlias alias:
                xml.Attribute("alias", alias.Alias);
                break;
            case PolicySelector.OfNetwork network:
                xml.Attribute("network", network.Network);
                break;
        }
    }

    private static void Parts(XmlOutput xml, ConnectionPolicy policy, string element)
    {
        if (policy == ConnectionPolicy.Empty)
        {
            xml.Close();
            return;
        }

        xml.Content();
        Lists(xml, "nr:allow", policy.AllowedModes, policy.AllowedVirtualPorts);
        Lists(xml, "nr:forbid", policy.ForbiddenModes, policy.ForbiddenVirtualPorts);
        VirtualPort(xml, policy);
        if (policy.PortGroup.Value != PolicyStrictness.Unstated)
        {
            xml.Open("nr:portgroup").Attribute("policy", policy.PortGroup.Value.XmlName()).Close();
        }

        foreach (var alternative in policy.Alternatives)
        {
            Alternative(xml, alternative.Said);
        }

        if (policy.Unchanged.Value != ConnectionAspects.None)
        {
            xml.Open("nr:unchanged").Attribute("aspects", Aspects(policy.Unchanged.Value)).Close();
        }

        xml.End(element);
    }

    /// <summary>Ids that libvirt would make up are left out: it does so only for an interface's own. One without a type is what the interface said before it was moved, an empty one that it said nothing.</summary>
    private static void Alternative(XmlOutput xml, in VirtualPortFields said)
    {
        xml.Open("nr:alternative").Attribute("moved", said.Type == VirtualPortType.None ? "yes" : null).Content();
        if ((said.Specified & ~said.Generated) != 0)
        {
            SettingsWriter.VirtualPort(xml, said, GeneratedValues.Omit);
        }
        else
        {
            xml.Open("virtualport").Attribute("type", said.Type == VirtualPortType.None ? null : said.Type.XmlName()).Close();
        }

        xml.End("nr:alternative");
    }

    private static void Lists(XmlOutput xml, string element, PolicyList<ForwardMode>? modes, PolicyList<VirtualPortType>? types)
    {
        if (modes is not null || types is not null)
        {
            xml.Open(element).Attribute("modes", Joined(modes, static mode => mode.XmlName())).Attribute("virtualports", Joined(types, static type => type.XmlName())).Close();
        }
    }

    private static void VirtualPort(XmlOutput xml, ConnectionPolicy policy)
    {
        var strictness = policy.VirtualPort.Value;
        var parameters = policy.Parameters.Where(static parameter => parameter.Strictness != PolicyStrictness.Unstated).ToList();
        if (strictness == PolicyStrictness.Unstated && parameters.Count == 0)
        {
            return;
        }

        xml.Open("nr:virtualport").Attribute("policy", strictness == PolicyStrictness.Unstated ? null : strictness.XmlName());
        if (parameters.Count == 0)
        {
            xml.Close();
            return;
        }

        xml.Content();
        foreach (var parameter in parameters)
        {
            xml.Open("nr:parameter").Attribute("name", parameter.Parameter.XmlName()).Attribute("policy", parameter.Strictness.XmlName()).Close();
        }

        xml.End("nr:virtualport");
    }

    /// <summary>The names with blanks between; the empty text, which reading refuses, for a list that was made empty in code: to allow nothing is not to allow all.</summary>
    private static string? Joined<T>(PolicyList<T>? list, Func<T, string> name)
        where T : struct, Enum => list is null ? null : string.Join(' ', list.Items.Select(name));

    private static string Aspects(ConnectionAspects aspects)
    {
        var names = new List<string>();
        for (var rest = aspects; rest != 0; rest &= rest - 1)
        {
            names.Add((rest & (ConnectionAspects)(-(int)rest)).XmlName());
        }

        return string.Join(' ', names);
    }
}
