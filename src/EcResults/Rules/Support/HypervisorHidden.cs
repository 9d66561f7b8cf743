namespace EcResults.Rules;

/// <summary>A CPU that shows a hypervisor beside a virt.txt that shows none.</summary>
internal static class HypervisorHidden
{
    private const string BareMetal = "none";

    /// <summary>The microcode revisions that KVM shows of Intel and AMD where it was told none. AMD shipped the second one once, for family 16.</summary>
    private static readonly string[] MadeUp = ["0x1", "0x1000065"];
    private const string FamilyOfThat = "16";

    /// <summary>The findings.</summary>
    public static IEnumerable<Problem> Check(Submission submission) =>
        [.. Flag(submission), .. Microcode(submission.Environment), .. Imitated(submission.Environment)];

    /// <summary>KVM runs code on the CPU itself; QEMU's TCG imitates one, and says so in the model's name.</summary>
    private static IEnumerable<Problem> Imitated(EnvironmentEvidence env) =>
        env.Virt?.Word is { Text: "kvm" } word && MachineSigns.Emulation(env) is { } model
            ?
            [
                ForTheReviewer(
                    word,
                    $"is said, yet the CPU {MessageFormat.Quote(model.Text)} is imitated by software",
                    new Related(model.At, "the CPU is named here")
                ),
            ]
            : [];

    private static IEnumerable<Problem> Microcode(EnvironmentEvidence env) =>
        env
            is {
                Virt.Word: { Text: BareMetal } word,
                Cpuinfo: { Microcode: { } microcode, Family: { } family } cpuinfo
            }
        && cpuinfo.HypervisorFlag != true
        && family.Text != FamilyOfThat
        && MadeUp.Contains(microcode.Text)
            ?
            [
                ForTheReviewer(
                    word,
                    $"means bare metal, yet the microcode {MessageFormat.Quote(microcode.Text)} is what KVM makes up",
                    new Related(microcode.At, "the microcode stands here")
                ),
            ]
            : [];

    private static Problem ForTheReviewer(Quoted word, string message, Related related) =>
        new(
            word.At,
            $"{MessageFormat.Quote(word.Text)} {message}",
            "capture both on the machine that was measured, unedited"
        )
        {
            Severity = Severity.Warning,
            Related = [related],
        };

    private static IEnumerable<Problem> Flag(Submission submission) =>
        submission.Environment
            is { Virt.Word: { Text: BareMetal } word, Cpuinfo: { HypervisorFlag: true, HypervisorFlagAt: { } flag } }
            ?
            [
                new Problem(
                    word.At,
                    $"{MessageFormat.Quote(word.Text)} means bare metal, yet the CPU shows the flag {MessageFormat.Quote(flag.Text)}",
                    "ask systemd-detect-virt and read cpuinfo in one place; where it fails to recognise the hypervisor, leave virt.txt out"
                ).Beside(flag.At, "the flag stands here"),
            ]
            : [];
}
