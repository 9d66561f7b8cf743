namespace EcResults.Rules;

/// <summary>A workload beside the commands and outputs of its runs.</summary>
internal static class WorkloadAgainstOutput
{
    /// <summary>The findings.</summary>
    public static IEnumerable<Problem> Check(Submission submission) =>
        submission is { Manifest: { } manifest, ManifestText: { } text }
            ? manifest.Workloads.SelectMany(
                (workload, index) =>
                    Check(text, submission, workload, $"/workloads/{index}")
                        .Concat(OnAnotherMachine(text, workload, $"/workloads/{index}"))
            )
            : [];

    /// <summary>A loopback address leads to the machine itself.</summary>
    private static IEnumerable<Problem> OnAnotherMachine(ManifestText text, Workload workload, string pointer) =>
        workload is { GeneratorOnServer: false, SharesMachine: true }
            ?
            [
                new Problem(
                    text.At($"{pointer}/generatorOnServer"),
                    $"the generator is said to have run on another machine; {MessageFormat.Quote(workload.Url)} is an address of the same machine",
                    "leave \"generatorOnServer\" out, or write the URL that was under load"
                ).Beside(text.At($"{pointer}/url"), "the URL stands here"),
            ]
            : [];

    private static IEnumerable<Problem> Check(
        ManifestText text,
        Submission submission,
        Workload workload,
        string pointer
    )
    {
        // One wrong word of a workload contradicts every run of it: one finding for all that show the same.
        var groups = submission
            .Runs.Where(run => run.Run.Workload == workload.Name)
            .SelectMany(run => Differences(text, workload, run))
            .GroupBy(difference => $"{difference.Member} {difference.Shown}");
        foreach (var group in groups)
        {
            var first = group.First();
            List<RunEvidence> runs = [.. group.Select(difference => difference.Run)];
            yield return new Problem(
                text.At($"{pointer}/{first.Member}"),
                $"the workload says {first.Said}; {MessageFormat.FirstOf(runs)} {(runs.Count == 1 ? "shows" : "show")} {first.Shown}",
                "mend the workload, or give the run the workload that it had"
            ).Beside(first.At, $"run {runs[0].Run.Name} shows {first.Shown}");
        }
    }

    private static IEnumerable<Difference> Differences(ManifestText text, Workload workload, RunEvidence run)
    {
        if (run.Load is { } load)
        {
            if (workload.Generator == LoadGenerator.Wrk != (load.Generator == LoadGenerator.Wrk))
            {
                var shown = load.Generator == LoadGenerator.Wrk ? "wrk" : "wrk2";
                yield return new Difference(
                    run,
                    "generator",
                    $"\"{(shown == "wrk" ? "wrk2" : "wrk")}\"",
                    shown,
                    load.Source.Whole
                );
            }

            if (workload.Threads != load.Threads.Count)
            {
                yield return new Difference(
                    run,
                    "threads",
                    $"\"{workload.Threads}\" threads",
                    $"{load.Threads.Count}",
                    load.Threads.At
                );
            }

            if (workload.Connections != load.Connections.Count)
            {
                yield return new Difference(
                    run,
                    "connections",
                    $"\"{workload.Connections}\" connections",
                    $"{load.Connections.Count}",
                    load.Connections.At
                );
            }

            if (workload.Url != load.Url.Text)
            {
                yield return new Difference(
                    run,
                    "url",
                    $"the URL {MessageFormat.Quote(workload.Url)}",
                    MessageFormat.Quote(load.Url.Text),
                    load.Url.At
                );
            }
        }

        if (run.LoadCommand is not { } command)
        {
            yield break;
        }

        // Duration and rate are in the command to the second; the output rounds one and does not show the other.
        var at = text.At($"/runs/{run.Index}/commands/load");
        if (command.RatePerSecond != workload.RatePerSecond)
        {
            yield return new Difference(
                run,
                workload.RatePerSecond is null ? "generator" : "ratePerSecond",
                workload.RatePerSecond is { } rate ? $"\"{rate}\" requests a second" : "no \"ratePerSecond\"",
                command.RatePerSecond is { } typed ? $"-R{typed}" : "no -R",
                at
            );
        }

        if (workload.KeepAlive == true && command.Request.ClosesConnection)
        {
            yield return new(run, "keepAlive", "\"true\"", "-H \"Connection: close\"", at);
        }

        if (command.DurationSeconds != workload.DurationSeconds)
        {
            yield return new Difference(
                run,
                "durationSeconds",
                $"\"{workload.DurationSeconds}\" s",
                $"-d{command.DurationSeconds}s",
                at
            );
        }
    }

    private sealed record Difference(RunEvidence Run, string Member, string Said, string Shown, Location At);
}
