namespace NetResolver.Read;

/// <summary>Reads the simple elements about a network's bridge: <c>&lt;bridge&gt;</c>, <c>&lt;mac&gt;</c>, <c>&lt;mtu&gt;</c>, <c>&lt;domain&gt;</c>.</summary>
internal static class BridgeReader
{
    private static readonly LibvirtRelease RegisterSince = new(10, 1);

    public static NetworkBridge Read(Cursor at, string network) => new()
    {
        Name = at.Text(Names.Name)?.Value,
        Zone = at.Text(Names.Zone)?.Value,
        Stp = Stp(at),
        Delay = Delay(at, network),
        MacTableManager = TableManager(at, network),
        Place = at.Place,
    };

    public static Stated<MacAddress>? Mac(Cursor at, string network)
    {
        if (at.Text(Names.Address) is not { } attribute)
        {
            return null;
        }

        if (!MacAddress.TryParse(attribute.Value, out var mac))
        {
            at.Report(NetworkRules.MacInvalid, attribute, attribute.Value, network);
            return null;
        }

        if (mac.IsMulticast)
        {
            at.Report(NetworkRules.MacMulticast, attribute, attribute.Value, network);
            return null;
        }

        AdviceCheck.Mac(at, attribute);
        return new(mac, at.PlaceOf(attribute));
    }

    /// <summary>The MTU; 0 when absent. libvirt takes the first size among all <c>&lt;mtu&gt;</c>s.</summary>
    public static uint Mtu(Cursor at, string network)
    {
        if (at.PathText(Names.Size) is not { } attribute)
        {
            return 0;
        }

        if (!CNumber.TryParseWrappingUInt32(attribute.Value, 10, out var mtu))
        {
            at.Report(NetworkRules.MtuInvalid, attribute, attribute.Value, network);
        }
        else if (attribute.Value.Contains('-', StringComparison.Ordinal))
        {
            at.Report(ReadAdvice.NegativeMtu, attribute, attribute.Value, mtu);
        }

        return mtu;
    }

    /// <summary>The domain; null for one without a name, whose attributes are checked all the same.</summary>
    public static NetworkDomain? Domain(Cursor at)
    {
        var name = at.Property(Names.Name);
        var localOnly = at.YesNo(Names.LocalOnly);
        Stated<bool>? register = null;
        if (at.Context.Since(RegisterSince))
        {
            register = at.YesNo(Names.Register);
        }
        else if (at.Property(Names.Register) is { } attribute)
        {
            at.Report(NetworkRules.TooNew, attribute, "register of <domain>", at.Context.Options.Release, RegisterSince);
        }

        if (name is null)
        {
            return null;
        }

        AdviceCheck.Raw(at, name);
        return new NetworkDomain(name.Value) { LocalOnly = localOnly, Register = register, Place = at.Place };
    }

    private static bool? Stp(Cursor at)
    {
        if (at.Text(Names.Stp) is not { } attribute)
        {
            return null;
        }

        if (attribute.Value is not ("on" or "off"))
        {
            at.Report(ReadAdvice.ReadAs, attribute, "stp", attribute.Value, "on", "off");
        }

        return attribute.Value != "off";
    }

    private static ulong Delay(Cursor at, string network)
    {
        if (at.Text(Names.Delay) is not { } attribute)
        {
            return 0;
        }

        if (!CNumber.TryParseUInt64(attribute.Value, 10, out var delay))
        {
            at.Report(NetworkRules.DelayInvalid, attribute, network, attribute.Value);
        }
        else if (delay > long.MaxValue)
        {
            at.Report(ReadAdvice.HugeDelay, attribute, attribute.Value, (long)delay);
        }

        return delay;
    }

    private static MacTableManager TableManager(Cursor at, string network)
    {
        switch (at.Text(Names.MacTableManager)?.Value)
        {
            case null:
                return MacTableManager.Default;
            case "kernel":
                return MacTableManager.Kernel;
            case "libvirt":
                return MacTableManager.Libvirt;
            case { } value:
                at.Report(NetworkRules.MacTableManagerInvalid, at.Property(Names.MacTableManager)!, value, network);
                return MacTableManager.Default;
        }
    }
}
