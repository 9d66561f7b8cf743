namespace EcResults.Cli.Output;

/// <summary>Findings as text: place, severity, rule, message, the line with its stretch underlined, the other half, the cure.</summary>
internal static class FindingText
{
    /// <summary>The most characters of a line that an excerpt shows.</summary>
    private const int ExcerptWidth = 100;

    public static void Write(TextWriter writer, IReadOnlyList<Finding> findings, bool colour)
    {
        var paint = new Paint(colour);
        foreach (var finding in FindingList.ErrorsFirst(findings))
        {
            var severity = paint.Word(finding.Severity);
            var place = paint.Bold(Sanitized.Line(finding.At.ToString()));
            var rule = $"{RuleBook.Find(finding.Code)!.Name} {paint.Bold(finding.Code)}";
            writer.WriteLine($"{place}: {severity} [{rule}]: {Sanitized.Line(finding.Message)}");
            Excerpt(writer, finding.At, paint);
            foreach (var related in finding.Problem.Related)
            {
                writer.WriteLine(
                    $"  {paint.Dim(Sanitized.Line(related.At.ToString()))}: {Sanitized.Line(related.Message)}"
                );
                Excerpt(writer, related.At, paint);
            }

            writer.WriteLine(
                $"  {paint.Dim("help:")} {Sanitized.Line(finding.Help)} · more: ecresults explain {finding.Code}"
            );
        }
    }

    private static void Excerpt(TextWriter writer, Location at, Paint paint)
    {
        if (at.Source.LineAt(at.Line) is not { } text)
        {
            return;
        }

        var column = Math.Clamp(at.Column - 1, 0, text.Length);
        // A long line (a CPU's flags) is shown from a little before its stretch.
        var start =
            text.Length <= ExcerptWidth ? 0 : Math.Clamp(column - (ExcerptWidth / 3), 0, text.Length - ExcerptWidth);
        var shown = text.Substring(start, Math.Min(ExcerptWidth, text.Length - start));
        var before = start > 0 ? "…" : "";
        var after = start + shown.Length < text.Length ? "…" : "";
        writer.WriteLine($"  {at.Line, 4} | {before}{Sanitized.Line(shown)}{after}");
        var length = Math.Min(at.Length, shown.Length - (column - start));
        if (at.Column > 0 && length > 0)
        {
            var caret = "^" + new string('~', length - 1);
            writer.WriteLine($"       | {new string(' ', before.Length + column - start)}{paint.Green(caret)}");
        }
    }
}
