using System.Globalization;
using System.Text;
using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>What the place of a virtualport asks of it.</summary>
[Flags]
internal enum VirtualPortDemands
{
    None = 0,

    /// <summary>The type must be stated.</summary>
    Type = 1,

    /// <summary>Missing ids are generated.</summary>
    Generate = 2,

    /// <summary>All required parameters must be there.</summary>
    Complete = 4,
}

/// <summary>Reads a <c>&lt;virtualport&gt;</c>.</summary>
/// <remarks>Source: libvirt's <c>virNetDevVPortProfileParse</c>, whose order of checks is kept.</remarks>
internal static class VirtualPortReader
{
    private const int ProfileLimit = 39;
    private static readonly XName ManagerId = "managerid";
    private static readonly XName TypeId = "typeid";
    private static readonly XName TypeIdVersion = "typeidversion";
    private static readonly XName InstanceId = "instanceid";
    private static readonly XName ProfileId = "profileid";
    private static readonly XName InterfaceId = "interfaceid";

    /// <summary>Reads one that is a document of its own.</summary>
    public static VirtualPortElement? ReadLone(Cursor at)
    {
        Strays.Report(at, CommonShapes.VirtualPort);
        return Read(at, VirtualPortDemands.None);
    }

    public static VirtualPortElement? Read(Cursor at, VirtualPortDemands demands)
    {
        at = at.Pinned();
        var errors = at.Context.Bag.Errors;
        var places = new VirtualPortPlaces(at.Path);
        var type = VirtualPortType.None;
        var typeAttribute = at.Property(Names.Type);
        if (typeAttribute is not null)
        {
            places.TypePosition = typeAttribute.Position;
            if (!VirtualPortFacts.TryParse(typeAttribute.Value, out type))
            {
                at.Report(VirtualPortRules.TypeUnknown, typeAttribute, typeAttribute.Value);
            }
        }
        else if (demands.HasFlag(VirtualPortDemands.Type))
        {
            at.Report(VirtualPortRules.TypeMissing);
        }

        var typeIsKnown = at.Context.Bag.Errors == errors;
        var parameters = at.FirstLocal("parameters");
        var fields = parameters is { } stated ? Parameters(stated, type, places) : new VirtualPortFields { Type = type };
        if (typeIsKnown)
        {
            var faulty = at.Context.Bag.Errors > errors ? Faulty(parameters!.Value, fields.Specified) : VirtualPortParameters.None;
            if (demands.HasFlag(VirtualPortDemands.Generate))
            {
                fields = fields.Generate(type.Generated());
            }

            if (demands.HasFlag(VirtualPortDemands.Complete))
            {
                ReportEach(type.Required() & ~fields.Specified & ~faulty, VirtualPortRules.Missing, at, type, places);
            }

            ReportEach((fields.Specified | faulty) & type.Extra(), VirtualPortRules.Extra, at, type, places);
        }

        return at.Context.Bag.Errors > errors ? null : new VirtualPortElement(fields, places);
    }

    private static VirtualPortFields Parameters(Cursor at, VirtualPortType type, VirtualPortPlaces places)
    {
        at = at.Pinned();
        places.Parameters = at.Path;
        var managerId = Number(at, ManagerId, byte.MaxValue, places, VirtualPortParameters.ManagerId);
        var typeId = Number(at, TypeId, 0xffffff, places, VirtualPortParameters.TypeId);
        var typeIdVersion = Number(at, TypeIdVersion, byte.MaxValue, places, VirtualPortParameters.TypeIdVersion);
        var instanceId = Id(at, InstanceId, places, VirtualPortParameters.InstanceId);
        var profileId = Profile(at, places);
        var interfaceId = Id(at, InterfaceId, places, VirtualPortParameters.InterfaceId);
        var specified =
            (managerId >= 0 ? VirtualPortParameters.ManagerId : 0) |
            (typeId >= 0 ? VirtualPortParameters.TypeId : 0) |
            (typeIdVersion >= 0 ? VirtualPortParameters.TypeIdVersion : 0) |
            (instanceId.HasValue ? VirtualPortParameters.InstanceId : 0) |
            (profileId is not null ? VirtualPortParameters.ProfileId : 0) |
            (interfaceId.HasValue ? VirtualPortParameters.InterfaceId : 0);
        return new(
            type,
            specified,
            VirtualPortParameters.None,
            (byte)Math.Max(managerId, 0),
            Math.Max(typeId, 0),
            (byte)Math.Max(typeIdVersion, 0),
            instanceId.GetValueOrDefault(),
            profileId,
            interfaceId.GetValueOrDefault());
    }

