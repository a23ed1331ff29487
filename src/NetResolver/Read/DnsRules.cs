using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR1270 to NR1299: <c>&lt;dns&gt;</c> and the options for dnsmasq.</summary>
internal static class DnsRules
{
    public static readonly Rule OptionWithoutValue = Rule.Mirror(
        "NR1295",
        LibvirtErrorCode.InternalError,
        "xml-dnsmasq-option-value-missing",
        "An option for dnsmasq has no value",
        "The <dnsmasq:option> has no value",
        "Add value='…' with a line of dnsmasq's configuration.");
}
