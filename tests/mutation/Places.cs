using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EcResults.Mutation;

/// <summary>Numbers the places of the code that a test can reach: each statement in a block, and each member as a whole.</summary>
internal sealed class Places
{
    private readonly Dictionary<SyntaxNode, int> numbers = [];

    /// <summary>How many there are, 0 included, which is none.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>The number of the innermost place around a node, or of the member.</summary>
    public int Around(SyntaxNode node, SyntaxNode member)
    {
        for (var at = node; at != member; at = at.Parent!)
        {
            if (IsPlace(at))
            {
                return NumberOf(at);
            }
        }

        return NumberOf(member);
    }

    /// <summary>The edits that note each place below a member as reached.</summary>
    public void Note(Edits edits, SyntaxNode member)
    {
        foreach (var node in member.DescendantNodes().Where(IsPlace))
        {
            edits.Add(node.SpanStart, node.SpanStart, Hit(node) + " ");
        }
    }

    /// <summary>The statement that notes a place as reached.</summary>
    public string Hit(SyntaxNode node) => $"global::EcResults.Mutants.Mutant.Hit({NumberOf(node)});";

    private static bool IsPlace(SyntaxNode node) =>
        node is StatementSyntax and not LocalFunctionStatementSyntax and not BlockSyntax
        && node.Parent is BlockSyntax or SwitchSectionSyntax;

    private int NumberOf(SyntaxNode node)
    {
        if (!numbers.TryGetValue(node, out var number))
        {
            numbers[node] = number = Count++;
        }

        return number;
    }
}
