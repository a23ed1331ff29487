using System.Xml;

namespace NetResolver.Read;

/// <summary>What is wrong with a text that is not XML, in words of our own: those of the platform's parser are for programmers, and change with it.</summary>
/// <param name="Reason">What is wrong.</param>
/// <param name="Hint">What mends just this; empty where nothing more is to be said.</param>
internal sealed record XmlFault(string Reason, string Hint)
{
    private const string Ampersand = "Write &amp; for an & that stands for itself.";
    private const string LessThan = "Write &lt; for a < that stands for itself.";

    /// <summary>How the parser's sentences begin, their arguments numbered in braces, with what we say instead.</summary>
    private static readonly (string Says, string Reason, string Hint)[] Sentences =
    [
        ("An error occurred while parsing EntityName", "'&' begins an entity, and no name of one and no semicolon follow", Ampersand),
        ("Reference to undeclared entity '{0}'", "there is no entity '&{0};'", $"XML knows &amp; &lt; &gt; &quot; and &apos; alone. {Ampersand}"),
        ("The '{0}' start tag on line {1} position {2} does not match the end tag of '{3}'", "</{3}> stands where <{0}> of line {1} is to be closed", "Write </{0}>, or close <{3}> inside <{0}>."),
        ("Unexpected end of file has occurred. The following elements are not closed: {0}. Line", "it ends, and these elements are not closed: {0}", "Write their end tags, the last first."),
        ("Unexpected end of file", "it ends in the middle of an element", ""),
        ("Unexpected end tag", "an end tag has no start tag", ""),
        ("Root element is missing", "it has no element", ""),
        ("Data at the root level is invalid", "what stands outside the root element is no XML", ""),
        ("There are multiple root elements", "it has a second root element", "A document has one; put the other into a file of its own."),
        ("'{0}' is a duplicate attribute name", "attribute '{0}' is stated twice", "Keep one of the two."),
        ("'<', hexadecimal value 0x3C, is an invalid attribute character", "'<' stands in the value of an attribute", LessThan),
        ("'{0}', hexadecimal value {1}, is an invalid character", "the character {1} may not stand in XML", "Remove it."),
        ("Name cannot begin with the '{0}' character", "no name begins with '{0}'", LessThan),
        ("The '{0}' character, hexadecimal value {1}, cannot be included in a name", "'{0}' may not stand in a name", ""),
        ("The '{0}' character, hexadecimal value {1}, at position {2} within the name, cannot be included", "'{0}' may not stand in a name", ""),
        ("'{0}' is an unexpected token. The expected token is ';'", "'&' begins an entity, and '{0}' stands where its semicolon is expected", Ampersand),
        ("'{0}' is an unexpected token. The expected token is '\"'", "'{0}' stands where a value in quotes is expected", "Write quotes around the value."),
        ("'{0}' is an unexpected token. The expected token is '='", "'{0}' stands where = and a value are expected", ""),
        ("There is an unclosed literal string", "a value has no closing quote", ""),
        ("'{0}' is an unexpected token. Expecting white", "'{0}' stands where a blank is expected", ""),
        ("'{0}' is an undeclared prefix", "nothing says which namespace the prefix '{0}' is", "Declare it by xmlns:{0}='…', or remove it."),
        ("An XML comment cannot contain '--'", "'--' stands in a comment", "Write a blank between the two, or end the comment by -->."),
        ("']]>' is not allowed in character data", "']]>' stands in a text", "Write ]]&gt; there."),
        ("Unexpected XML declaration", "the XML declaration is not at the very beginning", "Remove what stands before <?xml, blanks and empty lines too."),
        ("Syntax for an XML declaration is invalid", "the XML declaration is not of its form", "Write <?xml version='1.0' encoding='UTF-8'?>, or leave it out."),
        ("Version number '{0}' is invalid", "there is no version '{0}' of XML", "Write version='1.0'."),
        ("System does not support '{0}' encoding", "its encoding '{0}' cannot be read", "Save it as UTF-8, and say so in the XML declaration."),
        ("There is no Unicode byte order mark", "the XML declaration names another encoding than the text has", "Save it as UTF-8, and say so in the XML declaration."),
        ("Unexpected DTD declaration", "a DOCTYPE stands here", "Remove it."),
    ];

    /// <summary>What the parser has found.</summary>
    public static XmlFault Of(XmlException fault)
    {
        foreach (var (says, reason, hint) in Sentences)
        {
            if (Arguments(says, fault.Message) is { } arguments)
            {
                return new(Filled(reason, arguments), Filled(hint, arguments));
            }
        }

        return new("what stands here is not what XML has in this place", "");
    }

    /// <summary>What stands in place of the numbers; null where it is another sentence.</summary>
    private static List<string>? Arguments(string says, string message)
    {
        var arguments = new List<string>();
        for (var (at, rest) = (0, says); ;)
        {
            var hole = rest.IndexOf('{', StringComparison.Ordinal);
            var words = hole < 0 ? rest : rest[..hole];
            var found = arguments.Count == 0 && at == 0 ? (message.StartsWith(words, StringComparison.Ordinal) ? 0 : -1) : message.IndexOf(words, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return null;
            }

            if (rest != says)
            {
                arguments.Add(message[at..found]);
            }

            if (hole < 0)
            {
                return arguments;
            }

            (at, rest) = (found + words.Length, rest[(hole + 3)..]);
        }
    }

    private static string Filled(string text, List<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            text = text.Replace($"{{{(char)('0' + i)}}}", arguments[i], StringComparison.Ordinal);
        }

        return text;
    }
}
