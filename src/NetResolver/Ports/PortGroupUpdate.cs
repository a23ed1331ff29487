using NetResolver.Diagnostics;
using NetResolver.Read;

namespace NetResolver.Ports;

/// <summary>Adds, replaces or removes a portgroup.</summary>
/// <remarks>Source: libvirt's <c>virNetworkDefUpdatePortGroup</c>, whose order of checks is kept.</remarks>
internal static class PortGroupUpdate
{
    public static NetworkDefinition? Apply(UpdateRequest request)
    {
        // The whole element must be good even to delete a group, which is known by its name alone.
        if (!request.IsElement("portgroup") || PortGroupReader.Read(request.At) is not { } group)
        {
            return null;
        }

        var (network, command) = (request.Network, request.Command);
        var (index, defaultIndex) = Find(network.PortGroups, group.Name);
        if (index < 0 && command is UpdateCommand.Modify or UpdateCommand.Delete)
        {
            return request.Refuse(new(network.Place, "the network"), UpdateRules.PortGroupMissing, network.Name, group.Name, new KnownNames([.. network.PortGroups.Select(g => g.Name)]));
        }

        if (index >= 0 && request.IsAdd)
        {
            return request.Refuse(new RelatedPlace(network.PortGroups[index].Place, "the portgroup that is there"), UpdateRules.PortGroupExists, network.Name, group.Name);
        }

        if (command != UpdateCommand.Delete && group.IsDefault && defaultIndex >= 0 && defaultIndex != index)
        {
            var other = network.PortGroups[defaultIndex];
            return request.Refuse(new RelatedPlace(other.Place, "the default portgroup"), UpdateRules.OtherDefault, network.Name, group.Name, other.Name);
        }

        return command switch
        {
            UpdateCommand.Modify => network with { PortGroups = network.PortGroups.Replaced(index, group) },
            UpdateCommand.Delete => network with { PortGroups = network.PortGroups.Without(index) },
            UpdateCommand.AddFirst or UpdateCommand.AddLast => network with { PortGroups = network.PortGroups.Added(group, request.IsFirst) },
            _ => request.RefuseCommand(),
        };
    }

    /// <summary>The group of the name, and the default one; where there are several (which no check while reading refuses) libvirt takes the last.</summary>
    private static (int OfName, int Default) Find(ValueList<PortGroup> groups, string name)
    {
        var (ofName, byDefault) = (-1, -1);
        for (var i = 0; i < groups.Count; i++)
        {
            ofName = groups[i].Name == name ? i : ofName;
            byDefault = groups[i].IsDefault ? i : byDefault;
        }

        return (ofName, byDefault);
    }
}
