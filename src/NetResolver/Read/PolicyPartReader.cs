using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>Reads what stands in an <c>&lt;nr:interface&gt;</c> or an <c>&lt;nr:policy&gt;</c>, in whatever order.</summary>
internal static class PolicyPartReader
{
    private static readonly string[] PartNames = ["allow", "forbid", "virtualport", "portgroup", "alternative", "unchanged"];

    public static ConnectionPolicy Read(Cursor at)
    {
        PolicyStrays.Text(at);
        var policy = new ConnectionPolicy { Place = at.Place };
        var alternatives = new List<VirtualPortElement>();
        var types = new Dictionary<VirtualPortType, Place>();
        var seen = new Dictionary<XName, DocumentElement>();
        var number = 0;
        foreach (var child in at.Xml.Elements())
        {
            var part = at.Child(child, child.Name == PolicyNames.Alternative ? ++number : 0).Pinned();
            if (child.Name == PolicyNames.Alternative)
            {
                Alternative(part, isFirst: number == 1, types, alternatives);
            }
            else if (Read(part, policy) is not { } more)
            {
                PolicyStrays.Unknown(at, child, PolicyReader.Prefixed(at, PartNames));
            }
            else if (seen.TryAdd(child.Name, child))
            {
                policy = more;
            }
            else
            {
                PolicyStrays.Second(at, seen[child.Name], child, PolicyStrays.NameOf(child));
            }
        }

        Contradiction(at, PolicyNames.Modes, policy.AllowedModes, policy.ForbiddenModes, static mode => mode.XmlName());
        Contradiction(at, PolicyNames.VirtualPorts, policy.AllowedVirtualPorts, policy.ForbiddenVirtualPorts, static type => type.XmlName());
        return policy with { Alternatives = [.. alternatives] };
    }

    /// <summary>The policy with one part more; null when it is no part.</summary>
    private static ConnectionPolicy? Read(Cursor part, ConnectionPolicy policy) => part.Xml.Name switch
    {
        var name when name == PolicyNames.Allow => Lists(part) is var (modes, types) ? policy with { AllowedModes = modes, AllowedVirtualPorts = types } : policy,
        var name when name == PolicyNames.Forbid => Lists(part) is var (modes, types) ? policy with { ForbiddenModes = modes, ForbiddenVirtualPorts = types } : policy,
        var name when name == PolicyNames.VirtualPort => VirtualPort(part, policy),
        var name when name == PolicyNames.PortGroup => policy with { PortGroup = PortGroup(part) },
        var name when name == PolicyNames.Unchanged => policy with { Unchanged = Unchanged(part) },
        _ => null,
    };

    private static (PolicyList<ForwardMode>? Modes, PolicyList<VirtualPortType>? Types) Lists(Cursor at)
    {
        PolicyStrays.Attributes(at, "modes", "virtualports");
        PolicyStrays.NoChildren(at);
        if (at.Property(PolicyNames.Modes) is null && at.Property(PolicyNames.VirtualPorts) is null)
        {
            at.Report(PolicyDocumentRules.Missing, PolicyStrays.NameOf(at.Xml), "modes or virtualports");
        }

        return (
            PolicyLists.Read(at, PolicyNames.Modes, ForwardModes.Names, static index => (ForwardMode)index),
            PolicyLists.Read(at, PolicyNames.VirtualPorts, VirtualPortFacts.TypeNames, static index => (VirtualPortType)index));
    }

    private static ConnectionPolicy VirtualPort(Cursor at, ConnectionPolicy policy)
    {
        PolicyStrays.Attributes(at, "policy");
        PolicyStrays.Text(at);
        var parameters = new List<ParameterPolicy>();
        var number = 0;
        foreach (var child in at.Xml.Elements())
        {
            if (child.Name != PolicyNames.Parameter)
            {
                PolicyStrays.Unknown(at, child, PolicyReader.Known(at, "parameter"));
            }
            else if (Parameter(at.Child(child, ++number).Pinned(), parameters) is { } parameter)
            {
                parameters.Add(parameter);
            }
        }

        if (at.Property(PolicyNames.PolicyAttribute) is null && at.Xml.FirstNode is null)
        {
            at.Report(PolicyDocumentRules.Missing, PolicyStrays.NameOf(at.Xml), $"policy or {PolicyReader.Known(at, "parameter")}");
        }

        return policy with { VirtualPort = PolicyLists.Strictness(at), Parameters = [.. parameters] };
    }

