namespace NetResolver.Read;

/// <summary>Reads a network's <c>&lt;forward&gt;</c>.</summary>
/// <remarks>Source: libvirt's <c>virNetworkForwardDefParseXML</c>, whose order of checks is kept.</remarks>
internal static class ForwardReader
{
    private static readonly LibvirtRelease ModelSince = new(10, 0);

    /// <summary>The element; null when its mode is unknown.</summary>
    public static Forward? Read(Cursor at, string network)
    {
        at = at.Pinned();
        var children = Children.Of(at);
        var mode = Mode(at);
        var managed = AdviceCheck.IsYes(at, at.Text(Names.Managed));
        var driver = children.Driver is { } driverElement ? at.Child(driverElement) : default(Cursor?);
        var driverName = driver is { } named ? Driver(named, network) : HostdevDriver.Default;
        var driverModel = driver is { } modelled ? Model(modelled) : null;
        var nat = children.Nat is { } natElement ? NatReader.Read(at, natElement, children.SecondNat, network, mode) : null;
        var (pool, physicalFunction) = PoolReader.Read(at, network, children);
        if (mode is not { } known)
        {
            return null;
        }

        if (known == ForwardMode.None)
        {
            at.Report(ReadAdvice.ModeNone);
        }

        return new Forward
        {
            Mode = known,
            Managed = managed,
            Driver = driverName,
            DriverModel = driverModel,
            PhysicalFunction = physicalFunction,
            Pool = pool,
            Nat = nat,
            Place = at.Place,
            ModePlace = at.Text(Names.Mode) is { } attribute ? at.PlaceOf(attribute) : default,
        };
    }

    private static ForwardMode? Mode(Cursor at)
    {
        if (at.Text(Names.Mode) is not { } attribute)
        {
            return ForwardMode.Nat;
        }

        var mode = Array.IndexOf(ForwardModes.Names, attribute.Value);
        if (mode >= 0)
        {
            return (ForwardMode)mode;
        }

        at.Report(ForwardRules.ModeUnknown, attribute, attribute.Value);
        return null;
    }

    /// <summary>libvirt takes the first name among all <c>&lt;driver&gt;</c>s.</summary>
    private static HostdevDriver Driver(Cursor at, string network)
    {
        var attribute = at.PathText(Names.Name);
        switch (attribute?.Value)
        {
            case null:
                return HostdevDriver.Default;
            case "kvm":
                return HostdevDriver.Kvm;
            case "vfio":
                return HostdevDriver.Vfio;
            default:
                at.Report(ForwardRules.DriverUnknown, attribute, attribute.Value, network);
                return HostdevDriver.Default;
        }
    }

    private static string? Model(Cursor at)
    {
        if (at.Property(Names.Model) is not { } attribute)
        {
            return null;
        }

        if (at.Context.Since(ModelSince))
        {
            return attribute.Value.Length > 0 ? attribute.Value : null;
        }

        at.Report(NetworkRules.TooNew, attribute, "model of <driver>", at.Context.Options.Release, ModelSince);
        return null;
    }

    /// <summary>What stands in a <c>&lt;forward&gt;</c>, found in one pass.</summary>
    internal struct Children
    {
        public DocumentElement? Driver;
        public DocumentElement? Nat;
        public DocumentElement? SecondNat;
        public DocumentElement? Address;
        public DocumentElement? PhysicalFunction;
        public DocumentElement? SecondPhysicalFunction;
        public int Interfaces;
        public int Addresses;

        public static Children Of(Cursor at)
        {
            var children = default(Children);
            for (var node = at.Xml.FirstNode; node is not null; node = node.NextNode)
            {
                if (node is DocumentElement element)
                {
                    children.Take(element);
                }
            }

            return children;
        }

        private void Take(DocumentElement element)
        {
            var name = element.Name;
            if (name == Names.Interface)
            {
                Interfaces++;
            }
            else if (name == Names.Address)
            {
                Address ??= element;
                Addresses++;
            }
            else if (name == Names.PhysicalFunction)
            {
                SecondPhysicalFunction ??= PhysicalFunction is null ? null : element;
                PhysicalFunction ??= element;
            }
            else if (name == Names.Driver)
            {
                Driver ??= element;
            }
            else if (name == NatReader.Name)
            {
                SecondNat ??= Nat is null ? null : element;
                Nat ??= element;
            }
        }
    }
}
