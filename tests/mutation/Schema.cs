using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace EcResults.Mutation;

/// <summary>
/// Writes a file so that one build serves all of its changes: each member becomes a switch over the change that is on,
/// beside a copy of itself for each change. A copy is a whole member, since a changed pattern or condition may declare
/// names, which two halves of one expression could not both do.
/// </summary>
/// <param name="tree">The file.</param>
/// <param name="places">The places, numbered over all files.</param>
internal sealed class Schema(SyntaxTree tree, Places places)
{
    private const string Active = "global::EcResults.Mutants.Mutant.Active";
    private const string Enter = "global::EcResults.Mutants.Mutant.Enter();";
    private readonly string text = tree.ToString();
    private readonly SyntaxNode root = tree.GetRoot();

    /// <summary>The pieces that can be changed, each with the node to look for changes in.</summary>
    public IEnumerable<SyntaxNode> Pieces() =>
        root.DescendantNodes()
            .Where(node => node is TypeDeclarationSyntax and not InterfaceDeclarationSyntax)
            .SelectMany(type => ((TypeDeclarationSyntax)type).Members)
            .SelectMany(PiecesOf);

    /// <summary>A change with its place, line and words.</summary>
    public Change Placed(Change change, SyntaxNode piece)
    {
        var node = root.FindNode(change.Span, getInnermostNodeForTie: true);
        return change with
        {
            Place = places.Around(node.AncestorsAndSelf().Contains(piece) ? node : piece, piece),
            File = Path.GetFileName(tree.FilePath),
            Line = tree.GetLineSpan(change.Span).StartLinePosition.Line + 1,
            Was = text.Substring(change.Span.Start, change.Span.Length),
        };
    }

    /// <summary>The file's new text.</summary>
    /// <param name="changes">The changes to each piece.</param>
    public string Write(IEnumerable<(SyntaxNode Piece, IReadOnlyList<Change> Changes)> changes)
    {
        var whole = new Edits(text);
        foreach (var (piece, list) in changes.Where(entry => entry.Changes.Count > 0))
        {
            whole.Add(
                piece.SpanStart,
                piece.Span.End,
                Marked(
                    list[0].Number,
                    "piece",
                    piece switch
                    {
                        MethodDeclarationSyntax method => OfMethod(method, list),
                        PropertyDeclarationSyntax { Initializer: null } property => OfProperty(property, list),
                        PropertyDeclarationSyntax property => OfStatic(
                            property,
                            property.Type,
                            property.Identifier,
                            list
                        ),
                        FieldDeclarationSyntax field => OfStatic(
                            field,
                            field.Declaration.Type,
                            field.Declaration.Variables[0].Identifier,
                            list
                        ),
                        LambdaExpressionSyntax lambda => OfLambda(lambda, list),
                        _ => throw new InvalidOperationException(piece.Kind().ToString()),
                    }
                )
            );
        }

        return whole.Of(root.FullSpan);
    }

    private static IEnumerable<SyntaxNode> PiecesOf(MemberDeclarationSyntax member)
    {
        var isStatic = member.Modifiers.Any(SyntaxKind.StaticKeyword);
        return member switch
        {
            MethodDeclarationSyntax { Body: null, ExpressionBody: null } => [],
            MethodDeclarationSyntax => [member],
            PropertyDeclarationSyntax { ExpressionBody: not null } => [member],
            PropertyDeclarationSyntax { Initializer: null, AccessorList.Accessors: [{ Body: not null }] } => [member],
            // The rule book holds the rules: a second one of a rule would not be in it, so its parts are changed in place.
            PropertyDeclarationSyntax
            {
                Initializer: not null,
                Type: IdentifierNameSyntax { Identifier.Text: "Rule" }
            } => Lambdas(member),
            PropertyDeclarationSyntax { Initializer: not null } when isStatic && Lambdas(member).Any() => Lambdas(
                member
            ),
            PropertyDeclarationSyntax { Initializer: not null } when isStatic => [member],
            FieldDeclarationSyntax { Declaration.Variables: [{ Initializer: not null }] } when isStatic => Lambdas(
                    member
                )
                .Any()
                ? Lambdas(member)
                : [member],
            _ => [],
        };
    }

    private static IEnumerable<SyntaxNode> Lambdas(SyntaxNode member) =>
        member
            .DescendantNodes(node => node is not LambdaExpressionSyntax)
            .Where(node => node is LambdaExpressionSyntax);

