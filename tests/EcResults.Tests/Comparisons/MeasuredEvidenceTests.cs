using System.Globalization;
using EcResults.Comparisons;
using EcResults.Submissions;

namespace EcResults.Tests.Comparisons;

/// <summary>What the evidence measured for this project says.</summary>
public class MeasuredEvidenceTests(ITestOutputHelper output)
{
    private static readonly string[] Sets =
    [
        "kernel-5.10",
        "kernel-6.1",
        "kernel-6.12",
        "kernel-7.2",
        "mapsize-128",
        "mapsize-16384",
        "openssl-1.1.1",
        "openssl-3.0",
        "openssl-3.0-probed-client",
        "openssl-3.5",
    ];

    [Fact]
    public void Every_set_is_compared_and_graded()
    {
        foreach (var set in Sets)
        {
            var submission = MeasuredEvidence.Read(set);
            var grade = EvidenceGrade.Of(submission)!;
            output.WriteLine($"{set}: {grade.Grade}");
            foreach (var missing in grade.Criteria.Where(outcome => !outcome.Met))
            {
                output.WriteLine($"    {missing.Criterion.Grade} {missing.Criterion.Name}: {missing.Missing}");
            }

            foreach (var result in Result.Of(submission))
            {
                output.WriteLine(
                    $"  {result.Workload.Name} {result.Mode.Word()} {result.Key.Machine.Word()} {result.Key.Load.Words} probed {result.Key.ClientProbed} map {result.Key.MapsizePages} {result.Key.Behaviour} {result.Key.Alone}"
                );
                foreach (var comparison in result.Comparisons)
                {
                    output.WriteLine(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"    {comparison.Metric.Name} {comparison.BaselineMedian:0} -> {comparison.Median:0}: {Text(comparison.ChangePercent)} % floor {comparison.NoiseFloor?.Percent:0.0} {comparison.Verdict.Word()}: {comparison.Reason}"
                        )
                    );
                }

                output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"    added {Text(result.AddedCpu?.UsPerRequest)} us, {Text(result.AddedCpu?.UsPerTrap)} us a trap; loss {result.Capture?.LossRate:P1} complete {result.Capture?.Completeness:0.000}; ecapture {result.EcaptureCpuPercent} % {result.EcaptureRssBytes}"
                    )
                );
            }
        }
    }

    private static string Text(Estimate? estimate) =>
        estimate is null
            ? "-"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{estimate.Value:0.0} [{estimate.Interval?.Low:0.0}, {estimate.Interval?.High:0.0}]@{estimate.Interval?.AttainedLevel}"
            );
}
