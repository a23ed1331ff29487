using System.Text.Json;
using NetResolver.Vectors;

// NetResolver.Vectors DIR [--with-empty-policy] [--results FILE]: replays a folder of recorded answers of libvirt. With an empty policy every resolution takes the way
// through the policy code, with one that demands nothing; the answers must be the same.
// Exit status: 0 when none failed, 1 when some did, 2 when the folder cannot be used.
if (args is not [var folder, .. var rest] || rest is not ([] or ["--with-empty-policy"] or [.. [] or ["--with-empty-policy"], "--results", _]))
{
    Console.Error.WriteLine("usage: NetResolver.Vectors DIR [--with-empty-policy] [--results FILE]");
    return 2;
}

if (!Directory.Exists(folder))
{
    Console.Error.WriteLine($"{folder}: no such folder");
    return 2;
}

var policy = rest is ["--with-empty-policy", ..] ? Runner.NothingDemanded : null;
var outcomes = new List<(Vector Vector, Outcome Outcome)>();
try
{
    outcomes.AddRange(Corpus.Read(folder).Select(vector => (vector, Runner.Run(vector with { Policy = policy }))));
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

if (rest is [.., "--results", var results])
{
    using var file = new StreamWriter(results);
    foreach (var (vector, outcome) in outcomes)
    {
        file.WriteLine(JsonSerializer.Serialize(new { id = vector.Id, status = outcome.Status.ToString().ToLowerInvariant(), detail = outcome.Detail }));
    }
}

Report.Print(outcomes, Console.Out);
return outcomes.Exists(o => o.Outcome.Status == Status.Fail) ? 1 : 0;
