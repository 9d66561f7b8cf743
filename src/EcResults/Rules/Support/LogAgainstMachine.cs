namespace EcResults.Rules;

/// <summary>What eCapture's log says of its build, against the machine.</summary>
internal static class LogAgainstMachine
{
    /// <summary>Where a log and the machine disagree.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="text">Its submission.json.</param>
    public static IEnumerable<Problem> Check(Submission submission, ManifestText text)
    {
        if (submission.Manifest?.Environment.Kernel is not { } kernel)
        {
            yield break;
        }

        var logs = submission.Runs.Select(run => run.Log).OfType<EcaptureLog>().ToList();
        foreach (var log in logs)
        {
            if (Architecture(log) is { } built && built != kernel.Architecture)
            {
                yield return new Problem(
                    log.VersionString!.At,
                    $"the log is of an eCapture for {built}; the machine is {MessageFormat.Quote(kernel.Architecture)}, and a kernel loads programs of its own architecture only",
                    "attach the log of this run, as eCapture wrote it on the machine that was measured"
                ).Beside(text.At("/environment/kernel/architecture"), "the architecture stands here");
            }
        }

        var btf = submission.Environment.Btf;
        if (!(btf?.Present ?? kernel.Btf) && logs.Find(log => log.CoreBytecode == true) is { CoreBytecodeAt: { } core })
        {
            // eCapture may find types elsewhere, and a container may hide the file: a warning.
            yield return new Problem(
                btf?.PresentAt ?? text.At("/environment/kernel/btf"),
                "the kernel is said to have no BTF, and eCapture loaded CO-RE bytecode, which needs it",
                "capture btf.txt again with ls -la /sys/kernel/btf/vmlinux, outside of any container, on the machine that was measured"
            )
                .AsWarning()
                .Beside(core, "the log shows CO-RE bytecode here");
        }

        if (btf is { Present: true, PresentAt: var present })
        {
            foreach (var run in submission.Runs)
            {
                if (
                    run is
                    { Log: { CoreBytecode: false, CoreBytecodeAt: { } other }, EcaptureCommand.CoreBytecode: null }
                )
                {
                    // Without -b eCapture looks for BTF itself, and may not see it in a container.
                    yield return new Problem(
                        other,
                        "eCapture loaded bytecode that is not CO-RE, the kernel has BTF, and the command has no -b that chose it",
                        "write the command line as it was typed, with its -b"
                    )
                        .AsWarning()
                        .Beside(present, "the kernel's BTF stands here");
                }
            }
        }
    }

    /// <summary>The architecture by the kernel's name. Android's builds were made on other machines and may say theirs.</summary>
    private static string? Architecture(EcaptureLog log)
    {
        var platform = log.Version is null ? null : log.VersionString?.Text.Split(':')[0];
        return platform switch
        {
            "linux_amd64" or "linux_x86_64" => "x86_64",
            "linux_arm64" or "linux_aarch64" => "aarch64",
            _ => null,
        };
    }
}
