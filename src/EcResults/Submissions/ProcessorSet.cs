namespace EcResults.Submissions;

/// <summary>The processors that <c>taskset</c> allows a program of a command line.</summary>
internal static class ProcessorSet
{
    /// <summary>The kernel knows no more.</summary>
    private const int Most = 8192;

    /// <summary>The numbers, or null where taskset is not called for the program, or its list is none.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="program">The program's name without folders.</param>
    public static IReadOnlySet<int>? Of(string line, string program)
    {
        if (
            CommandLine.Of(line, "taskset") is not { Count: > 2 } words
            || !words.Skip(2).Any(word => word[(word.LastIndexOf('/') + 1)..] == program)
        )
        {
            return null;
        }

        const string Long = "--cpu-list=";
        var list =
            words[1] is "-c" or "--cpu-list" ? words[2]
            : words[1].StartsWith(Long, StringComparison.Ordinal) ? words[1][Long.Length..]
            : null;
        return list is null ? null : Numbers(list);
    }

    private static HashSet<int>? Numbers(string list)
    {
        var numbers = new HashSet<int>();
        foreach (var part in list.Split(','))
        {
            var ends = part.Split('-');
            if (
                ends.Length > 2
                || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var from)
                || !int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var to)
                || to >= Most
            )
            {
                return null;
            }

            numbers.UnionWith(Enumerable.Range(from, Math.Max(0, to - from + 1)));
        }

        return numbers;
    }
}
