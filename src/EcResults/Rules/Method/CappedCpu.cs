namespace EcResults.Rules;

internal static class CappedCpu
{
    private const double Cap = 100;

    /// <summary>The releases that print no %CPU above 100.00.</summary>
    private static readonly IReadOnlyList<(Version First, Version Last)> Releases =
    [
        (new(11, 2, 2), new(11, 2, 2)),
        (new(11, 3, 2), new(11, 4, 8)),
        (new(11, 6, 0), new(11, 7, 2)),
    ];

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR325",
            Name = "capped-cpu",
            Severity = Severity.Warning,
            Law = "pidstat prints what a process uses, not at most 100.00.",
            Reason =
                "sysstat 11.2.2, 11.3.2 to 11.4.8 and 11.6.0 to 11.7.2 cap %CPU at 100.00, so a process of several threads that "
                + "uses three cores shows one. An exact 100.00 of these is a lower bound.",
            Cure = "Measure with a newer sysstat, or say in summary.md that CPU is a lower bound.",
            Check = submission =>
                [
                    .. Check(submission, run => run.TargetCpu),
                    .. Check(submission, run => run.EcaptureCpu),
                    .. Check(submission, run => run.ClientCpu),
                ],
        };

    private static IEnumerable<Problem> Check(Submission submission, Func<RunEvidence, PidstatReport?> report)
    {
        var version = submission.Environment.PidstatVersion?.Version;
        var caps =
            version is { } stated
            && ReleaseNumber.Of(stated.Text) is { } number
            && Releases.Any(range => number >= range.First && number <= range.Last);
        var runs = submission.Runs.Where(run => Capped(report(run), caps) is not null).ToList();
        if (runs is [var first, ..] && Capped(report(first), caps) is { } cpu)
        {
            yield return new Problem(
                cpu.At,
                caps
                    ? $"sysstat {MessageFormat.Quote(version!.Text)} prints no %CPU above {MessageFormat.Words(cpu.At)}, so it is a lower bound in {MessageFormat.FirstOf(runs)}"
                    : $"user and system time are more than the {MessageFormat.Words(cpu.At)} of %CPU, which this sysstat caps, so it is a lower bound in {MessageFormat.FirstOf(runs)}",
                "measure with a newer sysstat, or say that CPU is a lower bound"
            )
            {
                Related = caps ? [new Related(version!.At, "the version stands here")] : [],
            };
        }
    }

    private static Printed? Capped(PidstatReport? report, bool caps)
    {
        foreach (var row in report?.Samples.SelectMany(sample => sample.Rows) ?? [])
        {
            if (row.CpuPercent is { Value: Cap } cpu && (caps || IsMore(row)))
            {
                return cpu;
            }
        }

        return null;
    }

    /// <summary>Its parts are more than it, beyond their rounding: only a capped %CPU shows that.</summary>
    private static bool IsMore(PidstatRow row)
    {
        const double TickSlack = 1;
        return row is { UserPercent: { } user, SystemPercent: { } system }
            && user.Value + system.Value + (row.GuestPercent?.Value ?? 0) > Cap + TickSlack;
    }
}
