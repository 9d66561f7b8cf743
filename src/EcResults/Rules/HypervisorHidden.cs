namespace EcResults.Rules;

internal static class HypervisorHidden
{
    private const string BareMetal = "none";

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR221",
            Name = "hypervisor-hidden",
            Severity = Severity.Warning,
            Law = "Where cpuinfo shows the hypervisor flag, virt.txt does not say none.",
            Reason =
                "The flag is set by the hypervisor itself, so the machine is a virtual one, where a trap costs many times what it "
                + "costs on bare metal. systemd-detect-virt can fail to recognise one; the result then stands among virtual machines.",
            Cure = "Capture both files on the machine that was measured.",
            Check = submission =>
                submission.Environment
                    is {
                        Virt.Word: { Text: BareMetal } word,
                        Cpuinfo: { HypervisorFlag: true, HypervisorFlagAt: { } flag }
                    }
                    ?
                    [
                        new Problem(
                            word.At,
                            $"{Shown.Quote(word.Text)} means bare metal, yet the CPU shows the flag {Shown.Quote(flag.Text)}",
                            "capture both on the machine that was measured"
                        )
                        {
                            Related = [new Related(flag.At, "the flag stands here")],
                        },
                    ]
                    : [],
        };
}
