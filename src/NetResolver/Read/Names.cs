using System.Xml.Linq;

namespace NetResolver.Read;

/// <summary>Names of elements and attributes that several readers look for, looked up once. Un-namespaced, as libvirt's documents are.</summary>
internal static class Names
{
    public static readonly XName Address = "address";
    public static readonly XName Average = "average";
    public static readonly XName Bandwidth = "bandwidth";
    public static readonly XName Bridge = "bridge";
    public static readonly XName Burst = "burst";
    public static readonly XName Bus = "bus";
    public static readonly XName ClassId = "classID";
    public static readonly XName Connections = "connections";
    public static readonly XName Default = "default";
    public static readonly XName Delay = "delay";
    public static readonly XName Description = "description";
    public static readonly XName Dev = "dev";
    public static readonly XName Dns = "dns";
    public static readonly XName Domain = "domain";
    public static readonly XName Driver = "driver";
    public static readonly XName End = "end";
    public static readonly XName Family = "family";
    public static readonly XName Floor = "floor";
    public static readonly XName Forward = "forward";
    public static readonly XName Function = "function";
    public static readonly XName Id = "id";
    public static readonly XName Interface = "interface";
    public static readonly XName Ip = "ip";
    public static readonly XName Ipv6 = "ipv6";
    public static readonly XName Isolated = "isolated";
    public static readonly XName LocalOnly = "localOnly";
    public static readonly XName Mac = "mac";
    public static readonly XName MacTableManager = "macTableManager";
    public static readonly XName Managed = "managed";
    public static readonly XName Metadata = "metadata";
    public static readonly XName Mode = "mode";
    public static readonly XName Model = "model";
    public static readonly XName Mtu = "mtu";
    public static readonly XName MultiFunction = "multifunction";
    public static readonly XName Name = "name";
    public static readonly XName NativeMode = "nativeMode";
    public static readonly XName Netmask = "netmask";
    public static readonly XName Network = "network";
    public static readonly XName Parameters = "parameters";
    public static readonly XName Peak = "peak";
    public static readonly XName PhysicalFunction = "pf";
    public static readonly XName Port = "port";
    public static readonly XName PortGroup = "portgroup";
    public static readonly XName Prefix = "prefix";
    public static readonly XName Register = "register";
    public static readonly XName Route = "route";
    public static readonly XName Size = "size";
    public static readonly XName Slot = "slot";
    public static readonly XName Source = "source";
    public static readonly XName Start = "start";
    public static readonly XName Stp = "stp";
    public static readonly XName Tag = "tag";
    public static readonly XName Trunk = "trunk";
    public static readonly XName TrustGuestRxFilters = "trustGuestRxFilters";
    public static readonly XName Type = "type";
    public static readonly XName Uuid = "uuid";
    public static readonly XName VirtualPort = "virtualport";
    public static readonly XName Vlan = "vlan";
    public static readonly XName Zone = "zone";
}
