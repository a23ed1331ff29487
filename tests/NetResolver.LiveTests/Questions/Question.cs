using System.Text.Json.Nodes;
using CsCheck;

namespace NetResolver.LiveTests.Questions;

/// <summary>Questions: vectors without answers.</summary>
internal static class Question
{
    private static readonly Gen<JsonObject> OfNetwork =
        from plan in NetworkPlan.Any(faultPercent: 4, isStarted: false)
        from xml in Networks.Of(plan)
        select new JsonObject { ["kind"] = "parse-network", ["xml"] = xml };

    private static readonly Gen<JsonObject> OfInterface =
        Interfaces.Any.Select(xml => new JsonObject { ["kind"] = "parse-interface", ["xml"] = xml });

    private static readonly Gen<JsonObject> OfSequence =
        from plan in NetworkPlan.Any(faultPercent: 1, isStarted: true)
        from persistent in Gen.Bool
        from network in Networks.Of(plan)
        from steps in Steps.Of(plan, persistent)
        select persistent
            ? new JsonObject { ["kind"] = "sequence", ["plan"] = "live", ["mode"] = plan.Kind.ToString(), ["persistent"] = true, ["network"] = network, ["steps"] = steps }
            : new JsonObject { ["kind"] = "sequence", ["plan"] = "live", ["mode"] = plan.Kind.ToString(), ["network"] = network, ["steps"] = steps };

    private static readonly Gen<JsonObject> Any = Gen.Frequency([
        (25, (IGen<JsonObject>)OfNetwork),
        (20, OfInterface),
        (55, OfSequence),
    ]);

    /// <summary>The question of a number in the run of a seed: always the same one.</summary>
    public static JsonObject Of(uint seed, uint number)
    {
        var question = Any.Generate(new PCG(number, seed), null, out _);
        var id = new JsonObject { ["id"] = $"live-{seed}-{number:d5}" };
        foreach (var (name, value) in question)
        {
            id[name] = value?.DeepClone();
        }

        return id;
    }
}
