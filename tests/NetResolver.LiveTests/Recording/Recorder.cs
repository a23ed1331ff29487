using System.Text.Json.Nodes;
using NetResolver.LiveTests.Host;

namespace NetResolver.LiveTests.Recording;

/// <summary>
/// Puts questions to libvirt. A question is a vector without answers; what comes back is the vector with those answers that a libvirtd without a
/// hypervisor can give (of <c>create</c> the port that is kept, of <c>parse-network</c> the definition).
/// </summary>
public sealed class Recorder(LibvirtHost host, Phrasebook phrases)
{
    /// <summary>The device name that the test driver, it alone, gives to an interface without one.</summary>
    private const string TestTarget = "testnet0";

    /// <summary>Asks, and leaves the host as it was.</summary>
    public async Task<JsonObject> AskAsync(JsonObject question, CancellationToken cancel = default)
    {
        var vector = (JsonObject)question.DeepClone();
        var answers = new Answers(phrases, new(question));
        try
        {
            switch ((string)vector["kind"]!)
            {
                case "parse-network":
                    vector["define"] = answers.Of("define", () => Define(answers, (string)vector["xml"]!));
                    break;
                case "parse-interface":
                    vector["expect"] = answers.Of("parse", () => Answers.Ok(("xml", answers.Xml(ReadInterface((string)vector["xml"]!)))));
                    break;
                case "sequence":
                    using (var sequence = new SequenceRecorder(host, answers, ReadInterface))
                    {
                        await sequence.AskAsync(vector, cancel);
                    }

                    break;
                case var kind:
                    throw new ArgumentException($"No libvirtd can be asked a question of kind '{kind}'.", nameof(question));
            }
        }
        finally
        {
            await host.ClearAsync(cancel);
        }

        return vector;
    }

    /// <summary>The question of a vector, without the answers.</summary>
    public static JsonObject QuestionOf(JsonObject vector)
    {
        var question = (JsonObject)vector.DeepClone();
        foreach (var answer in (string[])["expect", "define", "validate", "start", "upstream"])
        {
            question.Remove(answer);
        }

        foreach (var step in question["steps"]?.AsArray() ?? [])
        {
            step!.AsObject().Remove("expect");
        }

        return question;
    }

    private JsonObject Define(Answers answers, string xml)
    {
        using var network = host.Networks.Define(xml);
        return Answers.Ok(("xml", answers.Xml(network.ConfigurationXml)));
    }

    /// <summary>The interface in libvirt's canonical form, read as the only device of a guest.</summary>
    private string ReadInterface(string xml)
    {
        var canonical = PortRequest.InterfaceOf(host.Guests.ReadGuest(
            $"<domain type='test'><name>guest0</name><memory>8192</memory><os><type>hvm</type></os><devices>{xml}</devices></domain>"));
        return xml.Contains(TestTarget, StringComparison.Ordinal) ? canonical : canonical.Replace($"  <target dev='{TestTarget}'/>\n", "", StringComparison.Ordinal);
    }
}
