using System.Text;

namespace NetResolver.Tests.Support;

/// <summary>Documents with all that makes an output go wrong: control characters, quotes, pictures, marks of direction, long lines, tabs, and names of files that need care.</summary>
internal static class Specimens
{
    /// <summary>What <c>validate</c> is given to read all of them.</summary>
    public static readonly string[] Names =
    [
        "characters.xml", "long line.xml", "tabs.xml", "east/net.xml", "west/net.xml", "with blank, colon: and #100%.xml", "back\\slash.xml", "line\nend.xml", "inventory.json", "clean.xml", "-",
    ];

    public static Shell Shell()
    {
        var shell = new Shell { Input = new MemoryStream(Encoding.UTF8.GetBytes(Mystery)) };
        return shell
            .File("characters.xml", Twice("\u0085\u009b31m", "{0} {x} [a](http://b) \\", "&quot;'&lt;>&amp;%0A::error::,", "\U0001f600\U0001f468\u200d\U0001f469 \u6f22 e\u0301", "\u202etxt.\u2066a\u2069\u200f\u05d0 \ufeff", "two\nlines\tand tab", "&#13;&#10;"))
            .File("long line.xml", $"<network><name>red</name><!-- {new string('x', 3000)} --><forward mode='mystery'/><!-- {new string('\u6f22', 3000)} --></network>")
            .File("tabs.xml", "<network>\n\t<name>red</name>\n\t\t<forward\tmode='mystery'/>\n</network>\n")
            .File("east/net.xml", Mystery)
            .File("west/net.xml", Mystery)
            .File("with blank, colon: and #100%.xml", Mystery)
            .File("back\\slash.xml", Mystery)
            .File("line\nend.xml", Mystery)
            .File("inventory.json", "{ \"formatVersion\": \"1.0\", \"speed\": 1 }")
            .File("clean.xml", Support.Shell.Network);
    }

    private const string Mystery = "<network>\n  <name>red</name>\n  <forward mode='mystery'/>\n</network>\n";

    /// <summary>A network with two portgroups of each name.</summary>
    private static string Twice(params string[] names) =>
        $"<network>\n  <name>red</name>\n  <forward mode='vepa' dev='eth0'/>\n{string.Concat(names.SelectMany(name => new[] { name, name }).Select(name => $"  <portgroup name=\"{name}\"/>\n"))}</network>\n";
}
