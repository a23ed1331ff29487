using NetResolver.Diagnostics;
using NetResolver.Plan;

namespace NetResolver.Migration;

/// <summary>
/// Orders the steps of a rename. An interface has one network, so that whether it could be connected at a moment depends on its guest and that network alone: what must come
/// first between two of them is known, and an order of all is found by going from one to the next, or there is none.
/// </summary>
internal sealed class RenameRollout
{
    private readonly Entity[] _networks;
    private readonly Entity[] _guests;
    private readonly List<Link> _links = [];
    private readonly List<RolloutObstacle> _hidden = [];

    public RenameRollout(IEnumerable<NetworkDefinition> networks, IEnumerable<Guest> guests, ParameterRename rename, HostInventory? inventory, LibvirtRelease release)
    {
        _networks = [.. networks.DistinctBy(network => network.Name).Select(network => Entity.Of(network, rename))];
        _guests = [.. guests.Select(guest => Entity.Of(guest, rename))];
        var byName = _networks.ToDictionary(network => network.Network(Version.Old).Name, StringComparer.Ordinal);
        var options = new PlanOptions { Inventory = inventory, Release = release };
        foreach (var guest in _guests)
        {
            for (var i = 0; i < guest.Guest(Version.Old).Interfaces.Count; i++)
            {
                if (guest.Guest(Version.Old).Interfaces[i].Source is InterfaceSource.Network source && byName.TryGetValue(source.Name, out var network))
                {
                    Add(new Link(guest, i, network, options), rename);
                }
            }
        }
    }

    private void Add(Link link, ParameterRename rename)
    {
        var nic = link.Interface;
        if (HiddenRequest.IsIn(nic) && (link.Network.Changes || nic.Actual!.VirtualPort?.TextOf(rename.Parameter) == rename.From))
        {
            _hidden.Add(link.Obstacle(SourceRules.RequestHidden.At(nic.Place, $"who states {rename.Parameter.XmlName()} '{rename.From}', the interface or its network")));
        }
        else if ((link.Network.Changes || link.Guest.Changes) && link.Fault(Version.Old, Version.Old) is null)
        {
            // One that cannot be connected to begin with has nothing to lose.
            _links.Add(link);
        }
    }

    public RolloutPlan Find()
    {
        if (_hidden.Count > 0)
        {
            return new(RolloutOutcome.None, [], _hidden);
        }

        var (order, obstacles) = AtOneGo();
        if (order is not null)
        {
            return new(RolloutOutcome.InOrder, [.. order.Select(entity => entity.Step(RolloutAction.Replace, Version.New))], []);
        }

        var (networks, guests) = (_networks.Where(n => n.Changes).ToArray(), _guests.Where(g => g.Changes).ToArray());
        foreach (var (first, second) in ((Entity[], Entity[])[])[(networks, guests), (guests, networks)])
        {
            // The first ones leave the value to the second ones for a while.
            (Entity Entity, RolloutAction Action, Version Version)[] steps =
            [
                .. first.Select(entity => (entity, RolloutAction.Remove, Version.None)),
                .. second.Select(entity => (entity, RolloutAction.Replace, Version.New)),
                .. first.Select(entity => (entity, RolloutAction.Add, Version.New)),
            ];
            if (IsSafe(steps))
            {
                return new(RolloutOutcome.ByRemoval, [.. steps.Select(step => step.Entity.Step(step.Action, step.Version))], obstacles);
            }
        }

        return new(RolloutOutcome.None, [], obstacles);
    }

