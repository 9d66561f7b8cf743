using EcResults.Cli.Commands;

namespace EcResults.Cli.Tests.Fixing;

public sealed class FixPlanTests
{
    private const string Manifest = SubmissionFiles.ManifestName;

    private static readonly string Published = Encoding.UTF8.GetString(
        PublishedSample.Files.Find(Manifest)!.Content!.Value.Span
    );

    [Fact]
    public void A_published_result_needs_nothing()
    {
        var plan = FixPlan.Of(PublishedSample.Files);

        Assert.Empty(plan.Changes);
        Assert.Empty(plan.LeftAlone);
    }

    [Fact]
    public void A_wrong_median_is_made_anew()
    {
        var summary = Published[Published.IndexOf("\"summary\"", StringComparison.Ordinal)..];
        var figure = summary.Split('\n').First(line => line.Contains("requestsPerSecond", StringComparison.Ordinal));
        var change = summary
            .Split('\n')
            .First(line => line.Contains("throughputChangePercent", StringComparison.Ordinal));
        var files = PublishedSample.With(
            Manifest,
            _ =>
                Encoding.UTF8.GetBytes(
                    Published[..^summary.Length]
                        + summary
                            .Replace(figure, Other(figure), StringComparison.Ordinal)
                            .Replace(change, Other(change), StringComparison.Ordinal)
                )
        );

        var plan = FixPlan.Of(files);

        var mended = Assert.Single(plan.Changes);
        Assert.Equal(["summary recomputed from raw files"], mended.What);
        Assert.Equal(Published, Encoding.UTF8.GetString(mended.Content));
    }

    [Fact]
    public void A_missing_summary_entry_comes_back_to_its_place()
    {
        var submission = SubmissionReader.Read(PublishedSample.Files);
        var short_ = submission.Manifest! with { Summary = [.. submission.Manifest.Summary.Skip(1)] };

        var plan = FixPlan.Of(PublishedSample.With(Manifest, _ => SubmissionBuilder.ToJson(short_)));

        Assert.Equal(Published, Encoding.UTF8.GetString(Assert.Single(plan.Changes).Content));
    }

    [Fact]
    public void Figures_of_runs_are_no_longer_written()
    {
        var manifest = SubmissionReader.Read(PublishedSample.Files).Manifest!;
        var bare = manifest with
        {
            Runs = [.. manifest.Runs.Select((run, index) => index < 2 ? run with { Figures = null } : run)],
        };

        var plan = FixPlan.Of(PublishedSample.With(Manifest, _ => SubmissionBuilder.ToJson(bare)));

        Assert.Empty(plan.Changes);
    }

