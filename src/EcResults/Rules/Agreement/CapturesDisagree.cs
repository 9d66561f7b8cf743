namespace EcResults.Rules;

internal static class CapturesDisagree
{
    /// <summary>The zones of the world are 12 hours behind UTC to 14 ahead.</summary>
    private const double LeastZoneHours = -12;
    private const double MostZoneHours = 14;

    /// <summary>pidstat may be started long before the load.</summary>
    private const double SlackHours = 1;
    private const double HoursADay = 24;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR224",
            Name = "captures-disagree",
            Law =
                "All captures are of one machine: uname, cpuinfo, lscpu and virt agree with each other, and pidstat's first line with them, with the day of the run and in its host name; all x86 processors are alike and have the numbers of the generation that their name tells, os-release has one version, and a version of OpenSSL has one date.",
            Reason =
                "A file of another machine or another day is no evidence of this run, however well its clock fits. A CPU that shows a "
                + "hypervisor is none of bare metal, also where systemd-detect-virt did not recognise it. Processors, releases and host names "
                + "that differ are a warning, since a hypervisor may hide something from one tool, and a machine may be given another name.",
            Cure =
                "Capture everything on the machine that was measured, and attach the files that were recorded during this run.",
            Check = submission =>
                [
                    .. Banners(submission),
                    .. CaptureAgreement.Check(submission.Environment),
                    .. CpuCaptures.Check(submission.Environment),
                    .. ReleaseNames.Check(submission.Environment),
                    .. VendorFlags.Check(submission.Environment),
                    .. CpuGenerations.Check(submission.Environment),
                    .. HypervisorHidden.Check(submission),
                    .. HostNames.Check(submission),
                ],
        };

    private static IEnumerable<Problem> Banners(Submission submission) =>
        submission.ManifestText is { } text
            ? submission.Runs.SelectMany(run =>
                run.PidstatReports.SelectMany(report => Check(submission, text, run, report))
            )
            : [];

    private static IEnumerable<Problem> Check(
        Submission submission,
        ManifestText text,
        RunEvidence run,
        PidstatReport report
    )
    {
        var env = submission.Environment;
        if (
            report is { PossibleDates.Count: > 0, PrintedDate: { At.Line: > 0 } printed }
            && !report.PossibleDates.Any(date => CanBe(date, report, run.Run.StartedAt))
        )
        {
            yield return Disagree(
                printed.At,
                $"the file was recorded on {MessageFormat.Quote(printed.Text)}, the load started {MessageFormat.Moment(run.Run.StartedAt)}",
                text.At($"/runs/{run.Index}/startedAt"),
                "the load started here"
            );
        }

        if (
            report.LogicalCores is { } cores
            && (env.Lscpu?.LogicalCores ?? env.Cpuinfo?.LogicalCores) is { } known
            && cores.Count != known.Count
            // pidstat counts processors that are switched off too; cpuinfo does not, and may have been cut by head.
            && !(
                env.Cpuinfo?.LogicalCores is { } listed
                && (listed.Count == cores.Count || env.Lscpu is null && cores.Count > listed.Count)
            )
        )
        {
            yield return Disagree(
                cores.At,
                $"the file was recorded on {MessageFormat.Words(cores.At)} processors, not on {known.Count}",
                known.At,
                "the processors are counted here"
            );
        }

        if (
            report.Architecture is { } architecture
            && env.Uname?.Architecture is { } machine
            && architecture.Text != machine.Text
        )
        {
            yield return Disagree(
                architecture.At,
                $"the file was recorded on {MessageFormat.Quote(architecture.Text)}, not on {MessageFormat.Quote(machine.Text)}",
                machine.At,
                "the architecture stands here"
            );
        }
    }

    /// <summary>Whether that day, with the clock of the first sample, is the local time of the run in any zone.</summary>
    private static bool CanBe(DateOnly date, PidstatReport report, DateTimeOffset started)
    {
        if (report.Samples is not [{ Clock: { } clock }, ..])
        {
            return Math.Abs(date.DayNumber - DateOnly.FromDateTime(started.UtcDateTime).DayNumber) <= 1;
        }

        var ahead = (date.ToDateTime(clock) - started.UtcDateTime).TotalHours;
        // pidstat prints the day on which it started, and its first sample may be of the next.
        var isAfterMidnight = clock.Hour == 0;
        return IsZone(ahead) || (isAfterMidnight && IsZone(ahead + HoursADay));
    }

    private static bool IsZone(double hours) =>
        hours is >= LeastZoneHours - SlackHours and <= MostZoneHours + SlackHours;

    private static Problem Disagree(Location at, string message, Location there, string words) =>
        new Problem(at, message, "attach the file recorded during this run").Beside(there, words);
}
