using System.Text;
using System.Xml;

namespace NetResolver.Cli;

/// <summary>A guest's document with its interfaces in the form of its configuration, without the id that says that it runs, and all else as it stands.</summary>
internal static class GuestText
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <param name="document">A document that was read without errors.</param>
    /// <param name="guest">What was read of it.</param>
    /// <param name="generated">What stands for ids and addresses that libvirt generates.</param>
    public static string Write(Document document, Guest guest, GeneratedValues generated)
    {
        var text = new StringBuilder();
        var written = 0;
        var next = 0;
        using var reader = XmlReader.Create(new StringReader(document.Text), Settings);
        var lines = (IXmlLineInfo)reader;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.XmlDeclaration && reader.GetAttribute("encoding") is not null)
            {
                // What is written is UTF-8, whatever was read.
                written = document.Text.IndexOf("?>", StringComparison.Ordinal) + 2;
                text.Append("<?xml version='1.0' encoding='UTF-8'?>");
            }

            if (reader.NodeType == XmlNodeType.Element && reader.Depth == 0 && reader.MoveToAttribute("id"))
            {
                // Interfaces are read by it: what is written is no longer what a running guest has.
                var (from, to) = AttributeAt(document.Text, document.Offset(lines.LineNumber, lines.LinePosition));
                text.Append(document.Text, written, from - written);
                written = to;
                reader.MoveToElement();
            }

            if (next == guest.Interfaces.Count || reader.NodeType != XmlNodeType.Element
                || (lines.LineNumber, lines.LinePosition) != (guest.Interfaces[next].Place.Line, guest.Interfaces[next].Place.Column))
            {
                continue;
            }

            var start = document.Offset(lines.LineNumber, lines.LinePosition) - 1;
            text.Append(document.Text, written, start - written);
            Indented(text, guest.Interfaces[next].ToXml(InterfaceForm.Inactive, generated), IndentOf(document.Text, start));
            written = End(document, reader, lines);
            next++;
        }

        return text.Append(document.Text, written, document.Text.Length - written).ToString();
    }

    /// <summary>The attribute whose name begins here, with the blanks before it, to the end of its value.</summary>
    private static (int From, int To) AttributeAt(string text, int name)
    {
        var open = name + text.AsSpan(name).IndexOfAny('\'', '"');
        return (text.AsSpan(0, name).TrimEnd().Length, text.IndexOf(text[open], open + 1) + 1);
    }

    /// <summary>Where the element that the reader is at ends in the text; the reader stands on its end then.</summary>
    private static int End(Document document, XmlReader reader, IXmlLineInfo lines)
    {
        if (!reader.IsEmptyElement)
        {
            for (var depth = reader.Depth; reader.Read() && reader.Depth > depth;)
            {
            }
        }

        // A value in quotes may have a > in it.
        var quote = '\0';
        var at = document.Offset(lines.LineNumber, lines.LinePosition);
        for (; document.Text[at] != '>' || quote != '\0'; at++)
        {
            var character = document.Text[at];
            quote = character == quote ? '\0' : quote == '\0' && character is '\'' or '"' ? character : quote;
        }

        return at + 1;
    }

    /// <summary>The blanks before the element if it begins its line.</summary>
    private static string IndentOf(string text, int start)
    {
        var line = text.LastIndexOf('\n', Math.Max(0, start - 1), Math.Max(0, start)) + 1;
        var before = text[line..start];
        return string.IsNullOrWhiteSpace(before) ? before : "";
    }

    /// <summary>Puts the indent before each line but the first. Lines inside of a value are left as they are: they are no XML lines.</summary>
    private static void Indented(StringBuilder text, string xml, string indent)
    {
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
    }
}
