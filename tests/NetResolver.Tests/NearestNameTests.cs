using System.Diagnostics;
using CsCheck;
using NetResolver.Diagnostics;

namespace NetResolver.Tests;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("VEPA", "vepa, bridge, private", "vepa")]
    [InlineData("profileId", "managerid, profileid", "profileid")]
    [InlineData("profile-id", "managerid, profileid", "profileid")]
    [InlineData("enginering", "engineering, sales", "engineering")]
    [InlineData("passtrough", "vepa, passthrough", "passthrough")]
    [InlineData("bidrge", "bridge, private", "bridge")]
    [InlineData("redd", "blue, red", "red")]
    [InlineData("openVswitch", "802.1Qbg, 802.1Qbh, openvswitch, midonet", "openvswitch")]
    [InlineData("ix", "id, nativeMode", "id")]
    public void Misspelled_name_finds_the_one_that_was_meant(string name, string known, string expected) =>
        NearestName.Of(name, known.Split(", ")).Should().Be(expected);

    [Theory]
    [InlineData("frobnicate", "managerid, profileid")]
    [InlineData("blue", "red, green")]
    [InlineData("a", "b, c")]
    [InlineData("no", "on")]
    [InlineData("", "a, b")]
    [InlineData("eth1", "eth0, eth2")]
    [InlineData("vlan10", "vlan100, vlan20")]
    public void Name_that_is_like_none_finds_none(string name, string known) => NearestName.Of(name, known.Split(", ")).Should().BeNull();

    [Fact]
    public void Known_name_needs_no_suggestion() => NearestName.Of("red", ["Red", "red"]).Should().BeNull();

    [Theory]
    [InlineData("true", "yes, no", "yes")]
    [InlineData("Yes", "yes, no", "yes")]
    [InlineData("on", "yes, no", "yes")]
    [InlineData("0", "yes, no", "no")]
    [InlineData("no", "on, off", "off")]
    [InlineData("maybe", "yes, no", null)]
    public void Other_words_for_yes_and_no_find_those_that_are_known(string name, string known, string? expected) =>
        NearestName.Of(name, known.Split(", ")).Should().Be(expected);

    [Fact]
    public void Of_equally_near_names_it_is_the_same_in_every_order()
    {
        string[] known = ["sails", "sale", "bales", "sales-b", "tales"];

        Gen.Shuffle(known).Sample(shuffled => NearestName.Of("salez", shuffled) == NearestName.Of("salez", known), iter: 200);
        NearestName.Of("salez", known).Should().Be("sale");
    }

    [Fact]
    public void Case_goes_before_letters() => NearestName.Of("Sales", ["sale", "SALES", "Sale"]).Should().Be("SALES");

    [Fact]
    public void Suggestion_is_never_far_away() =>
        Gen.Select(Gen.String[Gen.Char["abcdE1-"], 0, 12], Gen.String[Gen.Char["abcdE1-"], 0, 12].Array[0, 6]).Sample((name, known) =>
        {
            var found = NearestName.Of(name, known);
            return found is null || (known.Contains(found) && found != name && Math.Abs(Letters(found) - Letters(name)) <= 3);
        });

    [Fact]
    public void Huge_names_cost_little()
    {
        var known = Enumerable.Range(0, 10_000).Select(i => new string('a', 100_000) + i).ToList();
        var watch = Stopwatch.StartNew();

        NearestName.Of(new string('b', 100_000), known).Should().BeNull();
        NearestName.Of(new string('A', 100_000) + "7", known).Should().Be(known[7]);

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Long_lists_are_cut() =>
        NearestName.List([.. Enumerable.Range(0, 10_000).Select(i => $"n{i}")], most: 3).Should().Be("n0, n1, n2 … and 9,997 more");

    private static int Letters(string name) => name.Count(c => c != '-');
}
