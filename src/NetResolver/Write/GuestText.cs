using System.Text;

namespace NetResolver.Write;

/// <summary>Writes the interfaces and policies of a guest into the text that it was read from, in the form of its configuration; all else stays as it stands.</summary>
internal static class GuestText
{
    private const string Indent = "  ";

    /// <summary>Writes it.</summary>
    /// <param name="map">The text's parts.</param>
    /// <param name="text">The text.</param>
    /// <param name="interfaces">The text of each interface; null for one that stays as it stands.</param>
    /// <param name="policies">Whether the policies in the metadata change, and their text; null for none.</param>
    public static string Write(GuestTextMap map, string text, IReadOnlyList<string?> interfaces, (bool Change, string? Xml) policies)
    {
        var edits = new List<(Range Where, string Text)>();
        if (!GuestTextMap.IsEmpty(map.Declaration) && !map.IsStatus)
        {
            // What is written is UTF-8, whatever was read.
            edits.Add((map.Declaration, "<?xml version='1.0' encoding='UTF-8'?>"));
        }

        if (!GuestTextMap.IsEmpty(map.Id))
        {
            // Interfaces are read by it: what is written is no longer what a running guest has.
            edits.Add((map.Id, ""));
        }

        for (var i = 0; i < interfaces.Count; i++)
        {
            if (interfaces[i] is { } xml)
            {
                edits.Add((map.Interfaces[i], Indented(xml, IndentOf(text, map.Interfaces[i].Start.Value))));
            }
        }

        if (policies.Change)
        {
            edits.Add(Policies(map, text, policies.Xml));
        }

        return Apply(text, map.IsStatus ? map.Domain : ..text.Length, edits);
    }

    private static string Apply(string text, Range whole, List<(Range Where, string Text)> edits)
    {
        var written = new StringBuilder();
        var from = whole.Start.Value;
        foreach (var (where, replacement) in edits.OrderBy(edit => edit.Where.Start.Value))
        {
            written.Append(text, from, where.Start.Value - from).Append(replacement);
            from = where.End.Value;
        }

        return written.Append(text, from, whole.End.Value - from).ToString();
    }

    /// <summary>The policies in place of those that are there, at the end of the metadata, or in a metadata element of their own.</summary>
    private static (Range Where, string Text) Policies(GuestTextMap map, string text, string? xml)
    {
        if (!GuestTextMap.IsEmpty(map.Policies))
        {
            var (start, end) = (map.Policies.Start.Value, map.Policies.End.Value);
            return xml is null ? (text.AsSpan(0, start).TrimEnd().Length..end, "") : (start..end, Indented(xml, IndentOf(text, start)));
        }

        if (GuestTextMap.IsEmpty(map.Metadata))
        {
            var at = map.BehindName;
            var indent = IndentOf(text, Begin(text, at));
            return (at..at, $"\n{indent}<metadata>\n{indent}{Indent}{Indented(xml ?? "", indent + Indent)}\n{indent}</metadata>");
        }

        var metadata = text[map.Metadata];
        var outer = IndentOf(text, map.Metadata.Start.Value);
        var block = $"\n{outer}{Indent}{Indented(xml ?? "", outer + Indent)}";
        if (metadata.EndsWith("/>", StringComparison.Ordinal))
        {
            return (map.Metadata, $"{metadata.AsSpan()[..^2].TrimEnd()}>{block}\n{outer}</metadata>");
        }

        // Behind what is there, before the blanks that lead to the end tag.
        var last = metadata.AsSpan(0, metadata.LastIndexOf("</", StringComparison.Ordinal)).TrimEnd().Length;
        var closing = metadata.LastIndexOf("</", StringComparison.Ordinal);
        var where = (map.Metadata.Start.Value + last)..(map.Metadata.Start.Value + closing);
        return (where, $"{block}\n{outer}");
    }

    /// <summary>Where the element begins that ends here, if it is on one line; else the place itself.</summary>
    private static int Begin(string text, int end)
    {
        var line = text.LastIndexOf('\n', Math.Max(0, end - 1), Math.Max(0, end)) + 1;
        var blanks = text.AsSpan(line, end - line).IndexOfAnyExcept(' ', '\t');
        return blanks < 0 ? end : line + blanks;
    }

    /// <summary>The blanks before the element if it begins its line.</summary>
    private static string IndentOf(string text, int start)
    {
        var line = text.LastIndexOf('\n', Math.Max(0, start - 1), Math.Max(0, start)) + 1;
        var before = text[line..start];
        return string.IsNullOrWhiteSpace(before) ? before : "";
    }

    /// <summary>Puts the indent before each line but the first. Lines inside of a value are left as they are: they are no XML lines.</summary>
    private static string Indented(string xml, string indent)
    {
        var text = new StringBuilder();
        var first = true;
        foreach (var line in xml.TrimEnd('\n').Split('\n'))
        {
            if (!first)
            {
                text.Append('\n').Append(line.TrimStart(' ').StartsWith('<') ? indent : "");
            }

            text.Append(line);
            first = false;
        }

        return text.ToString();
    }
}
