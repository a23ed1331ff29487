using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>The syntax of the mailing-list thread of 2011 in which the merge was designed; libvirt never adopted it.</summary>
internal static class ThreadDialect
{
    private const string Modes = "vepa, bridge, private, passthrough";
    private static readonly XName ProfileNameAttribute = "profile_name";
    private static readonly XName PoolElement = "pool";

    /// <summary>
    /// Whether a network is to be read so: with a <c>type</c> and without <c>&lt;forward&gt;</c>, or wherever the caller asks for it and there is no
    /// <c>&lt;forward&gt;</c>, which would make it libvirt's.
    /// </summary>
    public static bool Applies(Cursor network)
    {
        var dialect = network.Context.Options.Dialect;
        var type = dialect == Dialect.Libvirt ? null : network.Property(Names.Type);
        if (dialect == Dialect.Libvirt || (dialect == Dialect.Auto && type is null))
        {
            return false;
        }

        if (network.Xml.Element(Names.Forward) is null)
        {
            return true;
        }

        if (type is not null)
        {
            network.Report(DialectRules.TypeIgnored, type);
        }

        return false;
    }

    /// <summary>The <c>&lt;source&gt;</c> as libvirt's forward; null where it says no mode.</summary>
    public static Forward? Forward(Cursor network, string name, DocumentElement? source)
    {
        network.Report(DialectRules.ReadAsThread, name);
        var type = network.Property(Names.Type);
        if (type?.Value != "direct")
        {
            network.Context.Bag.Add(DialectRules.TypeUnknown.At(type is null ? network.Place : network.PlaceOf(type), type?.Value ?? ""));
        }

        if (source is null)
        {
            network.Report(DialectRules.SourceMissing, Modes);
            return null;
        }

        var at = network.Child(source);
        var pool = Pool(at);
        return Mode(at) is { } mode ? new Forward { Mode = mode, Pool = pool, Place = at.Place } : null;
    }

    /// <summary>
    /// What a <c>&lt;parameters&gt;</c> states as profile: profileid, or where the thread's spelling counts and stands alone, that.
    /// </summary>
    public static DocumentAttribute? ProfileId(Cursor at, DocumentAttribute? profileId)
    {
        if (!at.Context.ReadsProfileName || at.Property(ProfileNameAttribute) is not { } name)
        {
            return profileId;
        }

        if (profileId is null)
        {
            at.Report(DialectRules.ProfileName, name, name.Value);
            return name;
        }

        if (profileId.Value == name.Value)
        {
            at.Report(DialectRules.ProfileNameRepeated, name, name.Value);
        }
        else
        {
            at.Context.Bag.Add(DialectRules.ProfileNameDiffers.At(at.PlaceOf(name), name.Value, profileId.Value)
                .With(new RelatedPlace(at.PlaceOf(profileId), "profileid")));
        }

        return profileId;
    }

    private static ForwardMode? Mode(Cursor source)
    {
        var attribute = source.Property(Names.Mode);
        switch (attribute?.Value)
        {
            case null or "vepa":
                return ForwardMode.Vepa;
            case "bridge":
                return ForwardMode.Bridge;
            case "private":
                return ForwardMode.Private;
            case "passthrough":
                return ForwardMode.Passthrough;
            default:
                source.Report(DialectRules.ModeUnknown, attribute, attribute.Value, Modes);
                return null;
        }
    }

    private static ValueList<PoolDevice> Pool(Cursor source)
    {
        var devices = new List<PoolDevice>();
        DocumentElement? pool = null;
        foreach (var element in source.Xml.Elements())
        {
            if (element.Name != PoolElement || pool is not null)
            {
                Ignore(source, element);
            }
            else
            {
                pool = element;
            }
        }

        if (pool is not null)
        {
            Devices(source.Child(pool), devices);
        }

        if (source.Text(Names.Dev) is not { } dev)
        {
            return [.. devices];
        }

        var first = new PoolDevice.NetDevice(dev.Value) { Place = source.PlaceOf(dev) };
        if (devices.Count == 0)
        {
            devices.Add(first);
        }
        else if (devices[0].Name != first.Name)
        {
            source.Context.Bag.Add(DialectRules.DevMismatch.At(first.Place, first.Name, devices[0].Name)
                .With(new RelatedPlace(devices[0].Place, "the first device of the pool")));
        }

        return [.. devices];
    }

    private static void Devices(Cursor pool, List<PoolDevice> devices)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var element in pool.Xml.Elements())
        {
            if (element.Name != Names.Interface)
            {
                Ignore(pool, element);
                continue;
            }

            if (Device(pool.Child(element, ++index)) is not { } device)
            {
                continue;
            }

            if (seen.Add(device.Name))
            {
                devices.Add(device);
                continue;
            }

            var earlier = devices[devices.IndexOf(device)];
            pool.Context.Bag.Add(DialectRules.DeviceRepeated.At(device.Place, device.Name).With(new RelatedPlace(earlier.Place, "the first one")));
        }

        if (index == 0)
        {
            pool.Report(DialectRules.PoolEmpty);
        }
    }

    private static PoolDevice.NetDevice? Device(Cursor at)
    {
        PoolDevice.NetDevice? device = null;
        DocumentElement? name = null;
        foreach (var element in at.Xml.Elements())
        {
            if (element.Name != Names.Name || name is not null)
            {
                Ignore(at, element);
                continue;
            }

            name = element;
            var text = element.Value.Trim();
            device = text.Length == 0 ? null : new PoolDevice.NetDevice(text) { Place = at.Child(element).Place };
        }

        if (device is null)
        {
            at.Report(DialectRules.InterfaceWithoutName);
        }

        return device;
    }

    private static void Ignore(Cursor parent, DocumentElement element) =>
        parent.Context.Bag.Add(DialectRules.Ignored.At(parent.Child(element).Place, element.Name.LocalName, parent.Name));
}
