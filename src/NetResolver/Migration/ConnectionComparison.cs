using System.Globalization;
using NetResolver.Diagnostics;
using NetResolver.Plan;

namespace NetResolver.Migration;

/// <summary>Compares the connection at the source with the one at the destination, aspect by aspect, in the order of <see cref="ConnectionAspects"/>.</summary>
internal sealed class ConnectionComparison
{
    private readonly ConnectionSide _from;
    private readonly ConnectionSide _to;
    private readonly PlanResult _destination;
    private readonly ConnectionPolicy? _policy;
    private readonly bool _isLive;
    private List<ConnectionChange>? _changes;

    private ConnectionComparison(ConnectionSide from, ConnectionSide to, PlanResult destination, ConnectionPolicy? policy, bool isLive)
    {
        _from = from;
        _to = to;
        _destination = destination;
        _policy = policy;
        _isLive = isLive;
    }

    /// <summary>What changes.</summary>
    public IReadOnlyList<ConnectionChange> Changes => _changes is null ? [] : _changes;

    /// <summary>What is the same.</summary>
    public ConnectionAspects Same { get; private set; }

    /// <summary>What could not be compared.</summary>
    public ConnectionAspects NotVerified { get; private set; }

    /// <summary>Compares.</summary>
    /// <param name="from">The source.</param>
    /// <param name="to">The destination.</param>
    /// <param name="destination">The plan at the destination, for the places of its values.</param>
    /// <param name="policy">The policy in force; null when there is none.</param>
    /// <param name="isLive">Whether the guest goes on running: only then it matters that an id stays.</param>
    public static ConnectionComparison Run(ConnectionSide from, ConnectionSide to, PlanResult destination, ConnectionPolicy? policy, bool isLive)
    {
        var comparison = new ConnectionComparison(from, to, destination, policy, isLive);
        var segment = SegmentComparison.Compare(from, to);
        comparison.CompareMode();
        comparison.ComparePlug(segment);
        comparison.CompareVirtualPort();
        comparison.ComparePortGroup();
        comparison.CompareSettings();
        comparison.CompareMtu();
        comparison.CompareSwitches();
        comparison.CompareSegment(segment);
        return comparison;
    }

    private GuestInterface Nic => _destination.Interface;

    private void CompareMode()
    {
        if (_from.Mode is null && _from.Plan.Network is not null)
        {
            NotVerified |= ConnectionAspects.Mode;
        }
        else if (!Matches(ConnectionAspects.Mode, _from.Mode == _to.Mode))
        {
            Add(ConnectionAspects.Mode, _from.Mode?.XmlName(), _to.Mode?.XmlName(), ChangePlaces.Mode(_to, Nic));
        }
    }

    /// <summary>A device of another name is no change where both reach the same segment; what libvirt calls the bridge of a network of its own never is one.</summary>
    private void ComparePlug(SegmentRelation segment)
    {
        var (from, to) = (_from.Plan.Plug, _to.Plan.Plug);
        var isSameKind = from.Kind == to.Kind;
        if (isSameKind && (_from.IsDeviceGuessed || _to.IsDeviceGuessed) && segment != SegmentRelation.Same)
        {
            NotVerified |= ConnectionAspects.Plug;
        }
        else if (!Matches(ConnectionAspects.Plug, isSameKind && (from is Plug.Network || segment == SegmentRelation.Same || ConnectionText.Of(from, to) == ConnectionText.Of(to, from))))
        {
            Add(ConnectionAspects.Plug, _from.IsDeviceGuessed ? from.Kind : ConnectionText.Of(from, to), ConnectionText.Of(to, from), ChangePlaces.Device(_to, Nic));
        }
    }

    private void CompareVirtualPort()
    {
        if ((_from.Unknown & ConnectionAspects.VirtualPort) != 0)
        {
            NotVerified |= ConnectionAspects.VirtualPort;
            return;
        }

        var (from, to) = (_from.Plan.VirtualPort, _to.Plan.VirtualPort);
        if (from?.Type != to?.Type)
        {
            var (place, reason) = ChangePlaces.VirtualPort(_destination.Resolution, _policy, Nic);
            Add(ConnectionAspects.VirtualPort, ConnectionText.Of(from), ConnectionText.Of(to), place, reason);
            return;
        }

        if (from is null || to is null)
        {
            Same |= ConnectionAspects.VirtualPort;
            return;
        }

        CompareParameters(from.Fields, to.Fields);
    }

