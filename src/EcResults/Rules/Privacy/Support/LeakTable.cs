using System.Buffers;

namespace EcResults.Rules;

/// <summary>
/// A table of patterns, searched in one pass: the signs of all rows are looked for at once, and only where one stands are
/// the expressions of its rows tried.
/// </summary>
internal sealed class LeakTable
{
    private readonly SearchValues<string> signs;
    private readonly (string Sign, LeakPattern Row)[][] bySign;

    /// <summary>A table of these rows.</summary>
    public LeakTable(params LeakPattern[] rows)
    {
        Rows = rows;
        var pairs = rows.SelectMany(row => row.Signs.Select(sign => (Sign: sign, Row: row))).ToList();
        signs = SearchValues.Create(
            [.. pairs.Select(pair => pair.Sign).Distinct(StringComparer.OrdinalIgnoreCase)],
            StringComparison.OrdinalIgnoreCase
        );
        bySign =
        [
            .. Enumerable
                .Range(0, 128)
                .Select(letter =>
                    pairs
                        .Where(pair => char.ToLowerInvariant(pair.Sign[0]) == char.ToLowerInvariant((char)letter))
                        .ToArray()
                ),
        ];
    }

    /// <summary>The rows in the order in which they are tried.</summary>
    public IReadOnlyList<LeakPattern> Rows { get; }

    /// <summary>What a text holds, in the order in which it stands; no two finds overlap.</summary>
    public IEnumerable<TextSpan> Find(ContributedText text)
    {
        var words = text.Text;
        var behind = 0;
        for (var at = Next(words, 0); at >= 0; at = Next(words, at + 1))
        {
            if (Match(text, at, behind) is { } found)
            {
                yield return found;
                behind = found.Start + found.Length;
                at = Math.Max(at, behind - 1);
            }
        }
    }

    private int Next(string text, int from)
    {
        var found = from < text.Length ? text.AsSpan(from).IndexOfAny(signs) : -1;
        return found < 0 ? -1 : from + found;
    }

    private TextSpan? Match(ContributedText text, int at, int behind)
    {
        foreach (var (sign, row) in bySign[text.Text[at] & 127])
        {
            if (
                string.Compare(text.Text, at, sign, 0, sign.Length, StringComparison.OrdinalIgnoreCase) != 0
                || !row.Concerns(text)
            )
            {
                continue;
            }

            var match = row.Shape.Match(text.Text, at);
            if (!match.Success)
            {
                continue;
            }

            var value = match.Groups["value"] is { Success: true } group
                ? group
                : (System.Text.RegularExpressions.Capture)match;
            if (value.Index >= behind && !row.IsHarmless(value.Value))
            {
                return new TextSpan(value.Index, value.Length, row.What, row.IsCertain);
            }
        }

        return null;
    }
}
