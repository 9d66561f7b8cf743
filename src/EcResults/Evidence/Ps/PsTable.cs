namespace EcResults.Evidence;

/// <summary>
/// The header of a ps table. Columns that may hold blanks are free text: what stands left of all of them is counted from
/// the left, what stands right of all of them from the right, and between two of them nothing can be told.
/// </summary>
internal sealed class PsTable
{
    // 1 PiB; more is no size of a process, and the digits stay inside a long.
    private const long MostKib = 1L << 40;

    private readonly List<string> columns;
    private readonly int firstFree;
    private readonly int lastFree;
    private readonly int rss;

    private PsTable(Location at, List<string> columns)
    {
        At = at;
        this.columns = columns;
        firstFree = columns.FindIndex(IsFree);
        lastFree = columns.FindLastIndex(IsFree);
        rss = columns.FindIndex(IsRss);
    }

    /// <summary>The header.</summary>
    public Location At { get; }

    /// <summary>Why no RSS can be read by this header, or null.</summary>
    public Problem? Fault =>
        rss < 0 ? PsFindings.NoRss(At)
        : IsBetweenFree(rss) ? PsFindings.RssBetweenFreeText(At)
        : null;

    /// <summary>Reads a line that is a header, or returns null.</summary>
    public static PsTable? TryRead(LineWords line)
    {
        var names = new List<string>();
        for (var token = 0; token < line.Count; token++)
        {
            if (!line[token].ContainsAnyExceptInRange('0', '9'))
            {
                return null;
            }

            names.Add(line[token].ToString());
        }

        return names.Exists(name => IsRss(name) || name is "PID") ? new PsTable(line.Whole, names) : null;
    }

    /// <summary>Whether another header names the same columns.</summary>
    public bool IsLike(PsTable other) => columns.SequenceEqual(other.columns);

    /// <summary>Reads a row.</summary>
    /// <param name="line">The row.</param>
    /// <param name="problem">Why it cannot be read, or null.</param>
    public PsRow? Read(LineWords line, out Problem? problem)
    {
        problem = null;
        if (line.Count < columns.Count || (firstFree < 0 && line.Count > columns.Count))
        {
            problem = PsFindings.WrongLength(line.Whole, line.Count, columns.Count);
            return null;
        }

        var rssToken = TokenOf(rss, line);
        if (Kib(line, rssToken) is not { } kib)
        {
            problem = PsFindings.NotRss(line.At(rssToken), line[rssToken].ToString());
            return null;
        }

        var process = columns.IndexOf("PID");
        Printed? id = null;
        if (process >= 0 && !IsBetweenFree(process))
        {
            var token = TokenOf(process, line);
            id = Whole(line, token, int.MaxValue);
            problem = id is null ? PsFindings.NotProcessId(line.At(token), line[token].ToString()) : null;
        }

        var hasCommand = firstFree >= 0 && firstFree == lastFree && lastFree == columns.Count - 1;
        return problem is null
            ? new PsRow(kib) { ProcessId = id, Command = hasCommand ? line.QuoteFrom(firstFree) : null }
            : null;
    }

    /// <summary>A word as whole KiB, or null.</summary>
    public static Printed? Kib(LineWords line, int token) => Whole(line, token, MostKib);

    private static Printed? Whole(LineWords line, int token, long most) =>
        long.TryParse(line[token], NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= most
            ? new Printed(value, 0, line.At(token))
            : null;

    private static bool IsRss(string column) => column is "RSS" or "RSZ";

    // STARTED may be "Mon Nov 23 01:11:25 2026"; the others are names and arguments.
    private static bool IsFree(string column) => column is "COMMAND" or "CMD" or "COMM" or "ARGS" or "STARTED";

    private bool IsBetweenFree(int column) => column > firstFree && column < lastFree;

    private int TokenOf(int column, LineWords line) =>
        firstFree < 0 || column < firstFree ? column : line.Count - (columns.Count - column);
}
