namespace EcResults.Evidence;

/// <summary>Gathers the findings while one environment capture is read, and makes its reading.</summary>
/// <param name="source">The file.</param>
/// <param name="tool">What prints such a file, as it reads after "is not printed by".</param>
/// <param name="command">The command whose output belongs here.</param>
internal sealed class ReadingBuilder(SourceText source, string tool, string command)
{
    /// <summary>A file of another kind may hold a million foreign lines; a reader needs to see only where they start.</summary>
    private const int MostStretches = 20;

    private readonly List<Problem> problems = [];
    private readonly List<Problem> warnings = [];
    private readonly List<TextLine> foreign = [];

    /// <summary>What to do about most findings.</summary>
    public string Cure => $"attach the output of \"{command}\" unedited";

    /// <summary>
    /// What to do about an empty file. Most come from a redirect: what <c>nginx -V</c> prints, and that a file does not
    /// exist, goes to standard error.
    /// </summary>
    public string IfEmpty { get; init; } = $"attach the output of \"{command}\" unedited, with its errors (2>&1)";

    /// <summary>Whether the evidence cannot be used.</summary>
    public bool Failed => problems.Count > 0;

    /// <summary>Notes why the evidence cannot be used.</summary>
    public void Problem(Location at, string message, string? help = null) =>
        problems.Add(new Problem(at, message, help ?? Cure));

    /// <summary>Notes what is odd, yet leaves the figures unambiguous.</summary>
    public void Warn(Location at, string message, string? help = null) =>
        warnings.Add(new Problem(at, message, help ?? Cure));

    /// <summary>Notes a line that the tool does not print. Neighbours become one finding; blank lines none.</summary>
    public void PassOver(TextLine line)
    {
        if (!string.IsNullOrWhiteSpace(line.Text))
        {
            foreign.Add(line);
        }
    }

    /// <summary>
    /// Reads a file in which one line matters: a second one is a problem, since nobody can say which of them counts, and
    /// any other line is passed over.
    /// </summary>
    /// <param name="what">What the line gives, for the message.</param>
    /// <param name="key">That value.</param>
    /// <param name="read">Reads a line; null where it is another one.</param>
    /// <param name="isKnown">Whether the tool prints such another line too, after what was read so far.</param>
    /// <returns>What the line says, or null where no line is the one.</returns>
    public T? ReadOne<T>(
        string what,
        Func<T, Quoted> key,
        Func<TextLine, T?> read,
        Func<TextLine, T?, bool>? isKnown = null
    )
        where T : class
    {
        T? found = null;
        foreach (var line in source.Lines)
        {
            var (odd, passed) = (warnings.Count, foreign.Count);
            if (read(line) is not { } next)
            {
                if (isKnown?.Invoke(line, found) != true)
                {
                    PassOver(line);
                }
            }
            else if (found is null)
            {
                found = next;
            }
            else
            {
                // What else is odd about a line that should not be there does not matter.
                warnings.RemoveRange(odd, warnings.Count - odd);
                foreign.RemoveRange(passed, foreign.Count - passed);
                NoteSecond(what, key(found), key(next));
                break;
            }
        }

        return found;
    }

    /// <summary>Notes that a value which the tool prints once stands here again.</summary>
    public void NoteSecond(string what, Quoted first, Quoted second) =>
        Problem(
            second.At,
            $"a second {what} {Quotation.Of(second.Text)}, after {Quotation.Of(first.Text)} in line {first.At.Line}; {tool} prints one"
        );

    /// <summary>The outcome: no report where a problem stands, and a problem where no report was made.</summary>
    public Reading<T> Done<T>(T? report)
        where T : Report
    {
        if (report is null && problems.Count == 0)
        {
            return new Reading<T>(null, [NothingRead()], warnings);
        }

        AddStretches();
        warnings.Sort((one, other) => (one.At.Line, one.At.Column).CompareTo((other.At.Line, other.At.Column)));
        return new Reading<T>(Failed ? null : report, problems, warnings);
    }

    private Problem NothingRead()
    {
        var first = source.Lines.FirstOrDefault(line => !string.IsNullOrWhiteSpace(line.Text));
        return first is null
            ? new Problem(source.Whole, "the file is empty", IfEmpty)
            : new Problem(
                first.Whole,
                $"{Quotation.Of(first)} is not printed by {tool}, nor is anything after it",
                Cure
            );
    }

    private void AddStretches()
    {
        for (int start = 0, stretches = 1; start < foreign.Count; stretches++)
        {
            var end = start + 1;
            while (end < foreign.Count && (stretches == MostStretches || IsNextTo(foreign[end - 1], foreign[end])))
            {
                end++;
            }

            var shown = Quotation.Of(foreign[start]);
            var message = (end - start) switch
            {
                1 => $"{shown} is not printed by {tool}",
                2 => $"{shown} and 1 more line are not printed by {tool}",
                var count => $"{shown} and {count - 1} more lines are not printed by {tool}",
            };
            Warn(foreign[start].Whole, message);
            start = end;
        }
    }

    private bool IsNextTo(TextLine one, TextLine other)
    {
        for (var number = one.Number + 1; number < other.Number; number++)
        {
            if (!string.IsNullOrWhiteSpace(source.Lines[number - 1].Text))
            {
                return false;
            }
        }

        return true;
    }
}