    private string OfMethod(MethodDeclarationSyntax method, IReadOnlyList<Change> changes)
    {
        var name = method.Identifier;
        var types = method.TypeParameterList?.ToString() ?? "";
        var arguments = string.Join(
            ", ",
            method.ParameterList.Parameters.Select(parameter =>
                $"{Passing(parameter.Modifiers)}{parameter.Identifier.Text}"
            )
        );
        var isVoid = method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };
        var body = method.Body ?? (SyntaxNode)method.ExpressionBody!;
        var head = text[method.SpanStart..body.SpanStart];
        return $"{head} {{ {Enter} {Switch(method, changes, number => isVoid ? $"{name.Text}__{number}{types}({arguments}); return;" : $"return {name.Text}__{number}{types}({arguments});")} }}\n"
            + Copies(
                method,
                changes,
                number =>
                    $"{Modifiers(method.Modifiers)} {method.ReturnType} {name.Text}__{number}{types}{text[method.ParameterList.SpanStart..body.SpanStart]}",
                TextSpan.FromBounds(body.SpanStart, method.Span.End)
            );
    }

    private string OfProperty(PropertyDeclarationSyntax property, IReadOnlyList<Change> changes)
    {
        var body = property.ExpressionBody ?? (SyntaxNode)property.AccessorList!;
        return $"{text[property.SpanStart..body.SpanStart]} {{ get {{ {Enter} {Switch(property, changes, number => $"return {property.Identifier.Text}__{number};")} }} }}\n"
            + Copies(
                property,
                changes,
                number => $"{Modifiers(property.Modifiers)} {property.Type} {property.Identifier.Text}__{number} ",
                TextSpan.FromBounds(body.SpanStart, property.Span.End)
            );
    }

    /// <summary>A value made once becomes a property, which has another value, made when it is first needed, for each change.</summary>
    private string OfStatic(
        MemberDeclarationSyntax member,
        TypeSyntax type,
        SyntaxToken name,
        IReadOnlyList<Change> changes
    )
    {
        var initial = member.DescendantNodes().OfType<EqualsValueClauseSyntax>().First().Value;
        var access =
            member.Modifiers.Any(SyntaxKind.PublicKeyword) ? "public"
            : member.Modifiers.Any(SyntaxKind.InternalKeyword) ? "internal"
            : "private";
        return $"{access} static {type} {name.Text} {{ get {{ {Switch(member, changes, number => $"return {name.Text}__{number};")} }} }}\n"
            + $"private static readonly {type} {name.Text}__{Original(changes)} = {initial};\n"
            + string.Concat(
                changes.Select(change =>
                    $"private static {type} {name.Text}__{change.Number} => global::EcResults.Mutants.Mutant.Once<{type}>({change.Number}, static () => {Marked(change, Changed(member, change).Of(initial.Span))});\n"
                )
            );
    }

    private string OfLambda(LambdaExpressionSyntax lambda, IReadOnlyList<Change> changes)
    {
        var head = text[lambda.SpanStart..lambda.Body.SpanStart];
        var original = new Edits(text).CountRounds(lambda, default);
        places.Note(original, lambda);
        return $"{head}{{ {Enter} {string.Concat(changes.Select(change => $"if ({Active} == {change.Number}) {Body(Changed(lambda, change), change)}\n"))}{places.Hit(lambda)} {Body(original, null)} }}";

        string Body(Edits edits, Change? change)
        {
            var body = edits.Of(lambda.Body.Span);
            var marked = change is null ? body : Marked(change, body);
            return lambda.Block is not null ? $"{{ {marked} }}"
                : IsAction(lambda) ? $"{{ {marked}; return; }}"
                : $"{{ return {marked}; }}";
        }
    }

    /// <summary>Whether an expression is run for its effect, as far as its syntax shows.</summary>
    private static bool IsAction(LambdaExpressionSyntax lambda) => lambda.ExpressionBody is AssignmentExpressionSyntax;

    private string Switch(SyntaxNode piece, IReadOnlyList<Change> changes, Func<string, string> call) =>
        $"switch ({Active}) {{ {string.Concat(changes.Select(change => $"case {change.Number}: {call($"{change.Number}")} "))}default: {places.Hit(piece)} {call(Original(changes))} }}";

    private string Copies(SyntaxNode piece, IReadOnlyList<Change> changes, Func<string, string> head, TextSpan body)
    {
        var original = new Edits(text).CountRounds(piece, default);
        places.Note(original, piece);
        return $"{head(Original(changes))}{original.Of(body)}\n"
            + string.Concat(
                changes.Select(change =>
                    $"{Marked(change, head($"{change.Number}") + Changed(piece, change).Of(body))}\n"
                )
            );
    }

    private static string Marked(Change change, string code) => Marked(change.Number, "change", code);

    private static string Marked(int number, string what, string code) =>
        $"/*<{what} {number}*/{code}/*{what} {number}>*/";

    private Edits Changed(SyntaxNode piece, Change change) =>
        new Edits(text).Add(change.Span.Start, change.Span.End, change.With).CountRounds(piece, change.Span);

    private static string Original(IReadOnlyList<Change> changes) => $"of{changes[0].Number}";

    private static string Passing(SyntaxTokenList modifiers) =>
        string.Concat(modifiers.Where(word => word.Text is "ref" or "out" or "in").Select(word => word.Text + " "));

    private static string Modifiers(SyntaxTokenList modifiers) =>
        "private "
        + string.Join(
            ' ',
            modifiers.Select(word => word.Text).Where(word => word is "static" or "readonly" or "async" or "unsafe")
        );
}
