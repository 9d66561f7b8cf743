using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace EcResults.Mutation;

/// <summary>Edits of one file's text, from which parts of it are taken as they are after them.</summary>
/// <param name="text">The whole file.</param>
internal sealed class Edits(string text)
{
    private readonly List<(int Start, int End, string With)> edits = [];

    /// <summary>Replaces a place; an insertion is one of no length.</summary>
    public Edits Add(int start, int end, string with)
    {
        edits.Add((start, end, with));
        return this;
    }

    /// <summary>Adds the count of rounds to each loop below a node, except for a place that is replaced itself.</summary>
    public Edits CountRounds(SyntaxNode root, TextSpan except)
    {
        foreach (var node in root.DescendantNodes())
        {
            var body = node switch
            {
                WhileStatementSyntax loop => loop.Statement,
                ForStatementSyntax loop => loop.Statement,
                CommonForEachStatementSyntax loop => loop.Statement,
                DoStatementSyntax loop => loop.Statement,
                _ => null,
            };
            if (body is BlockSyntax block && !(except.Length > 0 && except.Contains(block.SpanStart)))
            {
                Add(block.SpanStart + 1, block.SpanStart + 1, " global::EcResults.Mutants.Mutant.Tick();");
            }
        }

        return this;
    }

    /// <summary>A part of the file after the edits.</summary>
    public string Of(TextSpan part)
    {
        var result = new StringBuilder();
        var at = part.Start;
        foreach (var (start, end, with) in edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.End))
        {
            if (start < at || end > part.End)
            {
                continue;
            }

            result.Append(text, at, start - at).Append(with);
            at = end;
        }

        return result.Append(text, at, part.End - at).ToString();
    }
}
