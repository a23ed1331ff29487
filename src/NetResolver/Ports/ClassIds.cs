using System.Collections;

namespace NetResolver.Ports;

/// <summary>The traffic classes of one network that are taken. 0, 1 and 2 are libvirt's own; the lowest free one is given next.</summary>
/// <remarks>Source: libvirt's <c>networkNextClassID</c>. As there, stopping a network does not free them.</remarks>
internal sealed class ClassIds
{
    private BitArray _taken = new(16) { [0] = true, [1] = true, [2] = true };

    public uint Next
    {
        get
        {
            for (var id = (int)Resolve.PoolState.FirstClassId; id < _taken.Length; id++)
            {
                if (!_taken[id])
                {
                    return (uint)id;
                }
            }

            return (uint)_taken.Length;
        }
    }

    /// <summary>How many are taken beside libvirt's own.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            for (var id = (int)Resolve.PoolState.FirstClassId; id < _taken.Length; id++)
            {
                count += _taken[id] ? 1 : 0;
            }

            return count;
        }
    }

    public void Take(uint id)
    {
        if (id >= _taken.Length)
        {
            _taken.Length = (int)id + 16;
        }

        _taken[(int)id] = true;
    }

    public void Free(uint id)
    {
        if (id < _taken.Length)
        {
            _taken[(int)id] = false;
        }
    }
}
