using System.Diagnostics.CodeAnalysis;
using CsCheck;
using NetResolver.Diagnostics;

namespace NetResolver.Tests.Support;

/// <summary>
/// A good document with marks for faults in it: <c>«good|bad»</c>, and a table of the faults, numbered in the order of the marks. Each is alone in its place, so that any of them together are
/// found as each of them is found alone.
/// </summary>
internal sealed class Faults
{
    private readonly List<(string Good, string Bad)> _marks = [];
    private readonly List<string> _between = [];

    public Faults([StringSyntax(StringSyntaxAttribute.Xml)] string marked)
    {
        var at = 0;
        for (var open = marked.IndexOf('«'); open >= 0; open = marked.IndexOf('«', at))
        {
            var (bar, close) = (marked.IndexOf('|', open), marked.IndexOf('»', open));
            _between.Add(marked[at..open]);
            _marks.Add((marked[(open + 1)..bar], marked[(bar + 1)..close]));
            at = close + 1;
        }

        _between.Add(marked[at..]);
    }

    /// <summary>How many faults there are.</summary>
    public int Count => _marks.Count;

    /// <summary>The document with some of the faults.</summary>
    public string With(IReadOnlySet<int> chosen)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < _marks.Count; i++)
        {
            text.Append(_between[i]).Append(chosen.Contains(i) ? _marks[i].Bad : _marks[i].Good);
        }

        return text.Append(_between[^1]).ToString();
    }

    /// <summary>Looks whether every set of faults, of a few thousand tried, is found as its members are alone, and in the order in which they are found all together.</summary>
    public void ShouldBeFoundAlone(Func<string, IReadOnlyList<Diagnostic>> read, Func<Diagnostic, string>? tell = null)
    {
        tell ??= static finding => $"{finding.Id} {finding.Place.Path}";
        List<string> Found(IReadOnlySet<int> chosen) => [.. read(With(chosen)).Select(tell)];

        var good = Found(new HashSet<int>());
        good.Should().BeEmpty();
        var alone = Enumerable.Range(0, Count).Select(fault => Found(new HashSet<int> { fault })).ToList();
        Enumerable.Range(0, Count).Where(i => alone[i].Count != 1).Select(i => $"{i}: {_marks[i].Bad} is {string.Join(", ", alone[i])}").Should().BeEmpty();
        var order = Found(Enumerable.Range(0, Count).ToHashSet());
        order.Should().BeEquivalentTo(alone.Select(found => found[0]));

        Gen.Int[0, 1].Array[Count].Sample(
            chosen =>
            {
                var set = Enumerable.Range(0, Count).Where(i => chosen[i] == 1).ToHashSet();
                var expected = set.Select(i => alone[i][0]).OrderBy(order.IndexOf);
                Found(set).Should().Equal(expected);
            },
            iter: 1000);
    }
}
