namespace NetResolver.Tests.Support;

/// <summary>Texts of networks for tests: what a test does not care about is filled in.</summary>
internal static class NetworkText
{
    public const string Uuid = "5b2e6a3c-1d4f-4c8e-9a70-3f1b2c4d5e6f";

    /// <summary>A network named n with these children.</summary>
    public static string Of(string children, string attributes = "") => $"<network{attributes}><name>n</name><uuid>{Uuid}</uuid>{children}</network>";

    /// <summary>An isolated network whose one &lt;ip&gt; has these children.</summary>
    public static string WithIp(string children) => Of($"<ip address='192.168.7.1' prefix='24'>{children}</ip>");

    /// <summary>An isolated network whose one IPv6 &lt;ip&gt; has these children.</summary>
    public static string WithIpv6(string children) => Of($"<ip family='ipv6' address='2001:db8::1' prefix='64'>{children}</ip>");
}
