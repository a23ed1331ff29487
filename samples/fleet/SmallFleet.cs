using System.Globalization;

namespace Fleet;

/// <summary>
/// The documents of a fleet: a folder for each host with its networks, its inventory and the guests that run on it. The same numbers give the same fleet.
/// </summary>
/// <remarks>
/// The hosts stand in racks of three kinds: behind a VEPA switch, behind a VN-Link switch, and with plain bridges. All have a network of the name red-network, so a guest finds
/// it everywhere, and not everywhere what it needs.
/// </remarks>
public static class SmallFleet
{
    private const int RackKinds = GuestDocument.RackKinds;

    /// <summary>Paths below the fleet's folder, and what the files say.</summary>
    /// <param name="hosts">How many hosts, at least one.</param>
    /// <param name="guests">How many guests.</param>
    public static IEnumerable<(string Path, string Text)> Documents(int hosts, int guests)
    {
        var placed = Enumerable.Range(0, guests).Select(number => GuestDocument.Of(number, hosts)).ToLookup(guest => guest.Host);
        var width = hosts < 100 ? "D2" : "D4";
        for (var number = 0; number < hosts; number++)
        {
            var folder = $"node-{(number + 1).ToString(width, CultureInfo.InvariantCulture)}";
            var own = placed[number].ToList();
            foreach (var (name, xml) in Networks(number))
            {
                yield return ($"{folder}/{name}.xml", xml);
            }

            foreach (var guest in own)
            {
                yield return ($"{folder}/{guest.Name}.xml", guest.Xml);
            }

            // Of one host in seven nobody has made an inventory.
            if (number % 7 != 6)
            {
                yield return ($"{folder}/inventory.json", Inventory(number, own));
            }
        }
    }

    private static IEnumerable<(string Name, string Xml)> Networks(int host)
    {
        yield return ("red-network", (host % RackKinds) switch
        {
            0 => """
                <network>
                  <name>red-network</name>
                  <forward mode='vepa'>
                    <interface dev='eth0'/>
                    <interface dev='eth4'/>
                    <interface dev='eth18'/>
                  </forward>
                </network>

                """,
            1 => """
                <network>
                  <name>red-network</name>
                  <forward mode='private'>
                    <interface dev='eth2'/>
                    <interface dev='eth6'/>
                    <interface dev='eth8'/>
                  </forward>
                  <virtualport type='802.1Qbh'/>
                </network>

                """,
            _ => """
                <network>
                  <name>red-network</name>
                  <forward mode='bridge'/>
                  <bridge name='br0'/>
                </network>

                """,
        });

        // Disks over the network; the devices serve one guest each. Half of the VN-Link hosts have none.
        if (host % 6 != 1)
        {
            yield return ("storage", """
                <network>
                  <name>storage</name>
                  <forward mode='passthrough'>
                    <interface dev='eth10'/>
                    <interface dev='eth11'/>
                  </forward>
                </network>

                """);
        }

        yield return ("lab", """
            <network>
              <name>lab</name>
              <forward mode='nat'/>
              <bridge name='virbr1'/>
              <bandwidth>
                <inbound average='4000'/>
              </bandwidth>
              <ip address='192.168.122.1' netmask='255.255.255.0'/>
            </network>

            """);
        if (host % RackKinds == 2)
        {
            yield return ("dmz", """
                <network>
                  <name>dmz</name>
                  <forward mode='bridge'/>
                  <bridge name='ovs0'/>
                  <virtualport type='openvswitch'/>
                  <portgroup name='engineering' default='yes'>
                    <vlan><tag id='42'/></vlan>
                  </portgroup>
                  <portgroup name='sales'>
                    <vlan><tag id='43'/></vlan>
                  </portgroup>
                </network>

                """);
        }
    }

    private static string Inventory(int host, List<GuestDocument> guests)
    {
        // One host in five has its red devices on a segment of its own.
        var segment = host % 5 == 4 ? "red-lab" : "red";
        IEnumerable<string> devices = (host % RackKinds) switch
        {
            0 => [Device("eth0", segment), Device("eth4", segment), Device("eth18", segment)],
            1 => [Device("eth2", segment), Device("eth6", segment), Device("eth8", segment)],
            _ => [Bridge("br0", segment), Bridge("ovs0", "dmz")],
        };
        devices = [.. devices, Device("eth10", "storage", 9000), Device("eth11", "storage", 9000), Bridge("virbr1", null)];
        var networks = Networks(host).Select(network => $$"""    { "name": "{{network.Name}}", "active": {{(host % 8 == 5 && network.Name == "lab" ? "false" : "true")}}, "autostart": true, "persistent": true }""");
        return $$"""
            {
              "formatVersion": "1.0",
              "libvirt": "9.0.0",
              "networks": [
            {{string.Join(",\n", networks)}}
              ],
              "devices": [
            {{string.Join(",\n", devices)}}
              ],
              "guests": { "running": [{{string.Join(", ", guests.Select(guest => $"\"{guest.Name}\""))}}] }
            }

            """;
    }

    private static string Device(string name, string segment, int mtu = 1500) =>
        $$"""    { "name": "{{name}}", "mtu": {{mtu}}, "link": true, "segment": "{{segment}}" }""";

    private static string Bridge(string name, string? segment) =>
        $$"""    { "name": "{{name}}", "bridge": true, "mtu": 1500, "link": true{{(segment is null ? "" : $", \"segment\": \"{segment}\"")}} }""";
}
