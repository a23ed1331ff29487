using CsCheck;
using static NetResolver.LiveTests.Questions.Text;

namespace NetResolver.LiveTests.Questions;

/// <summary>The settings that networks, portgroups and interfaces have in common. A few in a hundred are ones that libvirt refuses.</summary>
internal static class Settings
{
    public static Gen<string> YesOrNo { get; } = Mostly(96, OneOf("yes", "no"), OneOf("", "Yes", "on", "default"));

    public static Gen<string> Vlan { get; } = Element(
        "vlan",
        Attribute(12, "trunk", OneOf("yes", "yes", "no", "YES", "maybe")),
        Gen.Frequency([
            (60, (IGen<string>)Tag(0)),
            (37, Several(Tag(30), 1, 3)),
            (3, Nothing),
        ]));

    public static Gen<string> Trust { get; } = Attribute("trustGuestRxFilters", YesOrNo);

    public static Gen<string> Isolated { get; } = Element("port", Attribute(97, "isolated", YesOrNo));

    /// <summary>A bandwidth; a floor fits only where the guest's interface asks for it.</summary>
    public static Gen<string> Bandwidth(int floorPercent) => Element(
        "bandwidth",
        Attribute(1, "classID", OneOf("3", "")),
        Join(Maybe(85, Direction("inbound", floorPercent)), Maybe(60, Direction("outbound", 1)), Maybe(1, "<inbound average='7'/>")));

    private static Gen<string> Tag(int nativePercent) => Element("tag", Join(
        Attribute(99, "id", Mostly(96, OneOf("1", "5", "42", "42", "0", "4095", "007"), OneOf("4096", "x", "0x10", "-1", ""))),
        Attribute(nativePercent, "nativeMode", Mostly(93, OneOf("tagged", "untagged"), OneOf("default", "")))));

    private static Gen<string> Direction(string name, int floorPercent) => Element(name, Join(
        Attribute(88, "average", Mostly(97, OneOf("1000", "128", "007", "0"), BadRate)),
        Attribute(25, "peak", Mostly(97, OneOf("2000", "500", "0"), BadRate)),
        Attribute(25, "burst", Mostly(97, OneOf("5120", "1"), BadRate)),
        Attribute(floorPercent, "floor", Mostly(97, OneOf("100", "300", "500", "0"), BadRate))));

    private static Gen<string> BadRate { get; } = OneOf("12k", "-5", "", "0x80", "18446744073709551615", "18446744073709551616");
}
