using NetResolver.Diagnostics;

namespace NetResolver.Migration;

/// <summary>Reads the text of a guest.</summary>
internal delegate ReadResult<Guest> GuestReading(string xml, string document, ReadOptions? options);

/// <summary>
/// Reads guests and sorts them into classes, by several threads if wanted. Each thread takes the next block of guests and numbers the classes that it meets for itself; in the end
/// the classes are numbered anew in the order of the first guest of each, so that the outcome does not depend on the threads.
/// </summary>
internal sealed class FleetReader
{
    private const int BlockSize = 1024;

    private readonly FleetGuest[] _guests;
    private readonly int[] _sources;
    private readonly HostView[] _hosts;
    private readonly GuestText _reading;
    private readonly Catalogue _catalogue;
    private readonly MatrixWatch _watch;
    private readonly int[] _classes;
    private readonly int[] _nameEnds;
    private readonly Block[] _blocks;
    private int _taken = -1;

    public FleetReader(FleetGuest[] guests, int[] sources, HostView[] hosts, GuestText reading, Catalogue catalogue, MatrixWatch watch)
    {
        (_guests, _sources, _hosts, _reading, _catalogue, _watch) = (guests, sources, hosts, reading, catalogue, watch);
        _classes = new int[guests.Length];
        _nameEnds = new int[guests.Length];
        _blocks = new Block[(guests.Length + BlockSize - 1) / BlockSize];
    }

    public FleetRows Read(int threads)
    {
        var workers = new Worker[Math.Clamp(threads, 1, Math.Max(_blocks.Length, 1))];
        _watch.Begin(MatrixStep.Guests, _guests.Length);
        _watch.Each(workers.Length, workers.Length, i => (workers[i] = new Worker(this)).Run());
        Renumber(workers);
        var names = new ulong[_blocks.Sum(b => b.Names.Length)];
        var end = 0;
        for (var i = 0; i < _blocks.Length; i++)
        {
            _blocks[i].Names.CopyTo(names, end);
            foreach (ref var nameEnd in _nameEnds.AsSpan(i * BlockSize, Math.Min(BlockSize, _guests.Length - i * BlockSize)))
            {
                nameEnd += end;
            }

            end += _blocks[i].Names.Length;
        }

        return new() { Guests = _guests, Classes = _classes, Sources = _sources, NameEnds = _nameEnds, Names = names };
    }

    private void Renumber(Worker[] workers)
    {
        foreach (var met in workers.SelectMany(w => w.Classes).OrderBy(c => c.First))
        {
            met.Number = _catalogue.ClassOf(met.Guest, met.Source);
        }

        for (var i = 0; i < _classes.Length; i++)
        {
            if (_classes[i] != FleetRows.Unreadable)
            {
                _classes[i] = _blocks[i / BlockSize].Worker.Classes[_classes[i]].Number;
            }
        }
    }

    private readonly record struct Block(Worker Worker, ulong[] Names);

    /// <summary>A class as one thread met it.</summary>
    private sealed class Met(Guest guest, HostView? source, int first)
    {
        public Guest Guest { get; } = guest;

        public HostView? Source { get; } = source;

        public int First { get; } = first;

        public int Number { get; set; }
    }

    private sealed class Worker
    {
        private readonly FleetReader _fleet;
        private readonly GuestDescriber _describer;
        private readonly TextShapes _shapes;
        private readonly KeyTable _keys = new();
        private readonly List<ulong> _names = [];

        public Worker(FleetReader fleet)
        {
            _fleet = fleet;
            _describer = new(fleet._catalogue.Stated);
            _shapes = new(_describer, fleet._catalogue.Stated, text => fleet._reading.Read(new FleetGuest(text)));
        }

        public List<Met> Classes { get; } = [];

        public void Run()
        {
            for (int block; (block = Interlocked.Increment(ref _fleet._taken)) < _fleet._blocks.Length;)
            {
                var end = Math.Min((block + 1) * BlockSize, _fleet._guests.Length);
                _names.Clear();
                for (var guest = block * BlockSize; guest < end; guest++)
                {
                    _fleet._classes[guest] = Take(guest);
                    _fleet._nameEnds[guest] = _names.Count;
                }

                _fleet._blocks[block] = new(this, [.. _names]);
                _fleet._watch.Advance(end - block * BlockSize);
            }
        }

        /// <summary>Reads a guest, unless one like it has been read; gives the number that its class has here.</summary>
        private int Take(int index)
        {
            ref readonly var given = ref _fleet._guests[index];
            var known = given.Xml is { } xml ? _shapes.Find(xml, _names) : null;
            if ((known ?? _fleet._reading.Read(given)) is not { } guest)
            {
                return FleetRows.Unreadable;
            }

            var source = _fleet._sources[index] == FleetRows.Nowhere ? null : _fleet._hosts[_fleet._sources[index]];
            var number = _keys.Of(_describer.Describe(guest, source));
            if (number == Classes.Count)
            {
                Classes.Add(new(guest, source, index));
            }

            if (known is null)
            {
                _describer.AddNames(_names);
                if (given.Xml is { } text)
                {
                    _shapes.Learn(text, guest);
                }
            }

            return number;
        }
    }
}
