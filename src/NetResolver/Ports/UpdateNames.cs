using System.Globalization;

namespace NetResolver;

/// <summary>The names that <c>virsh net-update</c> has for sections and commands.</summary>
public static class UpdateNames
{
    private static readonly string[] Sections =
    [
        "none", "bridge", "domain", "ip", "ip-dhcp-host", "ip-dhcp-range", "forward", "forward-interface", "forward-pf", "portgroup", "dns-host", "dns-txt", "dns-srv",
    ];

    private static readonly string[] Commands = ["none", "modify", "delete", "add-last", "add-first"];

    /// <summary>libvirt's name of the section, such as <c>forward-interface</c>; the number of one that does not exist.</summary>
    /// <param name="section">The section.</param>
    public static string LibvirtName(this UpdateSection section) => NameOf(Sections, (int)section);

    /// <summary>libvirt's name of the command, such as <c>add-first</c>; the number of one that does not exist.</summary>
    /// <param name="command">The command.</param>
    public static string LibvirtName(this UpdateCommand command) => NameOf(Commands, (int)command);

    /// <summary>The section of a name.</summary>
    /// <param name="name">The name, in libvirt's spelling.</param>
    /// <param name="section">The section.</param>
    /// <returns>False when there is none.</returns>
    public static bool TryParse(string? name, out UpdateSection section)
    {
        section = (UpdateSection)Math.Max(Array.IndexOf(Sections, name, 1), 0);
        return section != UpdateSection.None;
    }

    /// <summary>The command of a name; <c>add</c> means <c>add-last</c>.</summary>
    /// <param name="name">The name, in libvirt's spelling.</param>
    /// <param name="command">The command.</param>
    /// <returns>False when there is none.</returns>
    public static bool TryParse(string? name, out UpdateCommand command)
    {
        command = name == "add" ? UpdateCommand.AddLast : (UpdateCommand)Math.Max(Array.IndexOf(Commands, name, 1), 0);
        return command != UpdateCommand.None;
    }

    private static string NameOf(string[] names, int number) =>
        number > 0 && number < names.Length ? names[number] : number.ToString(CultureInfo.InvariantCulture);
}
