namespace EcResults.Site.Tests;

public sealed class PairTests
{
    private const string OnlyKernel = "compare/20260901-sam-box/20260903-sam-new.html";

    private static readonly BuiltSite Site = SampleSite.Site;

    [Fact]
    public void What_differs_is_said_first_and_the_only_thing_is_named()
    {
        var page = Site.Document(OnlyKernel);
        Assert.Equal("Kernel: 6.6.1-amd64 against 6.12.9-amd64", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Only the kernel differs", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Kernel"], page.QuerySelectorAll("tr.differs th").Select(header => header.TextContent));
    }

    [Fact]
    public void Estimates_stand_side_by_side_with_intervals_and_whether_they_overlap()
    {
        var page = Site.Document(OnlyKernel);
        var row = page.QuerySelectorAll("section tbody tr")
            .First(row => row.TextContent.Contains("change of throughput", StringComparison.Ordinal));
        Assert.Contains("B costs less", row.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("svg.chart").Length);
    }

    [Fact]
    public void Two_blocks_have_no_interval_and_no_outcome() =>
        Assert.Contains(
            "too few blocks to tell",
            new BuiltSite(
                SampleSite.Input(
                    new SampleSubmission { Blocks = 2 },
                    new SampleSubmission { Id = "20260903-sam-new", KernelRelease = "6.12.9-amd64" }
                )
            ).Text(OnlyKernel),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_pair_is_linked_from_both_submissions_the_dimension_and_the_list()
    {
        foreach (
            var path in (string[])
                [
                    "results/20260901-sam-box/index.html",
                    "results/20260903-sam-new/index.html",
                    "compare/kernel.html",
                    "compare/pairs.html",
                ]
        )
        {
            Assert.NotNull(Site.Document(path).QuerySelector("a[href$='20260901-sam-box/20260903-sam-new.html']"));
        }
    }

    [Fact]
    public void Withdrawn_results_and_other_machine_classes_are_in_no_pair()
    {
        var pairs = Site.Pages.Where(path => path.StartsWith("compare/2", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(pairs);
        Assert.DoesNotContain(pairs, path => path.Contains("sam-gone", StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_grow_with_the_number_of_submissions_and_not_with_its_square()
    {
        const int Count = 60;
        var site = new BuiltSite(
            SampleSite.Input([
                .. Enumerable
                    .Range(0, Count)
                    .Select(index => new SampleSubmission
                    {
                        Id = $"20260901-sam-{index:D2}",
                        Blocks = 1,
                        KernelRelease = $"6.{index % 30}.0",
                    }),
            ])
        );
        var pairs = site.Pages.Count(path => path.StartsWith("compare/2", StringComparison.Ordinal));
        Assert.InRange(pairs, Count, Count * 12);
        Assert.Contains("compare/20260901-sam-00/20260901-sam-01.html", site.Paths);
        Assert.DoesNotContain("compare/20260901-sam-00/20260901-sam-29.html", site.Paths);
    }

    [Fact]
    public void The_real_results_have_the_pairs_that_teach_something()
    {
        var pairs = RealResults.Site.Pages.Count(path => path.StartsWith("compare/2", StringComparison.Ordinal));
        Assert.InRange(pairs, 9, 20);
    }
}
