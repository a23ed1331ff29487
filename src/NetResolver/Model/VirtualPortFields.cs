using System.Globalization;

namespace NetResolver;

/// <summary>
/// What one level says of a virtual port, or what a merge of several levels comes to: any of it may be missing. The complete thing is
/// <see cref="VirtualPort"/>.
/// </summary>
/// <remarks>
/// A value: equal by content. A parameter counts only where <see cref="Specified"/> has its bit. Setting a parameter to null in an initializer leaves it out.
/// </remarks>
public record struct VirtualPortFields
{
    private VirtualPortType _type;
    private byte _managerId;
    private byte _typeIdVersion;
    private int _typeId;
    private Guid _instanceId;
    private Guid _interfaceId;
    private string? _profileId;

    internal VirtualPortFields(
        VirtualPortType type,
        VirtualPortParameters specified,
        VirtualPortParameters generated,
        byte managerId,
        int typeId,
        byte typeIdVersion,
        Guid instanceId,
        string? profileId,
        Guid interfaceId)
    {
        _type = type;
        Specified = specified;
        Generated = generated;
        _managerId = managerId;
        _typeId = typeId;
        _typeIdVersion = typeIdVersion;
        _instanceId = instanceId;
        _profileId = profileId;
        _interfaceId = interfaceId;
    }

    /// <summary>The type, <see cref="VirtualPortType.None"/> where none is stated.</summary>
    public VirtualPortType Type
    {
        readonly get => _type;
        init => _type = value;
    }

    /// <summary>The parameters that have a value, those included that libvirt generates (<see cref="Generated"/>).</summary>
    public VirtualPortParameters Specified { readonly get; private set; }

    /// <summary>
    /// Those of <see cref="Specified"/> whose value libvirt makes up while it reads the document (instanceid, interfaceid): they take part in
    /// merging, and differ from every stated value (advice NR9001).
    /// </summary>
    public VirtualPortParameters Generated { readonly get; private set; }

    /// <summary>0 to 255; null where it is not specified.</summary>
    public byte? ManagerId
    {
        readonly get => Has(VirtualPortParameters.ManagerId) ? _managerId : null;
        init
        {
            _managerId = value ?? 0;
            Specified = Marked(VirtualPortParameters.ManagerId, value.HasValue);
        }
    }

