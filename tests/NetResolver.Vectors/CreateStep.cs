using System.Text.Json;
using NetResolver.Diagnostics;

namespace NetResolver.Vectors;

/// <summary>The step <c>create</c>: an interface is read, a port made for it, and what it became is checked. Expectations that a recording lacks are not asked.</summary>
internal sealed class CreateStep(HostState host, JsonElement step, JsonElement expected, Vector vector, List<Diagnostic> found)
{
    public string? Run()
    {
        var read = GuestInterface.Read(step.Text("interface")!, "interface", new ReadOptions { Dialect = Dialect.Libvirt, Form = InterfaceForm.Inactive });
        found.AddRange(read.Diagnostics);
        if (!read.Succeeded)
        {
            return Answers.DifferenceOfRefusal(expected, "interface", read.FirstError);
        }

        var nic = read.Value;
        var owner = step.GetProperty("owner");
        var identity = new PortIdentity(Guid.Parse(step.Text("port")!), owner.Text("name"), Guid.Parse(owner.Text("uuid")!));
        return nic.Source is InterfaceSource.Network source ? OnNetwork(nic, source, identity) : Plain(nic);
    }

    /// <summary>Another type than network needs no port.</summary>
    private string? Plain(GuestInterface nic)
    {
        if (!expected.IsOk())
        {
            return Comparison.Failure(expected, null);
        }

        var check = ConnectionPlanner.Plan([], nic, new PlanOptions { Policy = vector.Policy });
        return Compare("actual", nic.ToXml(InterfaceForm.Status, GeneratedValues.Auto)) ?? Validate(check.Diagnostics);
    }

    private string? OnNetwork(GuestInterface nic, InterfaceSource.Network source, PortIdentity identity)
    {
        if (host.Find(source.Name) is not { } network)
        {
            return Answers.DifferenceOfRefusal(expected, "lookup", host.Claim(nic, identity).FirstError);
        }

        var request = vector.Json.IsTrue("full") ? Compare("request", nic.ToPortRequest(identity).ToXml(GeneratedValues.Auto)) : null;
        if (request is not null)
        {
            return request;
        }

        var claim = network.Allocate(nic, identity, vector.Policy);
        found.AddRange(claim.Diagnostics);
        if (claim.Port is null)
        {
            return Answers.DifferenceOfRefusal(expected, "allocate", claim.FirstError);
        }

        return !expected.IsOk() ? Comparison.Failure(expected, null)
            : Compare("networkport", claim.Port.ToXml(GeneratedValues.Auto)) ??
              Compare("actual", claim.Interface!.ToXml(InterfaceForm.Status, GeneratedValues.Auto)) ??
              Compare("live", claim.Interface.ToXml(InterfaceForm.Live, GeneratedValues.Auto)) ??
              Validate(claim.Diagnostics);
    }

    private string? Compare(string form, string actual) =>
        expected.Text(form) is { } wanted && Comparison.Xml(wanted, actual) is { } difference ? $"{form}: {difference}" : null;

    private string? Validate(IReadOnlyList<Diagnostic> diagnostics)
    {
        if (expected.Part("validate") is not { } validate)
        {
            return null;
        }

        var error = diagnostics.FirstOrDefault(d => d.Severity == Severity.Error);
        return error is not null ? Answers.DifferenceOfRefusal(validate, "validate", error)
            : validate.IsOk() ? null
            : Comparison.Failure(validate, null);
    }
}
