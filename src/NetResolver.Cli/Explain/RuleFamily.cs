using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>Rules of neighbouring ids that are about one thing, and what is the same for all of them.</summary>
/// <param name="First">The first id.</param>
/// <param name="Last">The last id, which need not be taken.</param>
/// <param name="Heading">What they are about, in a few words.</param>
/// <param name="About">The same in a sentence or two, for rules that need no meaning of their own.</param>
/// <param name="Refuses">When libvirt refuses what a rule of severity error mirrors.</param>
/// <param name="Passes">What libvirt does with what a rule of our own is about.</param>
internal sealed partial record RuleFamily(string First, string Last, string Heading, string About, string Refuses, string Passes)
{
    /// <summary>The family of a rule.</summary>
    public static RuleFamily Of(Rule rule) => All.First(family => family.Has(rule.Id));

    /// <summary>Whether an id is one of this family's.</summary>
    public bool Has(string id) => string.CompareOrdinal(First, id) <= 0 && string.CompareOrdinal(id, Last) <= 0;
}
