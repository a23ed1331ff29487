using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR9xxx: libvirt's traps that a single document shows. The last two digits are those of the quirk in NetResolver's own list.</summary>
internal static class ReadAdvice
{
    public static readonly Rule NegativeNumber = Rule.Advice(
        "NR9013",
        "A negative number wraps around",
        "{name}='{value}' is negative; libvirt reads it as {result}",
        "Write {result}, or the number that was meant.",
        "name",
        "value",
        "result") with
    {
        Meaning = "libvirt reads some numbers with a C function that accepts a minus sign for unsigned numbers, so -4294967295 is 1.",
    };
}
