using NetResolver.Diagnostics;

namespace NetResolver.Tests.Support;

/// <summary>Short ways to policies for tests. Every document that is read so is held against the XML Schema too: it must not refuse what is read.</summary>
internal static class PolicyText
{
    public const string Declaration = "xmlns:nr='urn:netresolver:connections:1'";

    /// <summary>A document of a manager's with these interfaces.</summary>
    public static string Document(string interfaces) => $"<nr:connections {Declaration}>{interfaces}</nr:connections>";

    /// <summary>A document with one policy, without a selector.</summary>
    public static string Of(string parts) => Document($"<nr:interface>{parts}</nr:interface>");

    /// <summary>Reads a document of a manager's with these interfaces.</summary>
    public static ReadResult<GuestPolicy> Read(string interfaces) => ReadDocument(Document(interfaces));

    public static ReadResult<GuestPolicy> ReadDocument(string xml)
    {
        var read = GuestPolicy.Read(xml);
        if (read.Succeeded)
        {
            PolicySchema.Faults(xml).Should().BeEmpty("what is read is valid: {0}", xml);
        }

        return read;
    }

    /// <summary>The one policy, without a selector, of these parts.</summary>
    public static ConnectionPolicy Parse(string parts) => ReadDocument(Of(parts)).Require().Interfaces[0].Policy;

    /// <summary>The one error of a policy of these parts.</summary>
    public static Diagnostic Fault(string parts) => ReadDocument(Of(parts)).OnlyError();

    /// <summary>The one error of a policy of these parts, which the schema refuses too.</summary>
    public static Diagnostic SchemaFault(string parts)
    {
        PolicySchema.Faults(Of(parts)).Should().NotBeEmpty("the schema can refuse it: {0}", parts);
        return Fault(parts);
    }

    /// <summary>The only finding, which is an error.</summary>
    public static Diagnostic OnlyError<T>(this ReadResult<T> read)
        where T : class
    {
        var found = read.Diagnostics.Should().ContainSingle().Subject;
        found.Severity.Should().Be(Severity.Error);
        read.Succeeded.Should().BeFalse();
        return found;
    }

    /// <summary>A guest with this in its metadata and these interfaces.</summary>
    public static string Guest(string metadata, string interfaces) =>
        $"""
        <domain type='kvm'>
          <name>guest1</name>
          <metadata>{metadata}</metadata>
          <devices>
            {interfaces}
          </devices>
        </domain>
        """;

    /// <summary>An interface of type network.</summary>
    public static string Interface(string mac, string network = "red", string content = "") =>
        $"<interface type='network'><mac address='{mac}'/><source network='{network}'/>{content}</interface>";

    /// <summary>A policy that stands in an interface.</summary>
    public static string Own(string parts) => $"<nr:policy {Declaration}>{parts}</nr:policy>";
}
