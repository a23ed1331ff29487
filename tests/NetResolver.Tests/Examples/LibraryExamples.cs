using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Examples;

/// <summary>Examples in C#, for rules that no command comes to. The classes derived from this one hold them.</summary>
internal abstract class LibraryExamples
{
    private const string Printed = "// ";

    /// <summary>Where the examples print; to a reader it is the platform's.</summary>
    protected StringWriter Console { get; } = new() { NewLine = "\n" };

    /// <summary>The texts of all examples by the id of their rule: what stands between the braces, and as comments what comes out when it is run.</summary>
    public static IReadOnlyDictionary<string, string> Run()
    {
        var bodies = Repository.Sources("tests", "NetResolver.Tests", "Examples").SelectMany(Bodies).ToDictionary();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var holder in typeof(LibraryExamples).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(LibraryExamples))))
        {
            foreach (var method in holder.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            {
                if (method.GetCustomAttribute<ExampleAttribute>() is { } example)
                {
                    var examples = (LibraryExamples)Activator.CreateInstance(holder)!;
                    method.Invoke(examples, null);
                    texts.Add(example.Id, bodies[example.Id] + string.Concat(examples.Console.ToString().TrimEnd('\n').Split('\n').Select(line => $"{Printed}{line}\n")));
                }
            }
        }

        return texts;
    }

    /// <summary>The lines between the braces of the methods that are marked, as far to the left as they can be.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Bodies(string file)
    {
        var text = File.ReadAllText(file);
        foreach (var method in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            var id = method.AttributeLists.SelectMany(list => list.Attributes).FirstOrDefault(attribute => attribute.Name.ToString() == "Example")
                ?.ArgumentList?.Arguments[0].Expression is LiteralExpressionSyntax literal ? literal.Token.ValueText : null;
            if (id is not null && method.Body is { } body)
            {
                var lines = text[(body.OpenBraceToken.Span.End + 1)..body.CloseBraceToken.SpanStart].TrimEnd().Split('\n');
                var margin = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart(' ').Length);
                yield return new(id, string.Concat(lines.Select(line => (line.Length > 0 ? line[margin..] : line) + "\n")));
            }
        }
    }
}
