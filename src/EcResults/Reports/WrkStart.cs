namespace EcResults.Evidence;

/// <summary>Finds the line that starts a report, and says what a file holds that has none.</summary>
internal static class WrkStart
{
    /// <summary>Passes over what stands before the report.</summary>
    /// <returns>Whether the cursor now stands at the report's first line; else a problem says why not.</returns>
    public static bool Find(SourceText source, WrkLines lines, WrkCursor cursor, WrkFindings findings)
    {
        var hasStart = lines.All.Any(line => line.Kind == WrkLineKind.Running);
        while (!cursor.AtEnd)
        {
            var line = cursor.Peek;
            if (line.Kind == WrkLineKind.Running)
            {
                NotePrefix(lines.Prefix, line, findings);
                return true;
            }

            if (line.Kind == WrkLineKind.Making)
            {
                findings.Refuse(
                    line.Whole,
                    $"{WrkFindings.Quote(line.Text)} starts a report of wrk 1, which names no duration",
                    "measure with wrk 2.0 or later"
                );
                return false;
            }

            if (BelongsToReport(line.Kind, hasStart))
            {
                findings.Refuse(
                    line.Whole,
                    $"{WrkFindings.Quote(line.Text)} stands where no \"Running\" line has started a report"
                );
                return false;
            }

            if (line.Kind != WrkLineKind.Version)
            {
                findings.PassOver(line);
            }

            cursor.Take();
        }

        RefuseWithoutReport(source, lines.All, findings);
        return false;
    }

    /// <summary>Notes and scripts may say "Latency" or count threads before a report, but not print these lines.</summary>
    private static bool BelongsToReport(WrkLineKind kind, bool hasStart) =>
        kind is WrkLineKind.Header or >= WrkLineKind.Spectrum || (!hasStart && kind == WrkLineKind.Threads);

    private static void NotePrefix(Location? prefix, WrkLine line, WrkFindings findings)
    {
        findings.EndBlock();
        if (prefix is { } at)
        {
            var quoted = WrkFindings.Quote(line.Line.Text.AsSpan(at.Column - 1, at.Length));
            findings.Note(at, $"{quoted} stands before each line; {findings.Tool} does not print it");
        }
    }

    private static void RefuseWithoutReport(SourceText source, IReadOnlyList<WrkLine> lines, WrkFindings findings)
    {
        foreach (var line in lines)
        {
            if (WrkLabels.IsError(line.Text))
            {
                findings.Refuse(
                    line.Whole,
                    $"{WrkFindings.Quote(line.Text)} is what {findings.Tool} prints in place of a report",
                    "repeat the run until it prints a report"
                );
                return;
            }
        }

        if (lines.Count == 0)
        {
            findings.Refuse(source.Whole, $"the file is empty; {findings.Tool} prints a report");
            return;
        }

        findings.Refuse(
            lines[0].Whole,
            $"{WrkFindings.Quote(lines[0].Text)} starts no {findings.Tool} report, and neither does a later line; "
                + "a report starts with \"Running 10s test @ URL\""
        );
    }
}
