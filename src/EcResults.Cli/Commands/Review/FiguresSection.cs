namespace EcResults.Cli.Commands;

/// <summary>The figures of one submission with intervals beside the nearest published results, and its grade with reasons.</summary>
internal static class FiguresSection
{
    private const int MostResults = 16;
    private const int MostLimits = 8;

    /// <summary>The section; empty where the submission cannot be read.</summary>
    public static string Of(CheckedSubmission one, Lazy<PublishedResults> published)
    {
        if (one.Submission is not { Manifest: { } manifest, Grade: { } grade } submission)
        {
            return "";
        }

        var text = new StringBuilder($"\n### {MarkdownCode.Span(one.Id)}: grade {grade.Grade}\n\n");
        foreach (var limit in grade.Limits.Take(MostLimits))
        {
            text.Append($"- not {limit.Next}: {MarkdownCode.Span(limit.Message)}\n");
        }

        if (grade.Limits.Count > MostLimits)
        {
            text.Append($"- and {Words.Count(grade.Limits.Count - MostLimits, "reason")} more\n");
        }

        var environment = manifest.Environment;
        text.Append(
            $"\nKernel {MarkdownCode.Span(environment.Kernel.Release)}, CPU {MarkdownCode.Span(environment.Cpu.Model)}, TLS library {MarkdownCode.Span(environment.TlsWords)}, eCapture {MarkdownCode.Span(environment.Ecapture.Version)}.\n"
        );
        var results = Result.OfEach(submission, manifest);
        string? last = null;
        foreach (var result in results.Take(MostResults))
        {
            var nearest = published.Value.Nearest(result);
            var words = Near(nearest);
            text.Append(Table(result, nearest)).Append('\n');
            text.Append(words == last ? "Nearest published: the same.\n" : words);
            last = words;
        }

        if (results.Count > MostResults)
        {
            text.Append(
                $"\n{results.Count - MostResults} more of load and mode did not fit: `ecresults show` has all.\n"
            );
        }

        return text.ToString();
    }

    private static string Table(Result result, (Result Result, IReadOnlyList<Difference> Differences)? nearest)
    {
        var text = new StringBuilder($"\n**{result.Mode.Word()}** under {MarkdownCode.Span(result.Workload.Name)}");
        if (result.BaselineRequestsPerSecond is { } rate)
        {
            text.Append(CultureInfo.InvariantCulture, $", {rate:N0} requests/s without eCapture");
        }

        text.Append(
            "\n\n| figure | change | interval | verdict | nearest published | its interval |\n|---|---:|---:|---|---:|---:|\n"
        );
        foreach (var comparison in result.Comparisons)
        {
            var other = nearest?.Result.By(comparison.Metric);
            text.Append(
                $"| {comparison.Metric.Words} | {Change(comparison)} | {EstimateText.Interval(comparison.ChangePercent)} "
            );
            text.Append($"| {comparison.Verdict.Word()}: {comparison.Reason} ");
            text.Append(
                other is null
                    ? "| not measured | |\n"
                    : $"| {Change(other)} | {EstimateText.Interval(other.ChangePercent)} |\n"
            );
        }

        if (result.AddedCpu is { } added)
        {
            var other = nearest?.Result.AddedCpu;
            text.Append(
                $"| server CPU added a request | {EstimateText.Microseconds(added.UsPerRequest.Value)} | {EstimateText.Interval(added.UsPerRequest)} | "
            );
            text.Append(
                other is null
                    ? "| not measured | |\n"
                    : $"| {EstimateText.Microseconds(other.UsPerRequest.Value)} | {EstimateText.Interval(other.UsPerRequest)} |\n"
            );
        }

        if (result.Capture?.LossRate is { } loss)
        {
            var other = nearest?.Result.Capture?.LossRate is { } its ? Percent(its) : "not measured";
            text.Append($"| events lost, a lower bound | {Percent(loss)} | | | {other} | |\n");
        }

        return text.ToString();
    }

    private static string Near((Result Result, IReadOnlyList<Difference> Differences)? nearest)
    {
        if (nearest is not var (result, differences) || result is null)
        {
            return "No published result of this mode stands beside it.\n";
        }

        var words =
            differences.Count == 0
                ? "nothing that both recorded differs"
                : "it differs in "
                    + string.Join(
                        ", ",
                        differences.Select(difference =>
                            $"{difference.Words}: {Value(difference.A)} there, {Value(difference.B)} here"
                        )
                    );
        return $"Nearest published: {MarkdownCode.Span(result.Submission.Id)}, {MarkdownCode.Span(result.Workload.Name)}; {words}.\n";
    }

    private static string Value(string? text) => text is null ? "not recorded" : MarkdownCode.Span(text);

    private static string Change(Comparison comparison) =>
        comparison.Verdict == Verdict.NotDetectable
            ? $"{EstimateText.Percent(comparison.ChangePercent.Value)}, not detectable"
            : EstimateText.Percent(comparison.ChangePercent.Value);

    private static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
