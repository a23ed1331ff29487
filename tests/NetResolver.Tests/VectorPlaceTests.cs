using NetResolver.Diagnostics;
using NetResolver.Tests.Support;
using NetResolver.Vectors;

namespace NetResolver.Tests;

/// <summary>Every finding about a recorded document stands somewhere in it.</summary>
public sealed class VectorPlaceTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "NetResolver.Tests", "Vectors");

    [Fact]
    public void Networks_have_findings_with_places()
    {
        var seen = 0;
        foreach (var text in Documents("parse-network"))
        {
            var read = NetworkDefinition.Read(text, "n.xml");
            seen += Check(text, read.Diagnostics);
            seen += Check(text, read.Value?.CheckDefinition().Diagnostics ?? []);
        }

        seen.Should().BeGreaterThan(500);
    }

    [Fact]
    public void Interfaces_have_findings_with_places()
    {
        var seen = 0;
        foreach (var text in Documents("parse-interface"))
        {
            seen += Check(text, GuestInterface.Read(text, "n.xml").Diagnostics);
            var guest = $"<domain>\n  <name>g</name>\n  <devices>\n{text}\n{text}</devices>\n</domain>";
            seen += Check(guest, Guest.Read(guest, "n.xml").Diagnostics);
        }

        seen.Should().BeGreaterThan(500);
    }

    private static IEnumerable<string> Documents(string kind) =>
        Corpus.Read(Folder).Where(v => v.Kind == kind).Select(v => v.Text("xml")!);

    private static int Check(string text, IReadOnlyList<Diagnostic> found)
    {
        var lines = text.Split(["\r\n", "\r", "\n"], StringSplitOptions.None);
        foreach (var finding in found)
        {
            foreach (var place in finding.Related.Select(r => r.Place).Prepend(finding.Place))
            {
                place.Line.Should().BeInRange(1, lines.Length, "{0} stands in {1}", finding, text);
                var line = lines[place.Line - 1];
                place.Column.Should().BeInRange(1, line.Length + 1, "{0} stands in {1}", finding, text);

                // Nothing but the end of a line or text has no length.
                place.Length.Should().BeGreaterThan(place.Column <= line.Length ? 0 : -1, "{0} stands in {1}", finding, text);
                (place.Column - 1 + place.Length).Should().BeLessThanOrEqualTo(line.Length, "{0} stands in {1}", finding, text);
            }
        }

        return found.Count;
    }
}
