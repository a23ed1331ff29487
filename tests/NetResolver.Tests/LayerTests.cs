using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetResolver.Tests.Support;

namespace NetResolver.Tests;

/// <summary>The layers of the library: code names only what stands in its own folder or in one below it. Judged by symbols, not by text.</summary>
public sealed class LayerTests
{
    /// <summary>Each folder sees itself and those of the steps before, not its neighbours on the same step.</summary>
    private static readonly string[][] Steps =
    [
        ["Diagnostics"],
        ["Model"],
        ["Read", "Write", "Validity"],
        ["Merge", "Pool", "Packing"],
        ["Resolve"],
        ["Plan"],
        ["Ports"],
        ["Migration"],
    ];

    private static readonly string Library = Path.Combine(Repository.Root, "src", "NetResolver");

    private static readonly Lazy<CSharpCompilation> Compiled = new(Compile);

    [Fact]
    public void The_sources_compile_here_as_they_do_in_the_build()
    {
        // What source generators add is missing here: the bodies of partial methods.
        var errors = Compiled.Value.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error && d.Id != "CS8795");

        errors.Take(10).Select(d => d.ToString()).Should().BeEmpty();
        Compiled.Value.SyntaxTrees.Should().HaveCountGreaterThan(50);
    }

    [Fact]
    public void Every_folder_has_a_step() =>
        Repository.Sources("src", "NetResolver").Select(FolderOf).Where(f => f.Length > 0).Distinct().Should().BeSubsetOf(Steps.SelectMany(s => s));

    [Fact]
    public void Code_names_only_what_it_may_see() => Uses().Distinct().Order(StringComparer.Ordinal).Should().BeEmpty();

    private static ParallelQuery<string> Uses() =>
        Compiled.Value.SyntaxTrees.AsParallel()
            .Where(t => FolderOf(t.FilePath).Length > 0) // the facade sees all
            .SelectMany(Uses);

    /// <summary>What a file names and may not.</summary>
    private static IEnumerable<string> Uses(SyntaxTree tree)
    {
        var (own, model) = (FolderOf(tree.FilePath), Compiled.Value.GetSemanticModel(tree));
        foreach (var node in tree.GetRoot().DescendantNodes().Where(Names))
        {
            if (Definition(model.GetSymbolInfo(node).Symbol) is { } symbol && Folders(symbol) is { Count: > 0 } folders && !folders.Any(f => Sees(own, f)))
            {
                yield return $"{Path.GetRelativePath(Library, tree.FilePath)} names {symbol.ToDisplayString()} of {string.Join(" and ", folders.Select(f => f.Length == 0 ? "the facade" : f))}";
            }
        }
    }

    private static bool Names(SyntaxNode node) =>
        node is SimpleNameSyntax or BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or BinaryExpressionSyntax or PrefixUnaryExpressionSyntax;

    /// <summary>What is declared somewhere, as it is declared; nothing for what every file has of its own.</summary>
    private static ISymbol? Definition(ISymbol? symbol) => symbol switch
    {
        null or INamespaceSymbol or ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or ITypeParameterSymbol or ILabelSymbol => null,
        IAliasSymbol alias => Definition(alias.Target),
        IArrayTypeSymbol array => Definition(array.ElementType),
        IMethodSymbol { ReducedFrom: { } extension } => extension.OriginalDefinition,
        _ => symbol.OriginalDefinition,
    };

    /// <summary>Where it is declared; a partial type may be in several folders. Empty for what is no source of the library.</summary>
    private static List<string> Folders(ISymbol symbol)
    {
        // What the compiler adds to a type, such as a record's members, stands where the type stands.
        var declared = symbol.DeclaringSyntaxReferences.Length > 0 || symbol.ContainingType is null ? symbol : symbol.ContainingType;
        return [.. declared.DeclaringSyntaxReferences.Select(r => FolderOf(r.SyntaxTree.FilePath)).Distinct()];
    }

    private static bool Sees(string folder, string other)
    {
        var step = Array.FindIndex(Steps, s => s.Contains(folder));
        return folder == other || Steps.Take(step).Any(s => s.Contains(other));
    }

    private static string FolderOf(string file) =>
        Path.GetRelativePath(Library, file).Split(Path.DirectorySeparatorChar) is [var folder, _, ..] ? folder : "";

    private static CSharpCompilation Compile()
    {
        string[] implicitUsings = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var usings = CSharpSyntaxTree.ParseText(string.Concat(implicitUsings.Select(u => $"global using {u};\n")), options, Path.Combine(Library, "Usings.cs"));
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(f => Path.GetFileName(f).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(f) is "netstandard.dll" or "mscorlib.dll");
        return CSharpCompilation.Create(
            "NetResolver.Layers",
            [usings, .. Repository.Sources("src", "NetResolver").Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), options, f))],
            platform.Select(f => MetadataReference.CreateFromFile(f)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
    }
}
