namespace NetResolver.Read;

/// <summary>Reads what a network is called: name, UUID, title, description, and the attribute <c>ipv6</c> that stands between them in libvirt's order.</summary>
internal static class NetworkIdentity
{
    /// <summary>The text, blanks and all; null when absent or empty.</summary>
    public static string? Text(DocumentElement? element) => element?.Value is { Length: > 0 } text ? text : null;

    /// <summary>The name; empty, and reported, where there is none.</summary>
    public static string Name(Cursor at, DocumentElement? element)
    {
        var name = Text(element) ?? "";
        if (name.Length == 0)
        {
            at.Context.Bag.Add(NetworkRules.NameMissing.At(element is null ? at.Place : at.Child(element).Place));
        }
        else if (name.Contains('/', StringComparison.Ordinal))
        {
            at.Child(element!).Report(NetworkRules.NameCharacter, '/');
        }

        return name;
    }

    public static Guid? Uuid(Cursor at, DocumentElement? element)
    {
        if (Text(element) is not { } text)
        {
            return null;
        }

        if (UuidText.TryParse(text, out var uuid))
        {
            AdviceCheck.Uuid(at.Child(element!), null, text, uuid);
            return uuid;
        }

        at.Child(element!).Report(NetworkRules.UuidInvalid, text);
        return null;
    }

    public static string? Title(Cursor at, DocumentElement? element)
    {
        var title = Text(element);
        if (title is not null && title.Contains('\n', StringComparison.Ordinal))
        {
            at.Child(element!).Report(NetworkRules.TitleLineFeed);
        }

        return title;
    }

    /// <summary>An element that the release does not read yet.</summary>
    public static string? TooNew(Cursor at, DocumentElement? element, LibvirtRelease since)
    {
        if (element is not null)
        {
            at.Child(element).Report(NetworkRules.TooNew, $"<{element.Name.LocalName}> of a network", at.Context.Options.Release, since);
        }

        return null;
    }

    public static bool Ipv6(Cursor at, string network)
    {
        if (at.Text(Names.Ipv6) is not { } attribute)
        {
            return false;
        }

        if (attribute.Value is not ("yes" or "no"))
        {
            at.Report(NetworkRules.Ipv6Invalid, attribute, attribute.Value, network);
        }

        return attribute.Value == "yes";
    }
}
