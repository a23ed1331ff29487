using NetResolver.Cli;
using NetResolver.Diagnostics;

namespace NetResolver.Tests.Cli;

/// <summary>The table of families covers the rules.</summary>
public sealed class RuleFamilyTests
{
    [Fact]
    public void Every_rule_has_one_family() =>
        RuleCatalog.All.Where(rule => RuleFamily.All.Count(family => family.Has(rule.Id)) != 1).Select(rule => rule.Id).Should().BeEmpty();

    [Fact]
    public void Families_are_in_order_of_id() => RuleFamily.All.SelectMany(family => new[] { family.First, family.Last }).Should().BeInAscendingOrder(StringComparer.Ordinal);

    [Fact]
    public void Family_with_a_rule_that_mirrors_a_refusal_tells_when_libvirt_refuses() =>
        RuleCatalog.All.Where(rule => rule.LibvirtError != LibvirtErrorCode.None && RuleFamily.Of(rule).Refuses.Length == 0).Select(rule => rule.Id).Should().BeEmpty();

    [Fact]
    public void Every_error_of_libvirt_has_its_name() => Enum.GetValues<LibvirtErrorCode>().Select(LibvirtErrorName.Of).Should().OnlyHaveUniqueItems();
}
