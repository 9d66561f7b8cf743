namespace EcResults.Rules;

/// <summary>What the server read and wrote, as eCapture counted it, beside what the generator sent and read.</summary>
internal static class EventSizes
{
    /// <summary>Bytes a write against bytes a request: 0.996 to 1.001 in the 95 runs in text mode measured for this project.</summary>
    private const double WrittenShare = 0.02;

    /// <summary>Bytes a read against the request's: 0.979 to 1.000 in the same runs.</summary>
    private const double LeastReadShare = 0.95;
    private const double MostReadShare = 1.02;

    /// <summary>Bytes a packet on lo against bytes a request: 0.16 to 0.58, since the others are requests and handshakes.</summary>
    private const double LeastPacketShare = 0.1;

    /// <summary>What the certificates of a handshake take.</summary>
    private const double HandshakeBytes = 8 * 1024;

    /// <summary>Above it an answer takes several writes.</summary>
    private const double MostBytes = 15 * 1024;

    /// <summary>Few events of a connection's end or of an error would move the mean.</summary>
    private const long LeastEvents = 1000;

    private const string Loopback = "lo";

    /// <summary>From here on the events are those that were measured.</summary>
    private static readonly Version Oldest = new(2, 0, 0);

    /// <summary>The findings: nginx reads a request and writes a small answer in one piece.</summary>
    public static IEnumerable<Problem> Check(Submission submission)
    {
        if (
            submission.Manifest is not { Environment: { Server.Name: "nginx" } environment }
            || !(ReleaseNumber.Of(environment.Ecapture.Version) >= Oldest)
        )
        {
            yield break;
        }

        foreach (var run in submission.Runs)
        {
            if (run is { Log: { Seconds.Count: > 0 } log, Load: { Requests.Value: > 0 } load })
            {
                foreach (
                    var problem in run.Run.Mode == Mode.Text
                        ? new[] { Written(log, load), Read(submission, run, log), Printed(log) }
                        : [Packets(log, load)]
                )
                {
                    if (problem is not null)
                    {
                        yield return problem with
                        {
                            Severity = Severity.Warning,
                        };
                    }
                }
            }
        }
    }

    private static Problem? Written(EcaptureLog log, LoadReport load)
    {
        var write = log.Total(second => second.Write);
        var answer = load.BytesRead.Value / load.Requests.Value;
        return
            write.Events < LeastEvents
            || answer is <= 0 or > MostBytes
            || Math.Abs((Mean(write) / answer) - 1) <= WrittenShare
            ? null
            : new Problem(
                First(log, second => second.Write),
                $"the log counts {Whole(Mean(write))} bytes a write, the generator read {Whole(answer)} a request; nginx writes a small answer in one piece",
                "attach the log and the output of the same run"
            ).Beside(load.BytesRead.At, "the generator's bytes stand here");
    }

    private static Problem? Read(Submission submission, RunEvidence run, EcaptureLog log)
    {
        var read = log.Total(second => second.Read);
        return
            read.Events < LeastEvents
            || run.LoadCommand is not { Script: false, Request: { Bytes: { } request, HeaderValues: var values } }
            // What stands for a secret, a name or an address may be longer or shorter.
            || submission.Manifest!.Edits is { Count: > 0 }
            || values.Any(value => value.Split(' ').Any(word => Placeholder.Is(word)))
            || !CaptureLogs.ShowServerAlone(submission, run)
            || (Mean(read) / request) is >= LeastReadShare and <= MostReadShare
            ? null
            : new Problem(
                First(log, second => second.Read),
                $"the log counts {Whole(Mean(read))} bytes a read, and the command sends requests of {request}; nginx reads a small request in one piece",
                "attach the log of this run, or write the command line as it was typed"
            ).Beside(submission.ManifestText!.At($"/runs/{run.Index}/commands/load"), "the command stands here");
    }

    /// <summary>Text mode prints every byte: 1.19 to 1.24 bytes of lines for each of payload in the same runs.</summary>
    private static Problem? Printed(EcaptureLog log)
    {
        var lines = log.Seconds.Sum(second => (double)second.Bytes);
        var payload = log.Seconds.Sum(second => (double)second.Read.Bytes + second.Write.Bytes);
        return log.Condensed is null || payload <= lines
            ? null
            : new Problem(
                log.Seconds.First(second => second.Write.Events + second.Read.Events > 0).At,
                $"the log counts {MessageFormat.Number(payload)} bytes of payload in lines of {MessageFormat.Number(lines)} bytes; text mode prints all of it",
                "condense the whole log again with ecresults new"
            );
    }

    private static Problem? Packets(EcaptureLog log, LoadReport load)
    {
        var packet = log.Total(second => second.Packet);
        var answer = load.BytesRead.Value / load.Requests.Value;
        return
            packet.Events < LeastEvents
            || log.InterfaceName?.Text != Loopback
            || answer > MostBytes
            || (Mean(packet) >= answer * LeastPacketShare && Mean(packet) <= answer + HandshakeBytes)
            ? null
            : new Problem(
                First(log, second => second.Packet),
                $"the log counts {Whole(Mean(packet))} bytes a packet, the generator read {Whole(answer)} a request; of the packets on lo some are answers, and most are smaller",
                "attach the log and the output of the same run"
            ).Beside(load.BytesRead.At, "the generator's bytes stand here");
    }

    private static double Mean(EventCount count) => (double)count.Bytes / count.Events;

    private static Location First(EcaptureLog log, Func<LogSecond, EventCount> of) =>
        log.Seconds.First(second => of(second).Events > 0).At;

    private static string Whole(double value) => MessageFormat.Number(Math.Round(value));
}
