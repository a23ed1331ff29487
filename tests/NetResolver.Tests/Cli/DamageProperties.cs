using System.Text;
using CsCheck;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary>Damaged documents: the command answers, and does not fall over.</summary>
public sealed class DamageProperties
{
    private static readonly byte[][] Documents =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "samples", "red-network"), "*.xml").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    /// <summary>A sample in which a few bytes are others, gone, or there twice.</summary>
    private static readonly Gen<byte[]> Damaged =
        from document in Gen.Int[0, Documents.Length - 1]
        from damages in Gen.Select(Gen.Int[0, 2], Gen.Int[0, 10_000], Gen.Byte).Array[1, 4]
        select damages.Aggregate(Documents[document], Damage);

    [Fact]
    public void Every_verb_answers_for_damaged_documents() => Damaged.Sample(
        bytes =>
        {
            using var shell = new Shell();
            shell.File("a.xml", bytes).File("n.xml", Documents[^1]);
            foreach (var arguments in (string[])["validate a.xml", "convert a.xml --generated auto", "plan --network a.xml a.xml --explain", "plan --network n.xml a.xml --output json"])
            {
                var ran = shell.Run(arguments);
                ran.Error.Should().NotContain("internal fault");
                (ran.Status == 0 || (ran.Out + ran.Error).Length > 0).Should().BeTrue();
            }
        },
        iter: 300);

    [Fact]
    public void What_is_converted_reads_the_same() => Damaged.Sample(
        bytes =>
        {
            using var shell = new Shell();
            var ran = shell.File("a.xml", bytes).Run("convert a.xml");
            if (ran.Status == 0 && Guest.Read(new MemoryStream(bytes)).Value is { } guest)
            {
                Guest.Parse(ran.Out).Should().Be(guest);
            }
        },
        iter: 1000);

    private static byte[] Damage(byte[] document, (int Kind, int At, byte Value) damage)
    {
        var at = damage.At % document.Length;
        return damage.Kind switch
        {
            0 => [.. document[..at], damage.Value, .. document[(at + 1)..]],
            1 => [.. document[..at], .. document[(at + 1)..], .. Encoding.ASCII.GetBytes(" ")],
            _ => [.. document[..at], .. document[(at / 2)..]],
        };
    }
}
