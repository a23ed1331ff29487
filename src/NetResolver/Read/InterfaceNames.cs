using System.Xml.Linq;

namespace NetResolver.Read;

/// <summary>Names of elements and attributes that only the readers of guests look for, looked up once.</summary>
internal static class InterfaceNames
{
    public static readonly XName Actual = "actual";
    public static readonly XName Check = "check";
    public static readonly XName Class = "class";
    public static readonly XName ConnectionId = "connectionid";
    public static readonly XName Device = "device";
    public static readonly XName Enabled = "enabled";
    public static readonly XName Exclude = "exclude";
    public static readonly XName Family = "family";
    public static readonly XName File = "file";
    public static readonly XName Filter = "filter";
    public static readonly XName Gateway = "gateway";
    public static readonly XName Index = "index";
    public static readonly XName LoadParm = "loadparm";
    public static readonly XName Local = "local";
    public static readonly XName LogFile = "logFile";
    public static readonly XName Max = "max";
    public static readonly XName Metric = "metric";
    public static readonly XName Netmask = "netmask";
    public static readonly XName Order = "order";
    public static readonly XName Parameter = "parameter";
    public static readonly XName Path = "path";
    public static readonly XName Peer = "peer";
    public static readonly XName Persistent = "persistent";
    public static readonly XName PortForward = "portForward";
    public static readonly XName PortGroupId = "portgroupid";
    public static readonly XName PortId = "portid";
    public static readonly XName Prefix = "prefix";
    public static readonly XName Product = "product";
    public static readonly XName Protocol = "proto";
    public static readonly XName Range = "range";
    public static readonly XName RawIo = "rawio";
    public static readonly XName Reconnect = "reconnect";
    public static readonly XName SgIo = "sgio";
    public static readonly XName StartupPolicy = "startupPolicy";
    public static readonly XName State = "state";
    public static readonly XName SwitchId = "switchid";
    public static readonly XName Tap = "tap";
    public static readonly XName Timeout = "timeout";
    public static readonly XName To = "to";
    public static readonly XName Value = "value";
    public static readonly XName Vendor = "vendor";
    public static readonly XName Vhost = "vhost";
    public static readonly XName WriteFiltering = "writeFiltering";
    public static readonly XName Zpci = "zpci";
}
