using System.CommandLine;

namespace NetResolver.Cli;

/// <summary><c>netresolver plan</c>: how a guest's interfaces will be connected, or why not.</summary>
internal static class PlanCommand
{
    public static Command Create(Terminal terminal)
    {
        var guest = new Argument<string>("guest") { Description = "a <domain> or a lone <interface>; - is standard input" };
        var networks = new Option<string[]>("--network") { Description = "a network of the host; give it once for each", HelpName = "file" };
        var host = new Option<string?>("--host") { Description = "a folder: the networks and running guests among its *.xml, such as /etc/libvirt/qemu/networks, and its inventory.json", HelpName = "folder" };
        var used = new Option<string[]>("--used") { Description = "connections that devices have already, such as eth0=2,eth4=1, whatever the host's documents say", HelpName = "device=count" };
        var explain = new Option<bool>("--explain") { Description = "tell who decided what, and where it stands" };
        var output = new Option<string>("--output") { Description = "the form of the result", HelpName = $"text|json|networkport|actual|svg|dot|{FindingForms.OfTools}", DefaultValueFactory = _ => "text" };
        var port = new Option<string?>("--port") { Description = "the UUID of the port, for networkport and actual", HelpName = "uuid" };
        var owner = new Option<string?>("--owner") { Description = "the name of the guest that the port belongs to; else that of the document", HelpName = "name" };
        var ownerUuid = new Option<string?>("--owner-uuid") { Description = "the UUID of that guest; else that of the document", HelpName = "uuid" };
        var reading = new ReadingOptions();
        var command = new Command("plan", "Tell how the interfaces of a guest will be connected to the networks of a host.")
        {
            guest, networks, host, used, explain, output, port, owner, ownerUuid,
        };
        reading.AddTo(command);
        command.SetAction(parsed => new PlanRun(terminal, reading.Severities(parsed, terminal)).Run(new PlanRequest
        {
            Guest = parsed.GetValue(guest)!,
            Networks = parsed.GetValue(networks) ?? [],
            Host = parsed.GetValue(host),
            Used = UsedDevices.Parse(parsed.GetValue(used) ?? []),
            Explain = parsed.GetValue(explain),
            Output = parsed.GetValue(output) switch
            {
                "text" => PlanOutput.Text,
                "json" => PlanOutput.Json,
                "networkport" => PlanOutput.NetworkPort,
                "actual" => PlanOutput.Actual,
                "svg" => PlanOutput.Svg,
                "dot" => PlanOutput.Dot,
                var other when FindingForms.OfTool(other) is not null => PlanOutput.Findings,
                var other => throw new UnusableInputException($"plan: --output is text, json, networkport, actual, svg, dot, sarif, github or msbuild, not '{other}'"),
            },
            Form = FindingForms.OfTool(parsed.GetValue(output)),
            Port = Uuid(parsed, port),
            Owner = parsed.GetValue(owner),
            OwnerUuid = Uuid(parsed, ownerUuid),
            Reading = reading.Of(parsed, terminal),
            HasRelease = reading.HasRelease(parsed),
        }));
        return command;
    }

    private static Guid? Uuid(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) switch
    {
        null => null,
        var text when Guid.TryParseExact(text, "D", out var uuid) || Guid.TryParseExact(text, "N", out uuid) => uuid,
        var text => throw new UnusableInputException($"plan: {option.Name} is a UUID such as 09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f, not '{text}'"),
    };
}
