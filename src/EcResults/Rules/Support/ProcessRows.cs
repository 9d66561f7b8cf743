namespace EcResults.Rules;

/// <summary>Rows of pidstat that say another user or another number than the rows of the same process around them.</summary>
internal static class ProcessRows
{
    private const int LeastSamples = 3;

    /// <summary>The findings: one file of each, since a process that was restarted stands in many.</summary>
    public static IEnumerable<Problem> Check(Submission submission)
    {
        var reports = submission
            .Runs.SelectMany(run => new[] { run.TargetCpu, run.EcaptureCpu, run.ClientCpu })
            .OfType<PidstatReport>()
            .ToList();
        return [.. Users(reports), .. reports.Select(Alone).OfType<Problem>()];
    }

    /// <summary>The kernel gives a number to one process at a time, and that one has a user.</summary>
    private static IEnumerable<Problem> Users(List<PidstatReport> reports) =>
        reports
            // The first row of each user in a file is enough to count files.
            .SelectMany(report =>
                report
                    .Samples.SelectMany(sample => sample.Rows)
                    .Where(row => row.UserId is not null)
                    .GroupBy(row => new
                    {
                        row.ProcessId,
                        Name = ProcessNames.Of(row.Command.Text),
                        row.UserId!.Value.Count,
                    })
                    .Select(rows => new
                    {
                        rows.Key,
                        Row = rows.First(),
                        Rows = rows.Count(),
                    })
            )
            .GroupBy(rows => new { rows.Key.ProcessId, rows.Key.Name })
            .Where(process => process.Select(rows => rows.Key.Count).Distinct().Skip(1).Any())
            .SelectMany(process =>
            {
                var most = process.GroupBy(rows => rows.Key.Count).MaxBy(user => user.Sum(rows => rows.Rows))!;
                return process
                    .Where(rows => rows.Key.Count != most.Key)
                    .DistinctBy(rows => rows.Row.At.Source)
                    .Select(rows => new Problem(
                        rows.Row.UserId!.Value.At,
                        $"process {process.Key.ProcessId} is of user \"{rows.Key.Count}\" here, and of \"{most.Key}\" in most of its rows",
                        "attach pidstat's output unedited"
                    )
                    {
                        Severity = Severity.Warning,
                        Related = [new Related(most.First().Row.UserId!.Value.At, "the other user stands here")],
                    });
            });

    /// <summary>A number that stands in one sample alone, in the place of a process that is there before and after it.</summary>
    private static Problem? Alone(PidstatReport report)
    {
        var samples = report.Samples.Where(sample => sample.Rows.Count > 0).ToList();
        if (samples.Count < LeastSamples)
        {
            return null;
        }

        var seen = samples.SelectMany(sample => sample.Rows).CountBy(row => row.ProcessId).ToDictionary();
        if (seen.Count < 2)
        {
            return null;
        }

        foreach (var sample in samples)
        {
            foreach (var row in sample.Rows)
            {
                if (
                    seen[row.ProcessId] == 1
                    && samples
                        .Where(other => other != sample)
                        .Select(other =>
                            other.Rows.FirstOrDefault(candidate => candidate.Command.Text == row.Command.Text)
                        )
                        .FirstOrDefault()
                        is { } other
                    && seen[other.ProcessId] == samples.Count - 1
                    && sample.Rows.All(here => here.ProcessId != other.ProcessId)
                )
                {
                    return new Problem(
                        row.At,
                        $"process {row.ProcessId} stands in this sample alone, where process {other.ProcessId} is in all of the others",
                        "attach pidstat's output unedited"
                    )
                    {
                        Severity = Severity.Warning,
                        Related = [new Related(other.At, "a sample with the other process")],
                    };
                }
            }
        }

        return null;
    }
}
