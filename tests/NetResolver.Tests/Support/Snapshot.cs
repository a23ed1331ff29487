using System.Text;
using System.Text.RegularExpressions;

namespace NetResolver.Tests.Support;

/// <summary>
/// Texts too long to stand in a test: each is a file of the folder Snapshots, compared to the letter. With NETRESOLVER_ACCEPT=1 the files are written
/// instead; look at the difference before it is committed.
/// </summary>
internal static partial class Snapshot
{
    public const string Variable = "NETRESOLVER_ACCEPT";

    public static readonly string Folder = Path.Combine(Repository.Root, "tests", "NetResolver.Tests", "Snapshots");

    /// <summary>Whether what comes out now is what is wanted from now on.</summary>
    public static bool IsAccepting => Environment.GetEnvironmentVariable(Variable) == "1";

    /// <summary>The text is what the snapshot has.</summary>
    /// <param name="name">The snapshot's name, as a literal so that orphans are found; it may name a folder. Without an extension it is a .txt file.</param>
    /// <param name="text">What came out.</param>
    public static void Check(string name, string text) => Check(Folder, name, text, IsAccepting);

    internal static void Check(string folder, string name, string text, bool isAccepting)
    {
        var file = Path.Combine(folder, FileOf(name));
        if (isAccepting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return;
        }

        if (!File.Exists(file))
        {
            Assert.Fail($"There is no snapshot {FileOf(name)} yet. {Advice}");
        }

        var kept = File.ReadAllText(file);
        if (kept != text)
        {
            Assert.Fail($"{FirstDifference(FileOf(name), kept, text)}\n{Advice}");
        }
    }

    /// <summary>The files of the folder that no test names any more.</summary>
    /// <param name="folder">The folder of snapshots.</param>
    /// <param name="sources">The text of the tests.</param>
    public static IEnumerable<string> Orphans(string folder, IEnumerable<string> sources)
    {
        var named = sources.SelectMany(source => Named().Matches(source)).Select(match => Pattern(match.Groups["name"].Value, match.Groups["hole"].Success)).Distinct().ToList();
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                .Where(file => file != ".gitattributes" && !named.Exists(name => Regex.IsMatch(file, name)))
                .Order(StringComparer.Ordinal)
            : [];
    }

    private static string Advice => $"To accept what comes out now, run: {Variable}=1 dotnet test tests/NetResolver.Tests";

    private static string FileOf(string name) => Path.HasExtension(name) ? name : name + ".txt";

    /// <summary>What is between braces of an interpolated name can be any text.</summary>
    private static string Pattern(string name, bool hasHoles) =>
        $"^{(hasHoles ? string.Join("[^/]*", Holes().Split(FileOf(name)).Select(Regex.Escape)) : Regex.Escape(FileOf(name)))}$";

    private static string FirstDifference(string name, string kept, string text)
    {
        var (old, now) = (kept.Split('\n'), text.Split('\n'));
        var line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line])
        {
            line++;
        }

        return $"Snapshot {name}, line {line + 1}\nhas:       {Shown(old, line)}\ncame out:  {Shown(now, line)}";
    }

    /// <summary>A line with its control characters made visible, or that there is none.</summary>
    private static string Shown(string[] lines, int line) =>
        line < lines.Length ? Regex.Replace(lines[line], @"[\p{Cc}\p{Cf}]", match => $"\\u{(int)match.Value[0]:x4}") : "(no such line)";

    [GeneratedRegex("""Snapshot\.Check\(\s*(?<hole>\$)?"(?<name>[^"]+)"\s*,""", RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Holes();
}
