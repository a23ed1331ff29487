using System.Text.Json;
using NetResolver.Diagnostics;

namespace NetResolver.Vectors;

/// <summary>One sequence while it runs: a host with the network, and perhaps a second one. Each method gives a difference, or null.</summary>
internal sealed class SequenceRun
{
    private static readonly ReadOptions Libvirt = new() { Dialect = Dialect.Libvirt };
    private static readonly string[] Ops = ["create", "delete", "state", "stop", "start", "update", "define", "restart", "reclaim", "host"];
    private readonly Vector _vector;
    private readonly HostState _host;
    private readonly bool _persistent;
    private HostNetwork? _network;
    private HostNetwork? _second;

    public SequenceRun(Vector vector)
    {
        _vector = vector;
        _persistent = vector.Json.IsTrue("persistent");
        _host = new HostState([], vector.Host.Inventory);
    }

    /// <summary>All that NetResolver found so far, advice included.</summary>
    public List<Diagnostic> Found { get; } = [];

    public static bool Knows(string op) => Ops.Contains(op);

    public string? Start()
    {
        if (_vector.Text("second") is { } second)
        {
            var definition = NetworkDefinition.Parse(second, "second", Libvirt);
            Found.AddRange(_host.CreateTransient(definition).Diagnostics);
            _second = _host.Find(definition.Name);
        }

        var expected = _vector.Json.GetProperty("start");
        var read = NetworkDefinition.Read(_vector.Text("network")!, "network", Libvirt);
        Found.AddRange(read.Diagnostics);
        if (!read.Succeeded)
        {
            return Answers.DifferenceOfRefusal(expected, _persistent ? "define" : "start", read.FirstError);
        }

        if (_persistent)
        {
            var defined = _host.Define(read.Value);
            Found.AddRange(defined.Diagnostics);
            if (!defined.Succeeded)
            {
                return Answers.DifferenceOfRefusal(expected, "define", defined.FirstError);
            }
        }

        var started = _persistent ? _host.Find(read.Value.Name)!.Start() : _host.CreateTransient(read.Value);
        _network = _host.Find(read.Value.Name);
        return Done(expected, "start", started);
    }

    public string? Step(string op, JsonElement step, JsonElement expected) => op switch
    {
        "create" => new CreateStep(_host, step, expected, _vector, Found).Run(),
        "delete" => Done(expected, "delete", _network!.Release(Guid.Parse(step.Text("port")!))),
        "stop" => Done(expected, "stop", _network!.Stop()),
        "start" => Done(expected, "start", _network!.Start()),
        "state" => State(step, expected),
        "update" => Update(step, expected),
        "define" => Define(step, expected),
        "restart" => Restart(expected),
        "reclaim" => Reclaim(step, expected),
        _ => TellHost(step),
    };

    private string? Done(JsonElement expected, string stage, OperationResult result)
    {
        Found.AddRange(result.Diagnostics);
        return result.FirstError is { } error ? Answers.DifferenceOfRefusal(expected, stage, error)
            : expected.IsOk() ? null
            : Comparison.Failure(expected, null);
    }

    private string? State(JsonElement step, JsonElement expected)
    {
        var network = step.Text("of") == "second" ? _second! : _network!;
        return network.LookUp().FirstError is { } gone ? Answers.DifferenceOfRefusal(expected, "state", gone)
            : expected.IsOk() ? Comparison.Xml(expected.Text("network")!, network.ToXml(GeneratedValues.Auto))
            : Comparison.Failure(expected, null);
    }

    private string? Update(JsonElement step, JsonElement expected)
    {
        var change = new NetworkChange(
            Section(step.Text("section") ?? step.GetProperty("section").GetRawText()),
            Command(step.Text("command") ?? step.GetProperty("command").GetRawText()),
            step.Text("xml")!)
        { ParentIndex = step.GetProperty("parent").GetInt32() };
        var scope = step.Text("flags") switch
        {
            "live" => UpdateScope.Live,
            "config" => UpdateScope.Config,
            "live+config" => UpdateScope.Live | UpdateScope.Config,
            _ => UpdateScope.Current,
        };
        return Done(expected, "update", _network!.Update(change, scope)) ?? (expected.IsOk() ? Forms(expected) : null);
    }

