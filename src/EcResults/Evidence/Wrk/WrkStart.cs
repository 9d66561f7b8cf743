namespace EcResults.Evidence;

/// <summary>Finds the line that starts a report, and says what a file holds that has none.</summary>
internal static class WrkStart
{
    /// <summary>Passes over what stands before the report.</summary>
    /// <param name="source">The file.</param>
    /// <param name="lines">Its lines that hold words.</param>
    /// <param name="prefix">What stands before each line of the report, or null.</param>
    /// <param name="findings">Takes what was found.</param>
    /// <returns>Which line starts the report; where none does, a problem says why.</returns>
    public static int Find(SourceText source, IReadOnlyList<WrkLine> lines, Location? prefix, WrkFindings findings)
    {
        var hasStart = lines.Any(line => WrkForm.RunningAt(line.Text) >= 0);
        if (!hasStart && OtherGenerators.Find(lines) is var (name, sign))
        {
            findings.Refuse(
                sign.Whole,
                $"{Quotation.Of(sign.Text)} is printed by {name}; only wrk and wrk2 are read, because results of different generators cannot be compared",
                "measure with wrk, or at a fixed rate with wrk2"
            );
            return lines.Count;
        }

        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            var kind = WrkForm.Of(line.Text)?.Kind;
            if (kind == WrkLineKind.Running)
            {
                NotePrefix(prefix, line, findings);
                return index;
            }

            if (kind == WrkLineKind.Making)
            {
                findings.Refuse(
                    line.Whole,
                    $"{Quotation.Of(line.Text)} starts a report of wrk 1, which names no duration",
                    "measure with wrk 2.0 or later"
                );
                return index;
            }

            if (BelongsToReport(kind, hasStart))
            {
                findings.Refuse(line, "stands where no \"Running\" line has started a report");
                return index;
            }

            if (kind != WrkLineKind.Version)
            {
                findings.PassOver(line);
            }
        }

        RefuseWithoutReport(source, lines, findings);
        return lines.Count;
    }

    /// <summary>Notes and scripts may say "Latency" or count threads before a report, but not print these lines.</summary>
    private static bool BelongsToReport(WrkLineKind? kind, bool hasStart) =>
        kind is WrkLineKind.Header or >= WrkLineKind.Spectrum || (!hasStart && kind == WrkLineKind.Threads);

    private static void NotePrefix(Location? prefix, WrkLine line, WrkFindings findings)
    {
        findings.EndBlock();
        if (prefix is { } at)
        {
            var quoted = Quotation.Of(line.Line.Text.AsSpan(at.Column - 1, at.Length));
            findings.Note(at, $"{quoted} stands before each line; {findings.Tool} does not print it");
        }
    }

    private static void RefuseWithoutReport(SourceText source, IReadOnlyList<WrkLine> lines, WrkFindings findings)
    {
        foreach (var line in lines)
        {
            if (WrkForm.IsError(line.Text))
            {
                findings.Refuse(
                    line.Whole,
                    $"{Quotation.Of(line.Text)} is what {findings.Tool} prints in place of a report",
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
            lines[0],
            $"starts no {findings.Tool} report, and neither does a later line; "
                + "a report starts with \"Running 10s test @ URL\""
        );
    }
}
