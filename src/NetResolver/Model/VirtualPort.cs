using System.Diagnostics;

namespace NetResolver;

/// <summary>
/// A complete virtual port: each kind has exactly the parameters that libvirt takes for it. An id of null is one that libvirt generates when the port is made.
/// </summary>
public abstract record VirtualPort
{
    private protected VirtualPort()
    {
    }

    /// <summary>The type.</summary>
    public abstract VirtualPortType Type { get; }

    /// <summary>The same as fields; ids that are null are marked as generated.</summary>
    public abstract VirtualPortFields Fields { get; }

    /// <summary>A complete virtual port out of merged fields. The caller has seen to it that nothing required is missing.</summary>
    internal static VirtualPort From(in VirtualPortFields fields) => fields.Type switch
    {
        VirtualPortType.Ieee8021Qbg => new Ieee8021Qbg(fields.RawManagerId, fields.RawTypeId, fields.RawTypeIdVersion, fields.InstanceId),
        VirtualPortType.Ieee8021Qbh => new Ieee8021Qbh(fields.RawProfileId!),
        VirtualPortType.OpenVSwitch => new OpenVSwitch(fields.InterfaceId, fields.ProfileId),
        VirtualPortType.Midonet => new Midonet(fields.RawInterfaceId),
        _ => throw new UnreachableException("A virtual port without a type is never complete."),
    };

    /// <summary>An 802.1Qbg (VEPA) port.</summary>
    /// <param name="ManagerId">The VSI manager, 0 to 255.</param>
    /// <param name="TypeId">The VSI type, 0 to 16777215.</param>
    /// <param name="TypeIdVersion">The VSI type's version, 0 to 255.</param>
    /// <param name="InstanceId">The VSI instance; null when libvirt generates it.</param>
    public sealed record Ieee8021Qbg(byte ManagerId, int TypeId, byte TypeIdVersion, Guid? InstanceId) : VirtualPort
    {
        /// <inheritdoc/>
        public override VirtualPortType Type => VirtualPortType.Ieee8021Qbg;

        /// <inheritdoc/>
        public override VirtualPortFields Fields =>
            new VirtualPortFields { Type = Type, ManagerId = ManagerId, TypeId = TypeId, TypeIdVersion = TypeIdVersion, InstanceId = InstanceId }
                .Generate(VirtualPortParameters.InstanceId);
    }

    /// <summary>An 802.1Qbh (VN-Link) port.</summary>
    /// <param name="ProfileId">The port profile.</param>
    public sealed record Ieee8021Qbh(string ProfileId) : VirtualPort
    {
        /// <inheritdoc/>
        public override VirtualPortType Type => VirtualPortType.Ieee8021Qbh;

        /// <inheritdoc/>
        public override VirtualPortFields Fields => new() { Type = Type, ProfileId = ProfileId };
    }

    /// <summary>A port of an Open vSwitch bridge.</summary>
    /// <param name="InterfaceId">The interface's id at the switch; null when libvirt generates it.</param>
    /// <param name="ProfileId">The port profile; null when there is none.</param>
    public sealed record OpenVSwitch(Guid? InterfaceId, string? ProfileId) : VirtualPort
    {
        /// <inheritdoc/>
        public override VirtualPortType Type => VirtualPortType.OpenVSwitch;

        /// <inheritdoc/>
        public override VirtualPortFields Fields =>
            new VirtualPortFields { Type = Type, ProfileId = ProfileId, InterfaceId = InterfaceId }.Generate(VirtualPortParameters.InterfaceId);
    }

    /// <summary>A MidoNet port.</summary>
    /// <param name="InterfaceId">The port's id at MidoNet.</param>
    public sealed record Midonet(Guid InterfaceId) : VirtualPort
    {
        /// <inheritdoc/>
        public override VirtualPortType Type => VirtualPortType.Midonet;

        /// <inheritdoc/>
        public override VirtualPortFields Fields => new() { Type = Type, InterfaceId = InterfaceId };
    }
}
