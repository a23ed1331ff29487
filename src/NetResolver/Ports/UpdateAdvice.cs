using NetResolver.Diagnostics;
using NetResolver.Read;
using NetResolver.Validity;

namespace NetResolver.Ports;

/// <summary>libvirt's traps that an accepted change runs into.</summary>
internal static class UpdateAdvice
{
    public static void Report(UpdateRequest request, NetworkDefinition changed)
    {
        // A pool of two kinds is told of by itself: no document can say such a thing, so defining it is out of the question.
        if (request.Change.Section != UpdateSection.ForwardInterface || !Pool(request, changed))
        {
            Definition(request, changed);
        }
    }

    /// <summary>What defining the changed network would refuse, unless it would have refused it before the change too.</summary>
    private static void Definition(UpdateRequest request, NetworkDefinition changed)
    {
        var context = new DefineContext { Release = request.At.Context.Options.Release };
        var after = new DiagnosticBag();
        NetworkChecks.Run(changed, context, after);
        if (!after.HasErrors)
        {
            return;
        }

        var before = new DiagnosticBag();
        NetworkChecks.Run(request.Network, context, before);
        foreach (var finding in after.All)
        {
            if (finding.Severity == Severity.Error && !before.All.Any(b => b.Rule == finding.Rule && b.Message == finding.Message))
            {
                var advice = UpdateRules.DefineWouldRefuse.At(request.At.Place, changed.Name, finding.Message, finding.Id);
                request.At.Context.Bag.Add(finding.Place.IsNowhere ? advice : advice.With(new RelatedPlace(finding.Place, "what it would refuse")));
            }
        }
    }

    /// <summary>True when the pool is of two kinds now.</summary>
    private static bool Pool(UpdateRequest request, NetworkDefinition changed)
    {
        var dev = request.At.Property(Names.Dev)!;
        var (forward, name) = (changed.Forward!, changed.Name);
        if (!request.IsAdd)
        {
            if (forward is { Pool.Count: 0, PhysicalFunction: null } && !forward.Mode.HasOwnBridge())
            {
                request.At.Report(UpdateRules.PoolEmptied, name, dev.Value);
            }
        }
        else if (forward.Mode == ForwardMode.None)
        {
            request.At.Report(UpdateRules.NotKept, dev, dev.Value, name);
        }
        else if (forward.PhysicalFunction is { } function)
        {
            request.At.Report(UpdateRules.DeviceBesidePhysicalFunction, dev, dev.Value, function, name);
            return true;
        }
        else if (CountAddresses(forward.Pool) is > 0 and var count)
        {
            request.At.Report(UpdateRules.MixedPool, dev, dev.Value, name, count);
            return true;
        }

        return false;
    }

    private static int CountAddresses(ValueList<PoolDevice> pool)
    {
        var count = 0;
        foreach (var device in pool)
        {
            count += device is PoolDevice.PciDevice ? 1 : 0;
        }

        return count;
    }
}