    private static ParameterPolicy? Parameter(Cursor at, List<ParameterPolicy> before)
    {
        PolicyStrays.Attributes(at, "name", "policy");
        PolicyStrays.NoChildren(at);
        Require(at, Names.Name);
        Require(at, PolicyNames.PolicyAttribute);
        var (index, strictness) = (PolicyLists.One(at, Names.Name, VirtualPortFacts.ParameterNames), PolicyLists.Strictness(at).Value);
        if (index < 0)
        {
            return null;
        }

        var parameter = (VirtualPortParameters)(1 << index);
        if (before.Find(p => p.Parameter == parameter) is { } first)
        {
            at.Context.Bag.Add(PolicyDocumentRules.ParameterTwice.At(at.Place, PolicyStrays.NameOf(at.Xml), parameter.XmlName()).And(first.Place, "the first one"));
            return null;
        }

        return new ParameterPolicy(parameter, strictness) { Place = at.Place };
    }

    private static Stated<PolicyStrictness> PortGroup(Cursor at)
    {
        PolicyStrays.Attributes(at, "policy");
        PolicyStrays.NoChildren(at);
        Require(at, PolicyNames.PolicyAttribute);
        return PolicyLists.Strictness(at);
    }

    private static Stated<ConnectionAspects> Unchanged(Cursor at)
    {
        PolicyStrays.Attributes(at, "aspects");
        PolicyStrays.NoChildren(at);
        Require(at, PolicyNames.Aspects);
        if (PolicyLists.Read(at, PolicyNames.Aspects, ConnectionAspectNames.Names) is not { } listed)
        {
            return default;
        }

        var aspects = listed.Aggregate(ConnectionAspects.None, static (all, index) => all | (ConnectionAspects)(1 << index));
        return new(aspects, at.PlaceOf(at.Property(PolicyNames.Aspects)!));
    }

    /// <summary>Adds an alternative. One with errors is none, but its type, where it is known, may not come again.</summary>
    private static void Alternative(Cursor at, bool isFirst, Dictionary<VirtualPortType, Place> types, List<VirtualPortElement> before)
    {
        var alternative = AlternativeReader.Read(at, isFirst);
        var type = alternative?.Fields.Type ?? VirtualPortType.None;
        var place = alternative?.TypePlace ?? at.Place;
        if (at.First(Names.VirtualPort) is { } port && port.Property(Names.Type) is { } stated && VirtualPortFacts.TryParse(stated.Value, out type))
        {
            place = port.PlaceOf(stated);
        }
        else if (alternative is null)
        {
            return;
        }

        if (!types.TryAdd(type, place))
        {
            at.Context.Bag.Add(PolicyDocumentRules.AlternativeTwice.At(place, type.XmlName()).With(new RelatedPlace(types[type], "the first of them")));
        }
        else if (alternative is not null)
        {
            before.Add(alternative);
        }
    }

    private static void Require(Cursor at, XName attribute)
    {
        if (at.Property(attribute) is null)
        {
            at.Report(PolicyDocumentRules.Missing, PolicyStrays.NameOf(at.Xml), $"the attribute {attribute.LocalName}");
        }
    }

    private static void Contradiction<T>(Cursor at, XName attribute, PolicyList<T>? allowed, PolicyList<T>? forbidden, Func<T, string> name)
        where T : struct, Enum
    {
        if (allowed is null || forbidden is null)
        {
            return;
        }

        foreach (var item in forbidden.Items)
        {
            if (allowed.Contains(item))
            {
                var both = PolicyDocumentRules.Contradiction.At(forbidden.Place, attribute.LocalName, PolicyReader.Known(at, "forbid"), name(item));
                at.Context.Bag.Add(both.With(new RelatedPlace(allowed.Place, "it is allowed here")));
            }
        }
    }
}
