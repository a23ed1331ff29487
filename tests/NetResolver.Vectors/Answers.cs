using System.Text.Json;
using NetResolver.Diagnostics;

namespace NetResolver.Vectors;

/// <summary>From a difference, or none, to an outcome.</summary>
public static class Answers
{
    public static Outcome Of(string? difference) => difference is null ? Outcome.Pass : Outcome.Fail(difference);

    /// <summary>NetResolver refuses at a stage: does libvirt, there and so?</summary>
    public static Outcome Refusal(JsonElement expected, string stage, Diagnostic? error) => Of(DifferenceOfRefusal(expected, stage, error));

    public static string? DifferenceOfRefusal(JsonElement expected, string stage, Diagnostic? error) =>
        expected.IsOk() ? $"libvirt accepts, NetResolver refuses at {stage}: {error}"
        : expected.Text("stage") != stage ? $"libvirt refuses at {expected.Text("stage")} ({expected.Text("message")}), NetResolver at {stage}: {error}"
        : Comparison.Failure(expected, error);
}
