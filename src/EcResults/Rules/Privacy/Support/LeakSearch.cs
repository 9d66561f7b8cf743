namespace EcResults.Rules;

/// <summary>
/// Searches a text for the patterns of several tables in one pass: only where the first letters of a sign stand is the sign
/// compared, and only where the whole sign stands is the expression of its row tried.
/// </summary>
internal sealed class LeakSearch
{
    private const int Letters = 128;

    // By the first two letters of the sign, in the order of tables and rows. The framework's search for many words at once
    // takes far longer in the tables of numbers that most files are.
    private readonly Row[]?[] rows = new Row[]?[Letters * Letters];
    private readonly int tableCount;

    /// <summary>A search for these tables, whose rows are tried in their order.</summary>
    public LeakSearch(params IReadOnlyList<LeakPattern>[] tables)
    {
        tableCount = tables.Length;
        // A sign of one letter has any other behind it.
        var any = Enumerable.Range(0, Letters).Select(letter => (char)letter).DistinctBy(Folded).ToArray();
        var all =
            from table in tables.Index()
            from pattern in table.Item
            from sign in pattern.Signs.Split('|')
            select new Row(sign, pattern, table.Index);
        foreach (var row in all)
        {
            foreach (var second in row.Sign.Length > 1 ? [row.Sign[1]] : any)
            {
                var pair = Pair(row.Sign[0], second);
                rows[pair] = [.. rows[pair] ?? [], row];
            }
        }
    }

    /// <summary>What a text holds, table by table, in the order of the signs; no two finds of one table overlap.</summary>
    public IReadOnlyList<Leak> In(ContributedText text)
    {
        var words = text.Text;
        var found = new List<Leak>?[tableCount];
        var behind = new int[tableCount];
        var next = new int[tableCount];
        for (var at = 0; at < words.Length; at++)
        {
            if (rows[Pair(words[at], at + 1 < words.Length ? words[at + 1] : '\0')] is not { } here)
            {
                continue;
            }

            foreach (var row in here)
            {
                if (at < next[row.Table] || !row.MayStandAt(words, at))
                {
                    continue;
                }

                var leaks = Match(text, row, at, behind[row.Table]);
                if (leaks.Count > 0)
                {
                    (found[row.Table] ??= []).AddRange(leaks);
                    behind[row.Table] = leaks[^1].End;
                    next[row.Table] = Math.Max(at + 1, leaks[^1].End);
                }
            }
        }

        return [.. found.SelectMany(leaks => leaks ?? [])];
    }

    private static int Pair(char first, char second) => (Folded(first) * Letters) + Folded(second);

    /// <summary>Capitals and small letters are one, and so are some marks.</summary>
    private static int Folded(char letter) => (letter | 0x20) & (Letters - 1);

    private static IReadOnlyList<Leak> Match(ContributedText text, Row row, int at, int behind)
    {
        var pattern = row.Pattern;
        if (!pattern.Concerns(text) || pattern.At(text.Text, at) is not { Success: true } match)
        {
            return [];
        }

        IReadOnlyList<Capture> values = match.Groups["value"] is { Success: true } group ? group.Captures : [match];
        return
        [
            .. values
                .Where(value => value.Index >= behind && !pattern.IsHarmless(value.Value))
                .Select(value => new Leak(text, pattern, value.Index, value.Length)),
        ];
    }

    private sealed record Row(string Sign, LeakPattern Pattern, int Table)
    {
        /// <summary>Whether the sign stands here: the third letter first, which is cheaper than to compare the words.</summary>
        public bool MayStandAt(string text, int at) =>
            (Sign.Length < 3 || (at + 2 < text.Length && Folded(Sign[2]) == Folded(text[at + 2])))
            && Pattern.MayMatch(text, at)
            && string.Compare(text, at, Sign, 0, Sign.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }
}
