using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Vectors;

/// <summary>Compares an answer of ours with a recorded one; null means that they agree, else the text says where they do not.</summary>
public static class Comparison
{
    /// <summary>A failure: code, rule and arguments of our first error against the recorded one's.</summary>
    public static string? Failure(JsonElement expected, Diagnostic? actual)
    {
        if (actual is null)
        {
            return $"libvirt refuses ({expected.Text("rule")}: {expected.Text("message")}), NetResolver accepts";
        }

        var rule = expected.Text("rule");
        if (rule is null)
        {
            return ByMessage(expected, actual);
        }

        if (actual.Slug != rule)
        {
            return $"libvirt says {rule} ({expected.Text("message")}), NetResolver {actual.Slug ?? actual.Id}: {actual.Message}";
        }

        if ((int)actual.Rule.LibvirtError != expected.GetProperty("code").GetInt32())
        {
            return $"code {expected.GetProperty("code").GetInt32()} of {rule}, NetResolver {(int)actual.Rule.LibvirtError}";
        }

        if (rule == "xml-malformed")
        {
            return null;
        }

        var wanted = expected.Part("args") is { } args ? args.EnumerateObject().ToDictionary(a => a.Name, a => a.Value.GetString()!) : [];
        var given = actual.LibvirtArguments.ToDictionary(a => a.Key, a => a.Value);
        var missing = wanted.Where(w => !given.TryGetValue(w.Key, out var g) || !Same(w.Value, g)).Select(w => $"{w.Key} '{w.Value}' is '{given.GetValueOrDefault(w.Key)}'");
        var extra = given.Keys.Except(wanted.Keys).Select(k => $"{k} is too much");
        return missing.Concat(extra).FirstOrDefault() is { } difference ? $"{rule}: argument {difference}" : null;
    }

    /// <summary>
    /// A failure of which only libvirt's own code and text are known: the code must be the same, and the text must have every value that
    /// NetResolver's error has from libvirt.
    /// </summary>
    private static string? ByMessage(JsonElement expected, Diagnostic actual)
    {
        var (code, message) = (expected.GetProperty("code").GetInt32(), expected.Text("message") ?? "");
        if ((int)actual.Rule.LibvirtError != code)
        {
            return $"libvirt says {code} ({message}), NetResolver {(int)actual.Rule.LibvirtError} ({actual.Slug ?? actual.Id}: {actual.Message})";
        }

        return actual.LibvirtArguments.FirstOrDefault(a => !IsNamed(a.Key, a.Value, message)) is { Key: not null } unnamed
            ? $"libvirt's text ({message}) does not name {unnamed.Key} '{unnamed.Value}' of {actual.Slug ?? actual.Id}: {actual.Message}"
            : null;
    }

    /// <summary>The parts of a PCI address are hexadecimal in libvirt's texts, a section of a network is told in other words than its name.</summary>
    private static bool IsNamed(string argument, string value, string message) =>
        argument == "section" || value == "AUTO" || message.Contains(value, StringComparison.Ordinal) ||
        (ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && message.Contains($"0x{number:X}", StringComparison.OrdinalIgnoreCase));

    /// <summary>Two texts, of which the recorded one may be AUTO: any id or MAC address, made up or yet to be.</summary>
    public static bool Same(string expected, string actual) =>
        expected == actual ||
        (expected == "AUTO" && (actual == "AUTO" || MacAddress.TryParse(actual, out _) || Guid.TryParseExact(actual, "D", out _)));

    /// <summary>XML by content: names, order of elements, attributes, text that is not white space alone.</summary>
    public static string? Xml(string expected, string? actual)
    {
        if (actual is null)
        {
            return "libvirt gives XML, NetResolver none";
        }

        return Parse(expected) is { } wanted
            ? Elements(wanted, Parse(actual) ?? throw new InvalidDataException("NetResolver wrote malformed XML: " + actual))
            : null; // libvirt wrote what cannot be read back: that it accepts is all that can be compared
    }

    private static XElement? Parse(string xml)
    {
        try
        {
            return XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string? Elements(XElement expected, XElement actual)
    {
        if (expected.Name != actual.Name)
        {
            return $"<{expected.Name}> expected, <{actual.Name}> found";
        }

        var wanted = Attributes(expected);
        var given = Attributes(actual);
        foreach (var (name, value) in wanted)
        {
            if (!given.Remove(name, out var found) || !Same(value, found))
            {
                return $"<{expected.Name}> {name}='{value}' expected, '{found}' found";
            }
        }

        if (given.Count > 0)
        {
            return $"<{expected.Name}> has {given.First()} too much";
        }

        var (wantedNodes, givenNodes) = (Nodes(expected), Nodes(actual));
        for (var i = 0; i < Math.Max(wantedNodes.Count, givenNodes.Count); i++)
        {
            var (want, give) = (wantedNodes.ElementAtOrDefault(i), givenNodes.ElementAtOrDefault(i));
            var difference = (want, give) switch
            {
                (XElement w, XElement g) => Elements(w, g),
                (string w, string g) when Same(w, g) => null,
                _ => $"in <{expected.Name}>: {want ?? "nothing"} expected, {give ?? "nothing"} found",
            };
            if (difference is not null)
            {
                return difference;
            }
        }

        return null;
    }

    private static Dictionary<XName, string> Attributes(XElement element) =>
        element.Attributes().Where(a => !a.IsNamespaceDeclaration).ToDictionary(a => a.Name, a => a.Value);

    /// <summary>Child elements, and texts that are more than white space.</summary>
    private static List<object> Nodes(XElement element)
    {
        var nodes = new List<object>();
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XElement child:
                    nodes.Add(child);
                    break;
                case XText text when !string.IsNullOrWhiteSpace(text.Value):
                    nodes.Add(text.Value);
                    break;
            }
        }

        return nodes;
    }
}
