namespace NetResolver.Vectors;

/// <summary><c>sequence</c>: a network is started, and steps follow, each on the state that the ones before left.</summary>
public sealed class SequenceKind : IVectorKind
{
    public string Name => "sequence";

    public Outcome Run(Vector vector)
    {
        var run = new SequenceRun(vector);
        if (run.Start() is { } difference)
        {
            return Outcome.Fail("start: " + difference);
        }

        var number = 0;
        foreach (var step in vector.Json.GetProperty("start").IsOk() ? vector.Json.GetProperty("steps").EnumerateArray().ToArray() : [])
        {
            number++;
            var op = step.Text("op")!;
            if (!SequenceRun.Knows(op))
            {
                return Outcome.Skip($"step '{op}' is not replayed");
            }

            if (run.Step(op, step, step.GetProperty("expect")) is { } wrong)
            {
                return Outcome.Fail($"step {number} ({op}): {wrong}");
            }
        }

        return Outcome.Pass;
    }
}
