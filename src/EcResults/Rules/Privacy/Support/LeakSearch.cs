namespace EcResults.Rules;

/// <summary>
/// Searches a text for the patterns of several tables in one pass: only where the first letters of a sign stand is the sign
/// compared, and only where the whole sign stands is the expression of its row tried.
/// </summary>
internal sealed class LeakSearch
{
    // Six bits of a character count: capitals and small letters are one then.
    private const int Kinds = 64;

    // By the first two characters of the sign, in the order of tables and rows. The framework's search for many words at
    // once takes far longer in the tables of numbers that most files are.
    private readonly List<Row>?[] rows = new List<Row>?[Kinds * Kinds];

    // Which third characters their signs have, a bit for each kind: a look at it spares most looks at a row.
    private readonly ulong[] thirds = new ulong[Kinds * Kinds];
    private readonly int tableCount;

    /// <summary>A search for these tables, whose rows are tried in their order.</summary>
    public LeakSearch(params IReadOnlyList<LeakPattern>[] tables)
    {
        tableCount = tables.Length;
        for (var table = 0; table < tables.Length; table++)
        {
            foreach (var pattern in tables[table])
            {
                foreach (var sign in pattern.Signs.Split('|'))
                {
                    Add(sign, new PatternOfTable(pattern, table));
                }
            }
        }
    }

    /// <summary>
    /// What a text holds of each table, in the order of the signs; no two finds of one table overlap. Empty where it holds
    /// nothing of any.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<Leak>> In(ContributedText text)
    {
        var words = text.Text.AsSpan();
        Finds[]? finds = null;
        for (var at = NextSign(words, 0); at < words.Length; at = NextSign(words, at + 1))
        {
            foreach (var row in rows[PairAt(words, at)]!)
            {
                if (row.StandsAt(words, at) && row.MayMatch(text.Text, at))
                {
                    finds ??= [.. Enumerable.Range(0, tableCount).Select(_ => new Finds())];
                    foreach (var (pattern, table) in row.Patterns)
                    {
                        finds[table].Add(text, pattern, at);
                    }
                }
            }
        }

        return finds?.Any(of => of.Leaks.Count > 0) == true ? [.. finds.Select(of => of.Leaks)] : [];
    }

    private void Add(string sign, PatternOfTable one)
    {
        // Behind a sign of one character stands any other.
        foreach (var second in sign.Length > 1 ? [KindOf(sign[1])] : Enumerable.Range(0, Kinds))
        {
            var pair = (KindOf(sign[0]) * Kinds) + second;
            thirds[pair] |= sign.Length > 2 ? 1ul << KindOf(sign[2]) : ulong.MaxValue;
            var here = rows[pair] ??= [];
            if (here is not [.., var row] || row.Sign != sign || row.MayMatch != one.Pattern.MayMatch)
            {
                here.Add(row = new Row(sign, one.Pattern.MayMatch, []));
            }

            row.Patterns.Add(one);
        }
    }

    /// <summary>Where the next sign may start, or the end.</summary>
    private int NextSign(ReadOnlySpan<char> words, int at)
    {
        for (var pair = PairAt(words, at); at < words.Length; at++)
        {
            var kind = at + 2 < words.Length ? KindOf(words[at + 2]) : 0;
            if (((thirds[pair] >> kind) & 1) != 0)
            {
                return at;
            }

            pair = ((pair * Kinds) + kind) & (thirds.Length - 1);
        }

        return at;
    }

    private static int PairAt(ReadOnlySpan<char> words, int at) =>
        ((at < words.Length ? KindOf(words[at]) : 0) * Kinds) + (at + 1 < words.Length ? KindOf(words[at + 1]) : 0);

    private static int KindOf(char letter) => (letter & 31) | ((letter & 64) >> 1);

    /// <summary>What was found of one table.</summary>
    private sealed class Finds
    {
        // Where the next sign may stand.
        private int next;

        public List<Leak> Leaks { get; } = [];

        public void Add(ContributedText text, LeakPattern pattern, int at)
        {
            if (at < next || !pattern.Concerns(text) || pattern.At(text.Text, at) is not { Success: true } match)
            {
                return;
            }

            var behind = Leaks.Count > 0 ? Leaks[^1].End : 0;
            IReadOnlyList<Capture> values = match.Groups["value"] is { Success: true } group ? group.Captures : [match];
            foreach (var value in values.Where(value => value.Index >= behind && !pattern.IsHarmless(value.Value)))
            {
                Leaks.Add(new Leak(text, pattern, value.Index, value.Length));
                next = Math.Max(at + 1, Leaks[^1].End);
            }
        }
    }

    /// <summary>Patterns that follow each other in their tables, with one sign and one look at the letters around it.</summary>
    private sealed record Row(string Sign, Func<string, int, bool> MayMatch, List<PatternOfTable> Patterns)
    {
        // Most words that start like a sign end otherwise; a look at one letter is cheaper than to compare them.
        private readonly int lastKind = KindOf(Sign[^1]);

        /// <summary>Whether the sign stands there. A sign of one character is a mark, which stands everywhere and has no capital.</summary>
        public bool StandsAt(ReadOnlySpan<char> words, int at) =>
            Sign.Length == 1
                ? words[at] == Sign[0]
                : Sign.Length <= words.Length - at
                    && KindOf(words[at + Sign.Length - 1]) == lastKind
                    && words[at..].StartsWith(Sign, StringComparison.OrdinalIgnoreCase);
    }

    private sealed record PatternOfTable(LeakPattern Pattern, int Table);
}
