using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace NetResolver.Cli;

/// <summary>
/// Writes the page of a matrix: one file that needs no other, and that forbids the browser to load or run anything but what was written here. What documents say is data in it,
/// which the page's script shows as text.
/// </summary>
internal static class PageWriter
{
    /// <summary>The script's parts, in the order in which they build on each other.</summary>
    private static readonly string[] Scripts = ["dom.js", "data.js", "filter.js", "grid.js", "cursor.js", "drawing.js", "views.js", "panel.js", "paper.js", "main.js"];

    public static void Write(TextWriter output, MatrixPage page)
    {
        var style = Resource("page.css");
        var script = $"(() => {{\n'use strict';\n{string.Concat(Scripts.Select(Resource))}}})();\n";
        var policy = $"default-src 'none'; script-src {Hash(script)}; style-src {Hash(style)}; img-src data:; base-uri 'none'; form-action 'none'";
        var frame = Resource("page.html");
        var at = 0;
        foreach (var (hole, text) in new (string, Func<string>)[] { ("policy", () => policy), ("style", () => style), ("data", () => PageJson.Write(page)), ("script", () => script) })
        {
            var marker = $"{{{{{hole}}}}}";
            var next = frame.IndexOf(marker, at, StringComparison.Ordinal);
            output.Write(frame.AsSpan(at, next - at));
            output.Write(text());
            at = next + marker.Length;
        }

        output.Write(frame.AsSpan(at));
    }

    /// <summary>What the browser compares an inline script or style with before it takes it.</summary>
    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Page/{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
