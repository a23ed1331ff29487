using NetResolver.Diagnostics;

namespace NetResolver.Tests.Support;

/// <summary>Short ways to virtualports for tests.</summary>
internal static class VirtualPorts
{
    /// <summary>The fields of an element as a portgroup may have it.</summary>
    public static VirtualPortElement Read(string xml) => VirtualPortElement.Read(xml).Require();

    /// <summary>Merges up to three elements, given as text; null where a level has none.</summary>
    public static MergedVirtualPort Merge(string? ofInterface, string? ofNetwork, string? ofPortGroup) =>
        VirtualPortMerge.Merge(Optional(ofInterface), Optional(ofNetwork), Optional(ofPortGroup));

    /// <summary>The first error of reading an element.</summary>
    public static Diagnostic ErrorOf(string xml)
    {
        var read = VirtualPortElement.Read(xml, "port.xml");
        read.Succeeded.Should().BeFalse();
        return read.FirstError!;
    }

    private static VirtualPortElement? Optional(string? xml) => xml is null ? null : Read(xml);
}
