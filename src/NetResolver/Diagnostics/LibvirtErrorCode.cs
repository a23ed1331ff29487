namespace NetResolver.Diagnostics;

/// <summary>The error codes of libvirt that NetResolver's errors mirror, with libvirt's numbers.</summary>
/// <remarks>Source: libvirt's public header <c>virterror.h</c>, <c>virErrorNumber</c>.</remarks>
public enum LibvirtErrorCode
{
    /// <summary>The finding is NetResolver's own; libvirt has no error for it.</summary>
    None = 0,

    /// <summary><c>VIR_ERR_INTERNAL_ERROR</c>.</summary>
    InternalError = 1,

    /// <summary><c>VIR_ERR_INVALID_ARG</c>.</summary>
    InvalidArgument = 8,

    /// <summary><c>VIR_ERR_OPERATION_FAILED</c>.</summary>
    OperationFailed = 9,

    /// <summary><c>VIR_ERR_NO_NAME</c>: an object without a name.</summary>
    NoName = 21,

    /// <summary><c>VIR_ERR_XML_ERROR</c>: well-formed XML that says something impossible.</summary>
    XmlError = 27,

    /// <summary><c>VIR_ERR_XML_DETAIL</c>: XML that is malformed, or details of it that cannot be used.</summary>
    XmlDetail = 35,

    /// <summary><c>VIR_ERR_SYSTEM_ERROR</c>: a call of the operating system failed.</summary>
    SystemError = 38,

    /// <summary><c>VIR_ERR_NO_NETWORK</c>: no such network.</summary>
    NoNetwork = 43,

    /// <summary><c>VIR_ERR_OPERATION_INVALID</c>: not possible in the present state.</summary>
    OperationInvalid = 55,

    /// <summary><c>VIR_ERR_CONFIG_UNSUPPORTED</c>: a configuration that libvirt does not support.</summary>
    ConfigUnsupported = 67,

    /// <summary><c>VIR_ERR_OVERFLOW</c>: a number too large.</summary>
    Overflow = 82,

    /// <summary><c>VIR_ERR_OPERATION_UNSUPPORTED</c>: an operation that libvirt does not support.</summary>
    OperationUnsupported = 84,

    /// <summary><c>VIR_ERR_NETWORK_PORT_EXIST</c>: the network has a port of this UUID.</summary>
    NetworkPortExists = 106,

    /// <summary><c>VIR_ERR_NO_NETWORK_PORT</c>: the network has no such port.</summary>
    NoNetworkPort = 107,
}
