namespace EcResults.Rules;

/// <summary>A CPU that shows a hypervisor beside a virt.txt that shows none.</summary>
internal static class HypervisorHidden
{
    private const string BareMetal = "none";

    /// <summary>The findings.</summary>
    public static IEnumerable<Problem> Check(Submission submission) =>
        submission.Environment
            is { Virt.Word: { Text: BareMetal } word, Cpuinfo: { HypervisorFlag: true, HypervisorFlagAt: { } flag } }
            ?
            [
                new Problem(
                    word.At,
                    $"{MessageFormat.Quote(word.Text)} means bare metal, yet the CPU shows the flag {MessageFormat.Quote(flag.Text)}",
                    "ask systemd-detect-virt and read cpuinfo in one place; where it fails to recognise the hypervisor, leave virt.txt out"
                )
                {
                    Related = [new Related(flag.At, "the flag stands here")],
                },
            ]
            : [];
}
