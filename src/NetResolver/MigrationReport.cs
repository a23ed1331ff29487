using NetResolver.Migration;

namespace NetResolver;

/// <summary>Results of migration checks in the forms that people and programs read. Pure functions.</summary>
public static class MigrationReport
{
    /// <summary>
    /// JSON: <c>formatVersion</c>, the <c>diagnostics</c> of the documents, and <c>checks</c>, one for each result, with the verdict, the connection of each interface at both
    /// ends, what changes, what is the same and what is not known, findings and assumptions. An id that libvirt generates is null.
    /// </summary>
    /// <param name="results">The results.</param>
    /// <param name="options">What is told beside them; null for the defaults. Explanations are those of the connections at the destination.</param>
    public static string ToJson(IEnumerable<MigrationResult> results, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(results);
        return PlanReport.Json(json => MigrationJson.Write(json, results, options ?? ReportOptions.Default));
    }

    /// <summary>
    /// JSON of an evacuation: <c>formatVersion</c>, the <c>diagnostics</c> of documents and plan, <c>outcome</c>, <c>moves</c> in order and <c>stays</c>, each with its checks in the
    /// form of the other <c>ToJson</c>, and the <c>resources</c> that guests take.
    /// </summary>
    /// <param name="plan">The evacuation.</param>
    /// <param name="options">What is told beside it; null for the defaults.</param>
    public static string ToJson(EvacuationPlan plan, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return PlanReport.Json(json => EvacuationJson.Write(json, plan, options ?? ReportOptions.Default));
    }

    /// <summary>JSON: <c>formatVersion</c>, the <c>diagnostics</c> of the documents, the worst <c>outcome</c>, and <c>interfaces</c>, each with its connection before and after and what changes.</summary>
    /// <param name="result">The result.</param>
    /// <param name="options">What is told beside it; null for the defaults.</param>
    public static string ToJson(WhatIfResult result, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return PlanReport.Json(json => WhatIfJson.Write(json, result, options ?? ReportOptions.Default));
    }

    /// <summary>JSON: <c>formatVersion</c>, the <c>diagnostics</c> of the documents, the <c>outcome</c>, the <c>steps</c> in order, and the <c>obstacles</c>.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">What is told beside it; null for the defaults.</param>
    public static string ToJson(RolloutPlan plan, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return PlanReport.Json(json => WhatIfJson.Write(json, plan, options ?? ReportOptions.Default));
    }

    /// <summary>What a policy demands, a line for each part, in the order of its XML.</summary>
    /// <param name="policy">The policy.</param>
    public static IReadOnlyList<PolicyLine> Lines(ConnectionPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return [.. PolicyText.Lines(policy)];
    }

    /// <summary>The type of a virtual port and what the switch is told, without ids, such as <c>802.1Qbg 11/1193047/2</c>.</summary>
    /// <param name="port">What an interface, a network, a portgroup or an alternative states.</param>
    public static string TextOf(VirtualPortElement port)
    {
        ArgumentNullException.ThrowIfNull(port);
        return ConnectionText.Of(port);
    }

    /// <summary>
    /// One aspect of a connection in a few words, as a <see cref="ConnectionChange"/> has it; null when the connection has none of it. Mode and segment are no part of a plan,
    /// and always null.
    /// </summary>
    /// <param name="plan">The connection.</param>
    /// <param name="aspect">One aspect.</param>
    public static string? TextOf(ConnectionPlan plan, ConnectionAspects aspect)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return ConnectionText.Of(plan, aspect);
    }
}
