using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>Reads <c>&lt;nr:connections&gt;</c>: the policies of a guest or of a manager.</summary>
internal static class PolicyReader
{
    private static readonly XName[] Selectors = [Names.Mac, PolicyNames.Alias, Names.Network];
    private static readonly PolicySelector Any = new PolicySelector.AnyInterface();

    /// <summary>Reads it as the root of a document.</summary>
    public static GuestPolicy? Document(Cursor at)
    {
        if (at.Xml.Name == PolicyNames.Connections)
        {
            at.Context.IsManagers = true;
            return Connections(at);
        }

        at.Report(PolicyDocumentRules.NamespaceUnknown, PolicyStrays.NameOf(at.Xml), at.Xml.Name.NamespaceName);
        return null;
    }

    /// <summary>Reads the element.</summary>
    public static GuestPolicy Connections(Cursor at)
    {
        at = at.Pinned();
        PolicyStrays.Attributes(at);
        PolicyStrays.Text(at);
        var policies = new List<InterfacePolicy>();
        var seen = new Dictionary<PolicySelector, Place>();
        foreach (var child in at.Xml.Elements())
        {
            if (child.Name != PolicyNames.Interface)
            {
                PolicyStrays.Unknown(at, child, Prefixed(at, "interface"));
                continue;
            }

            var nic = at.Child(child, policies.Count + 1).Pinned();
            var errors = nic.Context.Bag.Errors;
            PolicyStrays.Attributes(nic, "mac", "alias", "network");
            var isKnown = nic.Context.Bag.Errors == errors;
            var selector = Selector(nic);

            // Without a selector because it is misspelled: that is told of already, and another one was meant.
            if (selector is not null && (isKnown || selector is not PolicySelector.AnyInterface) && !seen.TryAdd(selector, nic.Place))
            {
                var twice = PolicyDocumentRules.SelectorTwice.At(nic.Place, selector is PolicySelector.AnyInterface ? "without a selector" : $"with {selector}");
                nic.Context.Bag.Add(twice.With(new RelatedPlace(seen[selector], "the first of them")));
            }

            policies.Add(new(selector ?? Any, PolicyPartReader.Read(nic)));
        }

        if (!at.Xml.Elements().Any())
        {
            at.Report(PolicyDocumentRules.Nothing, PolicyStrays.NameOf(at.Xml));
        }

        return new GuestPolicy { Interfaces = [.. policies], Place = at.Place };
    }

    /// <summary>Reads the <c>&lt;nr:policy&gt;</c> of an interface.</summary>
    public static ConnectionPolicy OfInterface(Cursor at)
    {
        at = at.Pinned();
        PolicyStrays.Attributes(at);
        if (at.Context.IsInDomain)
        {
            at.Report(PolicyDocumentRules.Dropped);
        }

        return PolicyPartReader.Read(at);
    }

    /// <summary>Names of elements of the policies' namespace as the document would have them.</summary>
    public static string Known(Cursor at, string name) => at.Xml.Prefix.Length == 0 ? name : $"{at.Xml.Prefix}:{name}";

    public static string[] Prefixed(Cursor at, params string[] names) => Array.ConvertAll(names, name => Known(at, name));

    /// <summary>Which interfaces it is for; null when, reported, there is no telling.</summary>
    private static PolicySelector? Selector(Cursor at)
    {
        DocumentAttribute? found = null;
        foreach (var name in Selectors)
        {
            if (at.Property(name) is not { } attribute)
            {
                continue;
            }

            if (found is not null)
            {
                at.Context.Bag.Add(PolicyDocumentRules.SeveralSelectors.At(at.PlaceOf(attribute), PolicyStrays.NameOf(at.Xml), found.Name.LocalName, attribute.Name.LocalName)
                    .And(at.PlaceOf(found), "the first one"));
                return null;
            }

            found = attribute;
        }

        return found is null ? Any : Selector(at, found);
    }

    private static PolicySelector? Selector(Cursor at, DocumentAttribute found)
    {
        var value = found.Value;
        var (selector, expected) = found.Name.LocalName switch
        {
            "mac" => (IsMac(value, out var address) ? new PolicySelector.OfMac(address) : (PolicySelector?)null, "six groups of two hexadecimal digits with colons, the first group even"),
            "alias" => (IsUserAlias(value) ? new PolicySelector.OfAlias(value) : null, "a user's alias: ua- and then letters, digits, dashes and underscores"),
            _ => (value.Length > 0 ? new PolicySelector.OfNetwork(value) : null, "a network's name"),
        };
        if (selector is null)
        {
            at.Report(PolicyDocumentRules.SelectorInvalid, found, found.Name.LocalName, value, expected);
        }

        return selector;
    }

    /// <summary>An address that an interface can have, and nothing behind it, which libvirt would pass over.</summary>
    private static bool IsMac(string text, out MacAddress address) =>
        MacAddress.TryParse(text, out address) && !address.IsMulticast && text.All(c => c == ':' || char.IsAsciiHexDigit(c));

    /// <summary>One that a configuration keeps; libvirt gives the others anew at each start.</summary>
    private static bool IsUserAlias(string text) => text.Length > 3 && text.StartsWith("ua-", StringComparison.Ordinal) && InterfaceModels.IsFreeName(text);
}
