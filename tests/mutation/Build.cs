using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EcResults.Mutation;

/// <summary>Makes one build with all changes that compile.</summary>
internal sealed class Build
{
    private readonly Library library;
    private readonly List<(Schema Schema, string Path, List<(SyntaxNode Piece, List<Change> Changes)> Pieces)> files =
    [];
    private readonly Places places = new();

    /// <summary>Thinks of all changes, or of those in files whose name starts with a filter.</summary>
    public Build(Library library, string? filter)
    {
        this.library = library;
        var number = 0;
        foreach (var tree in library.Rules())
        {
            var schema = new Schema(tree, places);
            var operators = new Operators(library.Compilation.GetSemanticModel(tree));
            var pieces = new List<(SyntaxNode, List<Change>)>();
            var isChosen =
                filter is null || Path.GetFileName(tree.FilePath).StartsWith(filter, StringComparison.Ordinal);
            foreach (var piece in schema.Pieces())
            {
                pieces.Add(
                    (
                        piece,
                        [
                            .. (isChosen ? operators.In(piece) : [])
                                .Where(change =>
                                    change.With != tree.ToString().Substring(change.Span.Start, change.Span.Length)
                                )
                                .Select(change => schema.Placed(change with { Number = ++number }, piece)),
                        ]
                    )
                );
            }

            files.Add((schema, tree.FilePath, pieces));
        }

        Made = number;
        SelfCheck = AddKnown(number);
    }

    /// <summary>
    /// Changes whose fate is known, one for each, in the one method that every test runs: they show that the tool would
    /// see it.
    /// </summary>
    public IReadOnlyList<(Change Change, string Fate)> SelfCheck { get; }

    /// <summary>How many changes were thought of.</summary>
    public int Made { get; }

    /// <summary>How many places there are.</summary>
    public int Places => places.Count;

    /// <summary>The paths of the files.</summary>
    public IEnumerable<string> Files => files.Select(file => file.Path);

    /// <summary>The changes that compile.</summary>
    public IReadOnlyList<Change> Changes =>
        [
            .. files
                .SelectMany(file => file.Pieces)
                .SelectMany(piece => piece.Changes)
                .Where(change => change.Number <= Made)
                .OrderBy(change => change.Number),
        ];

    private List<(Change, string)> AddKnown(int number)
    {
        var (schema, _, pieces) = files.Single(file => Path.GetFileName(file.Path) == "RuleBook.cs");
        var (piece, changes) = pieces.Single(entry =>
            entry.Piece is MethodDeclarationSyntax { Identifier.Text: "Check", Body: not null }
        );
        var body = ((MethodDeclarationSyntax)piece).Body!;
        List<(Change, string)> known =
        [
            (Known("{ return []; }"), "killed"),
            (Known(body.ToString()), "survived"),
            (Known("{ while (true) { global::EcResults.Mutants.Mutant.Tick(); } }"), "timed-out"),
        ];
        changes.AddRange(known.Select(entry => entry.Item1));
        return known;

        Change Known(string with) =>
            schema.Placed(new Change(body.Span, with, "self-check", IsWording: true) { Number = ++number }, piece);
    }

    /// <summary>Builds, without each change that does not compile, and writes the library.</summary>
    /// <param name="runtime">The code that the changed library asks which change is on.</param>
    /// <param name="path">Where to write it.</param>
    /// <param name="sources">A folder for the written code, to look into.</param>
    public void Write(string runtime, string path, string sources)
    {
        for (var round = 1; ; round++)
        {
            var texts = files.ToDictionary(
                file => file.Path,
                file =>
                    file.Schema.Write(file.Pieces.Select(entry => (entry.Piece, (IReadOnlyList<Change>)entry.Changes)))
            );
            Hook(texts);
            Directory.CreateDirectory(sources);
            foreach (var (name, text) in texts)
            {
                File.WriteAllText(Path.Combine(sources, Path.GetFileName(name)), text);
            }

            var compilation = library.With(texts, runtime);
            var errors = compilation
                .GetDiagnostics()
                .Where(found => found.Severity == DiagnosticSeverity.Error)
                .ToList();
            if (errors.Count == 0)
            {
                library.Emit(compilation, path);
                return;
            }

            var before = Changes.Count;
            foreach (var error in errors)
            {
                Drop(error, texts);
            }

            Console.Error.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"round {round}: {before - Changes.Count} changes do not compile"
                )
            );
            if (Changes.Count == before)
            {
                throw new InvalidOperationException(string.Join('\n', errors.Take(20)));
            }
        }
    }

    /// <summary>Two pieces of the library outside of the rules answer from memory, so that a change costs only what it reaches.</summary>
    private void Hook(Dictionary<string, string> texts)
    {
        var rule = texts.Keys.Single(path => Path.GetFileName(path) == "Rule.cs");
        texts[rule] = Replaced(
            texts[rule],
            "Func<Submission, IEnumerable<Problem>> Check { get; init; } = _ => [];",
            "Func<Submission, IEnumerable<Problem>> Check { get; init => field = global::EcResults.Mutants.Mutant.Remembering(value); } = _ => [];"
        );
        var reader = library.Compilation.SyntaxTrees.Single(tree =>
            Path.GetFileName(tree.FilePath) == "SubmissionReader.cs"
        );
        texts[reader.FilePath] = Replaced(
            reader.ToString(),
            "public static Submission Read(SubmissionFiles files, bool alone = false)",
            """
            public static Submission Read(SubmissionFiles files, bool alone = false) =>
                global::EcResults.Mutants.Mutant.Reading(files, one => ReadAnew(one, alone));

            private static Submission ReadAnew(SubmissionFiles files, bool alone)
            """
        );
    }

    private static string Replaced(string text, string from, string to) =>
        text.Contains(from, StringComparison.Ordinal)
            ? text.Replace(from, to, StringComparison.Ordinal)
            : throw new InvalidOperationException($"the library no longer holds: {from}");

    private void Drop(Diagnostic error, Dictionary<string, string> texts)
    {
        if (
            error.Location.SourceTree is not { } tree
            || !texts.TryGetValue(tree.FilePath, out var text)
            || Marks.Around(text, error.Location.SourceSpan.Start) is not { } mark
        )
        {
            throw new InvalidOperationException(error.ToString());
        }

        foreach (var (_, changes) in files.First(file => file.Path == tree.FilePath).Pieces)
        {
            if (mark.IsPiece && changes.FirstOrDefault()?.Number == mark.Number)
            {
                Console.Error.WriteLine($"a piece cannot be written: {error}");
                changes.Clear();
            }
            else if (!mark.IsPiece)
            {
                changes.RemoveAll(change => change.Number == mark.Number);
            }
        }
    }
}
