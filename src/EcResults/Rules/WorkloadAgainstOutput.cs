using EcResults.Diagnostics;
using EcResults.Submissions;
using EcResults.Text;

namespace EcResults.Rules;

internal static class WorkloadAgainstOutput
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR202",
            Name = "workload-vs-output",
            Law = "A workload's generator, threads, connections, duration, rate and URL are those of its runs.",
            Reason =
                "Results are compared by their workloads. A workload that its runs did not have compares what is not alike.",
            Cure = "Mend the workload in submission.json, or give the run the workload that it had.",
            Bad = "\"connections\": 64 with \"1 threads and 32 connections\" in wrk.txt",
            Good = "\"connections\": 32",
            Check = submission =>
                submission is { Manifest: { } manifest, ManifestText: { } text }
                    ? submission.Runs.SelectMany(run => Check(manifest, text, run))
                    : [],
        };

    private static IEnumerable<Problem> Check(Manifest manifest, ManifestText text, RunEvidence run)
    {
        var index = manifest
            .Workloads.Index()
            .FirstOrDefault(pair => pair.Item.Name == run.Run.Workload, (-1, null!))
            .Index;
        if (index < 0)
        {
            yield break;
        }

        var workload = manifest.Workloads[index];
        Problem Disagree(string member, string said, string shown, Location place) =>
            new(
                text.At($"/workloads/{index}/{member}"),
                $"the workload says {said}, run {run.Run.Name} shows {shown}",
                "mend the workload, or give the run its own"
            )
            {
                Related = [new Related(place, $"the run shows {shown}")],
            };

        if (run.Load is { } load)
        {
            if (workload.Generator == LoadGenerator.Wrk != (load.Generator == Reports.Generator.Wrk))
            {
                yield return Disagree(
                    "generator",
                    workload.Generator == LoadGenerator.Wrk ? "wrk" : "wrk2",
                    load.Source.Path[(load.Source.Path.LastIndexOf('/') + 1)..],
                    load.Source.Whole
                );
            }

            if (workload.Threads != load.Threads.Count)
            {
                yield return Disagree(
                    "threads",
                    $"{workload.Threads} threads",
                    $"{load.Threads.Count}",
                    load.Threads.At
                );
            }

            if (workload.Connections != load.Connections.Count)
            {
                yield return Disagree(
                    "connections",
                    $"{workload.Connections} connections",
                    $"{load.Connections.Count}",
                    load.Connections.At
                );
            }

            if (
                workload.DurationSeconds < load.Duration.LeastSeconds
                || workload.DurationSeconds > load.Duration.MostSeconds
            )
            {
                yield return Disagree(
                    "durationSeconds",
                    $"{workload.DurationSeconds} s",
                    $"a {load.Duration.Text} test",
                    load.Duration.At
                );
            }

            if (workload.Url != load.Url.Text)
            {
                yield return Disagree("url", Shown.Quote(workload.Url), Shown.Quote(load.Url.Text), load.Url.At);
            }
        }

        if (LoadCommand.Parse(run.Run.Commands.Load) is { } command && command.RatePerSecond != workload.RatePerSecond)
        {
            yield return Disagree(
                "ratePerSecond",
                workload.RatePerSecond is { } rate ? $"{rate} requests a second" : "no rate",
                command.RatePerSecond is { } typed ? $"-R {typed}" : "no -R",
                text.At($"/runs/{run.Index}/commands/load")
            );
        }

        if (LoadCommand.Parse(run.Run.Commands.Load) is { } line && line.DurationSeconds != workload.DurationSeconds)
        {
            yield return Disagree(
                "durationSeconds",
                $"{workload.DurationSeconds} s",
                $"-d {line.DurationSeconds}s",
                text.At($"/runs/{run.Index}/commands/load")
            );
        }
    }
}
