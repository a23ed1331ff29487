namespace NetResolver.Vectors;

/// <summary><c>merge</c>: the virtualports of three levels, each or none of them there, merged and then completed.</summary>
public sealed class MergeKind : IVectorKind
{
    private static readonly string[] Levels = ["interface", "network", "portgroup"];

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

        var merged = VirtualPortMerge.Merge(elements[0], elements[1], elements[2]);
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

    private static string? Complete(System.Text.Json.JsonElement expected, MergedVirtualPort merged) =>
        merged.Missing() is [var first, ..] ? Answers.DifferenceOfRefusal(expected, "complete", first)
        : !expected.IsOk() ? Comparison.Failure(expected, null)
        : Comparison.Xml(expected.Text("result")!, Xml(merged.Complete()!.Fields));

    private static string? Xml(VirtualPortFields? fields) => fields is { } f ? VirtualPortElement.ToXml(f, GeneratedValues.Auto) : null;
}
