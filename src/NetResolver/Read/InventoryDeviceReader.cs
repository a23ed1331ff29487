using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>Reads the devices of an inventory, and the physical functions with their virtual ones.</summary>
internal static class InventoryDeviceReader
{
    /// <summary>The Linux kernel's own bounds: a network device's MTU is a signed number there.</summary>
    private const uint LeastMtu = 1;
    private const uint MostMtu = int.MaxValue;

    /// <summary>PCI's own bounds; those of a bus follow from the two digits that are written.</summary>
    private const uint MostSlot = 0x1f;
    private const uint MostFunction = 7;

    private static readonly string[] DeviceProperties = ["name", "bridge", "mtu", "link", "segment"];
    private static readonly string[] PhysicalProperties = ["dev", "virtualFunctions"];
    private static readonly string[] FunctionProperties = ["address", "dev", "segment"];

    public static HostDevice? Device(ref JsonCursor json)
    {
        if (json.Object() is not { } at)
        {
            return null;
        }

        var device = new HostDevice("") { Place = at.Place };
        while (json.Next(at, DeviceProperties) is { } property)
        {
            device = property switch
            {
                "name" => device with { Name = json.Text() ?? "", Place = json.Place },
                "bridge" => device with { IsBridge = json.Flag() },
                "mtu" => device with { Mtu = json.Number(LeastMtu, MostMtu) ?? 0 },
                "link" => device with { HasLink = json.Flag() },
                _ => device with { Segment = json.Text() },
            };
        }

        at.Demand("name", DeviceProperties, "A device", json.Context.Bag);
        return device.Name.Length > 0 ? device : null;
    }

    public static PhysicalFunction? Physical(ref JsonCursor json)
    {
        if (json.Object() is not { } at)
        {
            return null;
        }

        var physical = new PhysicalFunction("", default) { Place = at.Place };
        while (json.Next(at, PhysicalProperties) is { } property)
        {
            physical = property == "dev"
                ? physical with { Dev = json.Text() ?? "", Place = json.Place }
                : physical with { VirtualFunctions = InventoryList.Read<VirtualFunction>(ref json, Function) };
        }

        at.Demand("dev", PhysicalProperties, "A physical function", json.Context.Bag);
        at.Demand("virtualFunctions", PhysicalProperties, "A physical function", json.Context.Bag);
        return physical.Dev.Length > 0 ? physical : null;
    }

    /// <summary>A virtual function belongs to one physical function, and a device to one virtual function.</summary>
    public static void CheckFunctions(HostInventory inventory, DiagnosticBag bag)
    {
        var all = inventory.PhysicalFunctions.SelectMany(physical => physical.VirtualFunctions).ToList();
        InventoryList.ReportTwins(all, "virtual function", function => (function.Address.ToString(), function.Place), bag);
        InventoryList.ReportTwins(all.Where(function => function.Dev is not null), "device of a virtual function", function => (function.Dev!, function.Place), bag);
    }

    private static VirtualFunction? Function(ref JsonCursor json)
    {
        if (json.Object() is not { } at)
        {
            return null;
        }

        PciAddress? address = null;
        var function = new VirtualFunction(default, null) { Place = at.Place };
        while (json.Next(at, FunctionProperties) is { } property)
        {
            switch (property)
            {
                case "address":
                    address = Address(ref json);
                    function = function with { Place = json.Place };
                    break;
                case "dev":
                    function = function with { Dev = json.Text() };
                    break;
                default:
                    function = function with { Segment = json.Text() };
                    break;
            }
        }

        at.Demand("address", FunctionProperties, "A virtual function", json.Context.Bag);
        return address is { } known ? function with { Address = known } : null;
    }

    /// <summary>An address in the form in which it is written too, with digits in either case; null when, reported, it is none.</summary>
    private static PciAddress? Address(ref JsonCursor json)
    {
        if (json.Text() is not { } text)
        {
            return null;
        }

        if (PciAddress.TryParse(text, out var address) && address is { Slot: <= MostSlot, Function: <= MostFunction }
            && string.Equals(address.ToString(), text, StringComparison.OrdinalIgnoreCase))
        {
            return address;
        }

        json.Report(InventoryRules.AddressInvalid, text);
        return null;
    }
}
