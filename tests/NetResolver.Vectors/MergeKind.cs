using NetResolver.Resolve;

namespace NetResolver.Vectors;

/// <summary><c>merge</c>: the virtualports of three levels, each or none of them there, merged and then completed.</summary>
public sealed class MergeKind : IVectorKind
{
    private static readonly string[] Levels = ["interface", "network", "portgroup"];
    private static readonly NetworkDefinition Host = NetworkDefinition.Parse("<network><name>n</name><bridge name='b'/></network>");
    private static readonly GuestInterface Guest = new(new InterfaceSource.Network("n", null));

    public string Name => "merge";

    public Outcome Run(Vector vector)
    {
        var expected = vector.Json.GetProperty("expect");
        var elements = new VirtualPortElement?[3];
        for (var i = 0; i < Levels.Length; i++)
        {
            if (vector.Text(Levels[i]) is not { } xml)
            {
                continue;
            }

            var read = VirtualPortElement.Read(xml, Levels[i], new ReadOptions { Dialect = Dialect.Libvirt });
            if (!read.Succeeded)
            {
                return Answers.Refusal(expected, Levels[i], read.FirstError);
            }

            elements[i] = read.Value;
        }

        var merged = vector.Policy is { } policy ? Resolved(policy, elements) : VirtualPortMerge.Merge(elements[0], elements[1], elements[2]);
        if (merged.HasConflict)
        {
            return Answers.Refusal(expected, "merge", merged.Conflicts()[0]);
        }

        if (!expected.IsOk())
        {
            return Outcome.Fail(Comparison.Failure(expected, null)!);
        }

        if (expected.Text("result") is not { } result)
        {
            return merged.HasType ? Outcome.Fail("libvirt merges nothing, NetResolver something") : Outcome.Pass;
        }

        return Answers.Of(Comparison.Xml(result, Xml(merged.Fields)) ?? Complete(expected.GetProperty("complete"), merged));
    }

    /// <summary>What the levels come to when they are resolved under a policy: a merge takes part in that alone.</summary>
    private static MergedVirtualPort Resolved(ConnectionPolicy policy, VirtualPortElement?[] levels)
    {
        var network = Host with { VirtualPort = levels[1], PortGroups = levels[2] is null ? [] : [new PortGroup("g") { IsDefault = true, VirtualPort = levels[2] }] };
        return PolicyResolver.Resolve(network, Guest with { VirtualPort = levels[0] }, default, isActive: true, policy, needsPortGroup: false, new()).VirtualPort;
    }

    private static string? Complete(System.Text.Json.JsonElement expected, MergedVirtualPort merged) =>
        merged.Missing() is [var first, ..] ? Answers.DifferenceOfRefusal(expected, "complete", first)
        : !expected.IsOk() ? Comparison.Failure(expected, null)
        : Comparison.Xml(expected.Text("result")!, Xml(merged.Complete()!.Fields));

    private static string? Xml(VirtualPortFields? fields) => fields is { } f ? VirtualPortElement.ToXml(f, GeneratedValues.Auto) : null;
}
