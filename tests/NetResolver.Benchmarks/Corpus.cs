namespace NetResolver.Benchmarks;

/// <summary>Documents to time with: a folder with one folder a kind.</summary>
internal sealed class Corpus(string folder)
{
    public string[] SmallNetworks { get; } = Texts(folder, "net-small");

    public string[] SiteNetworks { get; } = Texts(folder, "net-site");

    public string[] BigNetworks { get; } = Texts(folder, "net-big");

    public string[] Domains { get; } = Texts(folder, "domain");

    public string[] Interfaces { get; } = Texts(folder, "iface");

    public string VirtualPort(string level) => File.ReadAllText(Path.Combine(folder, "port-profile", level + ".xml"));

    private static string[] Texts(string folder, string kind) =>
        [.. Directory.EnumerateFiles(Path.Combine(folder, kind), "*.xml").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
}
