namespace EcResults.Rules;

/// <summary>
/// A table of patterns, searched in one pass: the signs of all rows are looked for at once, and only where one stands are
/// the expressions of its rows tried. A search for more than 80 signs at once is slow, so there are several tables.
/// </summary>
internal sealed class LeakTable
{
    private readonly SearchValues<string> signs;

    // By the sign's first letter.
    private readonly List<(string Sign, LeakPattern Row)>[] rows = new List<(string, LeakPattern)>[128];

    /// <summary>A table of these rows, which are tried in this order.</summary>
    public LeakTable(params LeakPattern[] patterns)
    {
        var all = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in patterns)
        {
            foreach (var sign in row.Signs.Split('|'))
            {
                all.Add(sign);
                Add(char.ToLowerInvariant(sign[0]), sign, row);
                if (char.IsAsciiLetter(sign[0]))
                {
                    Add(char.ToUpperInvariant(sign[0]), sign, row);
                }
            }
        }

        signs = SearchValues.Create([.. all], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What a text holds, in the order of the signs; no two finds overlap.</summary>
    public IEnumerable<Leak> Find(ContributedText text)
    {
        var behind = 0;
        for (var at = Next(text.Text, 0); at >= 0; at = Next(text.Text, at + 1))
        {
            foreach (var (sign, row) in rows[text.Text[at] & 127] ?? [])
            {
                var found = Match(text, row, sign, at, behind);
                if (found.Count > 0)
                {
                    foreach (var leak in found)
                    {
                        yield return leak;
                    }

                    behind = found[^1].End;
                    at = Math.Max(at, behind - 1);
                    break;
                }
            }
        }
    }

    private void Add(char first, string sign, LeakPattern row) => (rows[first] ??= []).Add((sign, row));

    private int Next(string text, int from)
    {
        var found = from < text.Length ? text.AsSpan(from).IndexOfAny(signs) : -1;
        return found < 0 ? -1 : from + found;
    }

    private static IReadOnlyList<Leak> Match(ContributedText text, LeakPattern row, string sign, int at, int behind)
    {
        if (
            !row.MayMatch(text.Text, at)
            || string.Compare(text.Text, at, sign, 0, sign.Length, StringComparison.OrdinalIgnoreCase) != 0
            || !row.Concerns(text)
            || row.At(text.Text, at) is not { Success: true } match
        )
        {
            return [];
        }

        IReadOnlyList<Capture> values = match.Groups["value"] is { Success: true } group ? group.Captures : [match];
        return
        [
            .. values
                .Where(value => value.Index >= behind && !row.IsHarmless(value.Value))
                .Select(value => new Leak(text, row, value.Index, value.Length)),
        ];
    }
}
