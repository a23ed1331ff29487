using System.Xml.Linq;

namespace NetResolver.Read;

/// <summary>Reads the options for dnsmasq, which stand in a namespace of their own.</summary>
/// <remarks>Source: the namespace's reader in libvirt's network driver, <c>networkDnsmasqDefNamespaceParse</c>.</remarks>
internal static class DnsmasqReader
{
    public static readonly XName Options = XName.Get("options", NetworkDefinition.DnsmasqNamespace);
    public static readonly XName Option = XName.Get("option", NetworkDefinition.DnsmasqNamespace);
    private static readonly XName Value = "value";

    /// <summary>All options of all <c>&lt;dnsmasq:options&gt;</c>.</summary>
    public static ValueList<string> Read(Cursor network)
    {
        var options = new List<string>();
        var index = 0;
        for (var node = network.Xml.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is DocumentElement element && element.Name == Options)
            {
                Read(network.Child(element, ++index), options);
            }
        }

        return [.. options];
    }

    private static void Read(Cursor at, List<string> options)
    {
        var index = 0;
        for (var node = at.Xml.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is not DocumentElement element || element.Name != Option)
            {
                continue;
            }

            var option = at.Child(element, ++index);
            if (option.Property(Value) is { } value)
            {
                options.Add(value.Value);
            }
            else
            {
                option.Report(DnsRules.OptionWithoutValue);
            }
        }
    }
}
