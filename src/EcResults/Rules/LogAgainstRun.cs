using EcResults.Diagnostics;
using EcResults.Submissions;
using EcResults.Text;

namespace EcResults.Rules;

internal static class LogAgainstRun
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR206",
            Name = "log-vs-run",
            Law = "eCapture's log shows the version, mode, process and library that the run says.",
            Reason =
                "The log is the only proof of what eCapture did during the run. Where it says otherwise, it belongs to another run.",
            Cure = "Attach the log of this run, or mend mode, command or version in submission.json.",
            Bad = "capture_mode=pcap in the log of a run with \"mode\": \"text\"",
            Good = "capture_mode=text",
            Check = submission =>
                submission is { Manifest: { } manifest, ManifestText: { } text }
                    ? submission.Runs.SelectMany(run => Check(manifest, text, run))
                    : [],
        };

    private static IEnumerable<Problem> Check(Manifest manifest, ManifestText text, RunEvidence run)
    {
        var commandAt = text.At($"/runs/{run.Index}/commands/ecapture");
        var command = run.Run.Commands.Ecapture is { } line ? EcaptureCommand.Parse(line) : null;
        if (run.Run.Commands.Ecapture is not null && command is null)
        {
            yield return new Problem(
                commandAt,
                "the command does not call ecapture",
                "write the command line as it was typed"
            );
        }

        if (command is { Mode: var typed } && typed != run.Run.Mode)
        {
            yield return new Problem(
                commandAt,
                $"the command runs {(typed is { } mode ? $"the mode \"{mode.Word()}\"" : $"the unknown mode {Shown.Quote(command.Model!)}")}, the run says \"{run.Run.Mode.Word()}\"",
                "mend the mode or the command"
            )
            {
                Related = [new Related(text.At($"/runs/{run.Index}/mode"), "the run's mode stands here")],
            };
        }

        if (run.Log is not { } log)
        {
            yield break;
        }

        Problem Disagree(Location at, string shown, string said, Location there) =>
            new(
                at,
                $"the log shows {shown}, submission.json says {said}",
                "attach the log of this run, or mend submission.json"
            )
            {
                Related = [new Related(there, $"submission.json says {said}")],
            };

        if (log.Mode is { } logMode && logMode.Text != run.Run.Mode.Word())
        {
            yield return Disagree(
                logMode.At,
                $"the mode \"{logMode.Text}\"",
                $"\"{run.Run.Mode.Word()}\"",
                text.At($"/runs/{run.Index}/mode")
            );
        }

        if (log.Version is { Text.Length: > 0 } version && version.Text != manifest.Environment.Ecapture.Version)
        {
            yield return Disagree(
                version.At,
                $"eCapture {Shown.Quote(version.Text)}",
                Shown.Quote(manifest.Environment.Ecapture.Version),
                text.At("/environment/ecapture/version")
            );
        }

        if (log.TargetProcessId is { } pid && command is not null && pid.Count != (command.ProcessId ?? 0))
        {
            yield return Disagree(
                pid.At,
                $"the process {pid.Count}",
                command.ProcessId is { } wanted ? $"--pid={wanted}" : "no --pid",
                commandAt
            );
        }

        if (log.LibraryPath is { } library && command?.Libssl is { } libssl && library.Text != libssl)
        {
            yield return Disagree(library.At, Shown.Quote(library.Text), $"--libssl={Shown.Quote(libssl)}", commandAt);
        }
    }
}
