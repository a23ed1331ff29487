using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>libvirt's own names of its errors, as its headers and bindings have them.</summary>
internal static class LibvirtErrorName
{
    public static string Of(LibvirtErrorCode code) => "VIR_ERR_" + code switch
    {
        LibvirtErrorCode.InternalError => "INTERNAL_ERROR",
        LibvirtErrorCode.InvalidArgument => "INVALID_ARG",
        LibvirtErrorCode.OperationFailed => "OPERATION_FAILED",
        LibvirtErrorCode.NoName => "NO_NAME",
        LibvirtErrorCode.XmlError => "XML_ERROR",
        LibvirtErrorCode.XmlDetail => "XML_DETAIL",
        LibvirtErrorCode.SystemError => "SYSTEM_ERROR",
        LibvirtErrorCode.NoNetwork => "NO_NETWORK",
        LibvirtErrorCode.OperationInvalid => "OPERATION_INVALID",
        LibvirtErrorCode.ConfigUnsupported => "CONFIG_UNSUPPORTED",
        LibvirtErrorCode.Overflow => "OVERFLOW",
        LibvirtErrorCode.OperationUnsupported => "OPERATION_UNSUPPORTED",
        LibvirtErrorCode.NetworkPortExists => "NETWORK_PORT_EXIST",
        LibvirtErrorCode.NoNetworkPort => "NO_NETWORK_PORT",
        _ => "OK",
    };
}
