using System.Globalization;
using System.Text;

namespace NetResolver.Cli;

/// <summary>Text in the language of man pages.</summary>
internal sealed class Roff
{
    private readonly StringBuilder _text = new();

    public Roff Macro(string name, params string[] arguments)
    {
        _text.Append('.').Append(name);
        foreach (var argument in arguments)
        {
            _text.Append(" \"").Append(Escaped(argument).Replace("\"", "\\(dq", StringComparison.Ordinal)).Append('"');
        }

        _text.Append('\n');
        return this;
    }

    /// <summary>What is said to the program that sets the page.</summary>
    public Roff Request(string request)
    {
        _text.Append('.').Append(request).Append('\n');
        return this;
    }

    /// <summary>A line that is filled with its neighbours.</summary>
    public Roff Line(string text)
    {
        // A dot or an apostrophe at the beginning would be a macro.
        _text.Append(text.Length > 0 && text[0] is '.' or '\'' ? "\\&" : "").Append(Escaped(text)).Append('\n');
        return this;
    }

    /// <summary>A term and, indented below it, what it means.</summary>
    public Roff Term(string term, string text) => Macro("TP").Macro("B", term).Line(text);

    /// <summary>Lines as they stand.</summary>
    public Roff Example(string text) => Macro("PP").Macro("RS", "4").Macro("EX").Line(text).Macro("EE").Macro("RE");

    public override string ToString() => _text.ToString();

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\\' => escaped.Append("\\e"),
                '-' => escaped.Append("\\-"),
                '\'' => escaped.Append("\\(aq"),
                '`' => escaped.Append("\\(ga"),
                '^' => escaped.Append("\\(ha"),
                '~' => escaped.Append("\\(ti"),
                > 126 => escaped.Append(CultureInfo.InvariantCulture, $"\\[u{rune.Value:X4}]"),
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }
}
