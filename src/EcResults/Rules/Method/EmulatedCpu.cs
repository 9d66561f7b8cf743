namespace EcResults.Rules;

internal static class EmulatedCpu
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR319",
            Name = "emulated-cpu",
            Severity = Severity.Warning,
            Law = "The CPU is a real one, not one that software imitates.",
            Reason =
                "QEMU's TCG and Bochs translate each instruction, so a trap and a request cost something else than on any real "
                + "machine, in another proportion. Such a result shows that eCapture runs on a kernel, not what it costs there.",
            Cure =
                "Measure with KVM or on bare metal; or say in summary.md that the figures mean nothing for real machines.",
            Check = submission =>
                MachineSigns.Emulation(submission.Environment) is { } sign
                    ?
                    [
                        new Problem(
                            sign.At,
                            $"{MessageFormat.Quote(sign.Text)} is a CPU that software imitates; its figures mean nothing for real machines",
                            "say so in summary.md, or measure with KVM or on bare metal"
                        ),
                    ]
                    : [],
        };
}
