namespace NetResolver.Diagnostics;

/// <summary>
/// An element's way from the root of its document, kept as links and numbers; no text is made before it is printed, and no XML is kept alive.
/// </summary>
internal sealed class SourcePath(string name, SourcePath? parent, int index, int line, int column, int length = 0)
{
    /// <summary>The name of the document for the root, else that of the element.</summary>
    public string Name { get; } = name;

    public SourcePath? Parent { get; } = parent;

    /// <summary>One-based number among the siblings of the same name; 0 where there is only one that counts.</summary>
    public int Index { get; } = index;

    public int Line { get; } = line;

    public int Column { get; } = column;

    /// <summary>How many UTF-16 code units the name takes, its prefix included; 0 where there is no text.</summary>
    public int Length { get; } = length;

    public string Document
    {
        get
        {
            var path = this;
            while (path.Parent is not null)
            {
                path = path.Parent;
            }

            return path.Name;
        }
    }

    public void AppendTo(System.Text.StringBuilder text)
    {
        if (Parent is null)
        {
            return;
        }

        Parent.AppendTo(text);
        text.Append('/').Append(Name);
        if (Index > 0)
        {
            text.Append('[').Append(Index).Append(']');
        }
    }
}
