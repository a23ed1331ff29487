using NetResolver.Diagnostics;
using NetResolver.Read;
using NetResolver.Write;

namespace NetResolver;

public sealed partial record VirtualPortElement
{
    /// <summary>Reads a lone <c>&lt;virtualport&gt;</c> as it may stand in a portgroup: no type is required, nothing is generated.</summary>
    /// <param name="xml">The element's text.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <returns>The element, or what is wrong with it; bad input never throws.</returns>
    public static ReadResult<VirtualPortElement> Read(string xml, string document = "virtualport.xml", ReadOptions? options = null) =>
        DocumentReader.Read(xml, document, options, "virtualport", VirtualPortReader.ReadLone);

    /// <summary>libvirt's canonical text of the fields, empty where they say nothing at all.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="generated">What stands for ids that libvirt would generate.</param>
    public static string ToXml(VirtualPortFields fields, GeneratedValues generated = GeneratedValues.Omit)
    {
        var xml = XmlOutput.Start();
        SettingsWriter.VirtualPort(xml, fields, generated);
        return xml.Finish();
    }
}
