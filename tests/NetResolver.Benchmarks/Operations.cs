using System.Xml;
using System.Xml.Linq;

namespace NetResolver.Benchmarks;

/// <summary>The operations that are timed, by name; each call takes the next document of the corpus in turn and gives something back, so that nothing can be left out.</summary>
internal static class Operations
{
    private static readonly XmlReaderSettings Bare = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public static IReadOnlyDictionary<string, Func<object?>> Of(Corpus corpus)
    {
        var small = corpus.SmallNetworks.Select(t => NetworkDefinition.Parse(t)).ToArray();
        var big = corpus.BigNetworks.Select(t => NetworkDefinition.Parse(t)).ToArray();
        var site = corpus.SiteNetworks.Select(t => NetworkDefinition.Parse(t)).ToDictionary(n => n.Name);
        var siteTexts = corpus.SiteNetworks.ToDictionary(t => NetworkDefinition.Parse(t).Name);
        var nics = corpus.Interfaces.Select(t => GuestInterface.Parse(t)).ToArray();
        var pairs = nics.Select(n => (Network: site[NameOf(n)], Interface: n)).ToArray();
        var texts = corpus.Interfaces.Select((t, i) => (Network: site[NameOf(nics[i])], NetworkText: siteTexts[NameOf(nics[i])], InterfaceText: t)).ToArray();
        var (ofInterface, ofNetwork, ofPortGroup) = (Port(corpus, "interface"), Port(corpus, "network"), Port(corpus, "portgroup"));
        return new Dictionary<string, Func<object?>>
        {
            ["net-parse-small"] = InTurn(corpus.SmallNetworks, t => NetworkDefinition.Read(t)),
            ["net-parse-site"] = InTurn(corpus.SiteNetworks, t => NetworkDefinition.Read(t)),
            ["net-parse-big"] = InTurn(corpus.BigNetworks, t => NetworkDefinition.Read(t)),
            ["dom-interfaces"] = InTurn(corpus.Domains, t => Guest.Read(t)),
            ["ifc-parse"] = InTurn(corpus.Interfaces, t => GuestInterface.Read(t)),
            ["net-format-small"] = InTurn(small, n => n.ToXml()),
            ["net-format-big"] = InTurn(big, n => n.ToXml()),
            ["merge3"] = () => VirtualPortMerge.Merge(ofInterface, ofNetwork, ofPortGroup).HasConflict ? null : corpus,
            ["plan-parsed"] = InTurn(pairs, p => ConnectionPlanner.Plan(p.Network, p.Interface).Plan),
            ["plan-parsed-text"] = InTurn(pairs, p => Text(ConnectionPlanner.Plan(p.Network, p.Interface))),
            ["plan-ifc"] = InTurn(texts, t => Text(ConnectionPlanner.Plan(t.Network, GuestInterface.Parse(t.InterfaceText)))),
            ["plan-both"] = InTurn(texts, t => Text(ConnectionPlanner.Plan(NetworkDefinition.Parse(t.NetworkText), GuestInterface.Parse(t.InterfaceText)))),
            ["xelement-li-net-small"] = InTurn(corpus.SmallNetworks, t => XElement.Parse(t, LoadOptions.SetLineInfo)),
            ["xelement-li-net-site"] = InTurn(corpus.SiteNetworks, t => XElement.Parse(t, LoadOptions.SetLineInfo)),
            ["xelement-li-net-big"] = InTurn(corpus.BigNetworks, t => XElement.Parse(t, LoadOptions.SetLineInfo)),
            ["xelement-li-ifc"] = InTurn(corpus.Interfaces, t => XElement.Parse(t, LoadOptions.SetLineInfo)),
            ["xmlreader-dom"] = InTurn(corpus.Domains, Pass),
            ["xmlreader-net-small"] = InTurn(corpus.SmallNetworks, Pass),
            ["xmlreader-ifc"] = InTurn(corpus.Interfaces, Pass),
        };
    }

    /// <summary>One pass of the platform's reader over a text.</summary>
    public static object? Pass(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), Bare);
        while (reader.Read())
        {
            // Nothing is kept: this is the platform's own cost.
        }

        return null;
    }

    private static Func<object?> InTurn<T>(T[] documents, Func<T, object?> operation)
    {
        var next = 0;
        return () =>
        {
            var document = documents[next];
            next = next + 1 == documents.Length ? 0 : next + 1;
            return operation(document);
        };
    }

    private static string Text(PlanResult result) => result.Plan!.ToPort(PortIdentity.Preview).ToXml(GeneratedValues.Auto);

    private static string NameOf(GuestInterface nic) => ((InterfaceSource.Network)nic.Source).Name;

    private static VirtualPortElement Port(Corpus corpus, string level) => VirtualPortElement.Read(corpus.VirtualPort(level)).Require();
}
