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
                    "capture both on the machine that was measured"
                )
                {
                    Severity = Severity.Warning,
                    Related = [new Related(flag.At, "the flag stands here")],
                },
            ]
            : [];
}
