using System.Xml;
using System.Xml.Schema;

namespace NetResolver.Tests.Support;

/// <summary>The XML Schema of policies, as a tool would use it that has nothing but the schema.</summary>
internal static class PolicySchema
{
    private static readonly Lazy<XmlSchemaSet> Schemas = new(Load);

    /// <summary>What the schema says against a document; empty when it accepts it.</summary>
    public static IReadOnlyList<string> Faults(string xml)
    {
        var faults = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Schemas.Value };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, e) => faults.Add(e.Message);
        using var reader = XmlReader.Create(new StringReader(xml), settings);
        while (reader.Read())
        {
            // Faults are reported on the way.
        }

        return faults;
    }

    private static XmlSchemaSet Load()
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        schemas.Add(null, XmlReader.Create(new StringReader(GuestPolicy.XmlSchema)));
        schemas.Compile();
        return schemas;
    }
}
