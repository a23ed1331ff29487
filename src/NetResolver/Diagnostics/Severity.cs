namespace NetResolver.Diagnostics;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Info,

    /// <summary>NetResolver's opinion: libvirt lets it pass, and it is probably not what was meant.</summary>
    Warning,

    /// <summary>libvirt refuses it, or NetResolver does for the reader's safety (<see cref="Rule.LibvirtError"/> tells which).</summary>
    Error,
}
