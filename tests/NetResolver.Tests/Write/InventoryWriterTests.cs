using CsCheck;

namespace NetResolver.Tests.Write;

/// <summary>An inventory as JSON.</summary>
public sealed class InventoryWriterTests
{
    private static readonly Gen<string> Name = Gen.String[Gen.Char["ab.\"\\<é\u0001"], 1, 4];

    private static readonly Gen<bool?> Flag = Gen.OneOf(Gen.Const((bool?)null), Gen.Bool.Select(flag => (bool?)flag));

    private static readonly Gen<string?> Label = Gen.OneOf(Gen.Const((string?)null), Name.Select(name => (string?)name));

    private static readonly Gen<HostInventory> Inventory =
        from networks in Gen.Select(Name, Flag, Flag, Flag, (name, active, autostart, persistent) => new InventoriedNetwork(name) { IsActive = active, IsAutostarted = autostart, IsPersistent = persistent }).List[0, 4]
        from devices in Gen.Select(Name, Flag, Gen.UInt[0, int.MaxValue], Flag, Label, (name, bridge, mtu, link, segment) => new HostDevice(name) { IsBridge = bridge, Mtu = mtu, HasLink = link, Segment = segment }).List[0, 4]
        from functions in Gen.Select(Gen.UInt[0, 0xffffffff], Gen.UInt[0, 0x1f], Gen.UInt[0, 7], Label, (domain, slot, function, segment) =>
            new VirtualFunction(new PciAddress(domain, 3, slot, function), $"v{domain}-{slot}-{function}") { Segment = segment }).List[0, 4]
        from guests in Name.List[0, 3]
        from knows in Gen.Bool
        select new HostInventory
        {
            Release = knows ? new LibvirtRelease(9, 5) : null,
            Networks = knows ? (ValueList<InventoriedNetwork>?)[.. networks.DistinctBy(network => network.Name)] : null,
            Devices = [.. devices.DistinctBy(device => device.Name)],
            PhysicalFunctions = functions.Count == 0 ? default : [new PhysicalFunction("eth9", [.. functions.DistinctBy(function => function.Address)])],
            RunningGuests = knows ? null : (ValueList<InventoriedGuest>?)[.. guests.Distinct().Select(name => new InventoriedGuest(name))],
        };

    [Fact]
    public void What_is_written_reads_as_it_was() => Inventory.Sample(inventory => HostInventory.Parse(inventory.ToJson()).Should().Be(inventory), iter: 300);

    [Fact]
    public void What_is_not_known_is_left_out() => new HostInventory { Devices = [new("eth0")], Networks = (ValueList<InventoriedNetwork>)[] }.ToJson().Should().Be(
        """
        {
          "formatVersion": "1.0",
          "networks": [],
          "devices": [
            {
              "name": "eth0"
            }
          ]
        }

        """);
}
