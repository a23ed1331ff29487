using CsCheck;
using static NetResolver.LiveTests.Questions.Text;

namespace NetResolver.LiveTests.Questions;

/// <summary>The settings that networks, portgroups and interfaces have in common.</summary>
/// <param name="faults">How many in a hundred values are ones that libvirt refuses.</param>
internal sealed class Settings(int faults)
{
    public Gen<string> YesOrNo { get; } = Good(faults, OneOf("yes", "no"), OneOf("", "Yes", "on", "default"));

    public Gen<string> Trust => Attribute("trustGuestRxFilters", YesOrNo);

    public Gen<string> Isolated => Element("port", Attribute(100 - faults, "isolated", YesOrNo));

    public Gen<string> Vlan =>
        from count in Gen.Frequency([(60, (IGen<int>)Gen.Const(1)), (37, Gen.Int[2, 3]), (faults, Gen.Const(0))])
        from native in Gen.Int[-count - 1, count - 1] // the tag that has the native mode; none where it is negative
        from trunk in Attribute(12, "trunk", Good(faults, OneOf("yes", "YES"), OneOf("no", "maybe")))
        from tags in Join([.. Enumerable.Range(0, count).Select(i => Tag(i == native ? 100 : faults))])
        select count == 0 ? $"<vlan{trunk}/>" : $"<vlan{trunk}>{tags}</vlan>";

    /// <summary>A bandwidth; a floor fits only where the guest's interface asks for it.</summary>
    public Gen<string> Bandwidth(int floorPercent) => Element(
        "bandwidth",
        Attribute(faults / 2, "classID", OneOf("3", "")),
        Join(Maybe(88, Direction("inbound", floorPercent)), Maybe(60, Direction("outbound", faults / 2)), Maybe(faults / 2, "<inbound average='7'/>")));

    private Gen<string> Tag(int nativePercent) => Element("tag", Join(
        Attribute(100 - (faults / 2), "id", Good(faults, OneOf("1", "5", "42", "42", "0", "4095", "007"), OneOf("4096", "x", "0x10", "-1", ""))),
        Attribute(nativePercent, "nativeMode", Good(faults, OneOf("tagged", "untagged"), OneOf("default", "")))));

    private Gen<string> Direction(string name, int floorPercent) => Element(name, Join(
        Attribute(100 - faults, "average", Good(faults, OneOf("1000", "1000", "128", "007", "0"), BadRate)),
        Attribute(25, "peak", Good(faults, OneOf("2000", "500", "0", "18446744073709551615"), BadRate)),
        Attribute(25, "burst", Good(faults, OneOf("5120", "1"), BadRate)),
        Attribute(floorPercent, "floor", Good(faults, OneOf("100", "300", "500", "0"), BadRate))));

    private static Gen<string> Good(int faults, Gen<string> good, Gen<string> bad) => Mostly(100 - faults, good, bad);

    private static Gen<string> BadRate { get; } = OneOf("12k", "-5", "", "0x80", "18446744073709551616");
}
