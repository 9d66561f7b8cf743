namespace EcResults.Findings;

/// <summary>Findings in the order in which they are shown, each once, and none so often that it hides the others.</summary>
public static class FindingList
{
    /// <summary>How many findings of one code are listed for one file, and how many about whole files.</summary>
    public const int MostOfOneCode = 20;

    private static readonly Comparer<Finding> ByPlace = Comparer<Finding>.Create(
        (left, right) =>
        {
            var order = string.CompareOrdinal(left.At.Path, right.At.Path);
            order = order != 0 ? order : left.At.Line.CompareTo(right.At.Line);
            order = order != 0 ? order : left.At.Column.CompareTo(right.At.Column);
            order = order != 0 ? order : string.CompareOrdinal(left.Code, right.Code);
            return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
        }
    );

    /// <summary>Findings sorted by place, each once, and no file flooded.</summary>
    public static IReadOnlyList<Finding> Of(IEnumerable<Finding> findings) => Shortened(Sorted(findings));

    /// <summary>
    /// Sorted findings with at most <see cref="MostOfOneCode"/> of one code in one file, and as many that are about files
    /// as a whole: a last one says how many more there are. What is in the wrong place breaks one law on every line, and
    /// nobody reads the second hundred.
    /// </summary>
    public static IReadOnlyList<Finding> Shortened(IReadOnlyList<Finding> sorted)
    {
        if (sorted.Count <= MostOfOneCode)
        {
            return sorted;
        }

        var counts = sorted.CountBy(Group).ToDictionary();
        var seen = new Dictionary<(string Path, string Code), int>();
        var result = new List<Finding>(Math.Min(sorted.Count, MostOfOneCode * 100));
        foreach (var finding in sorted)
        {
            var key = Group(finding);
            var number = seen[key] = seen.GetValueOrDefault(key) + 1;
            if (number <= MostOfOneCode)
            {
                result.Add(finding);
            }
            else if (number == MostOfOneCode + 1)
            {
                var more = counts[key] - MostOfOneCode;
                var message =
                    $"{more} more {(more == 1 ? "finding" : "findings")} of {finding.Code} {(more == 1 ? "is" : "are")} not listed, the first of them here";
                result.Add(
                    finding with
                    {
                        Problem = new Problem(finding.At, message, "mend the ones listed first"),
                        // The grade is read from this list, so what is not listed still counts.
                        BestGrade = sorted.Where(other => Group(other) == key).Min(other => other.BestGrade),
                    }
                );
            }
        }

        return result;
    }

    private static (string Path, string Code) Group(Finding finding) =>
        (finding.At.Line == 0 ? "" : finding.At.Path, finding.Code);

    /// <summary>Findings in the order in which they are shown: by path, place and code, each once.</summary>
    public static IReadOnlyList<Finding> Sorted(IEnumerable<Finding> findings)
    {
        var result = new List<Finding>();
        foreach (var finding in findings.Order(ByPlace))
        {
            if (result.Count == 0 || ByPlace.Compare(result[^1], finding) != 0)
            {
                result.Add(finding);
            }
        }

        return result;
    }

    /// <summary>Sorted findings with the errors before the warnings, for people: what blocks a merge is read first.</summary>
    public static IEnumerable<Finding> ErrorsFirst(IEnumerable<Finding> sorted) =>
        sorted.OrderByDescending(finding => finding.Severity);

    /// <summary>
    /// The same findings, of whose files only the lines that they show are kept: those of thousands of submissions fit in
    /// memory.
    /// </summary>
    public static IReadOnlyList<Finding> WithoutTexts(IReadOnlyList<Finding> findings)
    {
        var shown = findings
            .SelectMany(finding => finding.Problem.Related.Select(related => related.At).Prepend(finding.At))
            .ToLookup(at => at.Source, at => at.Line)
            .ToDictionary(file => file.Key, file => file.Key.WithLines(file));
        Location Short(Location at) => at with { Source = shown[at.Source] };
        return
        [
            .. findings.Select(finding =>
                finding with
                {
                    Problem = finding.Problem with
                    {
                        At = Short(finding.At),
                        Related =
                        [
                            .. finding.Problem.Related.Select(related => related with { At = Short(related.At) }),
                        ],
                    },
                }
            ),
        ];
    }
}
