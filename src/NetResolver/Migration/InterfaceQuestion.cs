namespace NetResolver.Migration;

/// <summary>One interface of a guest that is to move, with all that is known of it before a destination is looked at.</summary>
/// <param name="Interface">The interface.</param>
/// <param name="Selected">The policy that holds for it.</param>
/// <param name="Source">Its connection at the source.</param>
/// <param name="HasPartner">For the transient half of a teaming pair: whether the guest has the persistent half. Of no meaning for others.</param>
internal sealed record InterfaceQuestion(GuestInterface Interface, SelectedPolicy Selected, SourceConnection Source, bool HasPartner)
{
    /// <summary>The questions of a guest, in the order of its interfaces.</summary>
    public static InterfaceQuestion[] Of(Guest guest, HostSnapshot? from, PolicySelection policies)
    {
        var sources = SourceConnection.Of(guest, from);
        var questions = new InterfaceQuestion[sources.Length];
        for (var i = 0; i < questions.Length; i++)
        {
            questions[i] = new(guest.Interfaces[i], policies.Interfaces[i], sources[i], HasPartnerOf(guest.Interfaces[i], guest));
        }

        return questions;
    }

    private static bool HasPartnerOf(GuestInterface nic, Guest guest)
    {
        if (nic.Teaming is { IsTransient: true, Persistent: { } alias })
        {
            foreach (var other in guest.Interfaces)
            {
                if (other.Teaming is { IsTransient: false } && other.Alias == alias)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
