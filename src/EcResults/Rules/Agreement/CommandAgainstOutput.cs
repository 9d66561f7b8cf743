namespace EcResults.Rules;

internal static class CommandAgainstOutput
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR201",
            Name = "command-vs-output",
            Law =
                "A workload, the load commands of its runs and their outputs say the same: generator, threads, connections, duration, rate, URL and keep-alive.",
            Reason =
                "The command is how others repeat the measurement, and results are compared by their workloads. Where two of the "
                + "three disagree, one belongs to another run. Modes that were measured under different loads differ by more than eCapture.",
            Cure =
                "Write the command line as it was typed, attach the output that it printed, and mend the workload. What was measured with "
                + "another command is another workload: give it a name of its own.",
            Check = submission =>
                [
                    .. submission.Runs.SelectMany(run => Check(submission.ManifestText!, run)),
                    .. WorkloadAgainstOutput.Check(submission),
                    .. LoadDiffers.Check(submission),
                ],
        };

    private static IEnumerable<Problem> Check(ManifestText text, RunEvidence run)
    {
        var at = text.At($"/runs/{run.Index}/commands/load");
        if (run.LoadCommand is not { } command)
        {
            yield return new Problem(
                at,
                $"{MessageFormat.Quote(run.Run.Commands.Load)} calls neither wrk nor wrk2 with values that they take",
                "write the command line as it was typed"
            );
            yield break;
        }

        if (run.Load is not { } load)
        {
            yield break;
        }

        Problem Disagree(string said, string shown, Location place) =>
            new Problem(
                at,
                $"the command says {said}, the output shows {shown}",
                "write the command that printed this output, or attach the output of this command"
            ).Beside(place, $"the output shows {shown}");

        if (command.Generator == LoadGenerator.Wrk != (load.Generator == LoadGenerator.Wrk))
        {
            yield return Disagree(
                command.Generator == LoadGenerator.Wrk ? "\"wrk\"" : "\"wrk2\"",
                load.Generator == LoadGenerator.Wrk ? "wrk" : "wrk2",
                load.Source.Whole
            );
        }

        if (command.Threads != load.Threads.Count)
        {
            yield return Disagree($"\"-t{command.Threads}\"", $"{load.Threads.Count} threads", load.Threads.At);
        }

        if (command.Connections != load.Connections.Count)
        {
            yield return Disagree(
                $"\"-c{command.Connections}\"",
                $"{load.Connections.Count} connections",
                load.Connections.At
            );
        }

        var duration = load.Duration;
        if (command.DurationSeconds < duration.LeastSeconds || command.DurationSeconds > duration.MostSeconds)
        {
            yield return Disagree($"\"-d{command.DurationSeconds}s\"", $"a test of {duration.Text}", duration.At);
        }

        if (command.Url != load.Url.Text)
        {
            yield return Disagree(
                command.Url is { } url ? $"the URL {MessageFormat.Quote(url)}" : "no URL",
                MessageFormat.Quote(load.Url.Text),
                load.Url.At
            );
        }
    }
}
