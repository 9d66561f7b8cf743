namespace EcResults.Rules;

internal static class ResponseSize
{
    /// <summary>The bytes are printed with three digits or more, and the last requests may be cut.</summary>
    private const double Slack = 0.02;

    /// <summary>nginx and others send a few hundred bytes of headers, and no server's default allows as many as this.</summary>
    private const double MostHeaderBytes = 8192;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR223",
            Name = "response-size",
            Law =
                "A workload's responseBytes fit the bytes that its runs read for each request: the body, and 8 KiB of headers at most.",
            Reason =
                "The size of an answer decides what a request costs without eCapture, so results are compared by it. The "
                + "generator counts what it reads.",
            Cure = "Write the size of the body as the server sends it, compressed where it is.",
            Check = Check,
        };

    private static IEnumerable<Problem> Check(Submission submission)
    {
        if (submission is not { Manifest: { } manifest, ManifestText: { } text })
        {
            yield break;
        }

        foreach (var (index, workload) in manifest.Workloads.Index())
        {
            var run = submission.Runs.FirstOrDefault(run =>
                run.Run.Workload == workload.Name && Contradicts(workload, run)
            );
            if (run?.Load is { } load)
            {
                yield return new Problem(
                    text.At($"/workloads/{index}/responseBytes"),
                    $"answers of \"{workload.ResponseBytes}\" bytes contradict {Shown.Words(load.BytesRead.At)} read for {Shown.Words(load.Requests.At)} requests, {Shown.Number(Math.Round(load.BytesRead.Value / load.Requests.Value))} bytes each",
                    "write the size of the body as the server sends it"
                )
                {
                    Related = [new Related(load.BytesRead.At, $"{run.Run.Name} has read this")],
                };
            }
        }
    }

    private static bool Contradicts(Workload workload, RunEvidence run) =>
        workload.ResponseBytes is { } body
        // Pages of errors are shorter; they have a finding of their own. So has a server that sends nothing.
        && run.Load is { ErrorResponses: null, Requests.Value: > 0, BytesRead.Value: > 0 } load
        && (
            body * (1 - Slack) > load.BytesRead.High / load.Requests.Value
            // Each connection has one answer under way when the time is up: its bytes count, it does not.
            || (body + MostHeaderBytes) * (load.Requests.Value + load.Connections.Value)
                < load.BytesRead.Low * (1 - Slack)
        );
}
