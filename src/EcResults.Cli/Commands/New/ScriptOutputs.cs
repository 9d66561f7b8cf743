namespace EcResults.Cli.Commands;

/// <summary>
/// Collects the plain outputs of eCapture's own benchmark.sh: one wrk output without and one with eCapture, and a log.
/// The script types fixed command lines, so they follow from what the outputs show.
/// </summary>
internal static class ScriptOutputs
{
    private const string Workload = "benchmark";

    /// <summary>Makes a set of runs, one a mode.</summary>
    /// <exception cref="CannotRunException">An output is missing or cannot be read.</exception>
    public static EvidenceSet Collect(LooseOutputs outputs, NewRequest request, Terminal terminal)
    {
        if (!outputs.Loads.ContainsKey(Mode.Baseline) || outputs.Loads.Count < 2)
        {
            throw new CannotRunException(
                "at least two outputs are needed, one without eCapture and one with it: name them with --baseline FILE and one of --text, --pcap, --keylog, or a folder that holds them with --evidence"
            );
        }

        var raw = new Dictionary<string, byte[]>();
        AddEnvironment(raw, outputs, request, terminal);
        var starts = StartTimes.Of(outputs, request);
        var runs = new List<EvidenceRun>();
        foreach (var (index, (mode, start)) in starts.OrderBy(pair => pair.Value).Index())
        {
            var output = outputs.Loads[mode];
            var name = $"{index + 1:00}-{mode.Word()}";
            raw[$"{name}/{(output.Report.Generator == LoadGenerator.Wrk ? "wrk.txt" : "wrk2.txt")}"] = output.Bytes;
            foreach (var ((_, file), content) in outputs.OfRuns.Where(pair => pair.Key.Mode == mode))
            {
                raw[$"{name}/{file}"] = content;
            }

            var load = request.LoadCommand ?? LoadCommandOf(output.Report);
            var ecapture = mode == Mode.Baseline ? null : EcaptureCommandOf(request, mode, outputs.LogOf(mode));
            runs.Add(new EvidenceRun(name, Workload, mode, 1, start, load, ecapture));
            terminal.Note(
                Sanitized.Line(
                    $"{name}: started {start:yyyy-MM-dd'T'HH:mm:ss'Z'}, load: {load}{(ecapture is null ? "" : $", eCapture: {ecapture}")}"
                )
            );
            if (mode != Mode.Baseline && outputs.LogOf(mode) is null)
            {
                terminal.Note(
                    $"{name}: no log, so nothing shows what was captured and lost; if it was saved, give it with --log {mode.Word()}=FILE"
                );
            }
        }

        terminal.Note(
            "check these start times and commands; --started-at, --load-command and --ecapture-command say otherwise"
        );
        return request.Said with { Raw = raw, Runs = runs };
    }

    /// <summary>The outputs that the request names.</summary>
    public static LooseOutputs Named(NewRequest request)
    {
        var outputs = new LooseOutputs();
        foreach (var (mode, path) in request.Outputs)
        {
            var bytes = GivenFile.Read(path, SubmissionLimits.FileBytes, followLink: true);
            if (GivenFile.Evidence(path, bytes) is { } source && ScriptTranscript.IsOne(source))
            {
                throw new CannotRunException(
                    $"\"{path}\" holds all that benchmark.sh printed; give it with --evidence {path}, and it is cut at the script's markers"
                );
            }

            outputs.Add(mode, LoadOutput.Read(path, bytes));
        }

        AddLogs(outputs, request);
        return outputs;
    }

    /// <summary>Adds the logs that the request names.</summary>
    public static void AddLogs(LooseOutputs outputs, NewRequest request)
    {
        foreach (var (mode, path) in request.Logs)
        {
            outputs.AddLog(mode, path, EvidenceFolder.Condensed(path, followLink: true));
        }
    }

    /// <summary>Captures found beside the outputs are of the machine that was measured; only without any is this one that machine.</summary>
    private static void AddEnvironment(
        Dictionary<string, byte[]> raw,
        LooseOutputs outputs,
        NewRequest request,
        Terminal terminal
    )
    {
        foreach (var (name, content) in outputs.Captures)
        {
            raw[$"{SubmissionLayout.Env}/{name}"] = content;
        }

        if (request.Env is { } env)
        {
            EvidenceFolder.AddCaptures(raw, env, terminal);
        }
        else if (outputs.Captures.Count == 0 && !request.IsFromElsewhere)
        {
            EnvironmentCapture.Add(raw, terminal);
        }
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
    private static string EcaptureCommandOf(NewRequest request, Mode mode, EcaptureLog? log)
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

        return log?.TargetProcessId is { Count: > 0 } process
            ? $"sudo ecapture tls -m text --pid={process.Count}"
            : "sudo ecapture tls -m text";
    }
}
