using System.Text.RegularExpressions;
using EcResults.Site.Words;

namespace EcResults.Site.Tests;

/// <summary>What people ask: the answers stand on the first screen one click from the first page, and equal the data.</summary>
public sealed partial class QuestionTests : IDisposable
{
    private static readonly IReadOnlyList<Result> Results = Result.Of(RealResults.Input.Catalog);

    private readonly string folder = Directory.CreateTempSubdirectory("ecresults-questions-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Five_questions_are_answered_on_the_first_screen_by_what_the_data_says()
    {
        NodeTool.Require("playwright-core");
        NodeTool.RequireBrowser();
        RealResults.Site.WriteTo(folder);
        var (exitCode, output) = await NodeTool.RunAsync([
            Repository.PathOf("tests", "browser", "questions.mjs"),
            folder,
            JsonSerializer.Serialize(
                new[]
                {
                    Asked(
                        "500 req/s, text, EPYC, OpenSSL 3.5",
                        "estimator.html?mode=text&rate=500&cpu=epyc&openssl=3.5",
                        AtRate()
                    ),
                    Asked("which mode with new connections", "compare/mode.html", NewConnections()),
                    Asked("does a larger buffer help", "compare/buffers.html", Buffer()),
                    Asked("is kernel 6.12 cheaper than 6.1", "compare/kernel.html", Kernel()),
                    Asked("Intel against AMD", "compare/cpu.html", Cpu()),
                }
            ),
        ]);
        Assert.True(exitCode == 0, output);
        Assert.True(output.Trim() == "{\"done\":5}", output);
    }

    [Fact]
    public void No_added_CPU_that_is_not_told_from_noise_stands_anywhere_without_its_mark()
    {
        var undetected = Results
            .Select(result => result.AddedCpu?.UsPerRequest)
            .OfType<Estimate>()
            .Where(estimate => !estimate.IsDetected)
            .Select(estimate => Numbers.CpuTimeChange(estimate.Value))
            // One that equals a figure that is told from noise, as it is written, proves nothing.
            .Except(
                Results
                    .Select(result => result.AddedCpu?.UsPerRequest)
                    .OfType<Estimate>()
                    .Where(estimate => estimate.IsDetected)
                    .Select(estimate => Numbers.CpuTimeChange(estimate.Value))
            )
            .ToHashSet();
        Assert.NotEmpty(undetected);
        var shown = 0;
        foreach (var path in OwnPages())
        {
            foreach (var place in RealResults.Site.Document(path).QuerySelectorAll("td, dd, p.answer, tspan"))
            {
                if (undetected.Any(figure => place.TextContent.Trim().StartsWith(figure, StringComparison.Ordinal)))
                {
                    shown++;
                    Assert.Contains("not detectable", place.TextContent, StringComparison.Ordinal);
                }
            }
        }

        Assert.True(shown > 0, "the pages show none of these figures, so the test looks in the wrong places");
    }

    [Fact]
    public void No_range_over_several_results_stands_without_the_key_that_they_share()
    {
        var found = new HashSet<string>();
        foreach (var path in OwnPages())
        {
            foreach (var range in RealResults.Site.Document(path).QuerySelectorAll(".stat dd, tr"))
            {
                if (SeveralResults().IsMatch(range.TextContent))
                {
                    found.Add(path);
                    Assert.Matches(
                        @"wrk2?, \d+ threads?, [^;]+; (.+; )?(virtual machine|emulated)\b",
                        (range.Closest("tbody") ?? range.Closest("section"))!.TextContent
                    );
                }
            }
        }

        Assert.Superset(new HashSet<string> { "index.html", "compare/mode.html", "estimator.html" }, found);
    }

    private static object Asked(string question, string link, params string[] answers) =>
        new
        {
            question,
            link,
            answers,
        };

    private static string[] AtRate()
    {
        var result = Results
            .Where(result => result is { Mode: Mode.Text, Workload.RatePerSecond: 500 } && IsOn(result, "EPYC"))
            .MaxBy(result => result.Comparisons[0].Blocks.Count)!;
        var (cost, blocks) = (result.Cost!, result.Comparisons[0].Blocks.Count);
        return
        [
            $"≈ {Numbers.Cores(cost.Total!.Value)} core: {Numbers.Cores(cost.Own!.Value)} eCapture + {Numbers.Cores(cost.Server!.Value)} server",
            "OpenSSL 3.0 (asked 3.5)",
            $"from {blocks} blocks, verdict: slower",
            "Not recorded: ",
            "the CPU governor.",
        ];
    }

    /// <summary>In each result with new connections, text mode takes the least for a request, server and eCapture together.</summary>
    private static string[] NewConnections()
    {
        foreach (var result in Results.GroupBy(result => result.Submission.Id))
        {
            var each = result
                .Where(one => one is { Workload.KeepAlive: false, Cost.Total: not null })
                .OrderBy(one => one.Cost!.Total!.Value / one.Rate!.Value)
                .ToList();
            Assert.True(each.Count == 0 || each[0].Mode == Mode.Text);
        }

        return
        [
            "a new connection a request",
            "text takes less CPU a request than pcap",
            "and keylog",
            "interval",
            "Events lost: text ",
            "Not recorded: ",
            "virtual machine",
        ];
    }

    private static string[] Buffer()
    {
        var least = Find(result => result is { Mode: Mode.Text, Key.MapsizePages: 128 });
        var most = Find(result => result is { Mode: Mode.Text, Key.MapsizePages: 16_384 });
        return
        [
            $"from {Numbers.Percent(least.Capture!.LossRate!.Value * 100)} to {Numbers.Percent(most.Capture!.LossRate!.Value * 100)}",
            "single runs: ",
            "too few for a test",
            "Not recorded, ",
        ];
    }

    /// <summary>None of the 18 pairs is told apart: the least p value, taken 18 times, is above one in twenty.</summary>
    private static string[] Kernel()
    {
        var emulated = Results.Where(result => result.Key.Machine == MachineClass.Emulated).ToList();
        var least = (
            from a in emulated
            from b in emulated
            where a.Key == b.Key && string.CompareOrdinal(a.Submission.Id, b.Submission.Id) < 0
            select MannWhitney.Of(Measure.AddedCpu.Blocks(a), Measure.AddedCpu.Blocks(b))!.PValue
        ).ToList();
        Assert.Equal(18, least.Count);
        Assert.True(least.Min() * least.Count > Contrast.Level);
        return ["No difference shown between Linux 5.10, Linux 6.1, Linux 6.12 and Linux 7.2.", "Not recorded, "];
    }

    private static string[] Cpu()
    {
        var pairs =
            from epyc in Results.Where(result => IsOn(result, "EPYC"))
            from xeon in Results.Where(result => IsOn(result, "Xeon"))
            where
                epyc.Key == xeon.Key
                && Dimension.OpenSsl.Of(epyc.Manifest.Environment) == Dimension.OpenSsl.Of(xeon.Manifest.Environment)
                && epyc.Comparisons[0].Blocks.Count == 6
                && xeon.Comparisons[0].Blocks.Count == 6
            select Measure.AddedCpu.Blocks(xeon).Min() > Measure.AddedCpu.Blocks(epyc).Max();
        Assert.Equal(9, pairs.Count());
        return
        [
            "Intel Xeon costs more than AMD EPYC in 9 of 9 comparisons: text by 49.7 to 59.2 µs",
            "Not recorded, ",
            "results without a partner",
            "virtual machines: nothing follows for bare metal",
        ];
    }

    private static bool IsOn(Result result, string cpu) => Dimension.Cpu.Of(result.Manifest.Environment) == cpu;

    private static Result Find(Func<Result, bool> which) => Results.First(which);

    /// <summary>All but those that show raw files.</summary>
    private static IEnumerable<string> OwnPages() =>
        RealResults.Site.Pages.Where(path =>
            !path.Contains("/runs/", StringComparison.Ordinal)
            && !path.EndsWith("captures.html", StringComparison.Ordinal)
        );

    [GeneratedRegex(@"\d to [+−]?\d.*(?<!\d)(?:[2-9]|\d\d+)\s+results", RegexOptions.Singleline)]
    private static partial Regex SeveralResults();
}
