namespace EcResults.Rules;

internal static class BadKernelRange
{
    /// <summary>The first kernel whose uretprobes return through a system call of their own, on x86_64.</summary>
    private static readonly Version First = new(6, 11, 0);

    /// <summary>
    /// The stable releases of 17 February 2025, from which on seccomp lets that call pass: both list "seccomp: passthrough
    /// uretprobe systemcall without filtering" (upstream cf6cb56ef244, first in 6.14), as patch 189 of 422 for 6.12.14 and
    /// 209 of 443 for 6.13.3 on the stable mailing list; nginx/nginx#226 shows the crash. 6.11 ended before. Distributions
    /// took the change earlier or later, and a server may run without seccomp. So this is a warning, and stays one.
    /// </summary>
    private static readonly Version[] Mended = [new(6, 12, 14), new(6, 13, 3)];

    private static readonly Version Last = new(6, 14, 0);

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR320",
            Name = "bad-kernel-range",
            Severity = Severity.Warning,
            Law = "The kernel is none of those on which a uretprobe can kill a server that seccomp confines.",
            Reason =
                "From 6.11.0 to the stable releases of February 2025 a uretprobe on x86_64 returns through a system call that seccomp "
                + "filters do not know. A server in a container, or with SystemCallFilter=, can crash when text mode probes it, and "
                + "what is measured then is its restarts.",
            Cure =
                "Check the server's log and dmesg for crashes during the runs, and say in summary.md that there were none; or update the kernel.",
            Check = submission =>
                submission is { Manifest: { } manifest, ManifestText: { } text }
                && manifest.Environment.Kernel.Architecture == "x86_64"
                && manifest.Runs.Any(run => run.Mode == Mode.Text)
                && ReleaseNumber.Of(manifest.Environment.Kernel.Release) is { } kernel
                && IsBad(kernel)
                    ?
                    [
                        new Problem(
                            text.At("/environment/kernel/release"),
                            $"on kernel {MessageFormat.Quote(manifest.Environment.Kernel.Release)} uretprobes can crash a server that seccomp confines; kernels before {First} and from February 2025 on do not",
                            "say in summary.md whether the server crashed, or update the kernel"
                        ),
                    ]
                    : [],
        };

    private static bool IsBad(Version kernel) =>
        kernel >= First
        && kernel < Last
        && !Mended.Any(mended => (kernel.Major, kernel.Minor) == (mended.Major, mended.Minor) && kernel >= mended);
}
