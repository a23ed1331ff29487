using NetResolver.Diagnostics;
using NetResolver.Validity;

namespace NetResolver.Vectors;

/// <summary><c>parse-interface</c>: an interface read as configuration, and the check made when its guest starts.</summary>
public sealed class ParseInterfaceKind : IVectorKind
{
    public string Name => "parse-interface";

    public Outcome Run(Vector vector)
    {
        var read = GuestInterface.Read(vector.Text("xml")!, "interface.xml", new ReadOptions { Dialect = Dialect.Libvirt, Form = InterfaceForm.Inactive });
        var expected = vector.Json.GetProperty("expect");
        if (!expected.IsOk())
        {
            return Result(Comparison.Failure(expected, read.FirstError));
        }

        if (!read.Succeeded)
        {
            return Outcome.Fail($"libvirt accepts, NetResolver {read.FirstError}");
        }

        return Result(
            Comparison.Xml(expected.Text("xml")!, read.Value.ToXml(generated: GeneratedValues.Auto)) ??
            (vector.Json.Part("validate") is { } validate ? AfterAllocation(validate, read.Value) : null));
    }

    private static string? AfterAllocation(System.Text.Json.JsonElement expected, GuestInterface guest)
    {
        var bag = new DiagnosticBag();
        InterfaceChecks.AfterAllocation(guest, LibvirtRelease.Default, bag);
        var error = bag.All.FirstOrDefault(d => d.Severity == Severity.Error);
        return expected.IsOk() ? error is null ? null : $"libvirt starts the guest, NetResolver says {error}" : Comparison.Failure(expected, error);
    }

    private static Outcome Result(string? difference) => difference is null ? Outcome.Pass : Outcome.Fail(difference);
}
