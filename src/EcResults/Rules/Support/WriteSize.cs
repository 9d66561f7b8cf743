namespace EcResults.Rules;

/// <summary>What the server wrote, as eCapture counted it, beside what the generator read.</summary>
internal static class WriteSize
{
    /// <summary>Bytes a write against bytes a request: 0.996 to 1.001 in the 95 runs in text mode measured for this project.</summary>
    private const double Share = 0.02;

    /// <summary>Above it an answer takes several writes.</summary>
    private const double MostBytes = 15 * 1024;

    /// <summary>Few writes of a connection's end or of an error would move the mean.</summary>
    private const long LeastWrites = 1000;

    /// <summary>From here on the events are those that were measured.</summary>
    private static readonly Version Oldest = new(2, 0, 0);

    /// <summary>The findings: nginx writes a small answer in one piece.</summary>
    public static IEnumerable<Problem> Check(Submission submission) =>
        submission.Manifest is { Environment: { Server.Name: "nginx" } environment }
        && ReleaseNumber.Of(environment.Ecapture.Version) >= Oldest
            ? submission
                .Runs.Where(run => run.Run.Mode == Mode.Text)
                .SelectMany(run => new[] { Check(run), Printed(run) })
                .OfType<Problem>()
            : [];

    /// <summary>Text mode prints every byte: 1.19 to 1.24 bytes of lines for each of payload in the 95 runs.</summary>
    private static Problem? Printed(RunEvidence run)
    {
        var (payload, lines) = (0.0, 0.0);
        foreach (var second in run.Log?.Seconds ?? [])
        {
            payload += second.Read.Bytes + second.Write.Bytes;
            lines += second.Bytes;
        }

        return run.Log?.Condensed is null || payload <= lines
            ? null
            : new Problem(
                run.Log.Seconds.First(second => second.Write.Events + second.Read.Events > 0).At,
                $"the log counts {MessageFormat.Number(payload)} bytes of payload in lines of {MessageFormat.Number(lines)} bytes; text mode prints all of it",
                "condense the whole log again with ecresults new"
            )
            {
                Severity = Severity.Warning,
            };
    }

    private static Problem? Check(RunEvidence run)
    {
        if (run is not { Load: { Requests.Value: > 0 } load, Log.Seconds: { Count: > 0 } seconds })
        {
            return null;
        }

        var read = load.BytesRead.Value / load.Requests.Value;
        var (writes, bytes) = (0.0, 0.0);
        foreach (var second in seconds)
        {
            writes += second.Write.Events;
            bytes += second.Write.Bytes;
        }

        var written = bytes / writes;
        return writes < LeastWrites || read <= 0 || read > MostBytes || Math.Abs((written / read) - 1) <= Share
            ? null
            : new Problem(
                seconds.First(second => second.Write.Events > 0).At,
                $"the log counts {MessageFormat.Number(Math.Round(written))} bytes a write, the generator read {MessageFormat.Number(Math.Round(read))} a request; nginx writes a small answer in one piece",
                "attach the log and the output of the same run"
            )
            {
                Severity = Severity.Warning,
                Related = [new Related(load.BytesRead.At, "the generator's bytes stand here")],
            };
    }
}
