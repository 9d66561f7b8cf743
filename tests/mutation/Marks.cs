using System.Globalization;
using System.Text.RegularExpressions;

namespace EcResults.Mutation;

/// <summary>Finds to which change, or else to which piece, a place in a written file belongs, by the marks around it.</summary>
internal static partial class Marks
{
    /// <summary>The changes that have to go so that an error at a place goes; empty where the file as a whole is at fault.</summary>
    public static (bool IsPiece, int Number)? Around(string text, int position)
    {
        var open = new Stack<(bool IsPiece, int Number)>();
        foreach (Match mark in Mark().Matches(text))
        {
            if (mark.Index > position)
            {
                break;
            }

            if (mark.Groups["opens"].Success)
            {
                open.Push(
                    (
                        mark.Groups["what"].Value == "piece",
                        int.Parse(mark.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)
                    )
                );
            }
            else
            {
                open.Pop();
            }
        }

        return open.TryPeek(out var inner) ? inner : null;
    }

    [GeneratedRegex(@"/\*(?<opens><)?(?<what>piece|change) (?<number>[0-9]+)>?\*/", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
