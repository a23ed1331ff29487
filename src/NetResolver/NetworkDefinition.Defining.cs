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
}
