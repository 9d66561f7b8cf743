using Microsoft.CodeAnalysis.CSharp;

namespace EcResults.Mutation;

/// <summary>What is changed for what.</summary>
internal static class Swaps
{
    /// <summary>What an operator becomes, by the expression that it makes.</summary>
    public static readonly Dictionary<SyntaxKind, string[]> Binary = new()
    {
        [SyntaxKind.LessThanExpression] = ["<=", ">="],
        [SyntaxKind.LessThanOrEqualExpression] = ["<", ">"],
        [SyntaxKind.GreaterThanExpression] = [">=", "<="],
        [SyntaxKind.GreaterThanOrEqualExpression] = [">", "<"],
        [SyntaxKind.EqualsExpression] = ["!="],
        [SyntaxKind.NotEqualsExpression] = ["=="],
        [SyntaxKind.LogicalAndExpression] = ["||"],
        [SyntaxKind.LogicalOrExpression] = ["&&"],
        [SyntaxKind.AddExpression] = ["-"],
        [SyntaxKind.SubtractExpression] = ["+"],
        [SyntaxKind.MultiplyExpression] = ["/"],
        [SyntaxKind.DivideExpression] = ["*"],
        [SyntaxKind.ModuloExpression] = ["*"],
    };

    /// <summary>What a call becomes.</summary>
    public static readonly Dictionary<string, string> Calls = new(StringComparer.Ordinal)
    {
        ["Any"] = "All",
        ["All"] = "Any",
        ["First"] = "Last",
        ["Last"] = "First",
        ["FirstOrDefault"] = "LastOrDefault",
        ["LastOrDefault"] = "FirstOrDefault",
        ["Min"] = "Max",
        ["Max"] = "Min",
        ["MinBy"] = "MaxBy",
        ["MaxBy"] = "MinBy",
        ["OrderBy"] = "OrderByDescending",
        ["OrderByDescending"] = "OrderBy",
        ["ThenBy"] = "ThenByDescending",
        ["Order"] = "OrderDescending",
        ["StartsWith"] = "EndsWith",
        ["EndsWith"] = "StartsWith",
        ["IndexOf"] = "LastIndexOf",
        ["LastIndexOf"] = "IndexOf",
        ["Floor"] = "Ceiling",
        ["Ceiling"] = "Floor",
    };

    /// <summary>The calls that leave something of the same kind when they are taken out.</summary>
    public static readonly HashSet<string> Removable =
    [
        "Where",
        "Distinct",
        "DistinctBy",
        "Skip",
        "Take",
        "TakeWhile",
        "SkipWhile",
        "Reverse",
        "Concat",
        "Append",
        "Prepend",
        "Except",
        "Trim",
        "TrimEnd",
        "TrimStart",
    ];
}
