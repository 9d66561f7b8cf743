namespace EcResults.Tests.Rules;

public class CatalogRulesTests
{
    [Fact]
    public void The_memory_of_a_process_at_work_is_the_same_in_no_two_runs() =>
        Assert.Single(
            Hostile.In("ECR401", "raw/002-keylog/ps-ecapture.txt", Hostile.Text("raw/003-text/ps-ecapture.txt"))
        );

    [Fact]
    public void No_two_files_of_the_real_results_are_the_same_measurement()
    {
        var submissions = Directory
            .EnumerateDirectories(Repository.PathOf("results"))
            .Select(folder =>
                SubmissionReader.Read(SubmissionFolder.Read(folder, "results/" + Path.GetFileName(folder)))
            )
            .ToList();

        Assert.Empty(submissions.SelectMany(RuleBook.Find("ECR401")!.Check));
        Assert.Empty(RuleBook.CheckCatalog(new Catalog(submissions)));
    }

    [Fact]
    public void A_run_of_another_submission_is_refused_in_the_later_one()
    {
        var copy = Beside(
            "20261124-octo-vm",
            json => json.Replace("\"date\": \"2026-11-23\"", "\"date\": \"2026-11-24\"", StringComparison.Ordinal)
        );

        var findings = RuleBook.CheckCatalog(new Catalog([copy, Base()]));

        Assert.All(findings, finding => Assert.Equal("ECR402", finding.Code));
        Assert.All(
            findings,
            finding => Assert.StartsWith("results/20261124-octo-vm/raw/", finding.At.Path, StringComparison.Ordinal)
        );
        Assert.Contains(findings, finding => finding.At.Path.EndsWith("wrk.txt", StringComparison.Ordinal));
        Assert.DoesNotContain(findings, finding => finding.At.Path.Contains("/env/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("20261123-aaa-vm")]
    [InlineData("20261123-zzz-vm")]
    public void What_stands_already_is_innocent_of_a_copy_whatever_sorts_first(string id)
    {
        var findings = RuleBook.CheckCatalog(
            new Catalog([Beside(id, json => json), Base()])
            {
                Standings = new Dictionary<string, Standing> { [$"results/{id}"] = Standing.Added },
            }
        );

        Assert.NotEmpty(findings);
        Assert.All(
            // The last one only says how many more there are.
            findings.SkipLast(1),
            finding =>
            {
                Assert.StartsWith($"results/{id}/", finding.At.Path, StringComparison.Ordinal);
                Assert.Contains($"\"{id}\"", finding.Message, StringComparison.Ordinal);
                Assert.Contains($"\"{BaseSubmission.Id}\"", finding.Message, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void What_is_changed_stood_before_what_is_added_in_the_same_branch()
    {
        var findings = RuleBook.CheckCatalog(
            new Catalog([Beside("20261123-aaa-vm", json => json), Base()])
            {
                Standings = new Dictionary<string, Standing>
                {
                    ["results/20261123-aaa-vm"] = Standing.Added,
                    [BaseSubmission.Files.Path] = Standing.Changed,
                },
            }
        );

        Assert.All(
            findings,
            finding => Assert.StartsWith("results/20261123-aaa-vm/", finding.At.Path, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("2026-11-22T", "results/" + BaseSubmission.Id + "/")]
    [InlineData("2026-11-24T", "results/20261123-aaa-vm/")]
    public void Without_a_base_the_one_that_was_measured_later_is_the_copy(string measured, string blamed)
    {
        var other = Beside("20261123-aaa-vm", json => json.Replace("2026-11-23T", measured, StringComparison.Ordinal));

        var findings = RuleBook.CheckCatalog(new Catalog([other, Base()]));

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.StartsWith(blamed, finding.At.Path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("20261123-ecresults-epyc-vm-ba.se")]
    [InlineData("20261123-ecresults-epyc-vm-base.")]
    public void What_stands_already_is_innocent_of_an_id_that_looks_like_its_own(string id)
    {
        var finding = Assert.Single(
            RuleBook.CheckCatalog(
                new Catalog([Bare(id), Base()])
                {
                    Standings = new Dictionary<string, Standing> { [$"results/{id}"] = Standing.Added },
                }
            )
        );

        Assert.StartsWith($"results/{id}/", finding.At.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_kept_of_a_submission_for_these_rules_is_all_that_they_look_at()
    {
        static IEnumerable<string> Said(IEnumerable<Submission> submissions) =>
            RuleBook
                .CheckCatalog(new Catalog([.. submissions]))
                .Select(finding => $"{finding.Code} {finding.At.Path}:{finding.At.Line} {finding.Message}");
        var id = BaseSubmission.Id.Replace("base", "ba.se", StringComparison.Ordinal);
        static Submission Copy(string id) => Beside(id, json => json);
        Submission[] whole = [Base(), Copy("20261123-aaa-vm"), Copy("20261123-a.aa-vm"), Bare(id)];
        var kept = whole.Select(one => one.AmongOthers()).ToList();

        var said = Said(whole).ToList();
        Assert.Equal(["ECR402", "ECR403"], said.Select(line => line[..6]).Distinct().Order());
        Assert.Equal(said, Said(kept));
        Assert.All(kept, one => Assert.Empty(one.Files.Entries));
        Assert.All(kept, one => Assert.Empty(one.Readings));
    }

    [Fact]
    public void Every_pair_of_copies_is_looked_at_so_that_no_order_hides_one()
    {
        // The first and the second have the third's leave, but not each other's.
        static string Superseded(string json, string by) =>
            json.Replace(
                "\"date\": \"2026-11-23\",",
                $"\"date\": \"2026-11-23\", \"status\": {{ \"state\": \"withdrawn\", \"reason\": \"x\", \"date\": \"2026-11-25\", \"supersededBy\": \"{by}\" }},",
                StringComparison.Ordinal
            );
        const string Middle = "20261123-middle-vm";
        Submission[] three =
        [
            Beside("20261123-left-vm", json => Superseded(json, Middle)),
            Beside(Middle, json => json),
            Beside("20261123-right-vm", json => Superseded(json, Middle)),
        ];

        foreach (var first in three)
        {
            var catalog = new Catalog(three)
            {
                Standings = three.ToDictionary(
                    one => one.Files.Path,
                    one => one == first ? Standing.Settled : Standing.Added
                ),
            };

            Assert.NotEmpty(RuleBook.CheckCatalog(catalog));
        }
    }

    [Fact]
    public void A_result_that_supersedes_another_one_may_take_its_evidence()
    {
        var old = Beside(
            BaseSubmission.Id,
            json =>
                json.Replace(
                    "\"date\": \"2026-11-23\",",
                    "\"date\": \"2026-11-23\", \"status\": { \"state\": \"withdrawn\", \"reason\": \"wrong machine\", \"date\": \"2026-11-25\", \"supersededBy\": \"20261123-octo-vm\" },",
                    StringComparison.Ordinal
                )
        );

        Assert.NotNull(old.Manifest);
        Assert.Empty(RuleBook.CheckCatalog(new Catalog([old, Beside("20261123-octo-vm", json => json)])));
    }

    [Theory]
    [InlineData("2026-11-22", 7)]
    [InlineData("2026-11-23", 0)]
    [InlineData("2026-11-24", 0)]
    public void What_has_not_happened_yet_is_refused(string today, int findings)
    {
        var found = RuleBook.Check(Base(), DateOnly.ParseExact(today, "yyyy-MM-dd"));

        // The date, and the start of each run.
        var late = found.Where(finding => finding.Code == "ECR405").ToList();
        Assert.Equal(findings == 0 ? 0 : Base().Runs.Count + 1, late.Count);
        Assert.Equal(
            RuleBook.Check(Base()).Select(finding => finding.Message),
            found.Except(late).Select(finding => finding.Message)
        );
    }

    private static Submission Base() => SubmissionReader.Read(BaseSubmission.Files);

    /// <summary>The base in another folder with another submission.json.</summary>
    private static Submission Beside(string id, Func<string, string> change)
    {
        var files = BaseSubmission.With(
            SubmissionFiles.ManifestName,
            Encoding.UTF8.GetBytes(
                change(Hostile.Text(SubmissionFiles.ManifestName))
                    .Replace($"\"id\": \"{BaseSubmission.Id}\"", $"\"id\": \"{id}\"", StringComparison.Ordinal)
            )
        );
        return SubmissionReader.Read(new SubmissionFiles(id, $"results/{id}", files.Entries));
    }

    private static Submission Bare(string id) => SubmissionReader.Read(new SubmissionFiles(id, $"results/{id}", []));
}