    private static UpdateSection Section(string text) =>
        UpdateSections.TryParse(text, out UpdateSection section) ? section : (UpdateSection)int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static UpdateCommand Command(string text) =>
        UpdateCommands.TryParse(text, out UpdateCommand command) ? command : (UpdateCommand)int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private string? Define(JsonElement step, JsonElement expected)
    {
        var read = NetworkDefinition.Read(step.Text("xml")!, "network", Libvirt);
        var defined = read.Succeeded ? _host.Define(read.Value) : read;
        Found.AddRange(defined.Diagnostics);
        return defined.Succeeded ? expected.IsOk() ? Forms(expected) : Comparison.Failure(expected, null)
            : Answers.DifferenceOfRefusal(expected, "define", defined.FirstError);
    }

    private string? Restart(JsonElement expected)
    {
        _host.Restart();
        var present = _host.Find(_network!.Name) is not null;
        if (present != expected.IsTrue("present"))
        {
            return $"present is {present}";
        }

        if (!present)
        {
            return null;
        }

        if (_network.IsActive != expected.IsTrue("active") || _network.IsPersistent != expected.IsTrue("persistent"))
        {
            return $"active is {_network.IsActive}, persistent {_network.IsPersistent}";
        }

        return Forms(expected) ?? Ports(expected.GetProperty("ports"));
    }

    private string? Ports(JsonElement expected)
    {
        if (expected.ValueKind != JsonValueKind.Array)
        {
            return _network!.IsActive ? Comparison.Failure(expected, null) : null;
        }

        var wanted = expected.EnumerateArray().Select(p => p.GetString()!).ToList();
        var given = _network!.Ports.Select(p => p.ToXml(GeneratedValues.Auto)).ToList();
        return wanted.Count != given.Count
            ? $"{wanted.Count} ports expected, {given.Count} found"
            : wanted.Zip(given, (w, g) => Comparison.Xml(w, g)).FirstOrDefault(d => d is not null);
    }

    private string? Reclaim(JsonElement step, JsonElement expected)
    {
        var asked = step.IsTrue("reclaim");
        var stage = asked ? "reclaim" : "allocate";
        var read = NetworkPort.Read(step.Text("networkport")!, "networkport");
        Found.AddRange(read.Diagnostics);
        if (!read.Succeeded)
        {
            return Answers.DifferenceOfRefusal(expected, stage, read.FirstError);
        }

        var claim = asked ? _network!.Reclaim(read.Value) : _network!.Allocate(read.Value);
        Found.AddRange(claim.Diagnostics);
        return claim.Port is null ? Answers.DifferenceOfRefusal(expected, stage, claim.FirstError)
            : !expected.IsOk() ? Comparison.Failure(expected, null)
            : Comparison.Xml(expected.Text("networkport")!, claim.Port.ToXml(GeneratedValues.Auto));
    }

    private string? TellHost(JsonElement step)
    {
        var address = RecordingHost.Address(step.Text("address")!);
        var inventory = _host.Inventory!;
        _host.Inventory = inventory with
        {
            PhysicalFunctions =
            [
                .. inventory.PhysicalFunctions.Select(pf => pf with
                {
                    VirtualFunctions = [.. pf.VirtualFunctions.Select(vf => vf.Address == address ? vf with { Dev = step.Text("netdev") } : vf)],
                }),
            ],
        };
        return null;
    }

    /// <summary>The running definition and the configuration.</summary>
    private string? Forms(JsonElement expected)
    {
        var live = expected.Text("live");
        if (live is null == _network!.IsActive)
        {
            return $"active is {_network.IsActive}";
        }

        return (live is null ? null : Prefixed("live", Comparison.Xml(live, _network.ToXml(GeneratedValues.Auto)))) ??
            Prefixed("inactive", Comparison.Xml(expected.Text("inactive")!, _network.Configuration.ToXml(GeneratedValues.Auto)));
    }

    private static string? Prefixed(string what, string? difference) => difference is null ? null : $"{what}: {difference}";
}
