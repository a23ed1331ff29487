using CsCheck;
using static NetResolver.LiveTests.Questions.Text;

namespace NetResolver.LiveTests.Questions;

/// <summary>
/// Virtualports. Their values come from small sets, and one type is the usual one of a question, so that the levels agree often and
/// contradict each other now and then.
/// </summary>
/// <param name="faults">How many in a hundred values are ones that libvirt refuses.</param>
internal sealed class VirtualPorts(int faults)
{
    private const string Instance = "09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f";

    private static readonly Dictionary<string, string[]> Carried = new()
    {
        ["802.1Qbg"] = ["managerid", "typeid", "typeidversion", "instanceid"],
        ["802.1Qbh"] = ["profileid"],
        ["openvswitch"] = ["interfaceid", "profileid"],
        ["midonet"] = ["interfaceid"],
    };

    private readonly Dictionary<string, Gen<string>> _values = new()
    {
        ["managerid"] = Value(faults, ["11", "0xb", "013", "+11"], ["12", "0", "255"], ["256", "-5", "x", "", "11 "]),
        ["typeid"] = Value(faults, ["1193047", "0x123457", "04432127"], ["7", "16777215"], ["16777216", "0x", "1e3"]),
        ["typeidversion"] = Value(faults, ["2", "0x2", "02"], ["3", "0"], ["300", "-1", "two"]),
        ["instanceid"] = Value(faults, [Instance, "09B11C538B5C4EEB8F00D84EAA0AAA4F"], ["11111111-1111-4111-8111-111111111111"], ["junk", ""]),
        ["interfaceid"] = Value(faults, [Instance, " 09b11c538b5c-4EEB-8f00d84eaa0aaa4f "], ["22222222-2222-4222-8222-222222222222"], ["junk", "{" + Instance]),
        ["profileid"] = Value(faults, ["finance", "finance"], ["Finance", "finance ", ""], [new string('p', 40)]),
    };

    public static IReadOnlyCollection<string> Types => Carried.Keys;

    /// <summary>Of a network, where the type must be stated.</summary>
    public Gen<string> OfNetwork(string usual) => Element(usual, typelessPercent: faults);

    /// <summary>Of a portgroup or an interface.</summary>
    public Gen<string> Of(string usual) => Element(usual, typelessPercent: 20);

    private Gen<string> Element(string usual, int typelessPercent) =>
        from type in Gen.Frequency([
            (100 - typelessPercent - 8, (IGen<string>)Gen.Const(usual)),
            (typelessPercent, Nothing),
            (6, Gen.OneOf(Types.ToArray())),
            (faults, OneOf("802.1qbg", "none", "vepa")),
        ])
        from element in Text.Element("virtualport", Gen.Const(type.Length == 0 ? "" : $" type='{type}'"), Maybe(92, Parameters(type, usual)))
        select element;

    private Gen<string> Parameters(string type, string usual)
    {
        var typed = Carried.ContainsKey(type);
        var own = Carried.GetValueOrDefault(typed ? type : usual, []);
        return Text.Element("parameters", Shuffle([.. _values.Select(v => Attribute(own.Contains(v.Key) ? typed ? 65 : 30 : faults / 2, v.Key, v.Value))]));
    }

    private static Gen<string> Value(int faults, string[] usual, string[] others, string[] bad) =>
        Gen.Frequency([(89, (IGen<string>)Gen.OneOf(usual)), (9, Gen.OneOf(others)), (faults, Gen.OneOf(bad))]);
}
