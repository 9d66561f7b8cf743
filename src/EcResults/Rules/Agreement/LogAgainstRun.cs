namespace EcResults.Rules;

internal static class LogAgainstRun
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR206",
            Name = "log-vs-run",
            Law =
                "eCapture's log shows the version, module, mode, process, user, library, buffer, files, interface and filter that the run and its command say, the library that the server maps, and an eCapture that this machine can run; its lines have the shape of its version and do not contradict each other, and it loads as many probes and maps as in the other runs of its mode; each second of a condensed log has as many lines for its events as the others.",
            Reason =
                "The log is the only proof of what eCapture did during the run. Where it says otherwise, it belongs to another run. "
                + "The buffer (--mapsize, or 4 MiB) decides how much is lost. "
                + "Packets of another interface or port than that of the load are a warning, since a container may stand between, and so is "
                + "another number of probes than in the other runs of a mode, or of lines than in the other seconds.",
            Cure = "Attach the log of this run, or mend mode, command or version in submission.json.",
            Check = submission =>
                submission.ManifestText is { } text
                    ? submission
                        .Runs.SelectMany(run =>
                            (IEnumerable<Problem>)
                                [
                                    .. Command(submission, text, run),
                                    .. run.Log is { } log ? Log(submission, text, run, log) : [],
                                ]
                        )
                        .Concat(BufferAgainstCommand.Check(submission))
                        .Concat(LogAgainstMachine.Check(submission, text))
                        .Concat(PacketsAgainstLoad.Check(submission))
                        .Concat(LoadedAlike.Check(submission))
                        .Concat(SecondsAlike.Check(submission))
                    : [],
        };

    private static string StatedModule(Submission submission) =>
        submission.Manifest?.Environment.Ecapture.Hooks ?? EcaptureModule.OpenSsl;

    private static IEnumerable<Problem> Command(Submission submission, ManifestText text, RunEvidence run)
    {
        if (run.Run.Commands.Ecapture is not { } line)
        {
            yield break;
        }

        var at = text.At($"/runs/{run.Index}/commands/ecapture");
        if (run.EcaptureCommand is not { } command)
        {
            yield return new Problem(
                at,
                $"{MessageFormat.Quote(line)} does not call ecapture",
                "write the command line as it was typed"
            );
        }
        else if (EcaptureModule.OfCommand(command.Module) is { } module && module != StatedModule(submission))
        {
            yield return new Problem(
                at,
                $"the command calls {MessageFormat.Quote(command.Module!)}, the environment states the module \"{StatedModule(submission)}\"",
                "state the module that was used as \"module\" of ecapture, which means openssl where it is absent, and the server's library as \"tlsLibrary\""
            );
        }
        else if (command.Mode != run.Run.Mode)
        {
            var typed = command.Model is { } word ? MessageFormat.Quote($"-m {word}") : "no \"-m\", which is text mode";
            yield return new Problem(
                at,
                $"the command says {typed}, the run \"{run.Run.Mode.Word()}\"",
                "mend the mode or the command"
            ).Beside(text.At($"/runs/{run.Index}/mode"), "the run's mode stands here");
        }
    }

    private static IEnumerable<Problem> Log(Submission submission, ManifestText text, RunEvidence run, EcaptureLog log)
    {
        // The module decides what a hit costs, and which library is the server's.
        if (
            log.Module is { } hooked
            && EcaptureModule.OfLog(hooked.Text) is { } logged
            && logged != StatedModule(submission)
        )
        {
            yield return LogAgainstCommand.Disagree(
                hooked.At,
                $"the module {MessageFormat.Quote(hooked.Text)}",
                $"\"{StatedModule(submission)}\"",
                text.At("/environment/ecapture")
            );
        }

        if (log.Mode is { } mode && mode.Text != run.Run.Mode.Word())
        {
            yield return LogAgainstCommand.Disagree(
                mode.At,
                $"the mode {MessageFormat.Quote(mode.Text)}",
                $"\"{run.Run.Mode.Word()}\"",
                text.At($"/runs/{run.Index}/mode")
            );
        }

        // Held against the capture where there is one, so that a wrong word in submission.json is one finding there.
        var captured = submission.Environment.EcaptureVersion?.Version;
        var expected = captured?.Text ?? submission.Manifest!.Environment.Ecapture.Version;
        if (log.Version is { Text.Length: > 0 } version && version.Text != expected)
        {
            yield return new Problem(
                version.At,
                $"the log shows eCapture {MessageFormat.Quote(version.Text)}, {(captured is null ? "submission.json" : "ecapture-version.txt")} {MessageFormat.Quote(expected)}",
                "attach the log of this run, or capture the version of the eCapture that ran"
            ).Beside(captured?.At ?? text.At("/environment/ecapture/version"), "the other version stands here");
        }

        if (LogAgainstVersion.Check(log) is { } shape)
        {
            yield return shape;
        }

        if (log.Restated is { } restated)
        {
            yield return new Problem(
                restated.Second.At,
                $"the log shows the {restated.What} {MessageFormat.Quote(restated.Second.Text)} here, and {MessageFormat.Quote(restated.First.Text)} in another line of the same start",
                "attach the log of this run as eCapture wrote it"
            ).Beside(restated.First.At, "the other stands here");
        }

        if (Contradicted(submission, log) is { } library)
        {
            yield return library;
        }

        foreach (var problem in LibraryAgreement.Check(submission, log))
        {
            yield return problem;
        }

        if (run.EcaptureCommand is not { } command)
        {
            yield break;
        }

        foreach (var problem in LogAgainstCommand.Check(log, command, text.At($"/runs/{run.Index}/commands/ecapture")))
        {
            yield return problem;
        }
    }

    /// <summary>A library of another version than most logs show: the one that submission.json states is held against theirs.</summary>
    private static Problem? Contradicted(Submission submission, EcaptureLog log) =>
        ProbedLibrary.In(log) is { } version && ProbedLibrary.Of(submission) is { } other && version.Text != other.Text
            ? new Problem(
                version.At,
                $"the log shows OpenSSL {MessageFormat.Quote(version.Text)}, those of other runs {MessageFormat.Quote(other.Text)}",
                "attach the log of this run; runs on two libraries are two submissions"
            ).Beside(other.At, "the other version stands here")
            : null;
}
