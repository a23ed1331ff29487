using System.Globalization;

namespace NetResolver;

/// <summary>The names that <c>virsh net-update</c> has for sections.</summary>
public static class UpdateSections
{
    internal static readonly string[] Names =
    [
        "none", "bridge", "domain", "ip", "ip-dhcp-host", "ip-dhcp-range", "forward", "forward-interface", "forward-pf", "portgroup", "dns-host", "dns-txt", "dns-srv",
    ];

    /// <summary>libvirt's name of the section, such as <c>forward-interface</c>; the number of one that does not exist.</summary>
    /// <param name="section">The section.</param>
    public static string LibvirtName(this UpdateSection section) => IsKnown(section) ? Names[(int)section] : ((int)section).ToString(CultureInfo.InvariantCulture);

    /// <summary>The section of a name.</summary>
    /// <param name="name">The name, in libvirt's spelling.</param>
    /// <param name="section">The section.</param>
    /// <returns>False when there is none.</returns>
    public static bool TryParse(string? name, out UpdateSection section)
    {
        section = (UpdateSection)Math.Max(Array.IndexOf(Names, name, 1), 0);
        return section != UpdateSection.None;
    }

    /// <summary>True for libvirt's own numbers, 1 to 12.</summary>
    internal static bool IsKnown(this UpdateSection section) => section > UpdateSection.None && (int)section < Names.Length;
}

/// <summary>The names that <c>virsh net-update</c> has for commands.</summary>
public static class UpdateCommands
{
    internal static readonly string[] Names = ["none", "modify", "delete", "add-last", "add-first"];

    /// <summary>libvirt's name of the command, such as <c>add-first</c>; the number of one that does not exist.</summary>
    /// <param name="command">The command.</param>
    public static string LibvirtName(this UpdateCommand command) =>
        command > UpdateCommand.None && (int)command < Names.Length ? Names[(int)command] : ((int)command).ToString(CultureInfo.InvariantCulture);

    /// <summary>The command of a name; <c>add</c> means <c>add-last</c>.</summary>
    /// <param name="name">The name, in libvirt's spelling.</param>
    /// <param name="command">The command.</param>
    /// <returns>False when there is none.</returns>
    public static bool TryParse(string? name, out UpdateCommand command)
    {
        command = name == "add" ? UpdateCommand.AddLast : (UpdateCommand)Math.Max(Array.IndexOf(Names, name, 1), 0);
        return command != UpdateCommand.None;
    }
}
