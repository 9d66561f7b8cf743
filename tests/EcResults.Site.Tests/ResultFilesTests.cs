namespace EcResults.Site.Tests;

/// <summary>What the site publishes of a submission: its page, those of its runs, its captures, data and archive.</summary>
public sealed class ResultFilesTests
{
    private const string Folder = "results/20260901-sam-box/";
    private const long MostBytes = 1_000_000;

    [Fact]
    public void A_result_has_a_page_a_run_and_four_files_more()
    {
        var runs = SampleSite.Input(new SampleSubmission()).Catalog.Submissions[0].Runs.Count;
        var files = SampleSite.Site.Paths.Where(path => path.StartsWith(Folder, StringComparison.Ordinal)).ToList();

        Assert.Equal(runs + 4, files.Count);
        Assert.Equal(runs, files.Count(path => path.StartsWith(Folder + "runs/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_published_result_of_45_runs_keeps_to_sixty_files_and_a_megabyte()
    {
        var site = RealResults.Published;
        foreach (var submission in RealResults.Submissions.Where(one => one.Runs.Count <= 45))
        {
            var prefix = $"results/{submission.Id}/";
            var files = site.Paths.Where(path => path.StartsWith(prefix, StringComparison.Ordinal)).ToList();
            var size = files.Sum(path => (long)site.Bytes(path).Length);
            Assert.InRange(files.Count, 1, 60);
            Assert.True(
                size is > 0 and <= MostBytes,
                $"the files of {submission.Id} take {size:N0} bytes, {size - MostBytes:N0} more than allowed: make its pages lighter, or leave a new figure out of pages and data files (no Heading)"
            );
        }
    }

    [Fact]
    public void The_archive_holds_the_original_bytes_and_is_the_same_each_time()
    {
        var submission = RealResults.Submissions[0];
        var path = $"results/{submission.Id}/{submission.Id}.tar.gz";
        var packed = PackedFiles.Of(RealResults.Site.Bytes(path));

        Assert.Equal(submission.Files.Entries.Count, packed.Count);
        foreach (var file in submission.Files.Entries)
        {
            Assert.Equal(file.Content!.Value.ToArray(), packed[$"{submission.Id}/{file.Path}"]);
        }

        using var again = new MemoryStream();
        Data.Archive.Write(submission, again);
        Assert.Equal(RealResults.Site.Bytes(path), again.ToArray());
    }

    [Fact]
    public void A_figure_of_a_run_leads_to_its_line_on_the_same_page_where_it_is_marked()
    {
        var page = SampleSite.Site.Document(Folder + "runs/002-text.html");
        var requests = page.QuerySelector("table.figures a")!;
        var line = page.GetElementById(requests.GetAttribute("href")![1..])!;

        Assert.StartsWith("Requests/sec:", line.TextContent, StringComparison.Ordinal);
        Assert.NotNull(line.QuerySelector("mark"));
    }

    [Fact]
    public void A_repeated_heading_of_pidstat_is_left_out_and_every_sample_and_number_stays()
    {
        var submission = RealResults.Submissions.Single(one => one.Id == "20261123-ecresults-epyc-vm-openssl-3.5");
        const string Path = "raw/003-pcap/pidstat-target.txt";
        var original = Encoding
            .UTF8.GetString(submission.Files.Find(Path)!.Content!.Value.Span)
            .TrimEnd('\n')
            .Split('\n');
        var page = RealResults.Site.Document($"results/{submission.Id}/runs/003-pcap.html");
        var shown = page.QuerySelectorAll("[aria-labelledby=target] pre")
            .Select(column => column.TextContent.TrimEnd('\n').Split('\n'))
            .ToList();
        var numbers = shown[0].Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(numbers.Select(number => original[number - 1]), shown[1]);
        Assert.All(
            original.Index().Where(line => line.Item.Contains("nginx", StringComparison.Ordinal)),
            line => Assert.Contains(line.Index + 1, numbers)
        );
        Assert.Equal(4, shown[1].Count(line => line.Contains("Command", StringComparison.Ordinal)));
    }

    [Fact]
    public void Results_that_share_a_title_are_told_apart_by_what_differs()
    {
        var titles = RealResults
            .Submissions.Select(one =>
                RealResults.Site.Document($"results/{one.Id}/index.html").QuerySelector("h1")!.TextContent
            )
            .ToList();

        Assert.Equal(titles.Count, titles.Distinct().Count());
        Assert.Equal(3, titles.Count(title => title.Contains("buffer of", StringComparison.Ordinal)));
        Assert.DoesNotContain(titles, title => title.Contains("2026", StringComparison.Ordinal));
    }

    [Fact]
    public void A_result_has_a_certificate_with_values_that_lead_to_their_lines()
    {
        var page = RealResults.Site.Document($"results/{RealResults.Submissions[0].Id}/index.html");
        var laws = page.QuerySelectorAll(".certificate a.figure").ToList();

        Assert.Contains(laws, law => law.TextContent.Contains("connections =", StringComparison.Ordinal));
        Assert.All(laws, law => Assert.StartsWith("runs/", law.GetAttribute("href")!, StringComparison.Ordinal));
    }

    [Fact]
    public void The_law_of_a_verdict_is_told_once() =>
        Assert.Equal(1, SampleSite.Site.Text(Folder + "index.html").Split("the noise floor; otherwise").Length - 1);
}