    /// <summary>0 to 16777215; null where it is not specified.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to a number outside its range.</exception>
    public int? TypeId
    {
        readonly get => Has(VirtualPortParameters.TypeId) ? _typeId : null;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value ?? 0, nameof(value));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value ?? 0, 0xffffff, nameof(value));
            _typeId = value ?? 0;
            Specified = Marked(VirtualPortParameters.TypeId, value.HasValue);
        }
    }

    /// <summary>0 to 255; null where it is not specified.</summary>
    public byte? TypeIdVersion
    {
        readonly get => Has(VirtualPortParameters.TypeIdVersion) ? _typeIdVersion : null;
        init
        {
            _typeIdVersion = value ?? 0;
            Specified = Marked(VirtualPortParameters.TypeIdVersion, value.HasValue);
        }
    }

    /// <summary>The instance's id; null where it is not specified or is yet to be generated.</summary>
    public Guid? InstanceId
    {
        readonly get => Has(VirtualPortParameters.InstanceId) && !IsGenerated(VirtualPortParameters.InstanceId) ? _instanceId : null;
        init
        {
            _instanceId = value ?? Guid.Empty;
            Specified = Marked(VirtualPortParameters.InstanceId, value.HasValue);
            Generated &= ~VirtualPortParameters.InstanceId;
        }
    }

    /// <summary>1 to 39 bytes of UTF-8; null where it is not specified. The empty text counts as not specified, as it does for libvirt.</summary>
    public string? ProfileId
    {
        readonly get => Has(VirtualPortParameters.ProfileId) ? _profileId : null;
        init
        {
            _profileId = string.IsNullOrEmpty(value) ? null : value;
            Specified = Marked(VirtualPortParameters.ProfileId, _profileId is not null);
        }
    }

    /// <summary>The interface's id; null where it is not specified or is yet to be generated.</summary>
    public Guid? InterfaceId
    {
        readonly get => Has(VirtualPortParameters.InterfaceId) && !IsGenerated(VirtualPortParameters.InterfaceId) ? _interfaceId : null;
        init
        {
            _interfaceId = value ?? Guid.Empty;
            Specified = Marked(VirtualPortParameters.InterfaceId, value.HasValue);
            Generated &= ~VirtualPortParameters.InterfaceId;
        }
    }

    internal readonly byte RawManagerId => _managerId;

    internal readonly int RawTypeId => _typeId;

    internal readonly byte RawTypeIdVersion => _typeIdVersion;

    internal readonly Guid RawInstanceId => _instanceId;

    internal readonly Guid RawInterfaceId => _interfaceId;

    internal readonly string? RawProfileId => _profileId;

    /// <summary>True when the parameter has a value.</summary>
    /// <param name="parameter">One parameter.</param>
    public readonly bool Has(VirtualPortParameters parameter) => (Specified & parameter) != 0;

    /// <summary>True when libvirt makes the parameter's value up.</summary>
    /// <param name="parameter">One parameter.</param>
    public readonly bool IsGenerated(VirtualPortParameters parameter) => (Generated & parameter) != 0;

    /// <summary>
    /// The parameter's value in libvirt's canonical text: decimal numbers, lower-case UUIDs; <c>AUTO</c> for a value that libvirt generates; null where it is not specified.
    /// </summary>
    /// <param name="parameter">One parameter.</param>
    public readonly string? TextOf(VirtualPortParameters parameter) =>
        !Has(parameter) ? null
        : IsGenerated(parameter) ? "AUTO"
        : parameter switch
        {
            VirtualPortParameters.ManagerId => _managerId.ToString(CultureInfo.InvariantCulture),
            VirtualPortParameters.TypeId => _typeId.ToString(CultureInfo.InvariantCulture),
            VirtualPortParameters.TypeIdVersion => _typeIdVersion.ToString(CultureInfo.InvariantCulture),
            VirtualPortParameters.InstanceId => _instanceId.ToString("D"),
            VirtualPortParameters.ProfileId => _profileId,
            VirtualPortParameters.InterfaceId => _interfaceId.ToString("D"),
            _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter, "One parameter, not a set."),
        };

    /// <summary>The same with parameters marked as generated where they have no value.</summary>
    internal readonly VirtualPortFields Generate(VirtualPortParameters wanted)
    {
        var missing = wanted & ~Specified;
        return this with { Specified = Specified | missing, Generated = Generated | missing };
    }

    /// <summary>The same without these parameters.</summary>
    internal readonly VirtualPortFields Without(VirtualPortParameters left) => this with
    {
        ManagerId = (left & VirtualPortParameters.ManagerId) != 0 ? null : ManagerId,
        TypeId = (left & VirtualPortParameters.TypeId) != 0 ? null : TypeId,
        TypeIdVersion = (left & VirtualPortParameters.TypeIdVersion) != 0 ? null : TypeIdVersion,
        InstanceId = (left & VirtualPortParameters.InstanceId) != 0 ? null : InstanceId,
        ProfileId = (left & VirtualPortParameters.ProfileId) != 0 ? null : ProfileId,
        InterfaceId = (left & VirtualPortParameters.InterfaceId) != 0 ? null : InterfaceId,
        Generated = Generated & ~left,
        Specified = Specified & ~left,
    };

    /// <summary>The same with each generated id filled in.</summary>
    internal readonly VirtualPortFields WithIds(Func<Guid> newId)
    {
        var fields = this;
        fields = fields.IsGenerated(VirtualPortParameters.InstanceId) ? fields with { InstanceId = newId() } : fields;
        return fields.IsGenerated(VirtualPortParameters.InterfaceId) ? fields with { InterfaceId = newId() } : fields;
    }

    /// <summary>Takes parameters and the type of another level over; the caller has seen to it that none of them is specified here. In place, since a merge does nothing else.</summary>
    internal void Take(in VirtualPortFields level, VirtualPortParameters taken, VirtualPortType type)
    {
        _type = type;
        Specified |= taken;
        Generated |= level.Generated & taken;
        if ((taken & (VirtualPortParameters.ManagerId | VirtualPortParameters.TypeId | VirtualPortParameters.TypeIdVersion)) != 0)
        {
            _managerId = (taken & VirtualPortParameters.ManagerId) != 0 ? level._managerId : _managerId;
            _typeId = (taken & VirtualPortParameters.TypeId) != 0 ? level._typeId : _typeId;
            _typeIdVersion = (taken & VirtualPortParameters.TypeIdVersion) != 0 ? level._typeIdVersion : _typeIdVersion;
        }

        if ((taken & VirtualPortParameters.InstanceId) != 0)
        {
            _instanceId = level._instanceId;
        }

        if ((taken & VirtualPortParameters.InterfaceId) != 0)
        {
            _interfaceId = level._interfaceId;
        }

        if ((taken & VirtualPortParameters.ProfileId) != 0)
        {
            _profileId = level._profileId;
        }
    }

    private readonly VirtualPortParameters Marked(VirtualPortParameters parameter, bool has) => has ? Specified | parameter : Specified & ~parameter;
}
