using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EcResults.Mutation;

/// <summary>The library as the compiler is told to build it, and the build of its changed form.</summary>
internal sealed class Library
{
    private readonly CSharpCommandLineArguments arguments;
    private readonly CSharpCompilation original;

    private Library(CSharpCommandLineArguments arguments)
    {
        this.arguments = arguments;
        original = CSharpCompilation.Create(
            arguments.CompilationName,
            arguments.SourceFiles.Select(file => Parse(File.ReadAllText(file.Path), file.Path)),
            arguments.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(reference.Reference)),
            arguments.CompilationOptions.WithGeneralDiagnosticOption(ReportDiagnostic.Default)
        );
        Compilation = Generated(original);
    }

    /// <summary>The library as it is, with what its generators add.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>Reads the list of arguments that MSBuild gives the compiler (its item CscCommandLineArgs, as JSON).</summary>
    public static Library Read(string argumentsFile, string projectFolder)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(argumentsFile));
        var words = json
            .RootElement.GetProperty("Items")
            .GetProperty("CscCommandLineArgs")
            .EnumerateArray()
            .Select(item => item.GetProperty("Identity").GetString()!);
        return new Library(CSharpCommandLineParser.Default.Parse(words, projectFolder, null));
    }

    /// <summary>The files of the rules in the order of their names.</summary>
    public IEnumerable<SyntaxTree> Rules() =>
        original
            .SyntaxTrees.Where(tree => Path.GetFileName(Path.GetDirectoryName(tree.FilePath)) == "Rules")
            .OrderBy(tree => tree.FilePath, StringComparer.Ordinal);

    /// <summary>The library with files replaced and one added.</summary>
    public CSharpCompilation With(IReadOnlyDictionary<string, string> texts, string added) =>
        Generated(
            original
                .RemoveAllSyntaxTrees()
                .AddSyntaxTrees(
                    original.SyntaxTrees.Select(tree =>
                        texts.TryGetValue(tree.FilePath, out var text) ? Parse(text, tree.FilePath) : tree
                    )
                )
                .AddSyntaxTrees(Parse(added, "Mutant.cs"))
        );

    /// <summary>Writes a build of the library.</summary>
    public void Emit(CSharpCompilation compilation, string path)
    {
        using var stream = File.Create(path);
        var result = compilation.Emit(
            stream,
            manifestResources: arguments.ManifestResources,
            options: arguments.EmitOptions.WithDebugInformationFormat(
                Microsoft.CodeAnalysis.Emit.DebugInformationFormat.Embedded
            )
        );
        if (!result.Success)
        {
            throw new InvalidOperationException(
                string.Join(
                    '\n',
                    result.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Take(20)
                )
            );
        }
    }

    private SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8), arguments.ParseOptions, path);

    private CSharpCompilation Generated(CSharpCompilation compilation)
    {
        var loader = new Loader();
        var generators = arguments
            .AnalyzerReferences.Where(reference =>
                reference.FilePath.Contains("Microsoft.NETCore.App.Ref", StringComparison.Ordinal)
            )
            .SelectMany(reference =>
                new AnalyzerFileReference(reference.FilePath, loader).GetGenerators(LanguageNames.CSharp)
            );
        CSharpGeneratorDriver
            .Create(generators, parseOptions: arguments.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var result, out _);
        return (CSharpCompilation)result;
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath) { }

        public System.Reflection.Assembly LoadFromPath(string fullPath) =>
            System.Reflection.Assembly.LoadFrom(fullPath);
    }
}
