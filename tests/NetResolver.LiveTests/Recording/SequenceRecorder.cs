using System.Globalization;
using System.Text.Json.Nodes;
using NetResolver.LiveTests.Host;
using NetResolver.LiveTests.Libvirt;

namespace NetResolver.LiveTests.Recording;

/// <summary>Asks questions of kind <c>sequence</c>: a network is started, steps follow.</summary>
internal sealed class SequenceRecorder(LibvirtHost host, Answers answers, Func<string, string> readInterface) : IDisposable
{
    private static readonly string[] Sections =
        ["bridge", "domain", "ip", "ip-dhcp-host", "ip-dhcp-range", "forward", "forward-interface", "forward-pf", "portgroup", "dns-host", "dns-txt", "dns-srv"];

    private static readonly string[] Commands = ["modify", "delete", "add-last", "add-first"];

    /// <summary>The ports that were made on the second network.</summary>
    private readonly HashSet<string> _onSecond = [];
    private LibvirtNetwork? _network;
    private LibvirtNetwork? _second;

    private LibvirtNetwork Network => _network ?? throw new InvalidOperationException("The network was not started.");

    public async Task AskAsync(JsonObject vector, CancellationToken cancel)
    {
        if ((string?)vector["second"] is { } second)
        {
            _second = host.Networks.Create(second);
        }

        var start = Start(vector);
        vector["start"] = start;
        if (!(bool)start["ok"]!)
        {
            vector["steps"] = new JsonArray();
            return;
        }

        var steps = vector["steps"]!.AsArray();
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i]!.AsObject();
            var answer = await StepAsync(step, cancel);
            step["expect"] = answer;
            if (answer["present"] is { } present && !(bool)present)
            {
                while (steps.Count > i + 1)
                {
                    steps.RemoveAt(i + 1);
                }
            }
        }
    }

    public void Dispose()
    {
        _network?.Dispose();
        _second?.Dispose();
    }

    private JsonObject Start(JsonObject vector)
    {
        var xml = (string)vector["network"]!;
        if ((bool?)vector["persistent"] != true)
        {
            return Acted("start", () => _network = host.Networks.Create(xml));
        }

        var defined = Acted("define", () => _network = host.Networks.Define(xml));
        return (bool)defined["ok"]! ? Acted("start", () => Network.Start()) : defined;
    }

    private async Task<JsonObject> StepAsync(JsonObject step, CancellationToken cancel)
    {
        switch ((string)step["op"]!)
        {
            case "create":
                if (step["tc"] is null)
                {
                    return Create(step);
                }

                await host.SetTcFailsAsync(true, cancel);
                try
                {
                    return Create(step);
                }
                finally
                {
                    await host.SetTcFailsAsync(false, cancel);
                }

            case "delete":
                var port = (string)step["port"]!;
                return Acted("delete", () => (_onSecond.Contains(port) ? _second! : Network).DeletePort(port));
            case "state":
                return answers.Of("state", () => Answers.Ok(("network", answers.Xml((step["of"] is null ? Network : _second!).Xml))));
            case "stop":
                return Acted("stop", () => Network.Stop());
            case "start":
                return Acted("start", () => Network.Start());
            case "update":
                return Changed("update", () => Network.Update(
                    Number(Commands, step["command"]!), Number(Sections, step["section"]!), (int)step["parent"]!, (string)step["xml"]!, Flags((string)step["flags"]!)));
            case "define":
                return Changed("define", () => host.Networks.Define((string)step["xml"]!).Dispose());
            case "reclaim":
                var reclaim = (bool)step["reclaim"]!;
                return answers.Of(
                    reclaim ? "reclaim" : "allocate",
                    () => Answers.Ok(("networkport", answers.Xml(Network.CreatePort((string)step["networkport"]!, reclaim)))));
            case "restart":
                var (name, second) = (Network.Name, _second?.Name);
                Dispose(); // handles are the connection's, which ends
                await host.RestartAsync(cancel);
                _second = second is null ? null : host.Networks.Find(second);
                return Restarted(name);
            case "host":
                await host.SetFunctionAsync((string)step["address"]!, (string?)step["netdev"], cancel);
                return Answers.Ok();
            case var op:
                throw new ArgumentException($"Unknown step '{op}'.", nameof(step));
        }
    }

    private JsonObject Create(JsonObject step)
    {
        var (port, owner) = ((string)step["port"]!, step["owner"]!);
        var (stage, request) = ("interface", default(PortRequest));
        try
        {
            request = new(readInterface((string)step["interface"]!));
            if (!request.NeedsPort)
            {
                return Answers.Ok(("networkport", null));
            }

            stage = "lookup";
            using var network = host.Networks.Find(request.Network);
            stage = "allocate";
            var kept = network.CreatePort(request.Xml(port, (string)owner["name"]!, (string)owner["uuid"]!), reclaim: false);
            if (request.Network == _second?.Name)
            {
                _onSecond.Add(port);
            }

            return Answers.Ok(("networkport", answers.Xml(kept)));
        }
        catch (LibvirtException refusal)
        {
            return answers.Failure(stage, refusal);
        }
    }

    private JsonObject Acted(string stage, Action act) => answers.Of(stage, () =>
    {
        act();
        return Answers.Ok();
    });

    private JsonObject Changed(string stage, Action change) => answers.Of(stage, () =>
    {
        change();
        return Answers.Ok(("live", Live()), ("inactive", answers.Xml(Network.ConfigurationXml)));
    });

    private JsonObject Restarted(string name)
    {
        const int NoNetwork = (int)Diagnostics.LibvirtErrorCode.NoNetwork;
        try
        {
            _network = host.Networks.Find(name);
        }
        catch (LibvirtException refusal) when (refusal.Code == NoNetwork)
        {
            return Answers.Ok(("present", false));
        }

        var ports = answers.Of("ports", () => Answers.Ok(
            ("ports", new JsonArray([.. Network.Ports().Order(StringComparer.Ordinal).Select(p => JsonValue.Create(answers.Xml(p)))]))));
        return Answers.Ok(
            ("present", true),
            ("active", Network.IsActive),
            ("persistent", Network.IsPersistent),
            ("live", Live()),
            ("inactive", answers.Xml(Network.ConfigurationXml)),
            ("ports", (bool)ports["ok"]! ? ports["ports"]!.DeepClone() : ports));
    }

    private string? Live() => Network.IsActive ? answers.Xml(Network.Xml) : null;

    /// <summary>libvirt numbers both from 1; a number in the question is one that has no name.</summary>
    private static uint Number(string[] names, JsonNode given) =>
        given.GetValueKind() == System.Text.Json.JsonValueKind.Number
            ? unchecked((uint)(long)given)
            : Array.IndexOf(names, (string)given!) is var index and >= 0 ? (uint)index + 1 : uint.Parse((string)given!, CultureInfo.InvariantCulture);

    private static uint Flags(string names) => names switch
    {
        "current" => 0,
        "live" => 1,
        "config" => 2,
        "live+config" => 3,
        _ => throw new ArgumentException($"Unknown flags '{names}'.", nameof(names)),
    };
}
