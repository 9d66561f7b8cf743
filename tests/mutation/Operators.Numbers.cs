using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EcResults.Mutation;

/// <summary>The changes of numbers, written out or named.</summary>
internal sealed partial class Operators
{
    private IEnumerable<Change> OfConstant(IdentifierNameSyntax name) =>
        model.GetSymbolInfo(name).Symbol
            is IFieldSymbol
            {
                HasConstantValue: true,
                ContainingType.TypeKind: not TypeKind.Enum,
                ConstantValue: int or long or double
            } constant
        && constant.Locations.Any(location => location.IsInSource)
            ? Numbers(
                name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name,
                constant.ConstantValue is double
            )
        : model.GetSymbolInfo(name).Symbol
            is ILocalSymbol { HasConstantValue: true, ConstantValue: int or long or double } local
            ? Numbers(name, local.ConstantValue is double)
        : [];

    /// <summary>
    /// One more or less, a tenth of a double: but not what another change does already, as x &gt; 4 - 1 does what x &gt;= 4
    /// does, and not a tenth of nothing.
    /// </summary>
    private IEnumerable<Change> Numbers(SyntaxNode number, bool isDouble)
    {
        var same = number.Parent switch
        {
            BinaryExpressionSyntax compared => Same(compared.OperatorToken.Text, compared.Right == number),
            RelationalPatternSyntax compared => Same(compared.OperatorToken.Text, isRight: true),
            _ => null,
        };
        return Steps(number, isDouble)
            .Where(change =>
                same is null || !IsWhole(number) || !change.With.EndsWith($"{same} 1)", StringComparison.Ordinal)
            )
            .Where(_ => !isDouble || number is not LiteralExpressionSyntax { Token.Value: 0.0 });
    }

    /// <summary>The sign of the step that does what the other comparison of the same direction does.</summary>
    private static string? Same(string comparison, bool isRight) =>
        comparison switch
        {
            ">" or "<=" => isRight ? "-" : "+",
            "<" or ">=" => isRight ? "+" : "-",
            _ => null,
        };

    private static IEnumerable<Change> Steps(SyntaxNode number, bool isDouble) =>
        isDouble
            ? [Replace(number, $"({number} * 1.1)", "number"), Replace(number, $"({number} * 0.9)", "number")]
            : [Replace(number, $"({number} + 1)", "number"), Replace(number, $"({number} - 1)", "number")];

    /// <summary>Whether a number is compared with whole numbers only.</summary>
    private bool IsWhole(SyntaxNode number) =>
        model.GetTypeInfo(number).ConvertedType?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64;
}