    [Fact]
    public void A_changed_raw_digit_is_not_blessed()
    {
        // The digit moves the median of its mode as well, so both the run and the summary disagree now.
        var files = PublishedSample.Files;
        foreach (var run in SubmissionReader.Read(files).Runs.Where(run => run.Run.Mode == Mode.Keylog))
        {
            var at = run.Load!.RequestsPerSecond.At;
            var line = at.Source.Lines[at.Line - 1].Text;
            files = PublishedSample.Replacing(files, $"raw/{run.Run.Name}/wrk.txt", line, "Requests/sec:  29951.20");
        }

        var plan = FixPlan.Of(files);

        Assert.Empty(plan.Changes);
        Assert.Contains(
            plan.LeftAlone,
            words => words.Contains("requests per second of run 002-keylog", StringComparison.Ordinal)
        );
        Assert.Contains(
            plan.LeftAlone,
            words => words.Contains("mode keylog, is not made anew", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_unreadable_raw_file_leaves_its_medians_alone()
    {
        var files = PublishedSample.With("raw/002-keylog/wrk.txt", _ => Encoding.UTF8.GetBytes("cut\n"));

        var plan = FixPlan.Of(files);

        Assert.Empty(plan.Changes);
        Assert.Contains(
            plan.LeftAlone,
            words => words.Contains("mode keylog, is not made anew", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Another_layout_becomes_the_canonical_one()
    {
        var files = PublishedSample.With(
            Manifest,
            _ => Encoding.UTF8.GetBytes(Published.Replace("\n", "\r\n\t", StringComparison.Ordinal).TrimEnd('\t'))
        );

        var change = Assert.Single(FixPlan.Of(files).Changes);

        Assert.Equal(["CR LF made LF", "canonical layout"], change.What);
        Assert.Equal(Published, Encoding.UTF8.GetString(change.Content));
    }

    [Theory]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 2")]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 1, \"extra\": true")]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 1, \"schemaVersion\": 1")]
    [InlineData("{", "")]
    public void A_manifest_that_breaks_its_schema_is_not_laid_out_anew(string old, string now) =>
        Assert.Empty(FixPlan.Of(PublishedSample.Replacing(Manifest, old, now)).Changes);

    [Fact]
    public void A_value_that_the_canonical_layout_would_lose_stops_it()
    {
        var plan = FixPlan.Of(PublishedSample.Replacing(Manifest, "01:25:44Z", "01:25:44.000Z"));

        Assert.Empty(plan.Changes);
        Assert.Contains("write it plainly", Assert.Single(plan.LeftAlone), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_bit_goes_and_stray_files_stay_as_they_are()
    {
        var files = PublishedSample.With("notes`\e[1m.txt", _ => "a\r\n"u8.ToArray());
        var entries = files.Entries.Select(entry => entry with { Executable = entry.Path == "summary.md" }).ToList();

        var change = Assert.Single(FixPlan.Of(new SubmissionFiles(files.Id, files.Path, entries)).Changes);

        Assert.Equal(("summary.md", "run bit taken away"), (change.Path, Assert.Single(change.What)));
        Assert.Equal(files.Find("summary.md")!.Content!.Value.ToArray(), change.Content);
    }

    [Fact]
    public void No_plan_changes_a_raw_figure_and_every_plan_is_done_after_one_pass()
    {
        var random = new Random(20_261_124);
        var paths = PublishedSample.Files.Entries.Select(entry => entry.Path).ToList();
        string[] pieces = ["\r\n", "\e[0m", "9", "\uFEFF", "\n", "}", "\"", " "];
        var planned = 0;
        for (var round = 0; round < 25; round++)
        {
            var files = PublishedSample.Files;
            for (var edit = 0; edit < 3; edit++)
            {
                var path = random.Next(3) == 0 ? Manifest : paths[random.Next(paths.Count)];
                files = PublishedSample.With(
                    files,
                    path,
                    bytes =>
                    {
                        var at = random.Next(bytes.Length + 1);
                        return
                        [
                            .. bytes[..at],
                            .. Encoding.UTF8.GetBytes(pieces[random.Next(pieces.Length)]),
                            .. bytes[at..],
                        ];
                    }
                );
            }

            var plan = FixPlan.Of(files);
            planned += plan.Changes.Count;
            var after = plan.Changes.Aggregate(
                files,
                (current, change) => PublishedSample.With(current, change.Path, _ => change.Content)
            );
            Assert.Empty(FixPlan.Of(after).Changes);
            foreach (
                var change in plan.Changes.Where(change => change.Path.EndsWith("/wrk.txt", StringComparison.Ordinal))
            )
            {
                Assert.Equal(Digits(files, change.Path), Digits(after, change.Path));
            }
        }

        Assert.InRange(planned, 8, 75);
    }

    private static string Other(string line) =>
        line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)] + " 1" + (line.EndsWith(',') ? "," : "");

    private static string Digits(SubmissionFiles files, string path) =>
        string.Concat(
            Encoding
                .UTF8.GetString(files.Find(path)!.Content!.Value.Span)
                .Replace("\e[0m", "", StringComparison.Ordinal)
                .Where(char.IsAsciiDigit)
        );
}
