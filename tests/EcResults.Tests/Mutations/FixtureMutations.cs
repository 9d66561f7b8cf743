using System.Globalization;
using System.Text.RegularExpressions;
using EcResults.Tests.Rules;
using static EcResults.Tests.Mutations.Places;

namespace EcResults.Tests.Mutations;

/// <summary>Faults that need evidence of their own: the rules' fixtures hold it.</summary>
internal static partial class FixtureMutations
{
    public static IEnumerable<Mutation> All { get; } =
    [
        new(
            "too-short",
            "let a run last two seconds",
            "ECR302",
            BaselineWrk,
            d =>
                d.Replace(BaselineWrk, "532432 requests in 10.00s, 641.31MB", "106486 requests in 2.00s, 128.26MB")
                    .Regenerate()
        ),
        new(
            "blocks-in-a-row",
            "ran all runs of a mode one after another",
            "ECR305",
            SubmissionJson,
            _ => Scripted("ECR305")
        ),
        new(
            "losses-larger",
            "lost nearly every event",
            "ECR308",
            Log,
            d => d.Replace(Log, "lost=2083/15458", "lost=2083/9915458").Regenerate()
        ),
        new("capture-of-two-thirds", "captured two thirds of the requests", "ECR310", Log, _ => Scripted("ECR310")),
        new("machine-drifts", "measured on a machine that grew slower", "ECR313", SecondWrk, _ => Scripted("ECR313")),
        new(
            "probes-that-cost-nothing",
            "watched another worker than the one under load",
            "ECR314",
            Target,
            _ => Scripted("ECR314")
        ),
        new(
            "rate-not-reached",
            "told wrk2 a rate that was not reached",
            "ECR324",
            "raw/006-baseline/wrk2.txt",
            _ => Scripted("ECR324")
        ),
        new("mode-order", "passed keylog mode of an old eCapture off as text", "ECR326", Wrk, _ => Scripted("ECR326")),
        new(
            "log-captured-raised-within-lines",
            "raised the captured events as far as the lines allow",
            "ECR310",
            Log,
            d => d.Write(Log, Raised(d[Log])).Regenerate()
        ),
    ];

    private static Draft Scripted(string code) =>
        new(ChangeScript.Read(Path.Combine(BaseSubmission.FixturesPath, code, "refused.change")).Apply());

    private static string Raised(string log) =>
        Second()
            .Replace(
                log,
                match =>
                    $"lines={match.Groups[1].Value} bytes={match.Groups[2].Value} read={long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) * 8 / 10}/"
            );

    [GeneratedRegex("lines=([0-9]+) bytes=([0-9]+) read=[0-9]+/")]
    private static partial Regex Second();
}
