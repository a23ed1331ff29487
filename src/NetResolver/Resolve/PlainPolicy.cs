using NetResolver.Diagnostics;

namespace NetResolver.Resolve;

/// <summary>
/// A policy of an interface that names no network. The interface says itself what it is connected to, so that there is nothing to choose or to give up; what is allowed,
/// forbidden and required holds all the same.
/// </summary>
internal static class PlainPolicy
{
    /// <summary>Checks it.</summary>
    /// <param name="nic">The interface.</param>
    /// <param name="plug">What it is connected to; null for a type that connects to nothing of the host's network.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="refusals">Where findings go.</param>
    public static void Check(GuestInterface nic, Plug? plug, ConnectionPolicy policy, DiagnosticBag refusals)
    {
        var stated = new RelatedPlace(nic.SourcePlace.IsNowhere ? nic.Place : nic.SourcePlace, $"the interface is of type {nic.Type.XmlName()}");
        var mode = ModeOf(plug);
        if (mode is { } known)
        {
            PolicyChecks.Mode(policy, known, nic, stated, refusals);
        }
        else if (policy.AllowedModes is { } allowed)
        {
            refusals.Add(PolicyRules.NoModeAtAll.At(policy.PlaceOf(allowed.Place, nic), nic.Type.XmlName(), allowed.Items.Names()).With(stated));
        }

        var type = nic.VirtualPort?.Said.Type ?? VirtualPortType.None;
        var name = mode?.XmlName() ?? nic.Type.XmlName();
        if (policy.VirtualPort.Value == PolicyStrictness.Require && type == VirtualPortType.None)
        {
            refusals.Add(PolicyRules.VirtualPortRequired.At(policy.PlaceOf(policy.VirtualPort.Place, nic), name).With(stated));
        }

        foreach (var entry in policy.Parameters)
        {
            if (entry.Strictness == PolicyStrictness.Require && RequiredParameters.IsFor(entry.Parameter, nic.VirtualPort) &&
                RequiredParameters.Missing(nic.VirtualPort, entry.Parameter, type, policy.PlaceOf(entry.Place, nic), stated) is { } refusal)
            {
                refusals.Add(refusal);
            }
        }

        PolicyChecks.Type(policy, name, type, nic, [stated], refusals);
    }

    private static ForwardMode? ModeOf(Plug? plug) => plug switch
    {
        Plug.Bridge => ForwardMode.Bridge,
        Plug.Direct direct => direct.Mode switch
        {
            MacvtapMode.Private => ForwardMode.Private,
            MacvtapMode.Bridge => ForwardMode.Bridge,
            MacvtapMode.Passthrough => ForwardMode.Passthrough,
            _ => ForwardMode.Vepa,
        },
        Plug.HostdevPci => ForwardMode.Hostdev,
        _ => null,
    };
}
