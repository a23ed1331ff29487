using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>Reads the values of policies, of which each is one of a few names.</summary>
internal static class PolicyLists
{
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    /// <summary>A list of names, as indices in document order; null where the attribute is absent or, reported, faulty.</summary>
    public static List<int>? Read(Cursor at, XName name, string[] known)
    {
        if (at.Property(name) is not { } attribute)
        {
            return null;
        }

        var errors = at.Context.Bag.Errors;
        var listed = new List<int>();
        foreach (var item in attribute.Value.Split(Blanks, StringSplitOptions.RemoveEmptyEntries))
        {
            var index = Array.IndexOf(known, item);
            if (index < 0)
            {
                at.Report(PolicyDocumentRules.UnknownValue, attribute, name.LocalName, PolicyStrays.NameOf(at.Xml), item, new KnownNames(known));
            }
            else if (listed.Contains(index))
            {
                at.Report(PolicyDocumentRules.ListedTwice, attribute, name.LocalName, PolicyStrays.NameOf(at.Xml), item);
            }
            else
            {
                listed.Add(index);
            }
        }

        if (listed.Count == 0 && at.Context.Bag.Errors == errors)
        {
            at.Report(PolicyDocumentRules.EmptyList, attribute, name.LocalName, PolicyStrays.NameOf(at.Xml), new KnownNames(known));
        }

        return at.Context.Bag.Errors > errors ? null : listed;
    }

    /// <summary>The same as a list of modes or types, whose names stand in the order of their values.</summary>
    public static PolicyList<T>? Read<T>(Cursor at, XName name, string[] known, Func<int, T> value)
        where T : struct, Enum =>
        Read(at, name, known) is { } listed ? new([.. listed.Select(value)]) { Place = at.PlaceOf(at.Property(name)!) } : null;

    /// <summary>One name, as its index; -1 where the attribute is absent or, reported, another one.</summary>
    public static int One(Cursor at, XName name, string[] known)
    {
        if (at.Property(name) is not { } attribute)
        {
            return -1;
        }

        var index = Array.IndexOf(known, attribute.Value);
        if (index < 0)
        {
            at.Report(PolicyDocumentRules.UnknownValue, attribute, name.LocalName, PolicyStrays.NameOf(at.Xml), attribute.Value, new KnownNames(known));
        }

        return index;
    }

    /// <summary>What a policy says; unstated where the attribute is absent or, reported, none.</summary>
    public static Stated<PolicyStrictness> Strictness(Cursor at)
    {
        var index = One(at, PolicyNames.PolicyAttribute, PolicyStrictnessNames.Names);
        return index < 0 ? default : new(PolicyStrictness.Require + index, at.PlaceOf(at.Property(PolicyNames.PolicyAttribute)!));
    }
}