    /// <summary>Compares two of one type.</summary>
    private void CompareParameters(in VirtualPortFields from, in VirtualPortFields to)
    {
        var isOpen = false;
        var isChanged = false;
        for (var rest = (from.Specified | to.Specified) & to.Type.Written(); rest != 0; rest &= rest - 1)
        {
            var parameter = rest.First();
            if (from.IsGenerated(parameter) || to.IsGenerated(parameter))
            {
                // Started anew it gets a new id anyway.
                isOpen |= _isLive || !to.IsGenerated(parameter);
                continue;
            }

            var (left, right) = (from.TextOf(parameter), to.TextOf(parameter));
            if (left != right)
            {
                var (place, reason) = ChangePlaces.Parameter(_destination.Resolution, parameter, Nic);
                Add(ConnectionAspects.VirtualPort, left ?? ConnectionText.None, right ?? ConnectionText.None, place, reason, parameter.XmlName());
                isChanged = true;
            }
        }

        NotVerified |= isOpen && !isChanged ? ConnectionAspects.VirtualPort : 0;
        Same |= isOpen || isChanged ? 0 : ConnectionAspects.VirtualPort;
    }

    private void ComparePortGroup()
    {
        if (!IsOpen(ConnectionAspects.PortGroup) && !Matches(ConnectionAspects.PortGroup, _from.Plan.PortGroup == _to.Plan.PortGroup))
        {
            Add(
                ConnectionAspects.PortGroup,
                _from.Plan.PortGroup ?? ConnectionText.None,
                _to.Plan.PortGroup ?? ConnectionText.None,
                ChangePlaces.PortGroup(_destination.Resolution, Nic));
        }
    }

    private void CompareSettings()
    {
        var (from, to) = (_from.Plan, _to.Plan);
        if (!Matches(ConnectionAspects.Vlan, from.Vlan == to.Vlan))
        {
            Add(ConnectionAspects.Vlan, ConnectionText.Of(from.Vlan), ConnectionText.Of(to.Vlan), ChangePlaces.Vlan(to, _destination.Resolution, Nic));
        }

        if (!Matches(ConnectionAspects.Bandwidth, from.Bandwidth?.AsWritten() == to.Bandwidth?.AsWritten()))
        {
            Add(ConnectionAspects.Bandwidth, ConnectionText.Of(from.Bandwidth), ConnectionText.Of(to.Bandwidth), ChangePlaces.Bandwidth(to, _destination.Resolution, Nic));
        }
    }

    private void CompareMtu()
    {
        if (_from.Mtu == 0 || _to.Mtu == 0)
        {
            NotVerified |= ConnectionAspects.Mtu;
        }
        else if (!Matches(ConnectionAspects.Mtu, _from.Mtu == _to.Mtu))
        {
            Add(ConnectionAspects.Mtu, _from.Mtu.ToString(CultureInfo.InvariantCulture), _to.Mtu.ToString(CultureInfo.InvariantCulture), ChangePlaces.Device(_to, Nic));
        }
    }

    /// <summary>What nobody states counts as no.</summary>
    private void CompareSwitches()
    {
        var (from, to) = (_from.Plan, _to.Plan);
        if (!IsOpen(ConnectionAspects.TrustGuestRxFilters) &&
            !Matches(ConnectionAspects.TrustGuestRxFilters, (from.TrustGuestRxFilters ?? false) == (to.TrustGuestRxFilters ?? false)))
        {
            AddSwitch(ConnectionAspects.TrustGuestRxFilters, to.TrustGuestRxFilters ?? false, ChangePlaces.TrustGuestRxFilters(_destination.Resolution, Nic));
        }

        if (!Matches(ConnectionAspects.Isolated, (from.Isolated ?? false) == (to.Isolated ?? false)))
        {
            AddSwitch(ConnectionAspects.Isolated, to.Isolated ?? false, ChangePlaces.Isolated(_destination.Resolution, Nic));
        }
    }

    private void CompareSegment(SegmentRelation segment)
    {
        if (segment == SegmentRelation.Unknown)
        {
            NotVerified |= ConnectionAspects.Segment;
        }
        else if (!Matches(ConnectionAspects.Segment, segment == SegmentRelation.Same))
        {
            Add(ConnectionAspects.Segment, SegmentComparison.Text(_from, _to), SegmentComparison.Text(_to, _from), ChangePlaces.Device(_to, Nic));
        }
    }

    private bool IsOpen(ConnectionAspects aspect)
    {
        NotVerified |= _from.Unknown & aspect;
        return (_from.Unknown & aspect) != 0;
    }

    private bool Matches(ConnectionAspects aspect, bool isSame)
    {
        Same |= isSame ? aspect : 0;
        return isSame;
    }

    private void AddSwitch(ConnectionAspects aspect, bool to, Place place) => Add(aspect, Phrases.YesNo(!to), Phrases.YesNo(to), place);

    private void Add(ConnectionAspects aspect, string? from, string? to, Place place, string? reason = null, string? parameter = null) =>
        (_changes ??= []).Add(new(aspect, parameter, from, to, place, reason));
}
