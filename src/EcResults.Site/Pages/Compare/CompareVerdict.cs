namespace EcResults.Site.Pages;

/// <summary>What a matrix says, in a sentence: which values are told apart, and which are not.</summary>
/// <param name="Answer">The verdict.</param>
/// <param name="Rest">How many comparisons it rests on, and what was not tested; may be empty.</param>
/// <param name="Differs">What else differs between those that were held against each other, in words; may be empty.</param>
/// <param name="Unrecorded">What no evidence says, so that it may differ; may be empty.</param>
internal sealed record CompareVerdict(string Answer, string Rest, string Differs, string Unrecorded)
{
    private const int MostPairs = 6;
    private const int MostHeld = 40;

    public static CompareVerdict? Of(CompareMatrix matrix, Dimension dimension)
    {
        if (matrix.Contrasts.Count == 0)
        {
            return null;
        }

        var tested = matrix.Contrasts.Where(one => one.Verdict != ContrastVerdict.TooFewBlocks).ToList();
        var pairs = tested
            .GroupBy(one => (A: CpuVendor.Value(dimension, one.A), B: CpuVendor.Value(dimension, one.B)))
            .Select(group => (group.Key, Words: PairWords(group.Key.A, group.Key.B, [.. group])))
            .ToList();
        var told = pairs.Where(pair => pair.Words is not null).ToList();
        var values = tested
            .SelectMany(one => new[] { one.A, one.B })
            .Select(result => CpuVendor.Value(dimension, result))
            .Distinct()
            .Order(NaturalOrder.Instance)
            .ToList();
        var untold = pairs.Where(pair => pair.Words is null).ToList();
        var answer =
            tested.Count == 0
                ? $"Nothing can be told by {dimension.Words} yet: no two results have the four blocks each that a test needs."
            : told.Count == 0 ? $"No difference shown between {string.Join(", ", values.SkipLast(1))} and {values[^1]}."
            : string.Join(" ", told.Take(MostPairs).Select(pair => pair.Words))
                + (
                    untold.Count == 0
                        ? string.Empty
                        : $" No difference shown between {string.Join("; ", untold.Take(MostPairs).Select(pair => $"{pair.Key.A} and {pair.Key.B}"))}."
                );
        return new CompareVerdict(
            answer,
            RestOf(matrix.Contrasts, tested),
            DiffersIn(matrix.Contrasts, dimension),
            UnrecordedIn(matrix.Contrasts)
        );
    }

    /// <summary>One value against another where any test tells them apart, else null.</summary>
    private static string? PairWords(string a, string b, IReadOnlyList<Contrast> contrasts)
    {
        var sentences = new[] { (ContrastVerdict.Costlier, "more"), (ContrastVerdict.Cheaper, "less") }
            .Select(kind =>
                (
                    Word: kind.Item2,
                    Told: contrasts.Where(one => one.Verdict == kind.Item1).OrderBy(one => one.A.Mode).ToList()
                )
            )
            .Where(kind => kind.Told.Count > 0)
            .Select(kind =>
                $"{b} costs {kind.Word} than {a} in {kind.Told.Count} of {contrasts.Count} comparisons: {string.Join("; ", kind.Told.GroupBy(one => one.A.Mode).Select(mode => By([.. mode])))}."
            )
            .ToList();
        return sentences.Count == 0 ? null : string.Join(" ", sentences);
    }

    /// <summary>
    /// By how much in one mode, without a sign, since "more" and "less" have said it: from the least to the greatest of its
    /// comparisons, with the intervals that invert their tests. To name one of them would be to choose it.
    /// </summary>
    private static string By(IReadOnlyList<Contrast> told)
    {
        var shifts = told.Select(one => one.Test.Shift).ToList();
        var ends = shifts.Select(shift => shift.Interval).OfType<Interval>().ToList();
        var range = Range(shifts.Select(shift => shift.Value));
        var interval =
            ends.Count == 0
                ? string.Empty
                : $" ({(told.Count == 1 ? "" : "intervals ")}{Range(ends.SelectMany(one => new[] { one.Low, one.High }))}{Numbers.Space}{told[0].Unit})";
        return $"{told[0].A.Mode.Word()} by {range}{Numbers.Space}{told[0].Unit}{interval}";
    }

    /// <summary>The sizes of differences of one sign.</summary>
    private static string Range(IEnumerable<double> differences)
    {
        var sizes = differences.Select(Math.Abs).Order().Select(size => Numbers.Plain(size, 1)).ToList();
        return sizes[0] == sizes[^1] ? sizes[0] : $"{sizes[0]} to {sizes[^1]}";
    }

    private static string RestOf(IReadOnlyList<Contrast> all, List<Contrast> tested)
    {
        var few = all.Count - tested.Count;
        var blocks = tested
            .SelectMany(one => new[] { one.A, one.B })
            .Select(result => result.Blocks)
            .Distinct()
            .Order()
            .ToList();
        var parts = new[]
        {
            tested.Count == 0
                ? null
                : $"{Numbers.Of(tested.Count, "exact test")} on blocks ({(blocks.Count == 1 ? "" : $"{blocks[0]} to ")}{blocks[^1]} of each), corrected together",
            few == 0
                ? null
                : $"{Numbers.Of(few, "more comparison")} {(few == 1 ? "has" : "have")} too few blocks for a test",
        };
        return string.Join("; ", parts.OfType<string>());
    }

    private static string DiffersIn(IReadOnlyList<Contrast> contrasts, Dimension dimension) =>
        string.Join(
            ", ",
            Between(contrasts)
                .SelectMany(differences => differences.Different)
                .Where(difference => difference.Name != dimension.Name)
                .Select(difference => difference.Words)
                .Distinct()
        );

    private static string UnrecordedIn(IReadOnlyList<Contrast> contrasts) =>
        string.Join(", ", Between(contrasts).SelectMany(differences => differences.Unrecorded).Distinct());

    private static IEnumerable<Differences> Between(IReadOnlyList<Contrast> contrasts) =>
        contrasts
            .Select(one => (A: one.A.Submission, B: one.B.Submission))
            .Distinct()
            .Take(MostHeld)
            .Select(pair => Differences.Between(pair.A, pair.B))
            .OfType<Differences>();
}
