namespace EcResults.Rules;

/// <summary>
/// Makes the <see cref="Certificate"/> of a submission. A law that has a finding is not listed as held, and one that needs
/// what was not measured is not listed at all.
/// </summary>
public static class Certification
{
    /// <summary>The certificate of a submission with its reports.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="findings">All its findings.</param>
    public static Certificate Of(Submission submission, IReadOnlyCollection<Finding> findings)
    {
        var broken = findings.Select(finding => finding.Code).ToHashSet();
        return new Certificate(
            [
                .. new[]
                {
                    Little(submission),
                    Rate(submission),
                    Tail(submission),
                    Failures(submission),
                    Generator(submission),
                    Samples(submission),
                }
                    .OfType<CertificateRow>()
                    .Where(row => !broken.Contains(row.Code)),
            ],
            [
                .. findings
                    .Where(finding => finding.Severity == Severity.Warning)
                    .Select(finding => new CertificateRow(
                        finding.Code,
                        RuleBook.Find(finding.Code)?.Name ?? finding.Code,
                        finding.Message,
                        finding.At
                    )),
            ]
        );
    }

    private static CertificateRow? Little(Submission submission)
    {
        var kept = submission.Manifest?.Workloads.Where(workload => workload.KeepAlive == true).ToList() ?? [];
        return Middle(
            submission.Runs.Where(run => kept.Exists(workload => workload.Name == run.Run.Workload)),
            LittlesLaw.Rule.Code,
            "Little’s law",
            run =>
                run.Load is WrkReport { LatencyUs.Mean: { Value: > 0 } mean, RequestsPerSecond.Value: > 0 } load
                    ? (
                        (mean.Value / 1e6 * load.RequestsPerSecond.Value / load.Connections.Value) - 1,
                        $"{Whole(load.Connections.Value)} connections = {mean.Value / 1000:0.000} ms × {Whole(load.RequestsPerSecond.Value)}/s, closes within",
                        mean.At
                    )
                    : null
        );
    }

    private static CertificateRow? Rate(Submission submission) =>
        Middle(
            submission.Runs,
            RateArithmetic.Rule.Code,
            "Rate arithmetic",
            run =>
                run.Load is { RuntimeSeconds.Value: > 0, RequestsPerSecond.Value: > 0 } load
                    ? (
                        (load.Requests.Value / load.RuntimeSeconds.Value / load.RequestsPerSecond.Value) - 1,
                        $"{Whole(load.Requests.Value)} requests ÷ {load.RuntimeSeconds.Value:0.00} s = {Whole(load.RequestsPerSecond.Value)}/s as printed, within",
                        load.RequestsPerSecond.At
                    )
                    : null
        );

    private static CertificateRow? Tail(Submission submission)
    {
        var reports = LoadReports
            .Of(submission)
            .Where(load => load.LatencyUs.Max is not null && load.Percentiles.Count > 0)
            .ToList();
        return reports.Count == 0
            ? null
            : new CertificateRow(
                LatencyShape.Rule.Code,
                "Shape of latency",
                $"percentiles rise to the maximum in {In(reports.Count)}: {string.Join(" ≤ ", reports[0].Percentiles.Select(one => $"{one.LatencyUs.Value / 1000:0.00}"))} ≤ {reports[0].LatencyUs.Max!.Value.Value / 1000:0.00} ms in the first",
                reports[0].Percentiles[0].LatencyUs.At
            );
    }

    private static CertificateRow? Failures(Submission submission)
    {
        var reports = LoadReports.Of(submission).ToList();
        return reports.Count == 0
            ? null
            : new CertificateRow(
                LoadErrors.Rule.Code,
                "No failed request",
                $"0 of {Whole(reports.Sum(load => load.Requests.Value))} requests failed or timed out in {In(reports.Count)}",
                reports[0].Requests.At
            );
    }

    private static CertificateRow? Generator(Submission submission)
    {
        var busiest = submission
            .Runs.Where(run => run is { Measures.ClientCpuPercent: not null, Load.Threads.Value: > 0 })
            .Select(run => new { Cpu = run.Measures.ClientCpuPercent!.Value, Threads = run.Load!.Threads.Value })
            .OrderByDescending(run => run.Cpu.Value / run.Threads)
            .ToList();
        return busiest is not [var most, ..]
            ? null
            : new CertificateRow(
                ClientSaturated.Rule.Code,
                "The generator had CPU to spare",
                $"at most {most.Cpu.Value:0.0} % CPU with {Whole(most.Threads)} {(most.Threads == 1 ? "thread" : "threads")} in {In(busiest.Count)}",
                most.Cpu.At
            );
    }

    private static CertificateRow? Samples(Submission submission)
    {
        var samples = submission
            .Runs.SelectMany(run =>
                LoadWindow.Of(run) is { } window
                    ? run.PidstatReports.Select(report => CpuSamples.Within(report, window)).OfType<CpuSamples>()
                    : []
            )
            .OrderBy(one => one.Percents.Length)
            .ToList();
        return samples is not [var fewest, ..]
            ? null
            : new CertificateRow(
                SamplesMissing.Rule.Code,
                "CPU samples cover the load",
                $"{Whole(samples.Sum(one => one.Percents.Length))} samples of pidstat within the loads, at least {Whole(fewest.Percents.Length)} in each of {Whole(samples.Count)} files",
                fewest.At
            );
    }

    /// <summary>The middle one of the runs by how closely they keep a law, and how far the furthest is off; null where no run tells.</summary>
    private static CertificateRow? Middle(
        IEnumerable<RunEvidence> runs,
        string code,
        string name,
        Func<RunEvidence, (double Gap, string Words, Location At)?> of
    )
    {
        var all = runs.Select(of)
            .OfType<(double Gap, string Words, Location At)>()
            .OrderBy(run => Math.Abs(run.Gap))
            .ToList();
        if (all.Count == 0)
        {
            return null;
        }

        var (gap, words, at) = all[(all.Count - 1) / 2];
        var others =
            all.Count > 1
                ? $": the middle one of {In(all.Count)}, of which the furthest is off by {Share(all[^1].Gap)}"
                : "";
        return new CertificateRow(code, name, $"{words} {Share(gap)}{others}", at);
    }

    private static string Share(double gap) =>
        Math.Abs(gap) < 0.01 ? $"{Math.Abs(gap) * 100:0.00} %" : $"{Math.Abs(gap) * 100:0.0} %";

    private static string In(int runs) => runs == 1 ? "1 run" : $"{Whole(runs)} runs";

    private static string Whole(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
