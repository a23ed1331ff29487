using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>Reads a <c>&lt;bandwidth&gt;</c>.</summary>
/// <remarks>Source: libvirt's <c>virNetDevBandwidthParse</c>, whose order of checks is kept.</remarks>
internal static class BandwidthReader
{
    /// <summary>Reads an element where no class id belongs; null also for one that states no direction, as if it were not there.</summary>
    public static Bandwidth? Read(Cursor at, bool floorAllowed)
    {
        if (at.Property(Names.ClassId) is { } classId)
        {
            at.Report(SettingsRules.ClassIdElsewhere, classId);
        }

        return ReadRates(at, floorAllowed);
    }

    /// <summary>Reads the directions; a class id is the caller's.</summary>
    public static Bandwidth? ReadRates(Cursor at, bool floorAllowed)
    {
        at = at.Pinned();
        var errors = at.Context.Bag.Errors;
        var (inboundElement, outboundElement) = Directions(at);
        var inbound = inboundElement is { } into ? Direction(into, floorAllowed ? null : SettingsRules.FloorElsewhere) : null;
        var outbound = outboundElement is { } from ? Direction(from, SettingsRules.FloorOutbound) : null;

        return at.Context.Bag.Errors > errors || (inbound is null && outbound is null)
            ? null
            : new Bandwidth
            {
                Inbound = inbound,
                Outbound = outbound,
                Place = at.Place,
                FloorPlace = inbound is { Floor: > 0 } && inboundElement is { } stated ? stated.PlaceOf(stated.Property(Names.Floor)!) : default,
            };
    }

    /// <summary>The first child of each local name; a second one is reported, in document order.</summary>
    private static (Cursor? Inbound, Cursor? Outbound) Directions(Cursor at)
    {
        Cursor? inbound = null, outbound = null;
        for (var node = at.Xml.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is not DocumentElement element)
            {
                continue;
            }

            switch (element.Name.LocalName)
            {
                case "inbound":
                    inbound = Single(at, inbound, element);
                    break;
                case "outbound":
                    outbound = Single(at, outbound, element);
                    break;
            }
        }

        return (inbound, outbound);
    }

    private static Cursor Single(Cursor at, Cursor? first, DocumentElement element)
    {
        if (first is not { } one)
        {
            return at.Child(element);
        }

        at.Context.Bag.Add(SettingsRules.SecondDirection.At(at.Child(element, 2).Place, one.Name).With(new RelatedPlace(one.Place, "the first one")));
        return one;
    }

    private static BandwidthRate? Direction(Cursor at, Rule? noFloor)
    {
        var errors = at.Context.Bag.Errors;
        var (average, peak, burst, floor) = (at.Property(Names.Average), at.Property(Names.Peak), at.Property(Names.Burst), at.Property(Names.Floor));
        var averageRate = Rate(at, average);
        if (average is null && floor is null)
        {
            at.Report(SettingsRules.NoRate, at.Name);
        }
        else if (average is null && (peak ?? burst) is { } stray)
        {
            at.Report(SettingsRules.NeedsAverage, stray, at.Name);
        }

        var rate = new BandwidthRate(averageRate, Rate(at, peak), Rate(at, burst), Rate(at, floor));
        if (rate.Floor != 0 && noFloor is not null)
        {
            // A guest's interface of another type has no other one to state it on.
            at.Report(noFloor, floor!, noFloor == SettingsRules.FloorElsewhere && !at.Context.LooksForPolicies ? ["guest's interface"] : []);
        }

        if (at.Context.Bag.Errors > errors)
        {
            return null;
        }

        // Of a network's inbound direction there is more to tell, and its reader does.
        if (!rate.IsWritten && !(at.Name == "inbound" && at.Xml.Parent?.Parent is { Parent: null } root && root.Name == Names.Network))
        {
            at.Report(ReadAdvice.ZeroRate, at.Name);
        }

        return rate;
    }

    private static ulong Rate(Cursor at, DocumentAttribute? attribute)
    {
        var rate = 0ul;
        if (attribute is not null && !CNumber.TryParseUInt64(attribute.Value, 10, out rate))
        {
            at.Report(SettingsRules.RateInvalid, attribute, attribute.Name.LocalName, attribute.Value);
        }

        return rate;
    }
}
