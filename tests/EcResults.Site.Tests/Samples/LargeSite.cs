using System.Collections.Concurrent;

namespace EcResults.Site.Tests.Samples;

/// <summary>
/// A site of many made-up submissions, each of which says so: some kernels, CPUs and versions of OpenSSL in every
/// combination, one machine class, one load, and days that tell which results are later. Built once for all tests; the
/// pages of raw files are weighed and let go.
/// </summary>
internal static class LargeSite
{
    public const int Count = 600;

    private static readonly string[] Kernels = ["5.10.0", "5.15.0", "6.1.0", "6.6.1", "6.12.9", "6.18.2"];

    private static readonly string[] Cpus =
    [
        "AMD EPYC 7763 64-Core Processor",
        "AMD EPYC 9554P 64-Core Processor",
        "AMD Ryzen 9 7950X 16-Core Processor",
        "Intel(R) Xeon(R) Platinum 8370C CPU @ 2.80GHz",
        "Intel(R) Xeon(R) Gold 6338 CPU @ 2.00GHz",
    ];

    private static readonly string[] OpenSslVersions = ["1.1.1w", "3.0.15", "3.2.4", "3.5.1"];

    private static readonly Lazy<SiteInput> MadeInput = new(() =>
        SampleSite.Input([.. Enumerable.Range(0, Count).Select(Sample)])
    );

    private static readonly Lazy<Built> MadeSite = new(Build);

    public static SiteInput Input => MadeInput.Value;

    /// <summary>The files but those of raw files.</summary>
    public static IReadOnlyDictionary<string, SiteFile> Files => MadeSite.Value.Files;

    /// <summary>The weight of each page, see <see cref="PageWeight"/>.</summary>
    public static IReadOnlyDictionary<string, int> Weights => MadeSite.Value.Weights;

    /// <summary>Writes what the tools and the comparisons need, without the pages of submissions and pairs.</summary>
    public static void WriteTo(string folder) =>
        SiteWriter.Write(
            folder,
            Files
                .Values.Where(file => !file.Path.Contains("synthetic", StringComparison.Ordinal))
                .Select(file => new SitePart(file))
        );

    private static SampleSubmission Sample(int number) =>
        new()
        {
            // Not in the order of their days, so that order by id is not mistaken for it.
            Id = $"20260101-synthetic-{number * 7 % Count:D4}",
            Date = new DateOnly(2026, 1, 1).AddDays(number / 3),
            Word = "synthetic, not measured",
            Blocks = 1,
            KernelRelease = Kernels[number % Kernels.Length],
            CpuModel = Cpus[number % Cpus.Length],
            OpenSslVersion = OpenSslVersions[number / 30 % OpenSslVersions.Length],
            Slowdown = 0.3 + (number / 10_000.0),
        };

    private static Built Build()
    {
        var files = new ConcurrentDictionary<string, SiteFile>();
        var weights = new ConcurrentDictionary<string, int>();
        Parallel.ForEach(
            SiteBuilder.Plan(Input),
            part =>
            {
                foreach (var file in part.Make())
                {
                    if (PageWeight.IsPage(file))
                    {
                        weights[file.Path] = PageWeight.Of(file);
                    }

                    if (!file.Path.Contains("/runs/", StringComparison.Ordinal))
                    {
                        files[file.Path] = file;
                    }
                }
            }
        );
        return new Built(files, weights);
    }

    private sealed record Built(IReadOnlyDictionary<string, SiteFile> Files, IReadOnlyDictionary<string, int> Weights);
}
