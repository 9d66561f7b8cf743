namespace EcResults.Rules;

/// <summary>The stated size of a response beside the bytes that were read.</summary>
internal static class ResponseSize
{
    /// <summary>The bytes are printed with three digits or more, and the last requests may be cut.</summary>
    private const double Slack = 0.02;

    /// <summary>nginx and others send a few hundred bytes of headers, and no server's default allows as many as this.</summary>
    private const double MostHeaderBytes = 8192;

    /// <summary>The findings.</summary>
    public static IEnumerable<Problem> Check(Submission submission)
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
                    $"answers of \"{workload.ResponseBytes}\" bytes contradict {MessageFormat.Words(load.BytesRead.At)} read for {MessageFormat.Words(load.Requests.At)} requests, {MessageFormat.Number(Math.Round(load.BytesRead.Value / load.Requests.Value))} bytes each",
                    "write the size of the body as the server sends it"
                ).Beside(load.BytesRead.At, $"{run.Run.Name} has read this");
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
