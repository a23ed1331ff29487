using System.Xml.Linq;
using NetResolver.Diagnostics;
using NetResolver.Validity;

namespace NetResolver;

public sealed partial record NetworkDefinition
{
    /// <summary>
    /// Makes the checks that libvirt makes when a network is defined or created, and fills in what it fills in: the bridge's name, and that
    /// the bridge's MAC address is to be generated (<see cref="MacIsGenerated"/>).
    /// </summary>
    /// <param name="context">The host that is to have the network; null for one that has no other network.</param>
    /// <returns>The definition as libvirt would keep it, or why it would refuse it. What reading found is not told again.</returns>
    public ReadResult<NetworkDefinition> CheckDefinition(DefineContext? context = null)
    {
        var bag = new DiagnosticBag();
        return new(NetworkChecks.Run(this, context ?? DefineContext.Default, bag), bag);
    }

    /// <summary>
    /// Reads a <c>&lt;network&gt;</c> and makes the checks of <see cref="CheckDefinition"/> as well, even where reading found errors: then of all that could be read, and of nothing
    /// that an error leaves open. So one run tells everything that is wrong.
    /// </summary>
    /// <param name="xml">The document's text.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <param name="context">The host that is to have the network; null for one that has no other network.</param>
    /// <returns>The definition as libvirt would keep it, or why it would refuse it, first what reading found; bad input never throws.</returns>
    public static ReadResult<NetworkDefinition> ReadAndCheck(string xml, string document = "network.xml", ReadOptions? options = null, DefineContext? context = null) =>
        Check(Read(xml, document, options), options, context);

    /// <summary>Reads and checks as <see cref="ReadAndCheck(string, string, ReadOptions?, DefineContext?)"/> does.</summary>
    /// <param name="xml">The document; it is read to its end and not closed.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <param name="context">The host that is to have the network; null for one that has no other network.</param>
    /// <returns>The definition as libvirt would keep it, or why it would refuse it, first what reading found; bad input never throws.</returns>
    public static ReadResult<NetworkDefinition> ReadAndCheck(Stream xml, string document = "network.xml", ReadOptions? options = null, DefineContext? context = null) =>
        Check(Read(xml, document, options), options, context);

    /// <summary>Reads and checks as <see cref="ReadAndCheck(string, string, ReadOptions?, DefineContext?)"/> does; lines are known where the element has them.</summary>
    /// <param name="xml">The element; it is not changed.</param>
    /// <param name="document">The name that places show.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <param name="context">The host that is to have the network; null for one that has no other network.</param>
    /// <returns>The definition as libvirt would keep it, or why it would refuse it, first what reading found; bad input never throws.</returns>
    public static ReadResult<NetworkDefinition> ReadAndCheck(XElement xml, string document = "network.xml", ReadOptions? options = null, DefineContext? context = null) =>
        Check(Read(xml, document, options), options, context);

    private static ReadResult<NetworkDefinition> Check(ReadResult<NetworkDefinition> read, ReadOptions? options, DefineContext? context)
    {
        var bag = new DiagnosticBag();
        foreach (var found in read.Diagnostics)
        {
            bag.Add(found);
        }

        context ??= DefineContext.Default with { Release = (options ?? ReadOptions.Default).Release };
        return new(read.Known is { } known ? NetworkChecks.Run(known, context, bag) : null, bag);
    }
}
