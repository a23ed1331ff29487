using System.Text.Json;
using NetResolver.Vectors;

// NetResolver.Vectors DIR [--results FILE]: replays a folder of recorded answers of libvirt.
// Exit status: 0 when none failed, 1 when some did, 2 when the folder cannot be used.
if (args is not [var folder, .. var rest] || rest is not ([] or ["--results", _]))
{
    Console.Error.WriteLine("usage: NetResolver.Vectors DIR [--results FILE]");
    return 2;
}

if (!Directory.Exists(folder))
{
    Console.Error.WriteLine($"{folder}: no such folder");
    return 2;
}

var outcomes = new List<(Vector Vector, Outcome Outcome)>();
try
{
    outcomes.AddRange(Corpus.Read(folder).Select(vector => (vector, Runner.Run(vector))));
}
catch (Exception fault) when (fault is InvalidDataException or JsonException or IOException)
{
    Console.Error.WriteLine($"{folder}: {fault.Message}");
    return 2;
}

if (outcomes.Count == 0)
{
    Console.Error.WriteLine($"{folder}: no vectors (*.jsonl, *.jsonl.gz)");
    return 2;
}

if (rest is [_, var results])
{
    using var file = new StreamWriter(results);
    foreach (var (vector, outcome) in outcomes)
    {
        file.WriteLine(JsonSerializer.Serialize(new { id = vector.Id, status = outcome.Status.ToString().ToLowerInvariant(), detail = outcome.Detail }));
    }
}

Report.Print(outcomes, Console.Out);
return outcomes.Exists(o => o.Outcome.Status == Status.Fail) ? 1 : 0;
