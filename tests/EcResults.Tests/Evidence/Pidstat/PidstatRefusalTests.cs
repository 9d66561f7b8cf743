namespace EcResults.Evidence;

/// <summary>What pidstat cannot have printed.</summary>
public sealed class PidstatRefusalTests
{
    private const string Banner = "Linux 6.1.0 (vm) \t11/23/26 \t_x86_64_\t(2 CPU)\n\n";
    private const string Cpu = "      UID       PID    %usr %system  %guest   %wait    %CPU   CPU  Command\n";
    private const string DataRow = "10:00:01        0         7   10.00    0.00    0.00    0.00   10.00     0  a\n";

    [Theory]
    [InlineData("31/31/2018")]
    [InlineData("30/02/2018")]
    [InlineData("2018-13-01")]
    public void A_date_that_is_none_in_any_order_is_refused(string printed) =>
        Assert.Contains(
            "is not a date",
            ProblemOf($"Linux 6.1.0 (vm) {printed}\n10:00:00{Cpu}{DataRow}"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_row_that_stands_twice_is_refused() =>
        Assert.Contains(
            "repeats the one before it",
            ProblemOf($"{Banner}10:00:00{Cpu}{DataRow}{DataRow}"),
            StringComparison.Ordinal
        );

    private static string ProblemOf(string text) =>
        Assert.Single(PidstatReport.Read(new SourceText("pidstat.txt", text)).Problems).Message;
}
