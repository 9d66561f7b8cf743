namespace EcResults.Site.Tests.Samples;

/// <summary>Sites of made-up submissions.</summary>
internal static class SampleSite
{
    private static readonly Lazy<BuiltSite> MadeSite = new(() => new BuiltSite(Typical()));

    /// <summary>The typical site, built once for all tests.</summary>
    public static BuiltSite Site => MadeSite.Value;

    public static SiteInput Input(params SampleSubmission[] submissions) =>
        new(
            new Catalog([
                .. submissions.OrderBy(sample => sample.Id, StringComparer.Ordinal).Select(sample => sample.Build()),
            ]),
            [
                new RulePageModel(
                    "ECR110",
                    "unreadable wrk report",
                    "error",
                    "A wrk.txt holds exactly one complete wrk report.",
                    "Every figure is recomputed from it.",
                    "Attach wrk's output unedited.",
                    "Latency 717.00usec",
                    "Latency 717.00us"
                ),
                new RulePageModel(
                    "ECR201",
                    "few repetitions",
                    "warning",
                    "A mode has at least three runs.",
                    "One run cannot show its scatter.",
                    "Repeat each mode."
                ),
            ],
            SampleSources.All,
            "#!/usr/bin/env bash\n"u8.ToArray()
        );

    /// <summary>Submissions that differ in what people compare by, one of them withdrawn.</summary>
    public static SiteInput Typical() =>
        Input(
            new SampleSubmission(),
            new SampleSubmission
            {
                Id = "20260903-sam-new",
                Date = new DateOnly(2026, 9, 3),
                KernelRelease = "6.12.9-amd64",
                Slowdown = 0.3,
            },
            new SampleSubmission
            {
                Id = "20260904-sam-intel",
                Date = new DateOnly(2026, 9, 4),
                CpuModel = "Intel(R) Xeon(R) Platinum 8370C CPU @ 2.80GHz",
                OpenSslVersion = "3.5.1",
                Slowdown = 0.4,
            },
            new SampleSubmission
            {
                Id = "20260905-sam-few",
                Date = new DateOnly(2026, 9, 5),
                Blocks = 2,
                Slowdown = 0.25,
                Edits = [new EvidenceEdit("raw/env/uname.txt", "The host's name became <host-1>.")],
            },
            new SampleSubmission
            {
                Id = "20260906-sam-bare",
                Date = new DateOnly(2026, 9, 6),
                Hypervisor = false,
                Slowdown = 0.08,
            },
            new SampleSubmission
            {
                Id = "20260902-sam-gone",
                Date = new DateOnly(2026, 9, 2),
                Status = new SubmissionStatus(
                    SubmissionState.Withdrawn,
                    "The governor was on powersave.",
                    new DateOnly(2026, 9, 10),
                    "20260903-sam-new"
                ),
            }
        );
}
