namespace EcResults.Tests.Rules;

/// <summary>
/// Where a rule of arithmetic begins to refuse a figure: the last value that the printed digits allow, and the first that
/// they do not. Each row asks one rule about the base with a few figures replaced, whatever the other rules say of that.
/// </summary>
public class ArithmeticThresholdTests
{
    [Theory]
    // Requests in the time that two decimals allow.
    [InlineData("ECR207", true, "raw/001-baseline/wrk.txt | 53235.25 | 53216.58")]
    [InlineData("ECR207", false, "raw/001-baseline/wrk.txt | 53235.25 | 53216.59")]
    [InlineData("ECR207", false, "raw/001-baseline/wrk.txt | 53235.25 | 53269.83")]
    [InlineData("ECR207", true, "raw/001-baseline/wrk.txt | 53235.25 | 53269.84")]
    // A quarter of the rate to four times of it in the threads' own, from a hundred requests a second on.
    [InlineData("ECR207", true, "raw/001-baseline/wrk.txt | 53.60k | 13.30k")]
    [InlineData("ECR207", false, "raw/001-baseline/wrk.txt | 53.60k | 13.31k")]
    [InlineData("ECR207", false, "raw/001-baseline/wrk.txt | 53.60k | 212.94k")]
    [InlineData("ECR207", true, "raw/001-baseline/wrk.txt | 53.60k | 212.95k")]
    [InlineData(
        "ECR207",
        false,
        "raw/001-baseline/wrk.txt | 532432 requests | 999 requests",
        "raw/001-baseline/wrk.txt | 53235.25 | 99.90"
    )]
    [InlineData(
        "ECR207",
        true,
        "raw/001-baseline/wrk.txt | 532432 requests | 1000 requests",
        "raw/001-baseline/wrk.txt | 53235.25 | 100.00"
    )]
    // Bytes in that time, both with two decimals.
    [InlineData("ECR207", true, "raw/001-baseline/wrk.txt | 64.12MB | 64.09MB")]
    [InlineData("ECR207", false, "raw/001-baseline/wrk.txt | 64.12MB | 64.10MB")]
    [InlineData("ECR207", false, "raw/001-baseline/wrk.txt | 64.12MB | 64.16MB")]
    [InlineData("ECR207", true, "raw/001-baseline/wrk.txt | 64.12MB | 64.17MB")]
    // A bucket above the maximum of 16.42 ms.
    [InlineData("ECR209 above the maximum", false, "raw/001-baseline/wrk.txt |   604.34us |   16.59ms")]
    [InlineData("ECR209 above the maximum", false, "raw/001-baseline/wrk.txt |  1.08ms | 16.59ms")]
    [InlineData("ECR209 above the maximum", true, "raw/001-baseline/wrk.txt |   604.34us |   16.60ms")]
    [InlineData("ECR209 above the maximum", true, "raw/001-baseline/wrk.txt |  1.08ms | 16.60ms")]
    // Little's law: four fifths of connections / rate, and a tenth above its bound.
    [InlineData("ECR211", true, "raw/001-baseline/wrk.txt | 604.34us | 480.80us")]
    [InlineData("ECR211", false, "raw/001-baseline/wrk.txt | 604.34us | 480.81us")]
    [InlineData("ECR211", false, "raw/001-baseline/wrk.txt | 604.34us | 9.69ms")]
    [InlineData("ECR211", true, "raw/001-baseline/wrk.txt | 604.34us | 9.70ms")]
    // The mean that the percentiles allow.
    [InlineData("ECR209", true, "raw/001-baseline/wrk.txt | 604.34us | 311.69us")]
    [InlineData(
        "ECR209",
        false,
        "raw/001-baseline/wrk.txt | 604.34us | 311.70us",
        "raw/001-baseline/wrk.txt | 94.16% | 49.00%"
    )]
    [InlineData(
        "ECR209",
        false,
        "raw/001-baseline/wrk.txt | 604.34us | 810.15us",
        "raw/001-baseline/wrk.txt | 94.16% | 49.00%"
    )]
    [InlineData("ECR209", true, "raw/001-baseline/wrk.txt | 604.34us | 810.16us")]
    // Ten seconds were told, and five more are allowed.
    [InlineData("ECR212", true, "raw/001-baseline/wrk.txt | /in [0-9.]+s,/ | in 9.99s,")]
    [InlineData("ECR212", false, "raw/001-baseline/wrk.txt | /in [0-9.]+s,/ | in 15.00s,")]
    [InlineData("ECR212", true, "raw/001-baseline/wrk.txt | /in [0-9.]+s,/ | in 15.01s,")]
    // Bytes a request as in the baseline, within two percent and one answer a connection.
    [InlineData("ECR214", true, "raw/003-text/wrk.txt | 133.37MB | 130.66MB")]
    [InlineData("ECR214", false, "raw/003-text/wrk.txt | 133.37MB | 130.67MB")]
    [InlineData("ECR214", false, "raw/003-text/wrk.txt | 133.37MB | 136.08MB")]
    [InlineData("ECR214", true, "raw/003-text/wrk.txt | 133.37MB | 136.09MB")]
    // A body of a size that fits what was read, with and without headers.
    [InlineData("ECR214", false, "submission.json | \"responseBytes\": 1024 | \"responseBytes\": 1288")]
    [InlineData("ECR214", true, "submission.json | \"responseBytes\": 1024 | \"responseBytes\": 1289")]
    [InlineData("ECR214 contradict", true, "raw/003-text/wrk.txt | 110730 requests | 14838 requests")]
    [InlineData("ECR214 contradict", false, "raw/003-text/wrk.txt | 110730 requests | 14839 requests")]
    // Half more memory in one file than in the other.
    [InlineData(
        "ECR219",
        false,
        "raw/003-text/ps-ecapture.txt | /^[0-9]+/ | 150000",
        "raw/003-text/pidstat-ecapture.txt | / ([0-9]{7}) +[0-9]{5,6} +[0-9.]+ / |  $1 100000 0.40 "
    )]
    [InlineData(
        "ECR219",
        true,
        "raw/003-text/ps-ecapture.txt | /^[0-9]+/ | 150001",
        "raw/003-text/pidstat-ecapture.txt | / ([0-9]{7}) +[0-9]{5,6} +[0-9.]+ / |  $1 100000 0.40 "
    )]
    [InlineData(
        "ECR219",
        false,
        "raw/003-text/ps-ecapture.txt | /^[0-9]+/ | 66667",
        "raw/003-text/pidstat-ecapture.txt | / ([0-9]{7}) +[0-9]{5,6} +[0-9.]+ / |  $1 100000 0.40 "
    )]
    [InlineData(
        "ECR219",
        true,
        "raw/003-text/ps-ecapture.txt | /^[0-9]+/ | 66666",
        "raw/003-text/pidstat-ecapture.txt | / ([0-9]{7}) +[0-9]{5,6} +[0-9.]+ / |  $1 100000 0.40 "
    )]
    // A zone between pidstat's clock and the start: 12 hours behind to 14 ahead, and one for starting early.
    [InlineData("ECR224", true, "raw/001-baseline/pidstat-target.txt | 11/23/26 | 11/22/26")]
    [InlineData("ECR224", true, "raw/001-baseline/pidstat-target.txt | 11/23/26 | 11/24/26")]
    [InlineData("ECR224", false, "raw/001-baseline/pidstat-target.txt | /^01:/ | 15:")]
    [InlineData("ECR224", true, "raw/001-baseline/pidstat-target.txt | /^01:/ | 16:")]
    [InlineData(
        "ECR224",
        false,
        "raw/001-baseline/pidstat-target.txt | 11/23/26 | 11/22/26",
        "raw/001-baseline/pidstat-target.txt | /^01:/ | 12:"
    )]
    [InlineData(
        "ECR224",
        true,
        "raw/001-baseline/pidstat-target.txt | 11/23/26 | 11/22/26",
        "raw/001-baseline/pidstat-target.txt | /^01:/ | 11:"
    )]
    [InlineData("ECR224", true, "raw/001-baseline/pidstat-target.txt | (2 CPU) | (3 CPU)")]
    [InlineData("ECR224", true, "raw/001-baseline/pidstat-target.txt | (2 CPU) | (1 CPU)")]
    public void A_figure_is_refused_from_its_threshold_on(string code, bool refused, params string[] steps)
    {
        // A rule of several bounds: the words of the message behind the code say which one is meant.
        var words = code["ECR000".Length..].TrimStart();
        var problems = RuleBook.Find(code[.."ECR000".Length])!.Check(SubmissionReader.Read(FigureSteps.Done(steps)));

        Assert.Equal(refused, problems.Any(problem => problem.Message.Contains(words, StringComparison.Ordinal)));
    }
}
