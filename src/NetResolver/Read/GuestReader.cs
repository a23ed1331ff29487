using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>Reads the interfaces of a <c>&lt;domain&gt;</c> and the policies in its metadata, or a lone <c>&lt;interface&gt;</c> as a guest that has no more than that.</summary>
/// <remarks>Source: libvirt's <c>virDomainDefParseXML</c>. What else is wrong with the guest is not looked at.</remarks>
internal static class GuestReader
{
    /// <summary>Reads it; the checks of each interface as a whole are the caller's, who makes them when all are read.</summary>
    public static ReadResult<Guest> Read(string xml, string document, ReadOptions? options, Action<GuestInterface, ReadContext> check)
    {
        ArgumentNullException.ThrowIfNull(xml);
        return Read(document, options, check, (path, context) => XmlLoader.Walk(xml, path, context, new GuestWalk(path, context).Over));
    }

    /// <summary>Reads it from bytes.</summary>
    public static ReadResult<Guest> Read(Stream xml, string document, ReadOptions? options, Action<GuestInterface, ReadContext> check)
    {
        ArgumentNullException.ThrowIfNull(xml);
        return Read(
            document,
            options,
            check,
            (path, context) => XmlLoader.Decode(xml, path, context) is { } text ? XmlLoader.Walk(text, path, context, new GuestWalk(path, context).Over) : null);
    }

    /// <summary>Reads it from a tree.</summary>
    public static ReadResult<Guest> Read(XElement xml, string document, ReadOptions? options, Action<GuestInterface, ReadContext> check)
    {
        ArgumentNullException.ThrowIfNull(xml);
        return Read(document, options, check, (path, context) => new GuestWalk(path, context).Over(xml));
    }

    private static ReadResult<Guest> Read(string document, ReadOptions? options, Action<GuestInterface, ReadContext> check, Func<SourcePath, ReadContext, GuestWalk?> walk)
    {
        ArgumentNullException.ThrowIfNull(document);
        var context = new ReadContext(new DiagnosticBag(), options ?? ReadOptions.Default);
        var found = walk(new SourcePath(document, null, 0, 0, 0), context);
        return new(found is null ? null : From(found, context, check), context.Bag);
    }

    private static Guest From(GuestWalk found, ReadContext context, Action<GuestInterface, ReadContext> check)
    {
        if (!found.IsInterface && string.IsNullOrEmpty(found.Name))
        {
            context.Bag.Add(GuestRules.NameMissing.At(found.Place));
        }

        var uuid = Uuid(found, context);
        context.IsInDomain = !found.IsInterface;
        var interfaces = new List<GuestInterface>(found.Interfaces.Count);
        List<GuestInterface>? faulty = null;
        foreach (var (xml, parent, index) in found.Interfaces)
        {
            var errors = context.Bag.Errors;
            var read = InterfaceReader.Read(Cursor.Root(xml, parent, index, context));
            interfaces.Add(read);
            Sort(read, errors);
        }

        CheckBootOrder(interfaces, context);
        foreach (var read in interfaces)
        {
            var errors = context.Bag.Errors;
            check(read, context);
            Sort(read, errors);
        }

        // The same list unless one is not good.
        var good = faulty is null ? interfaces : interfaces.FindAll(read => !faulty.Exists(other => ReferenceEquals(other, read)));
        return new Guest { Name = found.Name, Uuid = uuid, Interfaces = [.. good], Policy = Policy(found.Policies, good, context), Place = found.Place };

        void Sort(GuestInterface read, int errors)
        {
            if (context.Bag.Errors > errors)
            {
                (faulty ??= []).Add(read);
            }
        }
    }

    private static GuestPolicy? Policy(PolicyWalk walk, List<GuestInterface> interfaces, ReadContext context)
    {
        foreach (var stray in walk.Strays)
        {
            context.Bag.Add(stray);
        }

        GuestPolicy? policy = null;
        foreach (var (xml, parent) in walk.Found)
        {
            var read = PolicyReader.Connections(Cursor.Root(xml, parent, 0, context));
            if (policy is not null)
            {
                context.Bag.Add(PolicyDocumentRules.SecondConnections.At(read.Place).With(new RelatedPlace(policy.Place, "the first of them")));
            }

            policy ??= read;
        }

        foreach (var guest in interfaces)
        {
            if (guest.Policy is { } own && policy?.Find(guest) is { } selected)
            {
                context.Bag.Add(PolicyDocumentRules.Both.At(own.Place).With(new RelatedPlace(selected.Policy.Place, "the metadata has this for it")));
            }
        }

        return policy;
    }

    private static Guid? Uuid(GuestWalk found, ReadContext context)
    {
        if (string.IsNullOrEmpty(found.Uuid))
        {
            return null;
        }

        if (UuidText.TryParse(found.Uuid, out var uuid))
        {
            return uuid;
        }

        context.Bag.Add(GuestRules.UuidInvalid.At(found.UuidPlace, found.Uuid));
        return null;
    }

    private static void CheckBootOrder(List<GuestInterface> interfaces, ReadContext context)
    {
        Dictionary<uint, Place>? taken = null;
        foreach (var read in interfaces)
        {
            if (read.BootOrder != 0 && !(taken ??= []).TryAdd(read.BootOrder, read.BootPlace))
            {
                context.Bag.Add(GuestRules.BootOrderTwice.At(read.BootPlace, read.BootOrder).With(new RelatedPlace(taken[read.BootOrder], "the first one")));
            }
        }
    }
}