    /// <summary>The order, networks before guests where both ways do; null when there is none, with what stands against it.</summary>
    private (List<Entity>? Order, List<RolloutObstacle> Obstacles) AtOneGo()
    {
        var obstacles = new List<RolloutObstacle>();
        var before = new Dictionary<Entity, HashSet<Entity>>();
        foreach (var link in _links)
        {
            var guestFirst = link.Fault(Version.New, Version.Old);
            var networkFirst = link.Fault(Version.Old, Version.New);
            if (link.Fault(Version.New, Version.New) is { } fault || (guestFirst is not null && (fault = networkFirst) is not null))
            {
                obstacles.Add(link.Obstacle(fault));
            }
            else if (guestFirst is not null)
            {
                Waits(before, link.Guest, link.Network);
            }
            else if (networkFirst is not null)
            {
                Waits(before, link.Network, link.Guest);
            }
        }

        var order = new List<Entity>();
        var left = _networks.Concat(_guests).Where(entity => entity.Changes).ToList();
        while (obstacles.Count == 0 && left.Find(entity => !before.TryGetValue(entity, out var others) || others.Count == 0) is { } next)
        {
            order.Add(next);
            left.Remove(next);
            foreach (var others in before.Values)
            {
                others.Remove(next);
            }
        }

        return (left.Count == 0 ? order : null, obstacles);
    }

    private static void Waits(Dictionary<Entity, HashSet<Entity>> before, Entity entity, Entity other)
    {
        if (!before.TryGetValue(entity, out var others))
        {
            before[entity] = others = [];
        }

        others.Add(other);
    }

    /// <summary>True when every interface could be connected after each step.</summary>
    private bool IsSafe((Entity Entity, RolloutAction Action, Version Version)[] steps)
    {
        var now = new Dictionary<Entity, Version>();
        foreach (var step in steps)
        {
            now[step.Entity] = step.Version;
            foreach (var link in _links)
            {
                if ((link.Guest == step.Entity || link.Network == step.Entity) && link.Fault(now.GetValueOrDefault(link.Guest), now.GetValueOrDefault(link.Network)) is not null)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Which state of a network or a guest.</summary>
    private enum Version
    {
        Old,
        None,
        New,
    }

    /// <summary>A network or a guest in its three states.</summary>
    private sealed class Entity
    {
        private readonly NetworkDefinition[]? _networks;
        private readonly Guest[]? _guests;

        private Entity(NetworkDefinition[]? networks, Guest[]? guests, bool changes)
        {
            _networks = networks;
            _guests = guests;
            Changes = changes;
        }

        public bool Changes { get; }

        public static Entity Of(NetworkDefinition network, ParameterRename rename)
        {
            NetworkDefinition[] all = [network, Renaming.Of(network, rename, remove: true), Renaming.Of(network, rename, remove: false)];
            return new(all, null, all[2] != network);
        }

        public static Entity Of(Guest guest, ParameterRename rename)
        {
            Guest[] all = [guest, Renaming.Of(guest, rename, remove: true), Renaming.Of(guest, rename, remove: false)];
            return new(null, all, !EqualityComparer<Guest>.Default.Equals(all[2], guest));
        }

        public NetworkDefinition Network(Version version) => _networks![(int)version];

        public Guest Guest(Version version) => _guests![(int)version];

        public RolloutStep Step(RolloutAction action, Version version) => new(action, _networks?[(int)version], _guests?[(int)version]);
    }

    /// <summary>An interface and its network.</summary>
    private sealed class Link(Entity guest, int index, Entity network, PlanOptions options)
    {
        private readonly (bool IsKnown, Diagnostic? Fault)[] _known = new (bool, Diagnostic?)[9];

        public Entity Guest => guest;

        public Entity Network => network;

        public GuestInterface Interface => guest.Guest(Version.Old).Interfaces[index];

        /// <summary>What libvirt would refuse; null when it would not.</summary>
        public Diagnostic? Fault(Version ofGuest, Version ofNetwork)
        {
            ref var known = ref _known[((int)ofGuest * 3) + (int)ofNetwork];
            if (!known.IsKnown)
            {
                known = (true, PlanMaker.OnNetwork(network.Network(ofNetwork), guest.Guest(ofGuest).Interfaces[index] with { Actual = null }, options).FirstError);
            }

            return known.Fault;
        }

        public RolloutObstacle Obstacle(Diagnostic fault) => new(guest.Guest(Version.Old), Interface, network.Network(Version.Old), fault);
    }
}
