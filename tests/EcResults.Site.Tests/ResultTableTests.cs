using EcResults.Site.Prose;
using EcResults.Site.Templating;
using EcResults.Site.Words;

namespace EcResults.Site.Tests;

/// <summary>The pages about questions, claims, references, anatomy and loss: prose with tables that are made from the results.</summary>
public sealed class ResultTableTests
{
    private static readonly IReadOnlyList<Result> Results = Result.Of(RealResults.Input.Catalog);
    private static readonly BuiltSite Site = RealResults.Site;

    [Theory]
    [InlineData("questions")]
    [InlineData("claims")]
    [InlineData("references")]
    [InlineData("anatomy")]
    [InlineData("loss")]
    public void A_page_has_tables_of_results_and_is_one_step_from_the_method(string name)
    {
        var page = Site.Document(name + ".html");
        Assert.DoesNotContain("{{", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("td a[href^='results/']"));
        Assert.NotNull(Site.Document("method.html").QuerySelector($"nav.tabs a[href='{name}.html']"));
    }

    [Fact]
    public void What_others_measured_stands_in_frames_of_its_own_and_says_that_it_is_not_comparable()
    {
        var page = Site.Document("references.html");
        var frames = page.QuerySelectorAll("blockquote").ToList();

        Assert.Equal(2, frames.Count);
        Assert.All(
            frames,
            frame =>
            {
                Assert.Contains("not comparable", frame.TextContent, StringComparison.Ordinal);
                Assert.Null(frame.QuerySelector("a[href^='results/']"));
                Assert.All(
                    frame.QuerySelectorAll("tbody tr"),
                    row => Assert.NotNull(row.QuerySelector("td:last-child a[href^='https://']"))
                );
            }
        );
        Assert.All(
            page.QuerySelectorAll("table").Where(table => table.Closest("blockquote") is null),
            table => Assert.Equal("Result", table.QuerySelector("th")!.TextContent)
        );
    }

    [Fact]
    public void Each_of_twenty_questions_names_who_asks_and_is_answered_by_results_or_by_a_command()
    {
        var page = Site.Document("questions.html");
        var questions = page.QuerySelectorAll("article > h2").ToList();

        Assert.Equal(20, questions.Count);
        foreach (var question in questions)
        {
            var answer = new List<AngleSharp.Dom.IElement>();
            for (
                var next = question.NextElementSibling;
                next is { LocalName: not "h2" };
                next = next.NextElementSibling
            )
            {
                answer.Add(next);
            }

            Assert.NotNull(answer[0].QuerySelector("a[href^='https://github.com/gojue/ecapture/issues/']"));
            Assert.True(
                answer
                    .Skip(1)
                    .Any(part =>
                        part.QuerySelector("a") is not null
                        || part.QuerySelectorAll("code")
                            .Any(code => code.TextContent.StartsWith("ecresults", StringComparison.Ordinal))
                    ),
                question.TextContent
            );
        }
    }

    /// <summary>A submission that ends this test answers a question: then site/content/questions.md has to say so.</summary>
    [Fact]
    public void What_the_page_of_questions_says_is_missing_is_missing()
    {
        Assert.All(
            RealResults.Submissions,
            submission =>
            {
                var environment = submission.Manifest!.Environment;
                Assert.StartsWith("2.", environment.Ecapture.Version, StringComparison.Ordinal);
                Assert.Equal("nginx", environment.Server?.Name);
                Assert.InRange(environment.Cpu.LogicalCores, 1, 2);
                Assert.All(
                    submission.Manifest.Workloads,
                    workload => Assert.InRange(workload.ResponseBytes ?? 0, 0, 16384)
                );
                Assert.DoesNotContain(Result.Of(submission), result => result.Key.Machine == MachineClass.Container);
            }
        );
        Assert.All(
            RealResults
                .Submissions.SelectMany(submission => submission.Runs)
                .Select(run => run.Run.Commands.Ecapture)
                .OfType<string>(),
            command =>
            {
                Assert.Contains("-b 1", command, StringComparison.Ordinal);
                Assert.Contains("--pid=", command, StringComparison.Ordinal);
            }
        );
        Assert.All(
            RealResults
                .Submissions.SelectMany(submission => submission.Files.Entries)
                .Where(file => file.Path.EndsWith("ecapture.log", StringComparison.Ordinal)),
            log =>
                Assert.DoesNotContain(
                    "perf_reorder=true",
                    Encoding.UTF8.GetString(log.Content!.Value.Span),
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void The_onset_of_loss_on_the_page_is_that_of_the_data()
    {
        var submission = RealResults.Submissions.Single(one =>
            one.Id == "20261123-ecresults-epyc-vm-openssl-3.0-probed-client"
        );
        var onset = LossOnset.Of(Result.Of(submission)).Single(one => one.Mode == Mode.Text);
        var row = Site.Document("loss.html")
            .QuerySelectorAll("#onset ~ .scroll tr")
            .First(row =>
                row.QuerySelector($"a[href*='{submission.Id}']") is not null && row.Children[1].TextContent == "text"
            );

        Assert.Equal(Numbers.Count(Math.Round(onset.WithoutLoss!.Value)), row.Children[3].TextContent);
        Assert.Equal(Numbers.Count(Math.Round(onset.WithLoss!.Value)), row.Children[4].TextContent);
    }

    [Fact]
    public void A_table_without_results_says_how_to_measure_them() =>
        Assert.All(
            ResultTables.All,
            table =>
                Assert.StartsWith(
                    "**No data yet.** Measure it: `ecresults bench",
                    table.Markdown([], _ => ""),
                    StringComparison.Ordinal
                )
        );

    [Fact]
    public void A_contributed_title_stays_words_in_a_table()
    {
        var page = ResultTables.PutInto(
            "{{table saturation}}\n",
            Results,
            _ => "a | [b](https://example.org) <i> `c` *d*"
        );
        var cell = new AngleSharp.Html.Parser.HtmlParser()
            .ParseDocument(Markdown.RenderOwn(page).Body.Value)
            .QuerySelector("tbody td")!;

        Assert.Equal("a | [b](https://example.org) <i> `c` *d*", cell.TextContent);
        Assert.Null(cell.QuerySelector("a[href^='https:'], i, code, em"));
    }

    [Fact]
    public void A_page_that_names_no_known_table_is_refused() =>
        Assert.Contains(
            "names no table",
            Assert.Throws<TemplateException>(() => ResultTables.PutInto("{{table nothing}}", Results, _ => "")).Message,
            StringComparison.Ordinal
        );
}
