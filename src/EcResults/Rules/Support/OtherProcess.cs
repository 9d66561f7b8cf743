namespace EcResults.Rules;

/// <summary>The processes that pidstat watched beside the server and the process that eCapture captures.</summary>
internal static class OtherProcess
{
    /// <summary>The findings.</summary>
    public static IEnumerable<Problem> Check(Submission submission) =>
        submission is { Manifest: { } manifest, ManifestText: { } text }
            ? [.. Names(submission, manifest, text), .. Workers(submission, manifest, text), .. Ids(submission, text)]
            : [];

    private static IEnumerable<Problem> Names(Submission submission, Manifest manifest, ManifestText text)
    {
        if (manifest.Environment.Server is not { } server)
        {
            yield break;
        }

        var runs = submission
            .Runs.Where(run =>
                run.TargetCpu?.Processes is { Count: > 0 } rows && rows.All(row => !Same(row.Command, server.Name))
            )
            .ToList();
        if (runs is [var first, ..])
        {
            var command = first.TargetCpu!.Processes[0].Command;
            yield return new Problem(
                command.At,
                $"pidstat watched {MessageFormat.Quote(command.Text)} in {MessageFormat.FirstOf(runs)}; the server is {MessageFormat.Quote(server.Name)}",
                "watch the server's processes, or mend its name"
            ).Beside(text.At("/environment/server/name"), "the server is named here");
        }
    }

    /// <summary>Workers of nginx that nobody watched: what they use is in no figure, or they do not exist.</summary>
    private static IEnumerable<Problem> Workers(Submission submission, Manifest manifest, ManifestText text)
    {
        if (manifest.Environment.Server is not { Name: "nginx", Workers: > 1 and var workers })
        {
            yield break;
        }

        var runs = submission.Runs.Where(run => Watched(run) is > 0 and var watched && watched < workers).ToList();
        if (runs is [var first, ..])
        {
            yield return new Problem(
                first.TargetCpu!.Processes[0].At,
                $"pidstat watched {Watched(first)} of \"{workers}\" workers in {MessageFormat.FirstOf(runs)}; the CPU of the others is in no figure",
                "watch all workers, or state how many there were"
            )
                // pidstat -C leaves out a worker that was idle.
                .AsWarning()
                .Beside(text.At("/environment/server/workers"), "the workers are stated here");
        }
    }

    private static int Watched(RunEvidence run) =>
        (run.TargetCpu?.Processes ?? []).Select(row => row.ProcessId).Distinct().Count();

    private static IEnumerable<Problem> Ids(Submission submission, ManifestText text)
    {
        var runs = submission
            .Runs.Where(run =>
                Captured(run) is { } pid
                && run.TargetCpu?.Processes is { Count: > 0 } rows
                && rows.All(row => row.ProcessId != pid)
            )
            .ToList();
        if (runs is [var first, ..])
        {
            var row = first.TargetCpu!.Processes[0];
            yield return new Problem(
                row.At,
                $"pidstat watched process {row.ProcessId} in {MessageFormat.FirstOf(runs)}; eCapture captures \"{Captured(first)}\" only",
                "watch the process that is captured"
            )
            {
                Severity = Severity.Error,
                Related =
                [
                    new Related(text.At($"/runs/{first.Index}/commands/ecapture"), "eCapture's --pid stands here"),
                ],
            };
        }
    }

    private static long? Captured(RunEvidence run) =>
        run.EcaptureCommand is { ProcessId: > 0 and var pid } ? pid : null;

    /// <summary>Apache's program is httpd or apache2, and OpenResty's is nginx; other programs hold their project's name.</summary>
    private static bool Same(Quoted command, string server)
    {
        var name = ProcessNames.Of(command.Text);
        return Holds(name, server)
            || HoldsWord(server, name)
            || (Holds(server, "apache") && name is "httpd" or "apache2")
            || ((Holds(server, "openresty") || Holds(server, "tengine")) && name == "nginx");
    }

    /// <summary>Whether a name begins a word: lighttpd is no httpd.</summary>
    private static bool HoldsWord(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return name.Length > 0 && (at == 0 || (at > 0 && !char.IsLetterOrDigit(text[at - 1])));
    }

    private static bool Holds(string text, string part) =>
        part.Length > 0 && text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
