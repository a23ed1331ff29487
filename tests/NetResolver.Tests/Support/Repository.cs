using System.Reflection;

namespace NetResolver.Tests.Support;

/// <summary>The project's own files, for tests that are about them.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Path.GetFullPath(
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!);

    /// <summary>All C# files under a folder, without what the build makes.</summary>
    public static IEnumerable<string> Sources(params string[] folder)
    {
        var root = Path.Combine([Root, .. folder]);
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(f => Path.GetRelativePath(root, f).Split(Path.DirectorySeparatorChar) is [.. var folders, _] && !folders.Contains("bin") && !folders.Contains("obj"))
            .Order(StringComparer.Ordinal);
    }
}
