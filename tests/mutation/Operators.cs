using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace EcResults.Mutation;

/// <summary>All changes to one piece of code. Each is one edit of the text; what does not compile is dropped later.</summary>
/// <param name="model">The meaning of the file.</param>
internal sealed partial class Operators(SemanticModel model)
{
    /// <summary>The changes within a node, in the order of their places.</summary>
    public IEnumerable<Change> In(SyntaxNode root) =>
        root.DescendantNodesAndSelf(node => node is not AttributeListSyntax)
            .SelectMany(node => Of(node).Select(change => change with { IsWording = IsWording(node, root) }));

    private IEnumerable<Change> Of(SyntaxNode node) =>
        node switch
        {
            BinaryExpressionSyntax binary => OfBinary(binary),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not =>
            [
                Replace(not, $"({not.Operand})", "negation"),
            ],
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression } up =>
            [
                Replace(up.OperatorToken.Span, "--", "arithmetic"),
            ],
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression } up =>
            [
                Replace(up.OperatorToken.Span, "--", "arithmetic"),
            ],
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostDecrementExpression } down =>
            [
                Replace(down.OperatorToken.Span, "++", "arithmetic"),
            ],
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } add
                when !IsText(add.Left) => [Replace(add.OperatorToken.Span, "-=", "arithmetic")],
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SubtractAssignmentExpression } less =>
            [
                Replace(less.OperatorToken.Span, "+=", "arithmetic"),
            ],
            IfStatementSyntax { Condition: var condition } => Negated(condition),
            WhileStatementSyntax { Condition: var condition } => Negated(condition),
            ConditionalExpressionSyntax { Condition: var condition } => Negated(condition),
            WhenClauseSyntax { Condition: var condition } => Negated(condition),
            IsPatternExpressionSyntax matches => [Replace(matches, $"!({matches})", "pattern")],
            RelationalPatternSyntax relational => OfRelational(relational),
            BinaryPatternSyntax both =>
            [
                Replace(both.OperatorToken.Span, both.IsKind(SyntaxKind.OrPattern) ? "and" : "or", "pattern"),
            ],
            UnaryPatternSyntax not when not.Parent is not IsPatternExpressionSyntax =>
            [
                Replace(not, $"({not.Pattern})", "pattern"),
            ],
            LiteralExpressionSyntax literal => OfLiteral(literal),
            IdentifierNameSyntax name => OfConstant(name),
            InvocationExpressionSyntax call => OfCall(call),
            ExpressionStatementSyntax statement => [Replace(statement, ";", "statement removed")],
            YieldStatementSyntax { RawKind: (int)SyntaxKind.YieldReturnStatement } report =>
            [
                Replace(report, Never(report), "statement removed"),
            ],
            ContinueStatementSyntax or BreakStatementSyntax { Parent: not SwitchSectionSyntax } =>
            [
                Replace(node, ";", "statement removed"),
            ],
            ReturnStatementSyntax { Expression: null } => [Replace(node, ";", "statement removed")],
            YieldStatementSyntax end => [Replace(end, Never(end), "statement removed")],
            InterpolatedStringExpressionSyntax words => [Replace(words, "\"\"", "words")],
            _ => [],
        };

    /// <summary>Without its last yield a method would be no iterator any more.</summary>
    private static string Never(YieldStatementSyntax statement) =>
        $"if (global::EcResults.Mutants.Mutant.Is(-1)) {{ {statement} }}";

    private IEnumerable<Change> OfBinary(BinaryExpressionSyntax binary)
    {
        if (binary.IsKind(SyntaxKind.CoalesceExpression))
        {
            var type = model.GetTypeInfo(binary.Left).Type;
            var isValue =
                type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
                && !SymbolEqualityComparer.Default.Equals(type, model.GetTypeInfo(binary).Type);
            yield return Replace(binary, $"({binary.Right})", "null-coalescing");
            yield return Replace(binary, isValue ? $"({binary.Left})!.Value" : $"({binary.Left})", "null-coalescing");
            yield break;
        }

        if (binary.IsKind(SyntaxKind.IsExpression))
        {
            yield return Replace(binary, $"!({binary})", "pattern");
        }

        if (
            !Swaps.Binary.TryGetValue(binary.Kind(), out var others)
            || binary.IsKind(SyntaxKind.AddExpression) && IsText(binary)
        )
        {
            yield break;
        }

        foreach (var other in others)
        {
            var kind =
                other is "&&" or "||" ? "and/or"
                : other is "+" or "-" or "*" or "/" ? "arithmetic"
                : "comparison";
            // In brackets, so that nothing around it binds otherwise.
            yield return Replace(binary, $"({Operand(binary.Left, kind)} {other} {Operand(binary.Right, kind)})", kind);
        }
    }

    private static string Operand(ExpressionSyntax operand, string kind) =>
        kind != "comparison" && operand is BinaryExpressionSyntax ? $"({operand})" : operand.ToString();

    private static IEnumerable<Change> Negated(ExpressionSyntax condition) =>
        // A plain comparison and a pattern have their own changes, and one is this.
        condition
            is BinaryExpressionSyntax
                {
                    RawKind: not ((int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression)
                }
                or IsPatternExpressionSyntax
                or PrefixUnaryExpressionSyntax
                or LiteralExpressionSyntax
            ? []
            : [Replace(condition, $"!({condition})", "negation")];

    private static IEnumerable<Change> OfRelational(RelationalPatternSyntax pattern)
    {
        string[] others = pattern.OperatorToken.Text switch
        {
            "<" => ["<=", ">="],
            "<=" => ["<", ">"],
            ">" => [">=", "<="],
            _ => [">", "<"],
        };
        return others.Select(other => Replace(pattern.OperatorToken.Span, other, "comparison"));
    }

    private IEnumerable<Change> OfLiteral(LiteralExpressionSyntax literal) =>
        literal.Kind() switch
        {
            SyntaxKind.TrueLiteralExpression => [Replace(literal, "false", "boolean")],
            SyntaxKind.FalseLiteralExpression => [Replace(literal, "true", "boolean")],
            SyntaxKind.CharacterLiteralExpression => [Replace(literal, @"'\uE000'", "character")],
            SyntaxKind.StringLiteralExpression =>
            [
                Replace(literal, literal.Token.ValueText == "" ? "\"x\"" : "\"\"", "words"),
            ],
            SyntaxKind.NumericLiteralExpression => Numbers(literal, literal.Token.Value is double),
            _ => [],
        };

    private static IEnumerable<Change> OfCall(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access)
        {
            yield break;
        }

        var name = access.Name.Identifier;
        if (Swaps.Calls.TryGetValue(name.Text, out var other))
        {
            yield return Replace(name.Span, other, "call");
        }

        if (Swaps.Removable.Contains(name.Text))
        {
            yield return Replace(call, access.Expression.ToString(), "call removed");
        }

        if (name.Text == "Abs" && call.ArgumentList.Arguments is [var only])
        {
            yield return Replace(call, $"({only})", "call removed");
        }
    }

    private bool IsText(ExpressionSyntax expression) =>
        model.GetTypeInfo(expression).Type?.SpecialType == SpecialType.System_String;

    /// <summary>Whether a node is a text, or stands inside of one, or says how many there are of something.</summary>
    private bool IsWording(SyntaxNode node, SyntaxNode root)
    {
        for (var at = node; at is not null && at != root.Parent; at = at.Parent)
        {
            if (
                at
                    is InterpolatedStringExpressionSyntax
                        or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression }
                || at is ConditionalExpressionSyntax choice && IsWords(choice)
                || at is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum && IsText(sum)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWords(ExpressionSyntax expression) =>
        expression switch
        {
            ConditionalExpressionSyntax choice => IsWords(choice.WhenTrue) && IsWords(choice.WhenFalse),
            ParenthesizedExpressionSyntax inner => IsWords(inner.Expression),
            _ => expression is InterpolatedStringExpressionSyntax
                || expression.IsKind(SyntaxKind.StringLiteralExpression),
        };

    private static Change Replace(SyntaxNode node, string with, string kind) => Replace(node.Span, with, kind);

    private static Change Replace(TextSpan span, string with, string kind) => new(span, with, kind, IsWording: false);
}
