using System.Globalization;
using NetResolver.Diagnostics;

namespace NetResolver.Tests.Support;

/// <summary>Changes a network 'red' of which a test shows the content.</summary>
internal static class Updating
{
    public static ReadResult<NetworkDefinition> Update(string content, string section, string command, string xml, int parent = -1) =>
        NetworkUpdate.Apply(Planning.Network(content), Change(section, command, xml, parent));

    /// <summary>Section and command by libvirt's names, or by numbers that need not exist.</summary>
    public static NetworkChange Change(string section, string command, string xml, int parent = -1) => new(
        UpdateSections.TryParse(section, out var known) ? known : (UpdateSection)int.Parse(section, CultureInfo.InvariantCulture),
        UpdateCommands.TryParse(command, out var knownCommand) ? knownCommand : (UpdateCommand)int.Parse(command, CultureInfo.InvariantCulture),
        xml)
    { ParentIndex = parent };

    /// <summary>The ids of everything that is no error, in order.</summary>
    public static IEnumerable<string> Advice(this ReadResult<NetworkDefinition> result) =>
        result.Diagnostics.Where(d => d.Severity != Severity.Error).Select(d => d.Id);

    /// <summary>What libvirt's first error names, as <c>name=value</c>.</summary>
    public static IEnumerable<string> LibvirtNames(this ReadResult<NetworkDefinition> result) =>
        result.FirstError!.LibvirtArguments.Select(a => $"{a.Key}={a.Value}");
}