    /// <summary>The parameters that are stated and say nothing usable.</summary>
    private static VirtualPortParameters Faulty(Cursor at, VirtualPortParameters specified)
    {
        var stated = VirtualPortParameters.None;
        for (var i = 0; i < VirtualPortFacts.ParameterNames.Length; i++)
        {
            var parameter = (VirtualPortParameters)(1 << i);
            var isStated = at.Property(VirtualPortFacts.ParameterNames[i]) is { } attribute && (parameter != VirtualPortParameters.ProfileId || attribute.Value.Length > 0);
            stated |= isStated ? parameter : 0;
        }

        return stated & ~specified;
    }

    /// <summary>The number, or -1 where it is absent or, reported, none.</summary>
    private static int Number(Cursor at, XName name, uint limit, VirtualPortPlaces places, VirtualPortParameters parameter)
    {
        if (Attribute(at, name, places, parameter) is not { } attribute)
        {
            return -1;
        }

        var isNumber = CNumber.TryParseWrappingUInt32(attribute.Value, 0, out var value);
        if (isNumber && value <= limit)
        {
            AdviceCheck.Sign(at, attribute, value);
            return (int)value;
        }

        at.Report(isNumber ? VirtualPortRules.NumberRange : VirtualPortRules.NumberInvalid, attribute, name.LocalName, attribute.Value, limit);
        return -1;
    }

    private static Guid? Id(Cursor at, XName name, VirtualPortPlaces places, VirtualPortParameters parameter)
    {
        if (Attribute(at, name, places, parameter) is not { } attribute)
        {
            return null;
        }

        if (UuidText.TryParse(attribute.Value, out var id))
        {
            AdviceCheck.Uuid(at, attribute, attribute.Value, id);
            return id;
        }

        at.Report(VirtualPortRules.IdInvalid, attribute, name.LocalName, attribute.Value);
        return null;
    }

    /// <summary>The profile; null also for the empty text, which libvirt takes for "not given".</summary>
    private static string? Profile(Cursor at, VirtualPortPlaces places)
    {
        var attribute = ThreadDialect.ProfileId(at, Attribute(at, ProfileId, places, VirtualPortParameters.ProfileId));
        if (attribute is not { Value.Length: > 0 })
        {
            return null;
        }

        places.Take(VirtualPortParameters.ProfileId, attribute.Position, attribute.Name.LocalName);
        var length = Encoding.UTF8.GetByteCount(attribute.Value);
        if (length <= ProfileLimit)
        {
            AdviceCheck.Raw(at, attribute);
            return attribute.Value;
        }

        at.Report(VirtualPortRules.ProfileTooLong, attribute, "profileid", length.ToString(CultureInfo.InvariantCulture), ProfileLimit);
        return null;
    }

    private static DocumentAttribute? Attribute(Cursor at, XName name, VirtualPortPlaces places, VirtualPortParameters parameter)
    {
        var attribute = at.Property(name);
        if (attribute is not null)
        {
            places.Take(parameter, attribute.Position);
        }

        return attribute;
    }

    /// <summary>libvirt names the first of them, in the parameters' order; we name all.</summary>
    private static void ReportEach(VirtualPortParameters set, Rule rule, Cursor at, VirtualPortType type, VirtualPortPlaces places)
    {
        for (var rest = set; rest != 0; rest &= rest - 1)
        {
            at.Context.Bag.Add(rule.At(places.Of(rest.First()) ?? at.Place, rest.First().XmlName(), type.XmlName(), "the virtualport").And(places.Type ?? default, "the type is stated here"));
        }
    }
}
