namespace EcResults.Cli.Making;

/// <summary>
/// Collects the plain outputs of eCapture's own benchmark.sh: one wrk output without and one with eCapture, and a log.
/// The script types fixed command lines, so they follow from what the outputs show.
/// </summary>
internal static class ScriptOutputs
{
    private const string Workload = "benchmark";

    /// <summary>Reads the outputs that the request names.</summary>
    /// <exception cref="CannotRunException">An output is missing or cannot be read.</exception>
    public static EvidenceSet Collect(NewRequest request, Terminal terminal)
    {
        if (!request.Outputs.ContainsKey(Mode.Baseline) || request.Outputs.Count < 2)
        {
            throw new CannotRunException(
                "name a folder with --evidence, or at least two outputs with --baseline FILE and one of --text, --pcap, --keylog"
            );
        }

        var raw = new Dictionary<string, byte[]>();
        if (request.Env is { } env)
        {
            EvidenceFolder.AddCaptures(raw, env, terminal);
        }
        else
        {
            EnvironmentCapture.Add(raw, terminal);
        }

        var outputs = request
            .Outputs.Select(pair => Read(pair.Key, pair.Value, request))
            .OrderBy(output => output.StartedAt)
            .ToList();
        var runs = new List<EvidenceRun>();
        foreach (var (index, output) in outputs.Index())
        {
            var name = $"{index + 1:00}-{output.Mode.Word()}";
            raw[$"{name}/{(output.Report.Generator == LoadGenerator.Wrk ? "wrk.txt" : "wrk2.txt")}"] = output.Bytes;
            var log = request.Logs.TryGetValue(output.Mode, out var path)
                ? EvidenceFolder.Condensed(path, followLink: true)
                : null;
            if (log is not null)
            {
                raw[$"{name}/ecapture.log"] = log;
            }

            var load = request.LoadCommand ?? LoadCommandOf(output.Report);
            var ecapture = output.Mode == Mode.Baseline ? null : EcaptureCommandOf(request, output.Mode, log);
            runs.Add(new EvidenceRun(name, Workload, output.Mode, 1, output.StartedAt, load, ecapture));
            terminal.Note(
                Sanitized.Line(
                    $"{name}: started {output.StartedAt:yyyy-MM-dd'T'HH:mm:ss'Z'}, load: {load}{(ecapture is null ? "" : $", eCapture: {ecapture}")}"
                )
            );
        }

        terminal.Note(
            "check these start times and commands; --started-at, --load-command and --ecapture-command say otherwise"
        );
        return new EvidenceSet
        {
            Raw = raw,
            Runs = runs,
            Submitter = new Submitter(request.Submitter, request.GitHub),
            Machine = request.Machine,
            Modifications = request.Modifications,
            Details = request.Details,
        };
    }

    private static Output Read(Mode mode, string path, NewRequest request)
    {
        var bytes = RegularFile.Read(path, SubmissionLimits.FileBytes, followLink: true);
        var source = SourceText.FromUtf8(path, bytes) ?? throw new CannotRunException($"\"{path}\" is not valid UTF-8");
        var wrk = WrkReport.Read(source);
        var wrk2 = wrk.Report is null ? Wrk2Report.Read(source) : null;
        if (((LoadReport?)wrk.Report ?? wrk2?.Report) is not { } report)
        {
            var problem = wrk.Problems[0];
            throw new CannotRunException($"{problem.At}: {problem.Message}; {problem.Help}");
        }

        return new Output(mode, bytes, report, StartOf(mode, path, report, request));
    }

    private static DateTimeOffset StartOf(Mode mode, string path, LoadReport report, NewRequest request)
    {
        if (!request.StartTimes.TryGetValue(mode, out var stated))
        {
            // tee writes the last line when the run ends.
            var ended = new DateTimeOffset(File.GetLastWriteTimeUtc(path), TimeSpan.Zero);
            return DateTimeOffset.FromUnixTimeSeconds(
                (long)Math.Floor(ended.ToUnixTimeSeconds() - report.ElapsedSeconds)
            );
        }

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParse(stated, CultureInfo.InvariantCulture, Utc, out var time)
            ? time
            : throw new CannotRunException(
                $"--started-at takes a time such as 2026-11-23T00:08:09Z; \"{stated}\" is not one"
            );
    }

    /// <summary>benchmark.sh types <c>wrk -t4 -c100 -d60s --latency URL</c>.</summary>
    private static string LoadCommandOf(LoadReport report)
    {
        if (report.Generator == LoadGenerator.Wrk2)
        {
            throw new CannotRunException(
                "the output is wrk2's, whose rate only the command line says: give it with --load-command"
            );
        }

        const int ScriptSeconds = 60;
        var duration = report.Duration;
        var seconds =
            duration.LeastSeconds <= ScriptSeconds && ScriptSeconds <= duration.MostSeconds
                ? ScriptSeconds
                : duration.LeastSeconds;
        var latency = report.Percentiles.Count > 0 ? " --latency" : "";
        return $"wrk -t{report.Threads.Count} -c{report.Connections.Count} -d{seconds}s{latency} {report.Url.Text}";
    }

    /// <summary>benchmark.sh types <c>sudo ecapture tls -m text [--pid=PID]</c>; other modes are typed by hand.</summary>
    private static string EcaptureCommandOf(NewRequest request, Mode mode, byte[]? log)
    {
        if (request.EcaptureCommands.TryGetValue(mode, out var typed))
        {
            return typed;
        }

        if (mode != Mode.Text)
        {
            throw new CannotRunException(
                $"say eCapture's command line with --ecapture-command {mode.Word()}=\"…\"; benchmark.sh runs text mode only"
            );
        }

        var source = log is null ? null : SourceText.FromUtf8("ecapture.log", log);
        var pid = source is null ? null : EcaptureLog.Read(source).Report?.TargetProcessId;
        return pid is { Count: > 0 } process
            ? $"sudo ecapture tls -m text --pid={process.Count}"
            : "sudo ecapture tls -m text";
    }

    private sealed record Output(Mode Mode, byte[] Bytes, LoadReport Report, DateTimeOffset StartedAt);
}
